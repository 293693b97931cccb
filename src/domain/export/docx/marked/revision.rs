//! Revisions (修订): who, when, and a number of its own for each.

use super::tree::{Element, Node};
use crate::domain::notice::date_of_issue::Date;

/// Who revises, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviser {
    /// The name that stands at each revision.
    pub name: String,
    /// The day of all revisions.
    pub day: Date,
}

/// Gives the revisions of a part their numbers.
pub(in super::super) struct Revisions<'a> {
    reviser: &'a Reviser,
    count: u32,
}

impl<'a> Revisions<'a> {
    /// None yet.
    pub(in super::super) fn by(reviser: &'a Reviser) -> Self {
        Self { reviser, count: 0 }
    }

    /// A revision without content: that of a paragraph mark or of a row.
    pub(super) fn mark(&mut self, kind: &str) -> Element {
        self.count += 1;
        let mut mark = Element::new(kind, []);
        mark.attributes = vec![
            ("w:id".to_owned(), self.count.to_string()),
            ("w:author".to_owned(), self.reviser.name.clone()),
            ("w:date".to_owned(), format!("{}T00:00:00Z", self.reviser.day.iso())),
        ];
        mark
    }

    /// A revision around a run.
    pub(super) fn around(&mut self, kind: &str, run: Element) -> Element {
        let mut revision = self.mark(kind);
        revision.children.push(Node::Element(run));
        revision
    }

    /// `w:sectPr` of `new`, with that of `old` where they differ; heads and feet are never recorded.
    pub(super) fn section(&mut self, old: &Element, new: &Element) -> Option<Element> {
        let own = new.child("w:sectPr").cloned();
        let of = |parent: &Element| {
            parent.child("w:sectPr").map(|section| section.without(&["w:headerReference", "w:footerReference"]))
        };
        match (of(old), of(new)) {
            (Some(old), Some(new)) => self.changed(own, Some(old), Some(new), "w:sectPr", "w:sectPrChange"),
            _ => own,
        }
    }

    /// The properties `own`, with those of `old` recorded as their last child where `old` and `new` differ.
    pub(super) fn changed(
        &mut self,
        own: Option<Element>,
        old: Option<Element>,
        new: Option<Element>,
        name: &str,
        change: &str,
    ) -> Option<Element> {
        let empty = || Element::new(name, []);
        let (old, new) = (old.unwrap_or_else(empty), new.unwrap_or_else(empty));
        if old == new {
            return own;
        }
        let mut own = own.unwrap_or_else(empty);
        let mut record = self.mark(change);
        record.children.push(Node::Element(old));
        own.children.push(Node::Element(record));
        Some(own)
    }
}
