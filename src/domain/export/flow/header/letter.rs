//! The head of a letter (信函格式; GB/T 9704—2012, 10.1).

use super::super::super::measures::{TYPE_AREA, Twips, width};
use super::super::super::style::{Align, LETTER_WIDE, Style, Tab, TabKind, one_tab};
use super::super::{Block, Paragraph, Setting, entries};
use super::{BLANK_ROWS, CORNER, Header, corner_lines, mark};
use crate::domain::layout::Face;
use crate::domain::layout::units::letter_mark_size;
use crate::domain::notice::Element;
use crate::domain::notice::own_organ::Paper;

/// 30 mm, from the upper edge of the sheet to the mark.
const TO_EDGE: Twips = 1701;
/// 4 mm, from the mark to the rule below it.
const BELOW_MARK: Twips = 227;

/// What a letter has above the type area of its first page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super::super) struct LetterHead {
    /// The mark in a frame above the text, and below it the upper double rule.
    pub(in super::super::super) blocks: Vec<Block>,
    /// From the upper edge of the sheet to the first of them.
    pub(in super::super::super) top: Twips,
    /// Whether mark and rules are on the paper already.
    pub(in super::super::super) is_inkless: bool,
}

/// Mark and rule above the text; corner and number as its first lines.
pub(super) fn header(setting: Setting<'_>) -> Header {
    let lines = first_lines(setting);
    let blocks = lines.into_iter().map(|(element, line)| line.into_block(element)).collect();
    Header { blocks, letter: Some(head(setting)), above_title: BLANK_ROWS * setting.grid.row }
}

fn head(setting: Setting<'_>) -> LetterHead {
    let names = entries(&setting.draft.notice.issuer_mark);
    let size = mark::half_points(letter_mark_size(setting.draft.style.grid));
    let letters = mark::Letters::fitting(&names, 0, size);
    // Without a name its place stays free.
    let names = if names.is_empty() { vec![""] } else { names };
    // The exact lines of the mark begin and end a tenth of an em beside its letters.
    let top = TO_EDGE - letters.em() / 10;
    let mut blocks: Vec<Block> = names
        .into_iter()
        .enumerate()
        .map(|(at, name)| {
            let mut line = letters.paragraph(setting, name);
            line.format.before = if at > 0 { letters.between() } else { 0 };
            (line.format.left, line.format.right) = (LETTER_WIDE.left, LETTER_WIDE.right);
            line.format.frame = Some(top);
            line.into_block(Element::IssuerMark)
        })
        .collect();
    let mut rule = setting.empty(Style::LetterRule);
    rule.format.before = BELOW_MARK - letters.em() / 10;
    blocks.push(rule.into_block(Element::IssuerMark));
    LetterHead { blocks, top, is_inkless: setting.paper == Paper::Preprinted }
}

/// 份号, 密级 and 紧急程度 flush left, one below the other, and 发文字号 flush right beside the first of them; below them
/// where it finds no room there.
fn first_lines(setting: Setting<'_>) -> Vec<(Element, Paragraph)> {
    let mut lines = corner_lines(setting, &CORNER);
    let numbers = entries(&setting.draft.notice.document_number);
    let widest = lines.iter().map(|(_, line)| width(&line.text())).max().unwrap_or(0);
    for (at, number) in numbers.into_iter().enumerate() {
        match lines.get_mut(at) {
            Some((element, line)) if widest + width(number) < TYPE_AREA => {
                *element = Element::DocumentNumber;
                line.format.tabs = one_tab(Tab { at: TYPE_AREA, kind: TabKind::Right });
                setting.append(line, &format!("\t{number}"), Some(Face::FangSong));
            }
            _ => {
                let mut line = setting.paragraph(Style::PlainNumber, number);
                line.format.align = Align::Right;
                lines.push((Element::DocumentNumber, line));
            }
        }
    }
    lines
}
