//! 发文机关标志 (GB/T 9704—2012, 7.2.4, 10.1 to 10.3).

use super::super::super::measures::{TYPE_AREA, Twips, columns};
use super::super::super::style::{Align, Style};
use super::super::{Block, Content, JointMark, Paragraph, Setting, entries};
use super::BLANK_ROWS;
use crate::domain::layout::units::Points;
use crate::domain::notice::Element;

/// 小标宋 of the usual mark in half-points.
pub(super) const MARK_SIZE: u32 = 91;
/// Narrower letters look worse than smaller ones.
const NARROWEST: u32 = 60;
/// 35 mm, from the upper edge of the type area to the mark.
pub(super) const ABOVE_MARK: Twips = 1984;
/// 20 mm, the same for an order (10.2).
pub(super) const ABOVE_ORDER: Twips = 1134;

/// Rounded to the units of a word processor, the space above a row must not reach into it, or the number jumps down.
const TO_ROW: Twips = 2;

/// Where a mark stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct MarkPlace {
    /// From the upper edge of the type area to its letters.
    pub(super) above: Twips,
    /// Half-points of a name that is not too wide.
    pub(super) size: u32,
    /// The row on which the number stands, less one.
    pub(super) rows_above_number: Twips,
}

/// A size in half-points.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes are small and positive")]
pub(super) fn half_points(size: Points) -> u32 {
    (size.0 * 2.0).round() as u32
}

/// Height that the names of a joint mark share, so that title and body find room below: 116 mm.
const TALLEST: Twips = 6576;

/// The letters of a mark: as large as its widest name lets them be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    size: u32,
    scale: u32,
    /// What they are where no name is too wide, in twips: what stands below keeps its row.
    usual: Twips,
    /// From one name to the next.
    pitch: Twips,
}

impl Letters {
    /// Of these names, with so many halves of a character beside them, and `most` half-points at most.
    pub(super) fn fitting(names: &[&str], beside: Twips, most: u32) -> Self {
        let widest = names.iter().map(|name| columns(name)).max().unwrap_or(0);
        let share = TALLEST / Twips::try_from(names.len()).unwrap_or(1).max(1);
        let pitch = share.min(whole(most) * 12);
        let (size, scale) = fit(widest + beside, most.min(u32::try_from(pitch / 12).unwrap_or(most)));
        Self { size, scale, usual: pitch / 12 * 10, pitch }
    }

    /// Their height in twips.
    pub(super) fn em(self) -> Twips {
        whole(self.size) * 10
    }

    /// From the first line of so many names to the upper edge of the last one's.
    fn to_last(self, names: usize) -> Twips {
        Twips::try_from(names).unwrap_or(1).saturating_sub(1) * self.pitch
    }

    /// What is above the line of a name, the first excepted.
    pub(super) fn between(self) -> Twips {
        self.pitch - self.line()
    }

    /// The exact height of a line of them.
    fn line(self) -> Twips {
        self.em() + self.em() / 5
    }

    /// The width of so many halves of a character.
    fn halves(self, count: Twips) -> Twips {
        count * self.em() / 2 * Twips::try_from(self.scale).unwrap_or(100) / 100 + 1
    }

    /// These words as a line of the mark.
    pub(super) fn paragraph(self, setting: Setting<'_>, text: &str) -> Paragraph {
        let mut paragraph = setting.paragraph(Style::IssuerMark, text);
        paragraph.format.line = self.line();
        for run in &mut paragraph.runs {
            run.size = Some(self.size).filter(|size| *size != MARK_SIZE);
            run.scale = self.scale;
        }
        paragraph
    }
}

/// 发文机关标志: condensed to one line where it is wide, smaller where it is wider still.
pub(super) fn mark(setting: Setting<'_>, at: MarkPlace, used: Twips) -> Option<Block> {
    let mut names = entries(&setting.draft.notice.issuer_mark);
    let is_joint = names.len() > 1;
    let beside = if is_joint { take_document_word(&mut names) } else { None };
    let widest = names.iter().map(|name| columns(name)).max()?;
    let beside_width = beside.map_or(0, columns);
    let letters = Letters::fitting(&names, beside_width, at.size);
    // The exact line begins a tenth of an em above the letters.
    let before = at.above + setting.grid.raised - letters.em() / 10 - used;
    let height = letters.to_last(names.len()) + letters.line();
    let foot = at.above + setting.grid.raised + letters.to_last(names.len()) + letters.usual;
    let after = to_number(setting.grid.row, foot) - used - before - height;
    if let ([name], None) = (&names[..], beside) {
        let mut paragraph = letters.paragraph(setting, name);
        (paragraph.format.before, paragraph.format.after) = (before, after);
        return Some(paragraph.into_block(Element::IssuerMark));
    }
    let names = names.into_iter().enumerate().map(|(at, name)| {
        let mut paragraph = letters.paragraph(setting, name);
        paragraph.format.align = Align::Distribute;
        paragraph.format.before = if at > 0 { letters.between() } else { 0 };
        paragraph
    });
    let mark = JointMark {
        names: names.collect(),
        beside: beside.map(|word| letters.paragraph(setting, word)),
        // A twip more, lest rounding push the last character to a line of its own.
        widths: (letters.halves(widest) + 20, letters.halves(beside_width) + 20 * Twips::from(beside_width > 0)),
        before,
        height,
        after,
    };
    Some(Block { element: Element::IssuerMark, content: Content::JointMark(mark), is_turned: false })
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

/// From the upper edge of the text to the row of the number, two rows below the letters of the mark.
fn to_number(row: Twips, foot: Twips) -> Twips {
    // A quarter of a row is given, as in the layout.
    (foot + BLANK_ROWS * row - row / 4 + row - 1).div_euclid(row) * row - TO_ROW
}

fn whole(half_points: u32) -> Twips {
    Twips::try_from(half_points).unwrap_or(0)
}

/// Size in half-points and horizontal scale in per cent of a mark of so many halves of a character.
fn fit(halves: Twips, most: u32) -> (u32, u32) {
    let scale_at = |size: u32| -> u32 {
        let wanted = halves.max(1).saturating_mul(Twips::try_from(size).unwrap_or(1) * 5);
        u32::try_from(TYPE_AREA * 100 / wanted.max(1)).unwrap_or(0).min(100)
    };
    let scale = scale_at(most);
    if scale >= NARROWEST {
        return (most, scale);
    }
    let size = (2..most).rev().find(|size| scale_at(*size) >= NARROWEST).unwrap_or(2);
    (size, scale_at(size).max(1))
}
