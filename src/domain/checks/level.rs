//! Group 9: the levels of the body, 一、（一）1.（1）.

use super::{Check, Clause, Element, Repair, Severity, Standing, rules};

rules! { marks, series, heading_stop, dot_style, yishi_mark }

/// What the rows of this group have in common: a warning on the body that a press puts right.
const ROW: Check = Check {
    id: "",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::GbT9704("7.3.3"),
    title: "",
    why: "",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[],
};
