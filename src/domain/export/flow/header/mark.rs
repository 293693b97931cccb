//! 发文机关标志 (GB/T 9704—2012, 7.2.4).

use super::super::super::measures::{TYPE_AREA, Twips, columns};
use super::super::super::style::{Align, Style};
use super::super::{Block, Content, JointMark, Setting, entries};
use super::{BLANK_ROWS, ROWS_ABOVE_NUMBER};
use crate::domain::notice::Element;

/// 小标宋 of the mark in half-points.
const MARK_SIZE: u32 = 91;
/// Narrower letters look worse than smaller ones.
const NARROWEST: u32 = 60;
/// 35 mm, from the upper edge of the type area to the mark.
const ABOVE_MARK: Twips = 1984;

/// 发文机关标志: condensed to one line where it is wide, smaller where it is wider still.
pub(super) fn mark(setting: Setting<'_>, used: Twips) -> Option<Block> {
    let mut names = entries(&setting.draft.notice.issuer_mark);
    let is_joint = names.len() > 1;
    let beside = if is_joint { take_document_word(&mut names) } else { None };
    let widest = names.iter().map(|name| columns(name)).max()?;
    let beside_width = beside.map_or(0, columns);
    let (size, scale) = fit(widest + beside_width);
    let em = Twips::try_from(size).unwrap_or(0) * 10;
    let line = em + em / 5;
    // The exact line begins a tenth of an em above the letters.
    let before = ABOVE_MARK + setting.grid.raised - em / 10 - used;
    let lines = Twips::try_from(names.len()).unwrap_or(1);
    let after = below_mark(setting.grid.row, used, before + lines * line);
    let letters = |text: &str| {
        let mut paragraph = setting.paragraph(Style::IssuerMark, text);
        paragraph.format.line = line;
        for run in &mut paragraph.runs {
            run.size = Some(size).filter(|size| *size != MARK_SIZE);
            run.scale = scale;
        }
        paragraph
    };
    if let ([name], None) = (&names[..], beside) {
        let mut paragraph = letters(name);
        (paragraph.format.before, paragraph.format.after) = (before, after);
        return Some(paragraph.into_block(Element::IssuerMark));
    }
    let half = |count: Twips| count * em / 2 * Twips::try_from(scale).unwrap_or(100) / 100 + 1;
    let names = names.into_iter().map(|name| {
        let mut paragraph = letters(name);
        paragraph.format.align = Align::Distribute;
        paragraph
    });
    let mark = JointMark {
        names: names.collect(),
        beside: beside.map(letters),
        // A twip more, lest rounding push the last character to a line of its own.
        widths: (half(widest) + 20, half(beside_width) + 20 * Twips::from(beside_width > 0)),
        before,
        line,
        after,
    };
    Some(Block { element: Element::IssuerMark, content: Content::JointMark(mark) })
}

/// Takes 文件 off the end of a joint mark: it stands beside the names.
fn take_document_word<'a>(names: &mut Vec<&'a str>) -> Option<&'a str> {
    const WORD: &str = "文件";
    let last = names.last_mut()?;
    let name = last.strip_suffix(WORD)?;
    let word = &last[name.len()..];
    if name.trim().is_empty() {
        names.pop();
    } else {
        *last = name.trim();
    }
    Some(word)
}

/// What is missing below the mark until the number stands on a row, two rows left free.
fn below_mark(row: Twips, used: Twips, taken: Twips) -> Twips {
    let to_usual_row = ROWS_ABOVE_NUMBER * row - used - taken;
    // A mark of the usual size leaves a little less than two rows, which the eye does not see.
    if to_usual_row > BLANK_ROWS * row - row / 4 {
        return to_usual_row;
    }
    BLANK_ROWS * row + (-(used + taken)).rem_euclid(row)
}

/// Size in half-points and horizontal scale in per cent of a mark of so many halves of a character.
fn fit(halves: Twips) -> (u32, u32) {
    let scale_at = |size: u32| -> u32 {
        let wanted = halves.max(1).saturating_mul(Twips::try_from(size).unwrap_or(1) * 5);
        u32::try_from(TYPE_AREA * 100 / wanted.max(1)).unwrap_or(0).min(100)
    };
    let scale = scale_at(MARK_SIZE);
    if scale >= NARROWEST {
        return (MARK_SIZE, scale);
    }
    let size = (2..MARK_SIZE).rev().find(|size| scale_at(*size) >= NARROWEST).unwrap_or(2);
    (size, scale_at(size).max(1))
}
