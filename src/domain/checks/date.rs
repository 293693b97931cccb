//! Group 6: 成文日期, dates in the body, deadlines.

mod table;

use super::{Element, Paragraph, SetLimit, Subject, rules};
use crate::domain::notice::date_of_issue::{Date, loose};
use crate::domain::text::span::Span;

rules! {
    missing, field, future, before_upstream, deadlines, missed_upstream, conflicts, weekday_mismatch, deadline_recipient, writing, relative,
}

/// 成文日期, where it can be read in any writing.
pub fn issued(subject: &Subject<'_>) -> Option<Date> {
    loose(subject.text(Element::DateOfIssue)).ok()
}

/// 成文日期 field, all of it.
fn place(subject: &Subject<'_>) -> Span {
    Span::new(0, subject.text(Element::DateOfIssue).len())
}

/// Whether the date is still to be filled in: `2014年　月　日`, `××年×月×日`.
fn is_placeholder(text: &str) -> bool {
    let numbers = text.split(['年', '月', '日']).filter(|part| !part.trim().is_empty());
    let open = text.contains(['×', 'X', 'x', '_', '□', '＿']);
    open || (text.contains('年') && text.contains('月') && numbers.count() < 3)
}

/// A dated limit that a paragraph of the body sets.
pub struct OwnDeadline<'a> {
    /// In the paragraph.
    pub span: Span,
    /// Its day.
    pub day: Date,
    /// Whether a day is named, not only 月底.
    pub names_day: bool,
    /// What follows it up to the end of its clause: `将学习宣传贯彻情况报县总工会办公室`.
    pub action: &'a str,
}

impl OwnDeadline<'_> {
    /// Whether something is to be handed in by then.
    pub fn asks_for_report(&self) -> bool {
        self.action.contains('报') || self.action.contains("反馈") || self.action.contains("提交")
    }

    /// What stands behind 报: to whom, and how.
    pub fn receiver(&self) -> &str {
        self.action.split_once('报').map_or("", |(_, receiver)| receiver)
    }

    /// Whether it is to be reported to this organ.
    pub fn reports_to(&self, organ: &str) -> bool {
        !organ.is_empty() && self.receiver().trim_start_matches(['送', '告', '至', '给', '到']).starts_with(organ)
    }
}

/// The dated limits of a paragraph in a notice issued on this day, in order.
pub fn own_deadlines(issued: Option<Date>, paragraph: &Paragraph) -> impl Iterator<Item = OwnDeadline<'_>> {
    paragraph.limits().iter().filter_map(move |SetLimit { limit, action, .. }| {
        let (day, names_day) = (limit.day_near(issued)?, limit.names_day());
        Some(OwnDeadline { span: limit.span, day, names_day, action: action.of(&paragraph.text) })
    })
}
