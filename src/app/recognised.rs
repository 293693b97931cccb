//! The elements of the received document, in the order of the paper.

use std::rc::Rc;

use crate::domain::notice::Element;
use crate::domain::notice::reading::{Certainty, Corrections, Reading};
use crate::domain::text::span::Span;

/// One recognised element, as its field shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// Which.
    pub element: Element,
    /// As recognised, or as put right.
    pub value: Rc<str>,
    /// How sure.
    pub certainty: Certainty,
    /// Where it stands in the clean text; empty for what was typed in.
    pub places: Rc<[Span]>,
    /// Whether forwarding needs it and it was not found.
    pub is_missing: bool,
    /// Whether the clerk has written it.
    pub is_by_hand: bool,
}

/// Header, main part, imprint; what forwarding needs is there even if it was not found.
const ORDER: [(Element, bool); 16] = [
    (Element::CopyNumber, false),
    (Element::Secrecy, false),
    (Element::Urgency, false),
    (Element::IssuerMark, false),
    (Element::UpstreamNumber, true),
    (Element::Signatory, false),
    (Element::UpstreamIssuer, true),
    (Element::UpstreamTitle, true),
    (Element::MainRecipients, false),
    (Element::AttachmentNote, false),
    (Element::IssuerSignature, false),
    (Element::UpstreamDate, true),
    (Element::Annotation, false),
    (Element::CopyRecipients, false),
    (Element::PrintedBy, false),
    (Element::PrintedOn, false),
];

/// The elements that forwarding needs, and those that were found.
pub fn recognised(corrections: &Corrections, reading: &Reading) -> Vec<Recognised> {
    let shown = ORDER.into_iter().filter_map(|(element, is_needed)| {
        // What was typed comes back unchanged, whatever the reading makes of it.
        let typed = corrections.elements.get(&element);
        let read = || read(element, reading);
        let value: Rc<str> = typed.map_or_else(read, |typed| typed.as_str().into());
        if !is_needed && typed.is_none() && value.is_empty() {
            return None;
        }
        let found = reading.document.found(element);
        let certainty = found.iter().map(|found| found.certainty).min().unwrap_or(Certainty::Likely);
        Some(Recognised {
            element,
            certainty: if typed.is_some() { Certainty::Sure } else { certainty },
            places: found.iter().flat_map(|found| found.spans.iter().copied()).collect(),
            is_missing: value.is_empty() && typed.is_none(),
            is_by_hand: typed.is_some(),
            value,
        })
    });
    shown.collect()
}

// A speech has a title to be forwarded by, though it is no element of an official document.
fn read(element: Element, reading: &Reading) -> Rc<str> {
    match element {
        Element::UpstreamTitle => Rc::clone(&reading.upstream.title),
        Element::Secrecy => Rc::clone(&reading.upstream.secrecy),
        other => reading.document.value(other).into(),
    }
}
