//! Runs the rules over a draft: per element and per paragraph, with the results kept.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::LazyLock;

use super::paragraph::Paragraph;
use super::{Check, Finding, Reads, Rule, Subject, rules_of_all_groups};
use crate::domain::notice::Element;
use crate::domain::notice::body::paragraphs;
use crate::domain::text::span::Span;

type Findings = Rc<[Finding]>;

/// Findings of texts seen before. A result depends on nothing but the text, so it never grows old;
/// what a run did not use is dropped after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cache {
    elements: HashMap<(Element, Rc<str>), Findings>,
    paragraphs: HashMap<Rc<str>, Findings>,
    forwarded: HashMap<Rc<str>, Findings>,
}

/// The findings of `subject` in the order of the paper, forwarded text last; `off` are ids of checks switched off.
///
/// Where two findings meet at one place, the one of the earlier group stays: it is the more specific.
pub fn run(subject: &Subject<'_>, off: &[String], cache: &mut Cache) -> Vec<Finding> {
    let mut next = Cache::default();
    let mut found = element_findings(subject, cache, &mut next);
    found.extend(body_findings(subject, cache, &mut next));
    found.extend(rules_of_all_groups().flat_map(|rule| match rule.reads {
        Reads::Draft(run) => run(subject),
        Reads::Text(..) | Reads::Paragraph(..) => Vec::new(),
    }));
    found.extend(forwarded_findings(subject, cache, &mut next));
    *cache = next;
    found.retain(|finding| !off.iter().any(|id| id == finding.check.id));
    in_order(found)
}

fn element_findings(subject: &Subject<'_>, cache: &Cache, next: &mut Cache) -> Vec<Finding> {
    const UPSTREAM: [Element; 4] =
        [Element::UpstreamTitle, Element::UpstreamIssuer, Element::UpstreamNumber, Element::UpstreamDate];
    let mut out = Vec::new();
    for element in Element::OWN.into_iter().chain(UPSTREAM) {
        let text: Rc<str> = subject.text(element).into();
        let key = (element, text);
        let findings = cache.elements.get(&key).cloned().unwrap_or_else(|| {
            rules_of_all_groups()
                .flat_map(|rule| match rule.reads {
                    Reads::Text(elements, run) if elements.contains(&element) => run(&key.1, element),
                    _ => Vec::new(),
                })
                .collect()
        });
        out.extend(findings.iter().cloned());
        next.elements.insert(key, findings);
    }
    out
}

fn body_findings(subject: &Subject<'_>, cache: &Cache, next: &mut Cache) -> Vec<Finding> {
    let mut out = Vec::new();
    for (span, text) in paragraphs(&subject.draft.notice.body) {
        let findings = seen(text, &cache.paragraphs, &mut next.paragraphs, |_| true);
        out.extend(findings.iter().map(|finding| finding.clone().shifted(span.start).in_element(Element::Body)));
    }
    out
}

fn forwarded_findings(subject: &Subject<'_>, cache: &Cache, next: &mut Cache) -> Vec<Finding> {
    let mut out = Vec::new();
    for (index, paragraph) in subject.draft.forwarded.paragraphs.iter().enumerate() {
        let findings = seen(&paragraph.text, &cache.forwarded, &mut next.forwarded, |forwarded| forwarded);
        out.extend(findings.iter().map(|finding| Finding {
            element: Element::ForwardedText,
            edits: Vec::new(),
            repair: super::Repair::None,
            forwarded: true,
            paragraph: Some(index),
            ..finding.clone()
        }));
    }
    out
}

fn seen(
    text: &str,
    old: &HashMap<Rc<str>, Findings>,
    next: &mut HashMap<Rc<str>, Findings>,
    wants: fn(bool) -> bool,
) -> Findings {
    if let Some(findings) = next.get(text) {
        return Rc::clone(findings);
    }
    let (key, findings) = old.get_key_value(text).map_or_else(
        || {
            let paragraph = Paragraph::new(text);
            let of_rule = |rule: &Rule| match rule.reads {
                Reads::Paragraph(forwarded, run) if wants(forwarded) => run(&paragraph),
                _ => Vec::new(),
            };
            (text.into(), rules_of_all_groups().flat_map(of_rule).collect())
        },
        |(key, findings)| (Rc::clone(key), Rc::clone(findings)),
    );
    next.insert(key, Rc::clone(&findings));
    findings
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
