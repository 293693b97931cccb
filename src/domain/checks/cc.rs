//! Group 5: 抄送机关, 印发机关和印发日期.

use super::{Check, Clause, Element, Repair, Severity, Standing, rules};

rules! { line, duplicates_to, down_on_up, imprint, imprint_in_letter, colophon, subject_words }

/// What the rows of this group have in common: an error in the copy recipients' line.
const ROW: Check = Check {
    id: "",
    element: Element::CopyRecipients,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.4.2"),
    title: "",
    why: "",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[],
};
