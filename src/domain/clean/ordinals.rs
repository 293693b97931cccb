//! Ordinals at the start of a paragraph: `(二) ` beside `（一）`, and one-character forms ㈠ ⑴ ⒈.

use super::full_width::plain_number;
use super::lines::{Line, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::chinese_number;
use crate::domain::text::punctuation::is_blank;

/// Proposes full-width brackets and plain forms.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let has_full_width = page.lines().any(|line| {
        let inner = line.words.strip_prefix('（').and_then(|rest| rest.split_once('）'));
        inner.is_some_and(|(inner, _)| !inner.is_empty() && inner.bytes().all(|b| b.is_ascii_digit()))
    });
    page.lines().filter_map(|line| bracketed(&line, has_full_width).or_else(|| one_character(&line))).collect()
}

/// `(二) ` becomes `（二）`; `(1)` too where the text has `（2）` beside it, else it is only offered.
fn bracketed(line: &Line<'_>, has_full_width: bool) -> Option<Proposal> {
    const LONGEST: usize = 12;
    let open = line.first().filter(|c| matches!(c, '(' | '（'))?;
    let rest = &line.words[open.len_utf8()..];
    let (at, close) = rest.char_indices().take(LONGEST).find(|(_, c)| matches!(c, ')' | '）'))?;
    if open == '（' && close == '）' {
        return None;
    }
    let inner = rest[..at].trim_matches(is_blank);
    let after = rest[at + close.len_utf8()..].trim_start_matches(|c| is_blank(c) || c == '、');
    if after.is_empty() {
        return None;
    }
    let edit = Edit::replace(line.place.start..line.place.end - after.len(), format!("（{inner}）"));
    let is_arabic = (1..=2).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_digit());
    if is_arabic && !has_full_width {
        Some(Proposal::ask("punct-parens", edit))
    } else if is_arabic || chinese_number(inner).is_some_and(|value| (1..100).contains(&value)) {
        Some(Proposal::auto("clean-mixed-brackets", edit))
    } else {
        None
    }
}

fn one_character(line: &Line<'_>) -> Option<Proposal> {
    let form = line.first()?;
    let plain = plain_number(form)?;
    let after = line.words[form.len_utf8()..].trim_start_matches(|c| is_blank(c) || c == '、');
    Some(Proposal::auto("clean-ordinal-form", Edit::replace(line.place.start..line.place.end - after.len(), plain)))
}
