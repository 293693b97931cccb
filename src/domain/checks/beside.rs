//! What the paragraphs of our body are compared with, read once for all of them.

use std::cell::OnceCell;

use super::cite::Wanted;
use super::texts::Forwarded;
use super::{Element, Subject};
use crate::domain::notice::date_of_issue::{Date, loose};
use crate::domain::notice::loose_number::read;

/// What stands beside a paragraph of our body: everything but the body and the paper.
pub struct Beside<'a> {
    /// What is checked, with an empty body.
    pub subject: &'a Subject<'a>,
    forwarded: &'a Forwarded,
    issued: OnceCell<Option<Date>>,
    upstream_title: OnceCell<Wanted<'a>>,
    upstream_number: OnceCell<Option<String>>,
}

impl<'a> Beside<'a> {
    pub(super) fn new(subject: &'a Subject<'a>, forwarded: &'a Forwarded) -> Self {
        Self {
            subject,
            forwarded,
            issued: OnceCell::new(),
            upstream_title: OnceCell::new(),
            upstream_number: OnceCell::new(),
        }
    }

    /// What stands in the field of `element`.
    pub fn text(&self, element: Element) -> &'a str {
        self.subject.text(element)
    }

    /// 成文日期, where it can be read in any writing.
    pub fn issued(&self) -> Option<Date> {
        *self.issued.get_or_init(|| loose(self.text(Element::DateOfIssue)).ok())
    }

    /// 来文标题, as it may be cited.
    pub(super) fn upstream_title(&self) -> &Wanted<'a> {
        let (title, issuer) = (self.text(Element::UpstreamTitle), self.text(Element::UpstreamIssuer));
        self.upstream_title.get_or_init(|| Wanted::new(title, issuer))
    }

    /// 来文字号 as it should be written, where it can be read.
    pub(super) fn upstream_number(&self) -> Option<&str> {
        let number = || read(self.text(Element::UpstreamNumber)).canonical();
        self.upstream_number.get_or_init(number).as_deref()
    }

    /// Whether a sentence with this print stands in the forwarded text.
    pub fn is_in_forwarded(&self, print: u64) -> bool {
        self.forwarded.has_sentence(print)
    }

    /// Whether a document is passed on with its text.
    pub fn has_forwarded(&self) -> bool {
        !self.forwarded.paragraphs.is_empty()
    }
}
