//! 版头: copy number, secrecy, urgency, issuer mark, document number and signatory (GB/T 9704—2012, 7.2).

use super::super::measures::{CELL, TYPE_AREA, Twips, columns, width};
use super::super::style::{Align, Style, Tab};
use super::{Block, Setting, entries, filled};
use crate::domain::layout::Face;
use crate::domain::notice::Element;

/// 小标宋 of the mark in half-points.
const MARK_SIZE: u32 = 91;
/// Narrower letters look worse than smaller ones.
const NARROWEST: u32 = 60;
/// 35 mm, from the upper edge of the type area to the mark.
const ABOVE_MARK: Twips = 1984;
/// Before the names of those who sign.
const SIGNATORY_LABEL: &str = "签发人：";
/// The row on which the number stands, less one.
const ROWS_ABOVE_NUMBER: Twips = 7;

/// The blocks of the header.
pub(super) fn blocks(setting: Setting<'_>) -> Vec<Block> {
    let mut blocks = head_lines(setting);
    let used = Twips::try_from(blocks.len()).unwrap_or(0) * setting.grid.row;
    let mark = mark(setting, used);
    let mut number = number_lines(setting);
    if mark.is_empty() {
        // Preprinted paper brings the mark with it: its place stays free.
        if let Some(first) = number.first_mut() {
            first.format.before = ROWS_ABOVE_NUMBER * setting.grid.row - used;
        }
    }
    blocks.extend(mark);
    blocks.extend(number.into_iter().map(|line| line.into_block(Element::DocumentNumber)));
    blocks
}

fn head_lines(setting: Setting<'_>) -> Vec<Block> {
    let notice = &setting.draft.notice;
    let lines = [
        (Element::CopyNumber, &notice.copy_number, Face::FangSong),
        (Element::Secrecy, &notice.secrecy, Face::Hei),
        (Element::Urgency, &notice.urgency, Face::Hei),
    ];
    let written = lines.into_iter().filter_map(|(element, field, face)| Some((element, filled(field)?, face)));
    written
        .map(|(element, text, face)| {
            let mut line = setting.empty(Style::HeadLine);
            setting.append(&mut line, text, Some(face));
            line.into_block(element)
        })
        .collect()
}

/// 发文机关标志: condensed to one line where it is wide, smaller where it is wider still.
fn mark(setting: Setting<'_>, used: Twips) -> Vec<Block> {
    let organs = entries(&setting.draft.notice.issuer_mark);
    let Some(halves) = organs.iter().map(|organ| columns(organ)).max() else { return Vec::new() };
    let (size, scale) = fit(halves);
    let em = Twips::try_from(size).unwrap_or(0) * 10;
    let line = em + em / 5;
    // The exact line begins a tenth of an em above the letters.
    let before = ABOVE_MARK + setting.grid.raised - em / 10 - used;
    let lines = Twips::try_from(organs.len()).unwrap_or(1);
    let (first, last) = (0, organs.len() - 1);
    let paragraphs = organs.iter().enumerate().map(|(at, organ)| {
        let mut paragraph = setting.paragraph(Style::IssuerMark, organ);
        paragraph.format.line = line;
        if at == first {
            paragraph.format.before = before;
        }
        if at == last {
            paragraph.format.after = below_mark(setting, used, before + lines * line);
        }
        for run in &mut paragraph.runs {
            run.size = Some(size).filter(|size| *size != MARK_SIZE);
            run.scale = scale;
        }
        paragraph.into_block(Element::IssuerMark)
    });
    paragraphs.collect()
}

/// What is missing below the mark until the number stands on a row, two rows left free.
fn below_mark(setting: Setting<'_>, used: Twips, taken: Twips) -> Twips {
    let row = setting.grid.row;
    let one_mark = ROWS_ABOVE_NUMBER * row - used - taken;
    if one_mark > row { one_mark } else { 2 * row + (-taken).rem_euclid(row) }
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
fn number_lines(setting: Setting<'_>) -> Vec<super::Paragraph> {
    let notice = &setting.draft.notice;
    let number = notice.document_number.trim();
    let names = signatories(&notice.signatory);
    if number.is_empty() && names.is_empty() && filled(&notice.issuer_mark).is_none() {
        return Vec::new();
    }
    if names.is_empty() {
        return vec![setting.paragraph(Style::DocumentNumber, number)];
    }
    // Two names a line, the first line opened by the label; the number stands on the last of them.
    let rows: Vec<String> = names.chunks(2).map(|pair| pair.join("　")).collect();
    let widest = rows.iter().map(|row| width(row)).max().unwrap_or(0);
    let names_at = (TYPE_AREA - CELL - widest).max(CELL);
    let label_at = (names_at - width(SIGNATORY_LABEL)).max(CELL);
    let last = rows.len() - 1;
    let lines = rows.iter().enumerate().map(|(at, row)| {
        let style = if at == last { Style::DocumentNumber } else { Style::HeadLine };
        let mut line = setting.empty(style);
        line.format.align = Align::Left;
        line.format.left = CELL;
        line.format.tab = Some(Tab { at: if at == 0 { label_at } else { names_at }, right: false });
        setting.append(&mut line, if at == last { number } else { "" }, Some(Face::FangSong));
        setting.append(&mut line, if at == 0 { "\t签发人：" } else { "\t" }, Some(Face::FangSong));
        setting.append(&mut line, row, Some(Face::Kai));
        line
    });
    lines.collect()
}

/// The names of a 签发人 field, however they are parted; its label is not repeated.
fn signatories(field: &str) -> Vec<&str> {
    let field = field.trim();
    let field =
        field.strip_prefix("签发人").map_or(field, |rest| rest.trim_start_matches(['：', ':', ' ', '\u{3000}']));
    field.split(['\u{3000}', ' ', '\n', '、', '，', '\t']).filter_map(filled).collect()
}
