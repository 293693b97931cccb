//! 发文字号 and 签发人 (GB/T 9704—2012, 7.2.5, 7.2.6).

use super::super::super::measures::{GRID_CELL, TYPE_AREA, width};
use super::super::super::style::{Align, Style, Tab, TabKind, one_tab};
use super::super::{Paragraph, Setting, filled};
use crate::domain::layout::Face;
use crate::domain::notice::Element;
use crate::domain::notice::draft::Form;

/// Before the names of those who sign.
const SIGNATORY_LABEL: &str = "签发人：";

/// 发文字号, and 签发人 on its line where the document goes up (7.2.5, 7.2.6); an order has no rule below it (10.2).
pub(super) fn number_lines(setting: Setting<'_>) -> Vec<(Element, Paragraph)> {
    let notice = &setting.draft.notice;
    let number = notice.document_number.trim();
    let names = signatories(setting.form.text(notice, Element::Signatory));
    if number.is_empty() && names.is_empty() && filled(&notice.issuer_mark).is_none() {
        return Vec::new();
    }
    if names.is_empty() {
        let style = if setting.form == Form::Order { Style::PlainNumber } else { Style::DocumentNumber };
        return vec![(Element::DocumentNumber, setting.paragraph(style, number))];
    }
    // Two names a line, the first line opened by the label; the number stands on the last of them.
    let rows: Vec<String> = names.chunks(2).map(|pair| pair.join("\u{3000}")).collect();
    let widest = rows.iter().map(|row| width(row)).max().unwrap_or(0);
    let names_at = (TYPE_AREA - GRID_CELL - widest).max(GRID_CELL);
    let label_at = (names_at - width(SIGNATORY_LABEL)).max(GRID_CELL);
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
        line.format.first = GRID_CELL;
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
