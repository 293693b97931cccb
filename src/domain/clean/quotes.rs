//! Straight quotation marks `"…"`, and marks of other scripts 〝…〞 „…‟.

use super::paragraph::{Hit, Paragraph};
use super::working::Proposal;
use crate::domain::text::punctuation::{is_blank, is_han};

const DAMAGE: &str = "punct-straight-quotes";

/// Proposes “ and ” by turns; where they do not come in pairs, all of the paragraph are only offered.
pub(super) fn find(paragraph: &Paragraph<'_>, found: &mut Vec<Proposal>) {
    if paragraph.is_foreign() {
        return;
    }
    inner(paragraph, found);
    let mut pairs: Vec<(&Hit, &Hit)> = Vec::new();
    let mut open: Option<&Hit> = None;
    let mut sure = true;
    let mut straight = false;
    for hit in &paragraph.hits {
        let opens = match hit.c {
            '"' | '＂' => open.is_none(),
            '“' | '〝' | '„' => true,
            '”' | '〞' | '‟' => false,
            _ => continue,
        };
        straight |= !matches!(hit.c, '“' | '”');
        match (opens, open) {
            (true, None) => open = Some(hit),
            (false, Some(from)) => {
                pairs.push((from, hit));
                open = None;
            }
            // A mark of the wrong side: what follows cannot be paired safely.
            _ => sure = false,
        }
        sure &= if opens { fits_open(hit) } else { fits_close(hit) };
    }
    sure &= open.is_none();
    if !straight {
        return;
    }
    let closes = |hit: &Hit| pairs.iter().any(|(_, to)| to.at == hit.at);
    let is_inch = |hit: &Hit| hit.c == '"' && hit.before.is_some_and(|c| c.is_ascii_digit()) && !closes(hit);
    if paragraph.hits.iter().any(is_inch) {
        return;
    }
    for (from, to) in pairs {
        if is_year_of_number(paragraph, from, to) || is_code(paragraph, from) || !stands_in_chinese(from, to) {
            continue;
        }
        for (hit, mark) in [(from, "“"), (to, "”")] {
            if matches!(hit.c, '“' | '”') {
                continue;
            }
            let len = hit.c.len_utf8();
            found.push(if sure {
                paragraph.auto(DAMAGE, hit.at, len, mark)
            } else {
                paragraph.ask(DAMAGE, hit.at, len, mark)
            });
        }
    }
}

/// `'…'` inside `“…”`: offered as ‘ ’.
fn inner(paragraph: &Paragraph<'_>, found: &mut Vec<Proposal>) {
    let mut inside = false;
    let mut open: Option<&Hit> = None;
    for hit in &paragraph.hits {
        match hit.c {
            '“' => inside = true,
            '”' => (inside, open) = (false, None),
            '"' => (inside, open) = (!inside, None),
            '\'' if inside => match open.take() {
                Some(from) if hit.han > from.han => {
                    found.push(paragraph.ask(DAMAGE, from.at, 1, "‘"));
                    found.push(paragraph.ask(DAMAGE, hit.at, 1, "’"));
                }
                _ => open = Some(hit),
            },
            _ => {}
        }
    }
}

fn fits_open(hit: &Hit) -> bool {
    hit.after.is_some_and(|c| !is_blank(c) && !matches!(c, '，' | '。' | '、' | '；' | '”' | '）' | '"'))
}

fn fits_close(hit: &Hit) -> bool {
    hit.before.is_some_and(|c| !is_blank(c) && !matches!(c, '“' | '（' | '《' | '"'))
}

/// Han inside, or a Latin word quoted in a Chinese sentence.
fn stands_in_chinese(from: &Hit, to: &Hit) -> bool {
    let chinese =
        |c: Option<char>| c.is_some_and(|c| is_han(c) || matches!(c, '，' | '。' | '、' | '；' | '：' | '（' | '）'));
    to.han > from.han || chinese(from.before) || chinese(to.after)
}

/// `国办发„2009‟3号`: brackets that a font has changed; the number is read as it stands.
fn is_year_of_number(paragraph: &Paragraph<'_>, from: &Hit, to: &Hit) -> bool {
    let inner = &paragraph.text[from.end()..to.at];
    from.c != '"' && inner.len() == 4 && inner.bytes().all(|b| b.is_ascii_digit())
}

/// `print("甲")`, `name="甲"`: the mark belongs to the code.
fn is_code(paragraph: &Paragraph<'_>, from: &Hit) -> bool {
    let mut head = paragraph.text[..from.at].chars().rev();
    match head.next() {
        Some('=' | '[' | '{') => true,
        Some('(') => head.next().is_some_and(|c| c.is_ascii_alphanumeric() || c == '_'),
        _ => false,
    }
}
