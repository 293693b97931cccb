//! 版记: copy recipients, printing organ and printing date (GB/T 9704—2012, 7.4).

use super::super::measures::{IMPRINT_CELL, IMPRINT_LINE, IMPRINT_ROW, TYPE_AREA, Twips, columns};
use super::super::style::{Format, Style};
use super::{Paragraph, Setting, filled};
use crate::domain::notice::Element;
use crate::domain::notice::draft::Form;

/// 版记: its rows from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Imprint {
    /// Whether rules stand about it: those of a letter have none (10.1).
    pub(in super::super) is_ruled: bool,
    /// 抄送.
    pub(in super::super) copies: Option<Paragraph>,
    /// 印发机关, and 印发日期 after a tab.
    pub(in super::super) printing: Option<Paragraph>,
    /// 印发机关.
    pub(in super::super) printed_by: Paragraph,
    /// 印发日期.
    pub(in super::super) printed_on: Paragraph,
}

impl Imprint {
    /// Its rows.
    pub(in super::super) fn rows(&self) -> impl Iterator<Item = &Paragraph> {
        self.copies.iter().chain(&self.printing)
    }

    /// Its height with the rules.
    pub(in super::super) fn height(&self) -> Twips {
        self.rows().map(|row| IMPRINT_ROW + (lines_of(row) - 1) * IMPRINT_LINE).sum()
    }

    /// What it shows of one element.
    pub(super) fn only(mut self, element: Element) -> Option<Self> {
        match element {
            Element::CopyRecipients => self.printing = None,
            Element::PrintedBy => {
                self.copies = None;
                self.printed_on.runs.clear();
            }
            Element::PrintedOn => {
                self.copies = None;
                self.printed_by.runs.clear();
            }
            _ => return None,
        }
        let is_empty = self.copies.is_none() && self.printing.is_none();
        (!is_empty).then_some(self)
    }
}

/// The imprint of the notice, if one of its elements is filled.
pub(super) fn of(setting: Setting<'_>) -> Option<Imprint> {
    let notice = &setting.draft.notice;
    let line = |text: &str| setting.paragraph(Style::Imprint, text);
    let copies = filled(&notice.copy_recipients).map(|text| {
        let label = if text.starts_with("抄送") { "" } else { "抄送：" };
        let mut row = line(&format!("{label}{text}"));
        // Continuations stand under the character after the colon.
        row.format = Format { left: 4 * IMPRINT_CELL, first: -3 * IMPRINT_CELL, tabs: [None; 3], ..row.format };
        row
    });
    let printing = |element| filled(setting.draft.form.text(notice, element));
    let (by, on) = (printing(Element::PrintedBy), printing(Element::PrintedOn));
    let printing = (by.is_some() || on.is_some()).then(|| line(&[by.unwrap_or(""), "\t", on.unwrap_or("")].concat()));
    (copies.is_some() || printing.is_some()).then(|| Imprint {
        is_ruled: setting.draft.form != Form::Letter,
        copies,
        printing,
        printed_by: line(by.unwrap_or("")),
        printed_on: line(on.unwrap_or("")),
    })
}

/// Lines of a row: the first from its indent, the others from the hanging one.
fn lines_of(row: &Paragraph) -> Twips {
    let room = TYPE_AREA - row.format.left - row.format.right;
    let (first, others) = ((room - row.format.first) * 2 / IMPRINT_CELL, room * 2 / IMPRINT_CELL);
    let beyond = (columns(&row.text()) - first).max(0);
    1 + (beyond + others - 1) / others.max(1)
}
