//! The head of a telegram: the fields of the usual forms.

use super::super::super::measures::{CELL, GRID_CELL, TYPE_AREA, Twips, columns, width};
use super::super::super::style::{Align, Style, Tab, TabKind, one_tab};
use super::super::{Paragraph, Setting, entries, filled};
use crate::domain::layout::Face;
use crate::domain::layout::telegram::{COLUMN, GRADE, SENDER, SIGN_OFF};
use crate::domain::notice::Element;
use crate::domain::text::width::halves;

/// 发电单位 and 签批盖章, below them 等级 and 发电字号; the red rule below the last.
pub(super) fn head_lines(setting: Setting<'_>) -> Vec<(Element, Paragraph)> {
    let notice = &setting.draft.notice;
    let fields = [&notice.issuer_mark, &notice.document_number, &notice.issuer_signature, &notice.urgency];
    if fields.into_iter().all(|field| filled(field).is_none()) {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let signer = entries(&notice.signatory).join("\u{3000}");
    for (at, part) in column_parts(&notice.issuer_signature).into_iter().enumerate() {
        let mut line = left(setting, if at == 0 { SENDER } else { "" }, &part, SENDER);
        if at == 0 {
            setting.append(&mut line, "\t", Some(Face::FangSong));
            setting.append(&mut line, SIGN_OFF, Some(Face::Hei));
            setting.append(&mut line, &signer, Some(Face::FangSong));
        }
        lines.push((Element::IssuerSignature, line));
    }
    let mut grade = left(setting, GRADE, &entries(&notice.urgency).join("\u{3000}"), GRADE);
    let mut numbers = entries(&notice.document_number).into_iter();
    let first = numbers.next().unwrap_or_default();
    let beside = TYPE_AREA - width(&grade.text()) - CELL;
    if width(first) <= beside {
        if width(first) > TYPE_AREA - column() {
            grade.format.tabs = one_tab(Tab { at: TYPE_AREA, kind: TabKind::Right });
        }
        setting.append(&mut grade, &format!("\t{first}"), Some(Face::FangSong));
        lines.push((Element::DocumentNumber, grade));
    } else {
        lines.push((Element::Urgency, grade));
        lines.push((Element::DocumentNumber, right(setting, first)));
    }
    lines.extend(numbers.map(|number| (Element::DocumentNumber, right(setting, number))));
    if let Some((_, last)) = lines.last_mut() {
        last.style = Style::DocumentNumber;
    }
    lines
}

/// The left edge of the right column.
fn column() -> Twips {
    Twips::try_from(COLUMN).unwrap_or(0) * GRID_CELL
}

/// A line of the left column; without a label it stands behind that of the line above.
fn left(setting: Setting<'_>, label: &str, text: &str, above: &str) -> Paragraph {
    let mut line = setting.empty(Style::PlainNumber);
    line.format.align = Align::Left;
    line.format.tabs = one_tab(Tab { at: column(), kind: TabKind::Left });
    if label.is_empty() {
        line.format.first = columns(above) * CELL / 2;
    }
    setting.append(&mut line, label, Some(Face::Hei));
    setting.append(&mut line, text, Some(Face::FangSong));
    line
}

fn right(setting: Setting<'_>, text: &str) -> Paragraph {
    let mut line = setting.paragraph(Style::PlainNumber, text);
    line.format.align = Align::Right;
    line
}

/// The organs of a field in parts that the left column holds behind its label; one empty part where there is none.
fn column_parts(field: &str) -> Vec<String> {
    let room = 2 * (COLUMN - 1) - u32::try_from(columns(SENDER)).unwrap_or(0);
    let mut parts = Vec::new();
    for name in entries(field) {
        let (mut part, mut taken) = (String::new(), 0);
        for c in name.chars() {
            if taken + halves(c) > room {
                parts.push(std::mem::take(&mut part));
                taken = 0;
            }
            part.push(c);
            taken += halves(c);
        }
        parts.push(part);
    }
    if parts.is_empty() { vec![String::new()] } else { parts }
}
