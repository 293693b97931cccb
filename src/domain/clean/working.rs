//! The text between two passes, and where in the source it comes from.
//!
//! A pass sees what the earlier ones left and proposes edits of that; here they are carried back to the source.
//! Where an edit meets an earlier one, the two become one repair, so that repairs never overlap.

use std::borrow::Cow;

use super::lines::{self, Facts, Page};
use super::{Repair, RepairClass};
use crate::domain::text::edit::{self, Edit};
use crate::domain::text::span::Span;

/// A repair a pass proposes, in the coordinates of the text it saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proposal {
    pub(super) damage: &'static str,
    pub(super) class: RepairClass,
    pub(super) accepted: bool,
    pub(super) edit: Edit,
}

impl Proposal {
    /// Meaning cannot change: applied.
    pub(super) fn auto(damage: &'static str, edit: Edit) -> Self {
        Self { damage, class: RepairClass::Auto, accepted: true, edit }
    }

    /// Listed for review, but applied, because the text cannot be read without it.
    pub(super) fn applied(damage: &'static str, edit: Edit) -> Self {
        Self { damage, class: RepairClass::Ask, accepted: true, edit }
    }

    /// Offered only.
    pub(super) fn ask(damage: &'static str, edit: Edit) -> Self {
        Self { damage, class: RepairClass::Ask, accepted: false, edit }
    }

    /// The clerk is told; nothing would change.
    pub(super) fn report(damage: &'static str, text: &str, span: Span) -> Self {
        Self { damage, class: RepairClass::Report, accepted: false, edit: Edit::replace(span, span.of(text)) }
    }

    /// The same in a text that begins `by` bytes earlier.
    pub(super) fn shifted(mut self, by: usize) -> Self {
        self.edit.span = self.edit.span.shifted(by);
        self
    }
}

/// An applied repair with its place in the text so far.
struct Applied {
    repair: Repair,
    /// Bytes its replacement takes up in the text so far.
    now: usize,
}

/// Counts the texts between passes.
pub(super) type Version = u32;

/// The text so far.
pub(super) struct Working<'a> {
    text: Cow<'a, str>,
    version: Version,
    lines: Vec<Facts>,
    applied: Vec<Applied>,
    offered: Vec<Repair>,
}

impl<'a> Working<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        let lines = lines::read(source, 0);
        Self { text: Cow::Borrowed(source), version: 0, lines, applied: Vec::new(), offered: Vec::new() }
    }

    /// The source with what was applied so far, for a pass that has seen it as it was at `seen`, or never.
    pub(super) fn page(&self, seen: Option<Version>) -> Page<'_> {
        Page::new(&self.text, &self.lines, seen.map_or(0, |seen| seen + 1))
    }

    /// The number of the text: it grows with every change.
    pub(super) fn version(&self) -> Version {
        self.version
    }

    /// Takes up what a pass proposes; says whether the text changed.
    ///
    /// A proposal that overlaps an earlier one of the same pass is left out, and so is an offer
    /// (not applied) that touches what an earlier pass has changed: it could not be taken alone.
    pub(super) fn take(&mut self, mut proposals: Vec<Proposal>) -> bool {
        proposals.sort_by_key(|proposal| proposal.edit.span);
        let mut done = 0;
        proposals.retain(|proposal| {
            let span = proposal.edit.span;
            let fits = span.start >= done && self.text.get(span.start..span.end).is_some();
            if fits {
                done = span.end;
            }
            fits
        });
        let (taken, offered): (Vec<_>, Vec<_>) = proposals.into_iter().partition(|proposal| proposal.accepted);
        self.offer(offered);
        if taken.is_empty() {
            return false;
        }
        self.apply(taken);
        true
    }

    /// The repairs of all passes in the order of the source.
    pub(super) fn into_repairs(self) -> Vec<Repair> {
        let mut offered = self.offered;
        offered.sort_by_key(|repair| repair.edit.span);
        let mut repairs = Vec::with_capacity(self.applied.len() + offered.len());
        let mut applied = self.applied.into_iter().map(|applied| applied.repair).peekable();
        for offer in offered {
            while let Some(repair) = applied.next_if(|repair| repair.edit.span.end <= offer.edit.span.start) {
                repairs.push(repair);
            }
            let end = repairs.last().map_or(0, |repair: &Repair| repair.edit.span.end);
            let free = applied.peek().is_none_or(|repair| offer.edit.span.end <= repair.edit.span.start);
            if free && offer.edit.span.start >= end {
                repairs.push(offer);
            }
        }
        repairs.extend(applied);
        repairs
    }

    fn offer(&mut self, offered: Vec<Proposal>) {
        let (mut next, mut shift) = (0, Shift::default());
        for proposal in offered {
            let span = proposal.edit.span;
            while let Some(applied) = self.applied.get(next).filter(|applied| shift.now(applied).end <= span.start) {
                shift.pass(applied);
                next += 1;
            }
            let touched = self.applied.get(next).is_some_and(|applied| shift.now(applied).start < span.end);
            if !touched {
                self.offered.push(repair(&proposal, shift.back(span)));
            }
        }
    }

    fn apply(&mut self, taken: Vec<Proposal>) {
        let edits: Vec<Edit> = taken.iter().map(|proposal| proposal.edit.clone()).collect();
        let text = edit::apply(&self.text, &edits);
        let mut old = std::mem::take(&mut self.applied).into_iter().peekable();
        let mut new = taken.into_iter().peekable();
        let mut merged = Vec::with_capacity(old.len() + new.len());
        let mut shift = Shift::default();
        loop {
            let old_first = match (old.peek(), new.peek()) {
                (None, None) => break,
                (Some(_), None) => true,
                (None, Some(_)) => false,
                (Some(old), Some(new)) => shift.now(old).end <= new.edit.span.start,
            };
            if old_first {
                let applied = old.next().expect("it was peeked");
                shift.pass(&applied);
                merged.push(applied);
                continue;
            }
            let first = new.next().expect("it was peeked");
            merged.push(self.group(first, &mut old, &mut new, &mut shift));
        }
        self.applied = merged;
        self.version += 1;
        self.lines = lines::read_again(&self.lines, &edits, &text, self.version);
        self.text = Cow::Owned(text);
    }

    /// One repair out of `first` and all that it overlaps, directly or through others.
    fn group(
        &self,
        first: Proposal,
        old: &mut std::iter::Peekable<std::vec::IntoIter<Applied>>,
        new: &mut std::iter::Peekable<std::vec::IntoIter<Proposal>>,
        shift: &mut Shift,
    ) -> Applied {
        let before = *shift;
        let mut now = first.edit.span;
        let mut whole = repair(&first, Span::default());
        let mut widest = first.edit.span.len();
        let mut edits = vec![first.edit];
        loop {
            if let Some(applied) = old.next_if(|applied| shift.now(applied).start < now.end) {
                let place = shift.now(&applied);
                now = Span::new(now.start.min(place.start), now.end.max(place.end));
                // The receipt names the damage that covers most; of equals, the one that was there first.
                if applied.repair.edit.span.len() >= widest {
                    widest = applied.repair.edit.span.len();
                    whole.damage.clone_from(&applied.repair.damage);
                }
                whole.class = whole.class.max(applied.repair.class);
                shift.pass(&applied);
            } else if let Some(proposal) = new.next_if(|proposal| proposal.edit.span.start < now.end) {
                now.end = now.end.max(proposal.edit.span.end);
                if proposal.edit.span.len() > widest {
                    widest = proposal.edit.span.len();
                    proposal.damage.clone_into(&mut whole.damage);
                }
                whole.class = whole.class.max(proposal.class);
                edits.push(proposal.edit);
            } else {
                break;
            }
        }
        for edit in &mut edits {
            edit.span = Span::new(edit.span.start - now.start, edit.span.end - now.start);
        }
        whole.edit.replacement = edit::apply(now.of(&self.text), &edits);
        whole.edit.span = Span::new(before.back(Span::new(now.start, now.start)).start, shift.back(now).end);
        Applied { now: whole.edit.replacement.len(), repair: whole }
    }
}

