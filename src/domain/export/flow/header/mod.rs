//! 版头 of each form of the paper: corner, mark, number and what stands with them (GB/T 9704—2012, 7.2 and 10).

mod letter;
mod mark;
mod minutes;
mod number;
mod telegram;

pub(in super::super) use self::letter::LetterHead;
use self::mark::{MarkPlace, mark};
use self::number::number_lines;
use super::super::measures::Twips;
use super::super::style::Style;
use super::{Block, Content, Paragraph, Setting, entries};
use crate::domain::layout::Face;
use crate::domain::layout::units::order_mark_size;
use crate::domain::notice::Element;
use crate::domain::notice::draft::Form;

/// Between the mark and the number, and above the title.
const BLANK_ROWS: Twips = 2;
/// What stands in the corner, from top to bottom.
const CORNER: [Element; 3] = [Element::CopyNumber, Element::Secrecy, Element::Urgency];

/// What stands above the title.
pub(super) struct Header {
    /// In the flow of the text.
    pub(super) blocks: Vec<Block>,
    /// Above it, where the form is a letter.
    pub(super) letter: Option<LetterHead>,
    /// What is left free between it and the title.
    pub(super) above_title: Twips,
}

/// The header of the notice in its form.
pub(super) fn of(setting: Setting<'_>) -> Header {
    if setting.form == Form::Letter {
        return letter::header(setting);
    }
    let row = setting.grid.row;
    let corner = match setting.form {
        // The urgency of a telegram is its grade, which has a line of its own.
        Form::Telegram => &CORNER[..2],
        _ => &CORNER,
    };
    let mut blocks = head_lines(setting, corner);
    let used: Twips = blocks.iter().map(|block| block.height(row)).sum();
    let place = place_of(setting);
    let mark = mark(setting, place, used);
    let mut number = match setting.form {
        Form::Minutes => minutes::head_lines(setting),
        Form::Telegram => telegram::head_lines(setting),
        _ => number_lines(setting),
    };
    let above_title = match (number.last(), blocks.is_empty()) {
        // The red rule takes a part of the two rows below it.
        (Some((_, last)), _) if last.style.red_rule().is_some() => Style::Title.format(setting.grid).before,
        (Some(_), _) | (None, false) => BLANK_ROWS * row,
        (None, true) => 0,
    };
    if mark.is_none()
        && let Some((_, first)) = number.first_mut()
    {
        // Preprinted paper brings the mark with it: its place stays free.
        first.format.before = place.rows_above_number * row - used;
    }
    blocks.extend(mark);
    blocks.extend(number.into_iter().map(|(element, line)| line.into_block(element)));
    Header { blocks, letter: None, above_title }
}

fn place_of(setting: Setting<'_>) -> MarkPlace {
    match setting.form {
        Form::Order | Form::Telegram => {
            let size = mark::half_points(order_mark_size(setting.draft.style.grid));
            MarkPlace { above: mark::ABOVE_ORDER, size, rows_above_number: 6 }
        }
        _ => MarkPlace { above: mark::ABOVE_MARK, size: mark::MARK_SIZE, rows_above_number: 7 },
    }
}

impl Block {
    fn height(&self, row: Twips) -> Twips {
        match &self.content {
            Content::Paragraph(paragraph) => paragraph.format.before + row,
            Content::Table(_) | Content::JointMark(_) => 0,
        }
    }
}

/// The lines of the corner, one below the other; 密级 stands on the second row also where there is no 份号 (7.2.2).
fn head_lines(setting: Setting<'_>, elements: &[Element]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (element, mut line) in corner_lines(setting, elements) {
        if element == Element::Secrecy && blocks.is_empty() {
            line.format.before = setting.grid.row;
        }
        blocks.push(line.into_block(element));
    }
    blocks
}

/// The lines of the corner, without their places.
fn corner_lines(setting: Setting<'_>, elements: &[Element]) -> Vec<(Element, Paragraph)> {
    let mut lines = Vec::new();
    for &element in elements {
        let face = if element == Element::CopyNumber { Face::FangSong } else { Face::Hei };
        for text in entries(setting.draft.notice.text(element)) {
            let mut line = setting.empty(Style::HeadLine);
            setting.append(&mut line, text, Some(face));
            lines.push((element, line));
        }
    }
    lines
}
