//! Group 7, fourth part: 被转发的公文 as a part of the paper.

use super::{Check, Clause, Element, Repair, Severity, Standing, rules};

pub use upstream_attachments::{Carried, carried};

rules! { as_attachment, text_missing, text_changed, upstream_attachments }

/// What the rows of this group have in common: a warning that only a person can settle.
const ROW: Check = Check {
    id: "",
    element: Element::ForwardedText,
    severity: Severity::Warning,
    clause: Clause::Logic,
    title: "",
    why: "",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[],
};
