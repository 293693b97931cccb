//! 版记: copy recipients, printing organ and printing date (GB/T 9704—2012, 7.4).

use super::super::measures::{IMPRINT_CELL, IMPRINT_LINE, IMPRINT_ROW, TYPE_AREA, Twips, columns};
use super::super::style::{Format, Style};
use super::{Paragraph, Setting, filled};
use crate::domain::notice::Element;
use crate::domain::notice::draft::Form;
use crate::domain::notice::imprint::imprint_lines;

/// 版记: its rows from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Imprint {
    /// Whether rules stand about it: those of a letter have none (10.1).
    pub(in super::super) is_ruled: bool,
    /// 抄送, and 主送 above it where it was moved here: no rule stands between the two.
    pub(in super::super) copies: Vec<Paragraph>,
    /// 印发机关, and 印发日期 after a tab.
    pub(in super::super) printing: Option<Paragraph>,
    /// 印发机关.
    pub(in super::super) printed_by: Paragraph,
    /// 印发日期.
    pub(in super::super) printed_on: Paragraph,
}

impl Imprint {
    /// Its rows, between rules.
    pub(in super::super) fn rows(&self) -> impl Iterator<Item = &[Paragraph]> {
        [&self.copies[..], self.printing.as_slice()].into_iter().filter(|row| !row.is_empty())
    }

    /// Its height with the rules.
    pub(in super::super) fn height(&self) -> Twips {
        let row = |row: &[Paragraph]| IMPRINT_ROW + (row.iter().map(lines_of).sum::<Twips>() - 1) * IMPRINT_LINE;
        self.rows().map(row).sum()
    }

    /// What it shows of one element.
    pub(super) fn only(mut self, element: Element) -> Option<Self> {
        match element {
            Element::CopyRecipients => self.printing = None,
            Element::PrintedBy => {
                self.copies.clear();
                self.printed_on.runs.clear();
            }
            Element::PrintedOn => {
                self.copies.clear();
                self.printed_by.runs.clear();
            }
            _ => return None,
        }
        let is_empty = self.copies.is_empty() && self.printing.is_none();
        (!is_empty).then_some(self)
    }
}

/// The imprint of the notice, if one of its elements is filled.
pub(super) fn of(setting: Setting<'_>) -> Option<Imprint> {
    let notice = &setting.draft.notice;
    let line = |text: &str| setting.paragraph(Style::Imprint, text);
    let copies = copies(setting, &notice.copy_recipients);
    let printing = |element| filled(setting.draft.form.text(notice, element));
    let (by, on) = (printing(Element::PrintedBy), printing(Element::PrintedOn));
    let printing = (by.is_some() || on.is_some()).then(|| line(&[by.unwrap_or(""), "\t", on.unwrap_or("")].concat()));
    (!copies.is_empty() || printing.is_some()).then(|| Imprint {
        is_ruled: setting.draft.form != Form::Letter,
        copies,
        printing,
        printed_by: line(by.unwrap_or("")),
        printed_on: line(on.unwrap_or("")),
    })
}

/// A paragraph a list, continuations under the character after the colon.
fn copies(setting: Setting<'_>, field: &str) -> Vec<Paragraph> {
    let mut lists: Vec<Paragraph> = Vec::new();
    for line in imprint_lines(field) {
        if let Some(list) = lists.last_mut().filter(|_| !line.begins) {
            setting.append(list, &format!("\n{}", line.text), None);
            continue;
        }
        let mut list = setting.paragraph(Style::Imprint, &format!("{}{}", line.label, line.text));
        let format = Format { left: 4 * IMPRINT_CELL, first: -3 * IMPRINT_CELL, ..list.format };
        list.format = Format { tabs: [None; 3], ..format };
        lists.push(list);
    }
    // White stands above the first line of the cell and below its last one.
    let last = lists.len().saturating_sub(1);
    lists.iter_mut().skip(1).for_each(|list| list.format.before = 0);
    lists.iter_mut().take(last).for_each(|list| list.format.after = 0);
    lists
}

/// Lines of a row: the first from its indent, the others from the hanging one.
fn lines_of(row: &Paragraph) -> Twips {
    let room = TYPE_AREA - row.format.left - row.format.right;
    let (first, others) = ((room - row.format.first) * 2 / IMPRINT_CELL, room * 2 / IMPRINT_CELL);
    let beyond = (columns(&row.text()) - first).max(0);
    1 + (beyond + others - 1) / others.max(1)
}
