//! A text as the characters that count, each with its place; what does not count becomes a defect.

use super::defect::{Defect, DefectKind};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::{is_blank, is_invisible};
use crate::domain::text::span::Span;

/// A character that counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) c: char,
    pub(super) span: Span,
    /// Blanks between the cell before and this one.
    pub(super) gap: Option<Span>,
}

/// The cells of `text`, with the defects of what lies outside them: invisible characters, markup, outer blanks.
/// Inner blanks are left for the reader, who may need them to see where a lost bracket stood.
pub(super) fn cells(text: &str) -> (Vec<Cell>, Vec<Defect>) {
    let (mut cells, mut invisible, mut markup, mut outer) = (Vec::<Cell>::new(), Vec::new(), Vec::new(), Vec::new());
    let mut gap: Option<Span> = None;
    for (at, c) in text.char_indices() {
        let span = Span::new(at, at + c.len_utf8());
        if is_invisible(c) {
            extend(&mut invisible, span);
        } else if matches!(c, '*' | '`' | '#') {
            extend(&mut markup, span);
        } else if is_blank(c) {
            if cells.is_empty() {
                extend(&mut outer, span);
            } else {
                // An invisible character among blanks keeps its own repair.
                gap = Some(Span::new(gap.filter(|gap| gap.end == at).map_or(at, |gap| gap.start), span.end));
            }
        } else {
            cells.push(Cell { c, span, gap: gap.take() });
        }
    }
    outer.extend(gap);
    let kinds = [
        (DefectKind::InvisibleCharacter, invisible),
        (DefectKind::MarkupResidue, markup),
        (DefectKind::SpaceOuter, outer),
    ];
    let defects = kinds.into_iter().filter_map(|(kind, spans)| deleting(kind, &spans)).collect();
    (cells, defects)
}

/// A defect that is put right by deleting these places, if there are any.
pub(super) fn deleting(kind: DefectKind, spans: &[Span]) -> Option<Defect> {
    let span = Span::new(spans.first()?.start, spans.last()?.end);
    Some(Defect { kind, span, edits: spans.iter().copied().map(Edit::delete).collect() })
}

fn extend(spans: &mut Vec<Span>, next: Span) {
    match spans.last_mut() {
        Some(last) if last.end == next.start => last.end = next.end,
        _ => spans.push(next),
    }
}

/// The place of some neighbouring cells.
pub(super) fn span_of(cells: &[Cell]) -> Span {
    match (cells.first(), cells.last()) {
        (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
        _ => Span::default(),
    }
}

/// The characters of some cells.
pub(super) fn string_of(cells: &[Cell]) -> String {
    cells.iter().map(|cell| cell.c).collect()
}
