//! Runs the rules over a draft: per element and per paragraph, with the results kept.

use std::collections::HashMap;
use std::rc::Rc;

use super::catalogue::{CATALOGUE, Ranked};
use super::house::{rewrites_word, spare};
use super::texts::Texts;
use super::{Finding, Subject};
use crate::domain::notice::Element;
use crate::domain::notice::house::HouseWords;
use crate::domain::text::edit::Edit;

type Findings = Rc<[Ranked]>;

/// Findings of texts seen before. A result depends on nothing but the text and the words of the house, so it never grows old;
/// what a run did not use is dropped after it.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    house: Rc<HouseWords>,
    elements: HashMap<(Element, Rc<str>), Findings>,
    texts: Texts,
}

impl Cache {
    /// The paragraphs as the last run read them.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// With other words of the house everything is read again.
    fn take_house(&mut self, house: &Rc<HouseWords>) {
        if self.house != *house {
            *self = Self { house: Rc::clone(house), ..Self::default() };
        }
        self.texts.take_house(house);
    }
}

/// The findings of `subject` in the order of the paper, forwarded text last; `off` are ids of checks switched off.
///
/// Where two findings meet at one place, the one of the earlier group stays: it is the more specific.
pub fn run(subject: &Subject<'_>, off: &[String], cache: &mut Cache) -> Vec<Finding> {
    let house = &subject.draft.house;
    cache.take_house(house);
    let mut found = element_findings(subject, &mut cache.elements);
    cache.texts.take(&subject.draft.notice.body, &subject.draft.forwarded.paragraphs);
    let texts = &cache.texts;
    for placed in &texts.body {
        let findings = placed.findings.iter().flat_map(|findings| findings.iter());
        found.extend(findings.map(|ranked| ranked.in_body(placed.span.start)));
    }
    found.extend(compared(subject, texts));
    for (index, placed) in texts.forwarded.iter().enumerate() {
        let findings = placed.findings.iter().flat_map(|findings| findings.iter());
        found.extend(findings.map(|ranked| ranked.in_forwarded(index)));
    }
    found.retain(|ranked| !off.iter().any(|id| id == ranked.finding.check.id));
    in_order(found)
}

/// What the rules find that compare.
fn compared(subject: &Subject<'_>, texts: &Texts) -> impl Iterator<Item = Ranked> {
    let mut found: Vec<Finding> = Vec::new();
    for run in &CATALOGUE.of_drafts {
        found.append(&mut run(subject));
    }
    for run in &CATALOGUE.of_texts {
        found.append(&mut run(subject, texts));
    }
    for (run, pages) in CATALOGUE.of_pages.iter().flat_map(|run| Some((run, subject.pages?))) {
        found.append(&mut run(subject, pages));
    }
    if !subject.draft.house.is_empty() {
        found.retain(|finding| !rewrites_word(finding, subject));
    }
    found.into_iter().map(|finding| CATALOGUE.ranked(finding))
}

fn element_findings(subject: &Subject<'_>, cache: &mut HashMap<(Element, Rc<str>), Findings>) -> Vec<Ranked> {
    const UPSTREAM: [Element; 4] =
        [Element::UpstreamTitle, Element::UpstreamIssuer, Element::UpstreamNumber, Element::UpstreamDate];
    let mut out = Vec::new();
    let mut next = HashMap::with_capacity(cache.len());
    for element in Element::OWN.into_iter().filter(|element| *element != Element::Body).chain(UPSTREAM) {
        let text: Rc<str> = subject.text(element).into();
        let key = (element, text);
        let findings = cache.remove(&key).unwrap_or_else(|| {
            let mut findings = Vec::new();
            for (_, run) in CATALOGUE.of_fields.iter().filter(|(elements, _)| elements.contains(&element)) {
                findings.append(&mut run(&key.1, element));
            }
            spare(&mut findings, &key.1, &subject.draft.house);
            findings.into_iter().map(|finding| CATALOGUE.ranked(finding)).collect()
        });
        out.extend(findings.iter().cloned());
        next.insert(key, findings);
    }
    *cache = next;
    out
}

/// By element and place; one finding a place, of the check that comes first in the catalogue.
fn in_order(mut found: Vec<Ranked>) -> Vec<Finding> {
    const NEAR: usize = 8;
    found.sort_by_key(|Ranked { rank, finding }| {
        (finding.forwarded, finding.element, finding.paragraph, finding.span, *rank)
    });
    let mut kept: Vec<Finding> = Vec::with_capacity(found.len());
    for Ranked { finding, .. } in found {
        let is_same = |other: &Finding| {
            other.span == finding.span
                && !other.span.is_empty()
                && other.element == finding.element
                && other.paragraph == finding.paragraph
                && touches(&other.edits, &finding.edits)
        };
        if !kept.iter().rev().take(NEAR).any(is_same) {
            kept.push(finding);
        }
    }
    kept
}

fn touches(one: &[Edit], other: &[Edit]) -> bool {
    one.iter().any(|a| other.iter().any(|b| a.span.overlaps(b.span) || a.span == b.span))
}
