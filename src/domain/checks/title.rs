//! Group 3: 标题.
//!
//! The upstream title is a quotation: checks may speak of it, only our own title is changed.

use super::{Check, Clause, Element, Finding, Repair, Severity, Standing, rules};
use crate::domain::notice::title::marks::in_turn;
use crate::domain::notice::title::{ForwardingTitle, collapse, issuer_in_front};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

rules! {
    kind, missing_organ, guanyu, chain, marks, angle_lookalike, stray, naming, verb, urgency_inherited, organ_vs_signature,
    joint, lines,
}

/// What the rows of this group have in common: a warning of practice on our title, decided by the clerk.
const ROW: Check = Check {
    id: "",
    element: Element::Title,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "",
    why: "",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[],
};

/// The titles a reading of marks is about.
const TITLES: &[Element] = &[Element::Title, Element::UpstreamTitle];

/// The finding in our title; as a remark without edits in the upstream's.
fn in_title(finding: Finding, element: Element) -> Finding {
    if element == Element::Title {
        return finding;
    }
    Finding { edits: Vec::new(), repair: Repair::None, ..finding.in_element(element) }
}

/// The edit that passes the source of a chain on directly; `None` where the title passed on is no chain.
fn to_source(text: &str, title: &ForwardingTitle) -> Option<Edit> {
    let source = collapse(&in_turn(title.inner.of(text), 0))?;
    let issuer = if issuer_in_front(&source.title).is_some() { "" } else { source.issuer.as_str() };
    let words = if title.is_quoted {
        format!("{issuer}《{}》", in_turn(&source.title, 1))
    } else {
        format!("{issuer}{}", source.title)
    };
    let end = if title.is_quoted { title.tail.start } else { title.inner.end };
    Some(Edit::replace(Span::new(title.issuer.start, end), words))
}
