//! A title that stands twice: the heading of the web page, then the document's own.

use super::lines::{Line, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

/// Offers to cut the first of the two.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    const SEARCHED: usize = 40;
    const SHORTEST: usize = 8; // characters
    let lines: Vec<Line<'_>> = page.lines().filter(|line| !line.is_blank()).take(SEARCHED).collect();
    let Some(first) = lines.first().filter(|line| line.words.chars().count() >= SHORTEST && !line.has_sentence())
    else {
        return Vec::new();
    };
    let Some(again) = lines.iter().skip(1).position(|line| line.words == first.words).map(|at| at + 1) else {
        return Vec::new();
    };
    let same = lines[..again].iter().zip(&lines[again..]).take_while(|(one, other)| one.words == other.words).count();
    let cut = Span::new(first.whole.start, lines[same - 1].whole.end);
    vec![Proposal::ask("clean-duplicate-title", Edit::delete(cut))]
}
