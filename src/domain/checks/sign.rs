//! Group 7, first part: 发文机关署名, 印章和成文日期.

use super::{Check, Clause, Element, Repair, Severity, Standing, rules};

rules! { missing, order, page, trailing_mark, joint_order }

/// What the rows of this group have in common: an error of the signature that only a person can settle.
const ROW: Check = Check {
    id: "",
    element: Element::IssuerSignature,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.5"),
    title: "",
    why: "",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[],
};
