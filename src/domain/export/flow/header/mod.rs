//! 版头: copy number, secrecy, urgency, issuer mark, document number and signatory (GB/T 9704—2012, 7.2).

mod mark;
mod number;

use self::mark::mark;
use self::number::number_lines;
use super::super::measures::Twips;
use super::super::style::Style;
use super::{Block, Content, Setting, entries};
use crate::domain::layout::Face;
use crate::domain::notice::Element;

/// Between the mark and the number, and between the red rule and the title.
const BLANK_ROWS: Twips = 2;
/// The row on which the number stands, less one.
const ROWS_ABOVE_NUMBER: Twips = 7;

/// The blocks of the header, and what is left free between them and the title.
pub(super) fn blocks(setting: Setting<'_>) -> (Vec<Block>, Twips) {
    let row = setting.grid.row;
    let mut blocks = head_lines(setting);
    let used: Twips = blocks.iter().map(|block| block.height(row)).sum();
    let mark = mark(setting, used);
    let mut number = number_lines(setting);
    let above_title = match (number.is_empty(), blocks.is_empty()) {
        // The red rule takes a part of the two rows below it.
        (false, _) => Style::Title.format(setting.grid).before,
        (true, false) => BLANK_ROWS * row,
        (true, true) => 0,
    };
    if mark.is_none()
        && let Some((_, first)) = number.first_mut()
    {
        // Preprinted paper brings the mark with it: its place stays free.
        first.format.before = ROWS_ABOVE_NUMBER * row - used;
    }
    blocks.extend(mark);
    blocks.extend(number.into_iter().map(|(element, line)| line.into_block(element)));
    (blocks, above_title)
}

impl Block {
    fn height(&self, row: Twips) -> Twips {
        match &self.content {
            Content::Paragraph(paragraph) => paragraph.format.before + row,
            Content::Table(_) | Content::JointMark(_) => 0,
        }
    }
}

/// 份号, 密级 and 紧急程度, one below the other; 密级 stands on the second row also where there is no 份号 (7.2.2).
fn head_lines(setting: Setting<'_>) -> Vec<Block> {
    let notice = &setting.draft.notice;
    let mut blocks: Vec<Block> = Vec::new();
    for (element, field, face) in [
        (Element::CopyNumber, &notice.copy_number, Face::FangSong),
        (Element::Secrecy, &notice.secrecy, Face::Hei),
        (Element::Urgency, &notice.urgency, Face::Hei),
    ] {
        for text in entries(field) {
            let mut line = setting.empty(Style::HeadLine);
            setting.append(&mut line, text, Some(face));
            if element == Element::Secrecy && blocks.is_empty() {
                line.format.before = setting.grid.row;
            }
            blocks.push(line.into_block(element));
        }
    }
    blocks
}
