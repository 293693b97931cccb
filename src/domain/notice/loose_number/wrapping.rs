//! What was copied together with a number: its label, citation brackets, the words after it.

use super::cells::{Cell, deleting, string_of};
use super::defect::{Defect, DefectKind};
use crate::domain::text::punctuation::is_han;
use crate::domain::text::span::Span;

const LABELS: [&str; 9] =
    ["发文字号", "文件字号", "文件编号", "发文文号", "文件号", "来文字号", "公文字号", "文号", "字号"];

/// The cells of the number itself; label and outer brackets become defects, with the blanks after them.
pub(super) fn unwrap<'a>(cells: &'a [Cell], defects: &mut Vec<Defect>) -> &'a [Cell] {
    let labelled = without_label(cells);
    let mut label = places(&cells[..cells.len() - labelled.len()]);
    if !label.is_empty() {
        label.extend(labelled.first().and_then(|cell| cell.gap));
    }
    defects.extend(deleting(DefectKind::LeadingLabel, &label));
    let (bare, outside) = without_brackets(labelled);
    defects.extend(deleting(DefectKind::EnclosingParentheses, &outside));
    bare
}

fn without_label(cells: &[Cell]) -> &[Cell] {
    let text: String = string_of(&cells[..cells.len().min(6)]);
    let Some(label) = LABELS.iter().find(|label| text.starts_with(**label)) else { return cells };
    let after = label.chars().count();
    match cells.get(after).map(|cell| cell.c) {
        Some('：' | ':') => &cells[after + 1..],
        Some(c) if is_han(c) => &cells[after..],
        _ => cells,
    }
}

/// `（国办函〔2022〕7号）`: the outer pair goes; a half that was copied without the other goes too.
fn without_brackets(cells: &[Cell]) -> (&[Cell], Vec<Span>) {
    let opens = |cell: &Cell| matches!(cell.c, '（' | '(' | '《' | '“' | '"' | '「');
    let closes = |cell: &Cell| matches!(cell.c, '）' | ')' | '》' | '”' | '"' | '」');
    let mut outside = Vec::new();
    let mut bare = cells;
    if let [first, second, ..] = bare
        && opens(first)
        && is_han(second.c)
        && !closes_before_year(bare)
    {
        outside.push(first.span);
        outside.extend(second.gap);
        bare = &bare[1..];
    }
    if let [.., before, last] = bare
        && closes(last)
        && matches!(before.c, '号' | '號' | '文' | '件')
    {
        outside.extend(last.gap);
        outside.push(last.span);
        bare = &bare[..bare.len() - 1];
    }
    (bare, outside)
}

/// `(广媒)字第185号` is closed at once: its bracket belongs to it.
fn closes_before_year(cells: &[Cell]) -> bool {
    let next = cells[1..].iter().find(|cell| super::brackets::is_bracket(cell.c));
    next.is_some_and(|cell| matches!(cell.c, '）' | ')' | '》'))
}

/// What stands after 号.
pub(super) fn trailing(cells: &[Cell]) -> Option<Defect> {
    let has_words = cells.iter().any(|cell| cell.c.is_alphanumeric());
    let kind = if has_words { DefectKind::TrailingText } else { DefectKind::TrailingPunctuation };
    deleting(kind, &places(cells))
}

fn places(cells: &[Cell]) -> Vec<Span> {
    cells.iter().map(|cell| cell.span).collect()
}
