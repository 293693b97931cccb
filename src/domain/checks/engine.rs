//! Runs the rules over a draft: per element and per paragraph, with the results kept.

use std::collections::HashMap;
use std::rc::Rc;

use super::around::Around;
use super::catalogue::{CATALOGUE, Ranked};
use super::house::{keep_words, spare};
use super::sheets::Sheets;
use super::texts::Texts;
use super::{Finding, Subject};
use crate::domain::notice::Element;
use crate::domain::notice::house::HouseWords;
use crate::domain::text::edit::Edit;

type Findings = Rc<[Ranked]>;

/// Findings of texts seen before. A result depends on nothing but the text and the words of the house, so it never grows
/// old; what a run did not use is dropped after it.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    house: Rc<HouseWords>,
    elements: HashMap<(Element, Rc<str>), Findings>,
    around: Option<Compared>,
    texts: Texts,
    sheets: Sheets,
}

/// What stood around our body in the last run, and what was found there.
#[derive(Clone, Debug)]
struct Compared {
    around: Around,
    /// Tells it from what stood there before.
    version: u64,
    found: Vec<Ranked>,
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

    /// Compares what stands around our body, and the paragraphs of the body with it, as far as either has changed.
    fn take_around(&mut self, subject: &Subject<'_>) -> &[Ranked] {
        let version = self.around.as_ref().map_or(0, |known| known.version);
        let known = self.around.take().filter(|known| known.around.stands_around(subject)).unwrap_or_else(|| {
            let around = Around::of(subject);
            let subject = around.without_body(subject);
            let mut found = element_findings(&subject, &mut self.elements);
            found.extend(compared(&subject));
            Compared { around, version: version + 1, found }
        });
        let known = self.around.insert(known);
        self.texts.compare(&known.around.without_body(subject), known.version);
        &known.found
    }
}

/// The findings of `subject` in the order of the paper, forwarded text last; `off` are ids of checks switched off.
///
/// Where two findings meet at one place, the one of the earlier group stays: it is the more specific.
pub fn run(subject: &Subject<'_>, off: &[String], cache: &mut Cache) -> Vec<Finding> {
    cache.take_house(&subject.draft.house);
    cache.texts.take(&subject.draft.notice.body, &subject.draft.forwarded.paragraphs);
    let mut found = cache.take_around(subject).to_vec();
    let texts = &cache.texts;
    for placed in &texts.body {
        found.extend(placed.findings().map(|ranked| ranked.in_body(placed.span.start)));
    }
    found.extend(of_texts(subject, texts, cache.sheets.findings(subject)));
    for (index, placed) in texts.forwarded.paragraphs.iter().enumerate() {
        found.extend(placed.findings().map(|ranked| ranked.in_forwarded(index)));
    }
    found.retain(|ranked| !off.iter().any(|id| id == ranked.finding.check.id));
    in_order(found)
}

/// What the rules find that compare what stands around our body.
fn compared(around: &Subject<'_>) -> impl Iterator<Item = Ranked> {
    let mut found = Vec::new();
    for run in &CATALOGUE.of_drafts {
        found.append(&mut run(around));
    }
    keep_words(&mut found, &around.draft.house, |finding| (0, around.text(finding.element)));
    found.into_iter().map(|finding| CATALOGUE.ranked(finding))
}

/// What the rules find that compare paragraphs of our body with one another, and what those of the paper find, some of
/// it on single pages.
fn of_texts(subject: &Subject<'_>, texts: &Texts, on_sheets: Vec<Finding>) -> impl Iterator<Item = Ranked> {
    let mut found = on_sheets;
    for run in &CATALOGUE.of_texts {
        found.append(&mut run(subject, texts));
    }
    for (run, pages) in CATALOGUE.of_pages.iter().filter_map(|run| Some((run, subject.pages?))) {
        found.append(&mut run(subject, pages));
    }
    keep_words(&mut found, &subject.draft.house, |finding| match finding.element {
        Element::Body => {
            texts.at(finding.span.start).map_or((0, ""), |placed| (placed.span.start, &*placed.paragraph.text))
        }
        other => (0, subject.text(other)),
    });
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
