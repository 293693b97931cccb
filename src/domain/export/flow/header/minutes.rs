//! The head of minutes (纪要格式; GB/T 9704—2012, 10.3).

use super::super::super::measures::{CELL, TYPE_AREA, width};
use super::super::super::style::{Align, Style, Tab, TabKind, one_tab};
use super::super::{Paragraph, Setting, entries, filled};
use super::number::number_lines;
use crate::domain::layout::Face;
use crate::domain::notice::Element;

/// Number or issue in the middle, below it the organ on the left and the date on the right; the red rule below the last.
pub(super) fn head_lines(setting: Setting<'_>) -> Vec<(Element, Paragraph)> {
    let notice = &setting.draft.notice;
    let names = entries(&notice.issuer_signature);
    let dates = entries(&notice.date_of_issue);
    let has_number = filled(&notice.document_number).is_some();
    if names.is_empty() && dates.is_empty() {
        return number_lines(setting);
    }
    let mut lines = Vec::new();
    if has_number {
        lines.push((Element::DocumentNumber, setting.paragraph(Style::PlainNumber, notice.document_number.trim())));
    }
    lines.extend(organ_lines(setting, &names, &dates));
    if let Some((_, last)) = lines.last_mut() {
        last.style = Style::DocumentNumber;
    }
    lines
}

/// The organs one below the other, the date on the line of the last of them, below it where it finds no room there.
fn organ_lines(setting: Setting<'_>, names: &[&str], dates: &[&str]) -> Vec<(Element, Paragraph)> {
    let line = |text: &str| {
        let mut line = setting.paragraph(Style::PlainNumber, text);
        line.format.align = Align::Left;
        // An indent of the first line alone: the red rule below keeps the whole width.
        line.format.first = CELL;
        line.format.tabs = one_tab(Tab { at: TYPE_AREA - CELL, kind: TabKind::Right });
        line
    };
    let mut lines: Vec<(Element, Paragraph)> =
        names.iter().map(|name| (Element::IssuerSignature, line(name))).collect();
    for (at, date) in dates.iter().enumerate() {
        match lines.last_mut() {
            Some((_, last)) if at == 0 && width(&last.text()) + width(date) < TYPE_AREA - 3 * CELL => {
                setting.append(last, &format!("\t{date}"), Some(Face::FangSong));
            }
            _ => lines.push((Element::DateOfIssue, line(&format!("\t{date}")))),
        }
    }
    lines
}
