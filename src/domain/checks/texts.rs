//! The paragraphs of our body and of the forwarded text, each read once and kept until it changes.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::beside::Beside;
use super::catalogue::{CATALOGUE, Ranked};
use super::cite::{Likeness, ShortNames, likenesses};
use super::holds::Holds;
use super::house::{keep_words, spare};
use super::paragraph::Paragraph;
use super::{Finding, Subject};
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::house::HouseWords;
use crate::domain::notice::upstream::ForwardedParagraph;
use crate::domain::text::change::{common_prefix, common_suffix};
use crate::domain::text::span::Span;

/// A paragraph with its place and what the rules found in it.
#[derive(Clone, Debug)]
pub struct Placed {
    /// In the body; for the forwarded text, in the paragraph itself.
    pub span: Span,
    /// What was read of it.
    pub paragraph: Rc<Paragraph>,
    /// What there is in it to compare; nothing for the forwarded text.
    holds: Holds,
    /// Of the rules that read it alone.
    found: Findings,
    /// Of those that compare it with what stands around our body.
    compared: Findings,
    /// How the titles in it stand to the upstream's, in order.
    pub(super) cited: Rc<[Likeness]>,
    /// Whether the upstream's number stands in it.
    pub(super) names_upstream: bool,
    /// For which surroundings it was compared.
    compared_with: u64,
    /// The short names that stand in it, by their numbers, and of which list.
    short_names: (u64, Rc<[usize]>),
}

/// `None` where there are none: mostly.
type Findings = Option<Rc<[Ranked]>>;

impl Placed {
    fn new(span: Span, text: Rc<str>, is_forwarded: bool, house: &HouseWords) -> Self {
        let paragraph = Rc::new(Paragraph::of_house(text, house));
        let mut found = Vec::new();
        for rule in &CATALOGUE.of_paragraphs {
            if paragraph.asked_by.holds(rule.asker) && (rule.forwarded || !is_forwarded) {
                found.append(&mut (rule.run)(&paragraph));
            }
        }
        spare(&mut found, &paragraph.text, house);
        let holds = if is_forwarded { Holds::NOTHING } else { Holds::of(&paragraph) };
        Self {
            span,
            paragraph,
            holds,
            found: ranked(found),
            compared: None,
            cited: Rc::default(),
            names_upstream: false,
            compared_with: 0,
            short_names: (0, Rc::default()),
        }
    }

    /// Compares it with what stands around our body, unless that was done before.
    fn compare(&mut self, beside: &Beside<'_>, version: u64) {
        if self.compared_with == version {
            return;
        }
        self.compared_with = version;
        if self.holds.any_of(Holds::TITLE) {
            self.cited = likenesses(&self.paragraph, beside.upstream_title());
        }
        self.names_upstream = self.holds.any_of(Holds::NUMBER)
            && beside.upstream_number().is_some_and(|wanted| {
                self.paragraph.numbers.iter().any(|number| number.reading.canonical().as_deref() == Some(wanted))
            });
        let mut found = Vec::new();
        for (needed, run) in &CATALOGUE.of_paragraphs_beside {
            if self.holds.any_of(*needed) {
                found.append(&mut run(beside, &self.paragraph));
            }
        }
        keep_words(&mut found, &beside.subject.draft.house, |_| (0, &self.paragraph.text));
        self.compared = ranked(found);
    }

    /// What was found in it, in the places of the paragraph.
    pub(super) fn findings(&self) -> impl Iterator<Item = &Ranked> {
        [&self.found, &self.compared].into_iter().flatten().flat_map(|findings| findings.iter())
    }
}

fn ranked(found: Vec<Finding>) -> Findings {
    let found = Some(found).filter(|found| !found.is_empty());
    found.map(|found| found.into_iter().map(|finding| CATALOGUE.ranked(finding)).collect())
}

/// The paragraphs of the forwarded text.
#[derive(Clone, Debug, Default)]
pub(super) struct Forwarded {
    /// All of them, in order.
    pub(super) paragraphs: Vec<Placed>,
    prints: OnceCell<HashSet<u64>>,
}

impl Forwarded {
    /// Whether a sentence with this print stands there; the text is read for it once.
    pub(super) fn has_sentence(&self, print: u64) -> bool {
        let sentences = || self.paragraphs.iter().flat_map(|placed| placed.paragraph.sentences());
        self.prints.get_or_init(|| sentences().map(|sentence| sentence.print).collect()).contains(&print)
    }
}

/// What rules that compare paragraphs read.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// The paragraphs of our body, blank ones left out.
    pub body: Vec<Placed>,
    pub(super) forwarded: Forwarded,
    /// What our body gives short names to; with how many other lists there were before.
    short_names: (u64, ShortNames),
    house: Rc<HouseWords>,
    body_text: Rc<str>,
    forwarded_text: Rc<[ForwardedParagraph]>,
}

impl Texts {
    /// The paragraphs of the forwarded text, in order.
    pub fn forwarded(&self) -> &[Placed] {
        &self.forwarded.paragraphs
    }

    /// The paragraphs of our body that hold one of these.
    pub fn holding(&self, what: Holds) -> impl Iterator<Item = &Placed> {
        self.body.iter().filter(move |placed| placed.holds.any_of(what))
    }

    /// The same, each with the paragraph before it and the one behind it.
    pub(super) fn holding_among(
        &self,
        what: Holds,
    ) -> impl Iterator<Item = (Option<&Placed>, &Placed, Option<&Placed>)> {
        let holding = self.body.iter().enumerate().filter(move |(_, placed)| placed.holds.any_of(what));
        holding.map(|(at, placed)| {
            let before = at.checked_sub(1).and_then(|at| self.body.get(at));
            (before, placed, self.body.get(at + 1))
        })
    }

