//! Half-width brackets around Han: `(试行)`.

use super::paragraph::{Hit, Paragraph};
use super::working::Proposal;

const DAMAGE: &str = "punct-parens";

/// Proposes full-width brackets for each balanced pair that holds Han; `(2017)`, `f(x)` and calls in code stay.
pub(super) fn find(paragraph: &Paragraph<'_>, found: &mut Vec<Proposal>) {
    if paragraph.is_foreign() {
        return;
    }
    let mut open: Vec<&Hit> = Vec::new();
    for hit in &paragraph.hits {
        match hit.c {
            '(' | '（' => open.push(hit),
            ')' | '）' => {
                let Some(from) = open.pop() else { continue };
                if hit.han > from.han && !is_call(from) {
                    found.extend((from.c == '(').then(|| paragraph.auto(DAMAGE, from.at, 1, "（")));
                    found.extend((hit.c == ')').then(|| paragraph.auto(DAMAGE, hit.at, 1, "）")));
                }
            }
            _ => {}
        }
    }
}

/// `print("甲")`.
fn is_call(open: &Hit) -> bool {
    open.before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_')
        && open.after.is_some_and(|c| matches!(c, '"' | '\'' | '['))
}
