//! Group 4: 主送机关.

use super::{Check, Clause, Element, Repair, Severity, Standing, rules};
use crate::domain::text::span::Span;

rules! { missing, line, duplicate, duplicate_by_name, addressed, flush, first_page }

/// What the rows of this group have in common: a warning about the addressee line that only a person can settle.
const ROW: Check = Check {
    id: "",
    element: Element::MainRecipients,
    severity: Severity::Warning,
    clause: Clause::Logic,
    title: "",
    why: "",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[],
};

/// Where `part`, a slice of `line`, stands in it.
pub(super) fn place(line: &str, part: &str) -> Span {
    let start = (part.as_ptr() as usize).saturating_sub(line.as_ptr() as usize).min(line.len());
    Span::new(start, (start + part.len()).min(line.len()))
}