    /// Whether a short name that our body gives stands in another paragraph of it than this one.
    pub(super) fn uses_short_name(&self, name: &str, placed: &Placed) -> bool {
        let Some(number) = self.short_names.1.number(name) else { return false };
        let mut others = self.body.iter().filter(|other| other.span.start != placed.span.start);
        others.any(|other| other.short_names.1.contains(&number))
    }

    /// The paragraph of our body at this place.
    pub(super) fn at(&self, place: usize) -> Option<&Placed> {
        self.body.get(self.body.partition_point(|placed| placed.span.end < place))
    }

    /// With other words of the house everything is read again.
    pub(super) fn take_house(&mut self, house: &Rc<HouseWords>) {
        if self.house != *house {
            *self = Self { house: Rc::clone(house), ..Self::default() };
        }
    }

    /// Takes up the texts as they are now; only what changed since the last time is read again.
    pub(super) fn take(&mut self, body: &Rc<str>, forwarded: &Rc<[ForwardedParagraph]>) {
        if !Rc::ptr_eq(&self.body_text, body) {
            self.take_body(body);
            self.take_short_names();
            self.body_text = Rc::clone(body);
        }
        if !Rc::ptr_eq(&self.forwarded_text, forwarded) {
            self.take_forwarded(forwarded);
            self.forwarded_text = Rc::clone(forwarded);
        }
    }

    /// Compares each paragraph of our body with what stands around it; `version` tells other surroundings.
    pub(super) fn compare(&mut self, subject: &Subject<'_>, version: u64) {
        let beside = Beside::new(subject, &self.forwarded);
        for placed in &mut self.body {
            placed.compare(&beside, version);
        }
    }

    fn take_body(&mut self, body: &str) {
        let old_text = Rc::clone(&self.body_text);
        // Whole lines at the beginning and at the end that are as they were.
        let same_front = common_prefix(old_text.as_bytes(), body.as_bytes());
        let front = old_text[..old_text.floor_char_boundary(same_front)].rfind('\n').map_or(0, |at| at + 1);
        let same_back = common_suffix(&old_text.as_bytes()[front..], &body.as_bytes()[front..]);
        let back = old_text.as_bytes()[old_text.len() - same_back..]
            .iter()
            .position(|b| *b == b'\n')
            .map_or(0, |at| same_back - at);
        let old = &self.body;
        let kept_front = old.partition_point(|placed| placed.span.end < front);
        let first_back = old.partition_point(|placed| placed.span.start < old_text.len() - back).max(kept_front);
        let between: HashMap<&str, &Placed> =
            old[kept_front..first_back].iter().map(|placed| (&*placed.paragraph.text, placed)).collect();
        let changed = body.get(front..body.len() - back).unwrap_or_default();
        let read = |(span, text): (Span, &str)| {
            let span = span.shifted(front);
            let new = || Placed::new(span, text.into(), false, &self.house);
            between.get(text).map_or_else(new, |known| Placed { span, ..(*known).clone() })
        };
        let next: Vec<Placed> = paragraphs(changed).map(read).collect();
        let first_moved = kept_front + next.len();
        self.body.splice(kept_front..first_back, next);
        for placed in &mut self.body[first_moved..] {
            let moved = |at: usize| at + body.len() - old_text.len();
            placed.span = Span::new(moved(placed.span.start), moved(placed.span.end));
        }
    }

    fn take_short_names(&mut self) {
        let given = self.holding(Holds::SHORT_NAME).map(|placed| &*placed.paragraph.text);
        let names = ShortNames::of(given);
        if names != self.short_names.1 {
            self.short_names = (self.short_names.0 + 1, names);
        }
        let (version, names) = &self.short_names;
        for placed in self.body.iter_mut().filter(|placed| placed.short_names.0 != *version) {
            placed.short_names = (*version, names.used_in(&placed.paragraph.text).into());
        }
    }

    fn take_forwarded(&mut self, forwarded: &[ForwardedParagraph]) {
        let old = std::mem::take(&mut self.forwarded.paragraphs);
        let known: HashMap<&str, &Placed> = old.iter().map(|placed| (&*placed.paragraph.text, placed)).collect();
        let read = |paragraph: &ForwardedParagraph| {
            let text = &paragraph.text;
            let new = || Placed::new(Span::new(0, text.len()), Rc::clone(text), true, &self.house);
            known.get(&**text).map_or_else(new, |known| (*known).clone())
        };
        let paragraphs = forwarded.iter().map(read).collect();
        self.forwarded = Forwarded { paragraphs, prints: OnceCell::new() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(steps: &[&str]) {
        let mut texts = Texts::default();
        for step in steps {
            let body: Rc<str> = (*step).into();
            texts.take(&body, &Rc::default());
            let found: Vec<_> = texts.body.iter().map(|placed| (placed.span, &*placed.paragraph.text)).collect();
            assert_eq!(found, paragraphs(step).collect::<Vec<_>>(), "{steps:?}");
        }
    }

    #[test]
    fn changed_bodies_are_taken_apart_as_new_ones_are() {
        check(&[
            "甲\n乙\n丙",
            "甲\n乙乙\n丙",
            "甲\n丙",
            "甲\n丙\n丙",
            "",
            "\n\n甲\n",
            "甲",
            "乙甲",
            "甲\r\n乙\n",
            "甲\r\n丙\n",
        ]);
        check(&["一二\n一二\n一二", "一二\n一二", "一二\n\n一二", "一二\n三\n一二\n一二"]);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn any_change_is_taken_up(steps in proptest::collection::vec("[甲乙\n\r ]{0,12}", 1..6)) {
            check(&steps.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
}
