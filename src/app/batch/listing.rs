//! The list as it was given → the notices that its rows give.

use std::rc::Rc;

use super::{Batch, BatchRow, Progress};
use crate::app::reminders;
use crate::app::work::{Desk, Work};
use crate::domain::compose::batch::{
    Base, Column, ContactPlace, List, ListedRow, Made, Usage, deadline_place, put_in, read,
};
use crate::domain::notice::date_of_issue::{Date, loose};
use crate::domain::notice::document_number::DocumentNumber;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::own_organ::OwnOrgan;

/// What all notices are made from, as it was when the dialog was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Prepared {
    pub(super) draft: Rc<Draft>,
    organ: Rc<OwnOrgan>,
    /// What would be composed for it; `None` where nothing is composed.
    composed: Option<Draft>,
    issued: Date,
}

impl Batch {
    /// The dialog of an open draft, nothing in it yet.
    pub(in crate::app) fn open(work: &Work, desk: &Desk, today: Date) -> Self {
        let issued = loose(&work.draft.notice.date_of_issue).unwrap_or(today);
        let prepared = Prepared {
            draft: Rc::clone(&work.draft),
            organ: Rc::clone(&desk.organ),
            composed: work.composed_for(&desk.organ, desk, issued),
            issued,
        };
        Self {
            text: "".into(),
            file: None,
            usage: None,
            contact: ContactPlace::usual(&work.draft.notice),
            leaves_out: false,
            list: None,
            error: None,
            rows: Rc::default(),
            remarks: Rc::default(),
            progress: Progress::Listing,
            prepared: Rc::new(prepared),
        }
    }

    /// Reads the list anew and says what its rows give.
    pub(in crate::app) fn list_anew(&mut self, work: &Work, desk: &Desk) {
        (self.list, self.error, self.rows, self.remarks) = Default::default();
        self.progress = Progress::Listing;
        if self.text.trim().is_empty() {
            return;
        }
        match read(&self.text, self.usage, self.prepared.issued) {
            Ok(list) => {
                self.rows = list.rows.iter().map(|listed| self.give(listed, list.usage, work, desk)).collect();
                self.remarks = self.prepared.remarks(&list, self.contact).into();
                self.list = Some(Rc::new(list));
            }
            Err(error) => self.error = Some(error.to_string().into()),
        }
    }

    fn give(&self, listed: &ListedRow, usage: Usage, work: &Work, desk: &Desk) -> BatchRow {
        let prepared = &self.prepared;
        let base = prepared.base(usage, self.contact);
        let composed = work.composed_for(&base.organ_of(&listed.row), desk, prepared.issued);
        let made = put_in(&base, &listed.row, listed.deadline, composed.as_ref(), prepared.issued);
        BatchRow { listed: listed.clone(), made }
    }

    /// The organ that issues the notice of a row.
    pub(super) fn organ_of(&self, row: &BatchRow) -> OwnOrgan {
        self.prepared.base(self.usage(), self.contact).organ_of(&row.listed.row)
    }
}

impl Prepared {
    fn base(&self, usage: Usage, contact: ContactPlace) -> Base<'_> {
        Base { draft: &self.draft, organ: &self.organ, composed: self.composed.as_ref(), usage, contact }
    }

    /// What holds for all rows.
    fn remarks(&self, list: &List, contact: ContactPlace) -> Vec<Rc<str>> {
        let notice = &self.draft.notice;
        let mut out: Vec<Rc<str>> = Vec::new();
        if list.has(Column::Deadline) && deadline_place(&notice.body).is_none() {
            out.push("正文里没有可以替换的报送期限，“期限”一列不会写进去。".into());
        }
        let gives_contact = list.has(Column::Contact) || list.has(Column::Phone);
        if gives_contact && contact == ContactPlace::Annotation && !notice.annotation.trim().is_empty() {
            out.push(format!("附注现有“{}”，联系人写在同一对括号里。", notice.annotation.trim()).into());
        }
        match list.usage {
            Usage::Addressees => {
                let number = notice.document_number.trim();
                if !list.has(Column::Code) && number.parse::<DocumentNumber>().is_ok() && list.rows.len() > 1 {
                    out.push(format!("各份沿用同一个发文字号“{number}”；要各编各号，请加“字号”一列。").into());
                }
            }
            Usage::Issuers => out.extend(self.remarks_on_issuers(list)),
        }
        let reminders = reminders::reminders(&self.draft);
        out.extend(
            reminders.iter().map(|reminder| Rc::from(format!("{}（{}）", reminder.text, reminder.places.join("；")))),
        );
        out
    }

    fn remarks_on_issuers(&self, list: &List) -> Vec<Rc<str>> {
        let mut out: Vec<Rc<str>> = Vec::new();
        if !list.has(Column::Code) {
            out.push("没有“代字”一列，各份发文字号的代字留空。".into());
        }
        let body = &self.draft.notice.body;
        let follows = self.composed.as_ref().is_some_and(|composed| composed.notice.body == *body);
        let names = [&self.organ.name, &self.organ.short_name];
        let own = names.into_iter().find(|name| !name.is_empty() && body.contains(name.as_str()));
        if let (false, Some(own)) = (follows, own) {
            out.push(format!("正文是手工改过的，其中的“{own}”不会换成各机关的名称，请逐份核对。").into());
        }
        out
    }
}

impl BatchRow {
    /// What the row gives, in words: the terms of the elements that change.
    pub fn changed_terms(&self) -> String {
        let Made { changed, .. } = &self.made;
        changed.iter().map(|element| element.term()).collect::<Vec<_>>().join("、")
    }
}
