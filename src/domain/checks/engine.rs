//! Runs the rules over a draft: per element and per paragraph, with the results kept.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::LazyLock;

use super::house::{rewrites_word, spare};
use super::texts::Texts;
use super::{Check, Finding, Reads, Rule, Subject, rules_of_all_groups};
use crate::domain::notice::Element;
use crate::domain::notice::house::HouseWords;
use crate::domain::text::span::Span;

type Findings = Rc<[Finding]>;

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
        let findings = placed.findings.iter();
        found.extend(findings.map(|finding| finding.clone().shifted(placed.span.start).in_element(Element::Body)));
    }
    let compared = rules_of_all_groups().flat_map(|rule| match rule.reads {
        Reads::Draft(run) => run(subject),
        Reads::Texts(run) => run(subject, texts),
        Reads::Pages(run) => subject.pages.map_or_else(Vec::new, |pages| run(subject, pages)),
        Reads::Text(..) | Reads::Paragraph(..) => Vec::new(),
    });
    found.extend(compared.filter(|finding| !rewrites_word(finding, subject)));
    for (index, placed) in texts.forwarded.iter().enumerate() {
        found.extend(placed.findings.iter().map(|finding| finding.clone().in_forwarded(index)));
    }
    found.retain(|finding| !off.iter().any(|id| id == finding.check.id));
    in_order(found)
}

fn element_findings(subject: &Subject<'_>, cache: &mut HashMap<(Element, Rc<str>), Findings>) -> Vec<Finding> {
    const UPSTREAM: [Element; 4] =
        [Element::UpstreamTitle, Element::UpstreamIssuer, Element::UpstreamNumber, Element::UpstreamDate];
    let mut out = Vec::new();
    let mut next = HashMap::with_capacity(cache.len());
    for element in Element::OWN.into_iter().filter(|element| *element != Element::Body).chain(UPSTREAM) {
        let text: Rc<str> = subject.text(element).into();
        let key = (element, text);
        let findings = cache.remove(&key).unwrap_or_else(|| {
            let read = |rule: &Rule| match rule.reads {
                Reads::Text(elements, run) if elements.contains(&element) => run(&key.1, element),
                _ => Vec::new(),
            };
            let mut findings = rules_of_all_groups().flat_map(read).collect();
            spare(&mut findings, &key.1, &subject.draft.house);
            findings.into()
        });
        out.extend(findings.iter().cloned());
        next.insert(key, findings);
    }
    *cache = next;
    out
}

/// Places of the checks in the catalogue, by id; the catalogue never changes while the program runs.
static RANKS: LazyLock<HashMap<&'static str, usize>> =
    LazyLock::new(|| super::all().map(|check: &Check| check.id).zip(0..).collect());

/// By element and place; one finding a place, of the check that comes first in the catalogue.
fn in_order(mut found: Vec<Finding>) -> Vec<Finding> {
    let rank = |finding: &Finding| RANKS.get(finding.check.id).copied().unwrap_or(usize::MAX);
    found.sort_by_key(|finding| (finding.forwarded, finding.element, finding.paragraph, finding.span, rank(finding)));
    let mut kept: Vec<Finding> = Vec::with_capacity(found.len());
    for finding in found {
        let place = |other: &Finding| {
            other.element == finding.element
                && other.paragraph == finding.paragraph
                && !other.span.is_empty()
                && other.span == finding.span
                && touches(&other.edits, &finding.edits)
        };
        if !kept.iter().rev().take(8).any(place) {
            kept.push(finding);
        }
    }
    kept
}

fn touches(one: &[crate::domain::text::edit::Edit], other: &[crate::domain::text::edit::Edit]) -> bool {
    let overlaps = |a: Span, b: Span| a.overlaps(b) || a == b;
    one.iter().any(|a| other.iter().any(|b| overlaps(a.span, b.span)))
}
