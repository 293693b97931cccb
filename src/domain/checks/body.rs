//! Group 8: 正文, and the elements of the header that no other group has: 密级, 紧急程度, 份号, 签发人.

use super::official::kind_of;
use super::{Check, Clause, Element, MaskKind, Placed, Repair, Severity, Standing, Texts, rules};

rules! {
    empty, opening, addressees, closing_strength, consent_missing, request_in_notice, report_demand, length,
    copies_upstream, end_stop, placeholder, placeholder_in_fields, circulation, secrecy, secrecy_in_text,
    secrecy_form, urgency_form, copyno_form, signer, house_typo, house_typo_in_fields, house_organ, term, name_inconsistent,
}

/// What the rows of this group have in common: a suggestion of practice on the body, decided by the clerk.
const ROW: Check = Check {
    id: "",
    element: Element::Body,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "",
    why: "",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[],
};

/// What somebody else said: our own phrases do not stand there.
const SAID: &[MaskKind] = &[MaskKind::BookTitle, MaskKind::Quotation];

/// The paragraphs among which the opening sentence stands, a few background paragraphs before it.
fn opening(texts: &Texts) -> &[Placed] {
    const FEW: usize = 5;
    &texts.body[..texts.body.len().min(FEW)]
}
