//! Group 13: what was damaged on the way (清理清单), as remarks on the received text.
//!
//! The repairs are shown and taken back in the receipt; here each kind speaks once.

use super::{Check, Clause, Element, Repair, Severity, Standing, rules};

rules! { receipt }

/// What the rows of this group have in common: damage that the receipt has put right.
const ROW: Check = Check {
    id: "",
    element: Element::ForwardedText,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "",
    why: "",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[],
};
