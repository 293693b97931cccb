//! house-typo outside the body.

use super::house_typo::told;
use crate::domain::checks::{Element, Finding, Paragraph, Reads, Rule, Subject};

/// The check is declared beside the reading of the body.
pub(super) static RULE: Rule = Rule { checks: &[], reads: Reads::Draft(run) };

/// Where the unit writes words of its own.
const FIELDS: [Element; 5] = [
    Element::Title,
    Element::MainRecipients,
    Element::AttachmentNote,
    Element::Annotation,
    Element::CopyRecipients,
];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    FIELDS.into_iter().flat_map(|element| in_field(subject, element)).collect()
}

fn in_field(subject: &Subject<'_>, element: Element) -> Vec<Finding> {
    let text = subject.text(element);
    let slips = subject.draft.house.slips_in(text);
    if slips.is_empty() {
        return Vec::new();
    }
    let paragraph = Paragraph::new(text);
    let outside = slips.iter().filter(|slip| !paragraph.is_in_mask(slip.span));
    outside.map(|slip| told(slip).in_element(element)).collect()
}
