//! 标题: where its lines break (standard/titles.md, section 6).

use super::breaks::break_lines;
use super::units::TITLE_CHARS;
use crate::domain::text::span::Span;

/// The lines of a title.
pub fn title_lines(title: &str) -> Vec<Span> {
    break_lines(title, 2 * TITLE_CHARS - 2, 2 * TITLE_CHARS - 2).into_iter().map(|piece| piece.span).collect()
}
