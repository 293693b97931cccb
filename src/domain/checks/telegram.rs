//! Group 12: 电报, sent and received.

use super::{Check, Clause, Element, Repair, Severity, Standing, Subject, rules};

rules! { grade, number_form, register_cited, issuer_mismatch, received_before, form_in_text }

/// What the rows of this group have in common: a warning of practice that only a person can decide on.
const ROW: Check = Check {
    id: "",
    element: Element::Urgency,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "",
    why: "",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[],
};

/// Whether our own notice goes out as a telegram: its number or its head says so.
pub(super) fn is_own_telegram(subject: &Subject<'_>) -> bool {
    let number = subject.text(Element::DocumentNumber);
    let code = number.split(|c: char| "〔[［【（(".contains(c) || c.is_ascii_digit()).next().unwrap_or_default().trim();
    let mark = subject.text(Element::IssuerMark);
    ["发电", "明电", "传电"].iter().any(|ending| code.ends_with(ending))
        || ["明电", "电报", "发电", "传真"].iter().any(|word| mark.contains(word))
}
