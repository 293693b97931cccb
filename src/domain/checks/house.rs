//! 本单位词语: what the checks leave alone.

use super::Finding;
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

/// Drops from what was found by comparing what would have the house write its own words otherwise; `text_of` is the
/// text that a finding lies in, and its place there.
pub(super) fn keep_words<'t>(
    findings: &mut Vec<Finding>,
    house: &HouseWords,
    text_of: impl Fn(&Finding) -> (usize, &'t str),
) {
    if house.is_empty() {
        return;
    }
    findings.retain(|finding| {
        let is_fix = !finding.edits.is_empty() && !finding.forwarded;
        let rewrites = || {
            let (at, text) = text_of(finding);
            let words: Vec<Span> = house.words_in(text).into_iter().map(|word| word.shifted(at)).collect();
            rewrites(finding, &words)
        };
        !is_fix || !rewrites()
    });
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
