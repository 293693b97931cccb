//! Blanks at the end of a line.

use super::lines::Page;
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

/// Proposes to drop them; a tab there may part an empty cell, and a line of blanks only is a blank line.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let text = page.text;
    page.lines()
        .filter(|line| !line.is_blank() && line.place.end < line.span.end)
        .map(|line| Span::new(line.place.end, line.span.end))
        .filter(|blanks| !blanks.of(text).contains('\t'))
        .map(|blanks| Proposal::auto("clean-trailing-space", Edit::delete(blanks)))
        .collect()
}
