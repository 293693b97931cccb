//! The paragraphs of our body and of the forwarded text, each read once and kept until it changes.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::catalogue::{CATALOGUE, Ranked};
use super::house::spare;
use super::paragraph::Paragraph;
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::house::HouseWords;
use crate::domain::notice::upstream::ForwardedParagraph;
use crate::domain::text::change::{common_prefix, common_suffix};
use crate::domain::text::span::Span;

/// A paragraph with its place and what the rules that read single paragraphs found in it.
#[derive(Clone, Debug)]
pub struct Placed {
    /// In the body; for the forwarded text, in the paragraph itself.
    pub span: Span,
    /// What was read of it.
    pub paragraph: Rc<Paragraph>,
    /// `None` where there are none: mostly.
    pub(super) findings: Option<Rc<[Ranked]>>,
}

impl Placed {
    fn new(span: Span, text: Rc<str>, is_forwarded: bool, house: &HouseWords) -> Self {
        let paragraph = Rc::new(Paragraph::of_house(text, house));
        let mut findings = Vec::new();
        for rule in &CATALOGUE.of_paragraphs {
            if paragraph.asked_by.holds(rule.asker) && (rule.forwarded || !is_forwarded) {
                findings.append(&mut (rule.run)(&paragraph));
            }
        }
        spare(&mut findings, &paragraph.text, house);
        let findings = Some(findings).filter(|findings| !findings.is_empty());
        let findings = findings.map(|found| found.into_iter().map(|finding| CATALOGUE.ranked(finding)).collect());
        Self { span, paragraph, findings }
    }
}

/// What rules that compare paragraphs read.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// The paragraphs of our body, blank ones left out.
    pub body: Vec<Placed>,
    /// The paragraphs of the forwarded text, all of them.
    pub forwarded: Vec<Placed>,
    house: Rc<HouseWords>,
    body_text: Rc<str>,
    forwarded_text: Rc<[ForwardedParagraph]>,
    forwarded_prints: OnceCell<HashSet<u64>>,
}

impl Texts {
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
            self.body_text = Rc::clone(body);
        }
        if !Rc::ptr_eq(&self.forwarded_text, forwarded) {
            self.take_forwarded(forwarded);
            self.forwarded_text = Rc::clone(forwarded);
        }
    }

    /// Whether a sentence with this print stands in the forwarded text, which is read for it once.
    pub fn is_in_forwarded(&self, print: u64) -> bool {
        let sentences = || self.forwarded.iter().flat_map(|placed| placed.paragraph.sentences());
        self.forwarded_prints.get_or_init(|| sentences().map(|sentence| sentence.print).collect()).contains(&print)
    }

    fn take_body(&mut self, body: &str) {
        let old = std::mem::take(&mut self.body);
        let old_text = Rc::clone(&self.body_text);
        // Whole lines at the beginning and at the end that are as they were.
        let same_front = common_prefix(old_text.as_bytes(), body.as_bytes());
        let front = old_text.as_bytes()[..same_front].iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
        let same_back = common_suffix(&old_text.as_bytes()[front..], &body.as_bytes()[front..]);
        let back = old_text.as_bytes()[old_text.len() - same_back..]
            .iter()
            .position(|b| *b == b'\n')
            .map_or(0, |at| same_back - at);
        let kept_front = old.partition_point(|placed| placed.span.end < front);
        let first_back = old.partition_point(|placed| placed.span.start < old_text.len() - back).max(kept_front);
        let house = Rc::clone(&self.house);
        let between: HashMap<&str, &Placed> =
            old[kept_front..first_back].iter().map(|placed| (&*placed.paragraph.text, placed)).collect();
        let mut next = old[..kept_front].to_vec();
        let changed = body.get(front..body.len() - back).unwrap_or_default();
        next.extend(paragraphs(changed).map(|(span, text)| {
            let span = span.shifted(front);
            between.get(text).map_or_else(
                || Placed::new(span, text.into(), false, &house),
                |known| Placed { span, ..(*known).clone() },
            )
        }));
        let moved =
            |span: Span| Span::new(span.start + body.len() - old_text.len(), span.end + body.len() - old_text.len());
        next.extend(old[first_back..].iter().map(|placed| Placed { span: moved(placed.span), ..placed.clone() }));
        self.body = next;
    }

    fn take_forwarded(&mut self, forwarded: &[ForwardedParagraph]) {
        let old = std::mem::take(&mut self.forwarded);
        let known: HashMap<&str, &Placed> = old.iter().map(|placed| (&*placed.paragraph.text, placed)).collect();
        let read = |paragraph: &ForwardedParagraph| {
            let text = &paragraph.text;
            let new = || Placed::new(Span::new(0, text.len()), Rc::clone(text), true, &self.house);
            known.get(&**text).map_or_else(new, |known| (*known).clone())
        };
        self.forwarded = forwarded.iter().map(read).collect();
        self.forwarded_prints = OnceCell::new();
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