fn repair(proposal: &Proposal, span: Span) -> Repair {
    Repair {
        damage: proposal.damage.to_owned(),
        class: proposal.class,
        edit: Edit::replace(span, proposal.edit.replacement.clone()),
        accepted: proposal.accepted,
        offered: !proposal.accepted,
    }
}

/// By how much the repairs passed so far have moved the text.
#[derive(Clone, Copy, Default)]
struct Shift {
    removed: usize,
    added: usize,
}

impl Shift {
    fn pass(&mut self, applied: &Applied) {
        self.removed += applied.repair.edit.span.len();
        self.added += applied.now;
    }

    /// Where `applied` stands in the text so far, all before it being passed.
    fn now(self, applied: &Applied) -> Span {
        let start = applied.repair.edit.span.start + self.added - self.removed;
        Span::new(start, start + applied.now)
    }

    fn back(self, span: Span) -> Span {
        Span::new(span.start + self.removed - self.added, span.end + self.removed - self.added)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::clean::Cleaned;

    #[test]
    fn edits_that_meet_become_one_repair() {
        let source = "甲&amp;nbsp;乙\u{A0}丙";
        let mut working = Working::new(source);
        working.take(vec![
            Proposal::auto("clean-markup", Edit::replace(3..8, "&")),
            Proposal::auto("clean-nbsp", Edit::replace(16..18, " ")),
        ]);
        assert_eq!(working.page(None).text, "甲&nbsp;乙 丙");
        working.take(vec![
            Proposal::auto("clean-markup", Edit::replace(3..9, " ")),
            Proposal::auto("punct-space-han", Edit::delete(12..13)),
        ]);
        assert_eq!(working.page(None).text, "甲 乙丙");
        let repairs = working.into_repairs();
        let found: Vec<_> = repairs.iter().map(|r| (r.damage.as_str(), r.edit.span.of(source))).collect();
        assert_eq!(found, [("clean-markup", "&amp;nbsp;"), ("clean-nbsp", "\u{A0}")]);
        assert_eq!(Cleaned::new(source.to_owned(), repairs).text, "甲 乙丙");
    }

    #[test]
    fn an_offer_keeps_its_place_in_the_source() {
        let source = "\u{200B}甲,乙";
        let mut working = Working::new(source);
        working.take(vec![Proposal::auto("clean-invisible", Edit::delete(0..3))]);
        working.take(vec![Proposal::ask("punct-halfwidth", Edit::replace(3..4, "，"))]);
        let cleaned = Cleaned::new(source.to_owned(), working.into_repairs());
        assert_eq!(cleaned.text, "甲,乙");
        assert_eq!(cleaned.with_repair(1, true).text, "甲，乙");
        assert_eq!(cleaned.with_repair(0, false).text, source);
    }
}
