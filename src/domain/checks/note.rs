//! Group 7, second part: 附注.

use super::{Check, Clause, Element, Repair, Severity, Standing, rules};

rules! { brackets, position }

/// What the rows of this group have in common.
const ROW: Check = Check {
    id: "",
    element: Element::Annotation,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.6"),
    title: "",
    why: "",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[],
};
