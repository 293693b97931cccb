//! Group 7, third part: 附件说明, and what the body says of attachments.

mod entries;

use super::{Check, Clause, Element, Repair, Severity, Standing, rules};

pub(super) use entries::{Entry, entries, listing};

rules! { note, name_differs, referred }

/// What the rows of this group have in common: an error in the list of attachments with a sure repair.
const ROW: Check = Check {
    id: "",
    element: Element::AttachmentNote,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.4"),
    title: "",
    why: "",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[],
};

/// A name without the marks, blanks and brackets that writers put about it.
pub(super) fn bare(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).collect()
}
