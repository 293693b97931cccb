//! 本单位词语: what the checks leave alone.

use super::{Finding, Subject};
use crate::domain::notice::house::HouseWords;
use crate::domain::text::span::Span;

/// Drops from the findings in one text what would have the house write its own words otherwise, and what is said of a
/// part of such a word.
pub(super) fn spare(findings: &mut Vec<Finding>, text: &str, house: &HouseWords) {
    if findings.is_empty() {
        return;
    }
    let words = house.words_in(text);
    if !words.is_empty() {
        let is_part = |span: Span| !span.is_empty() && span.len() < text.len();
        findings.retain(|finding| {
            if finding.edits.is_empty() {
                !is_part(finding.span) || !is_in(&words, finding.span)
            } else {
                !rewrites(finding, &words)
            }
        });
    }
}

/// Whether a finding that compares elements would have the house write one of its own words otherwise.
pub(super) fn rewrites_word(finding: &Finding, subject: &Subject<'_>) -> bool {
    let text = subject.text(finding.element);
    !finding.edits.is_empty() && !finding.forwarded && rewrites(finding, &subject.draft.house.words_in(text))
}

/// Whether every edit lies in one of these words.
fn rewrites(finding: &Finding, words: &[Span]) -> bool {
    !finding.edits.is_empty() && finding.edits.iter().all(|edit| is_in(words, edit.span))
}

/// Whether a place lies in one of these words, which stand in order; what is put in at the edge of a word stands
/// beside it.
fn is_in(words: &[Span], span: Span) -> bool {
    let word = words.get(words.partition_point(|word| word.end < span.end));
    word.is_some_and(|word| word.contains(span) && (!span.is_empty() || word.start < span.start && span.end < word.end))
}
