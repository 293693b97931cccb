//! Marks of footnotes (脚注标号) left in the text: `条例[1]规定`, `条例¹规定`.

use std::collections::BTreeSet;

use super::lines::{Marks, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_han;

const DAMAGE: &str = "clean-footnote-mark";

/// Offers to drop raised digits behind Han, and `[1]` where a note begins with it.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let text = page.text;
    let mut found = Vec::new();
    let behind_word = |at: usize| text[..at].chars().next_back().is_some_and(|c| is_han(c) || "”》）。，".contains(c));
    let mut run_end = 0;
    let raised = page.lines().filter(|line| line.has(Marks::RAISED));
    for (at, digit) in raised
        .flat_map(|line| line.words.match_indices(is_raised).map(move |(at, digit)| (line.place.start + at, digit)))
    {
        if at < run_end || !behind_word(at) {
            continue;
        }
        let rest = &text[at..];
        let run = rest.len() - rest.trim_start_matches(is_raised).len();
        run_end = at + run.max(digit.len());
        // 米² is a unit.
        if !text[..at].ends_with(['米', '里']) {
            found.push(Proposal::ask(DAMAGE, Edit::delete(at..run_end)));
        }
    }
    if !text.contains('[') {
        return found;
    }
    let notes: BTreeSet<&str> = page.lines().filter_map(|line| mark(line.words)).collect();
    for (at, _) in text.match_indices('[') {
        let Some(mark) = mark(&text[at..]) else { continue };
        let is_number = text[at + mark.len()..].trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('号');
        if behind_word(at) && !is_number && notes.contains(mark) {
            found.push(Proposal::ask(DAMAGE, Edit::delete(at..at + mark.len())));
        }
    }
    found
}

fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁴'..='⁹' | '⁰')
}

/// `[1]` at the start of `text`.
fn mark(text: &str) -> Option<&str> {
    const LONGEST: usize = 2;
    let digits = text.strip_prefix('[')?;
    let len = digits.bytes().take(LONGEST + 1).take_while(u8::is_ascii_digit).count();
    ((1..=LONGEST).contains(&len) && digits[len..].starts_with(']')).then(|| &text[..len + 2])
}
