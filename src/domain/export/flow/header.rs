//! 版头: copy number, secrecy, urgency, issuer mark, document number and signatory (GB/T 9704—2012, 7.2).

use super::super::measures::{CELL, TYPE_AREA, Twips, columns, width};
use super::super::style::{Align, Style, Tab, TabKind, one_tab};
use super::{Block, Content, JointMark, Paragraph, Setting, entries, filled};
use crate::domain::layout::Face;
use crate::domain::notice::Element;

/// 小标宋 of the mark in half-points.
const MARK_SIZE: u32 = 91;
/// Narrower letters look worse than smaller ones.
const NARROWEST: u32 = 60;
/// 35 mm, from the upper edge of the type area to the mark.
const ABOVE_MARK: Twips = 1984;
/// Between the mark and the number, and between the red rule and the title.
const BLANK_ROWS: Twips = 2;
/// Before the names of those who sign.
const SIGNATORY_LABEL: &str = "签发人：";
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

/// 发文机关标志: condensed to one line where it is wide, smaller where it is wider still.
fn mark(setting: Setting<'_>, used: Twips) -> Option<Block> {
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

/// 发文字号, and 签发人 on its line where the document goes up (7.2.5, 7.2.6).
fn number_lines(setting: Setting<'_>) -> Vec<(Element, Paragraph)> {
    let notice = &setting.draft.notice;
    let number = notice.document_number.trim();
    let names = signatories(&notice.signatory);
    if number.is_empty() && names.is_empty() && filled(&notice.issuer_mark).is_none() {
        return Vec::new();
    }
    if names.is_empty() {
        return vec![(Element::DocumentNumber, setting.paragraph(Style::DocumentNumber, number))];
    }
    // Two names a line, the first line opened by the label; the number stands on the last of them.
    let rows: Vec<String> = names.chunks(2).map(|pair| pair.join("\u{3000}")).collect();
    let widest = rows.iter().map(|row| width(row)).max().unwrap_or(0);
    let names_at = (TYPE_AREA - CELL - widest).max(CELL);
    let label_at = (names_at - width(SIGNATORY_LABEL)).max(CELL);
    let last = rows.len() - 1;
    let lines = rows.iter().enumerate().map(|(at, row)| {
        let (style, element) = if at == last {
            (Style::DocumentNumber, Element::DocumentNumber)
        } else {
            (Style::HeadLine, Element::Signatory)
        };
        let mut line = setting.empty(style);
        line.format.align = Align::Left;
        // An indent of the first line alone: the red rule below keeps the whole width.
        line.format.first = CELL;
        let tab_at = if at == 0 { label_at } else { names_at };
        line.format.tabs = one_tab(Tab { at: tab_at, kind: TabKind::Left });
        setting.append(&mut line, if at == last { number } else { "" }, Some(Face::FangSong));
        setting.append(&mut line, "\t", Some(Face::FangSong));
        setting.append(&mut line, if at == 0 { SIGNATORY_LABEL } else { "" }, Some(Face::FangSong));
        setting.append(&mut line, row, Some(Face::Kai));
        (element, line)
    });
    lines.collect()
}

/// The names of a 签发人 field, however they are parted; its label is not repeated.
fn signatories(field: &str) -> Vec<&str> {
    let field = field.trim();
    let field =
        field.strip_prefix("签发人").map_or(field, |rest| rest.trim_start_matches(['：', ':', ' ', '\u{3000}']));
    field.split(|c: char| c.is_whitespace() || matches!(c, '、' | '，')).filter_map(filled).collect()
}
