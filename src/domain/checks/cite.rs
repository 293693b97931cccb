//! Group 2: numbers and titles of other documents, cited in the text.

mod quote;
mod short_name;

pub use issuer_differs::{named_issuer, names};
pub use quote::{Likeness, Quote, Wanted, compared};

use super::rules;
pub(super) use quote::likenesses;
pub(super) use short_name::ShortNames;

rules! {
    number_form, order, brackets, gap, upstream_number_missing, number_differs, title_differs, title_vs_forwarded,
    issuer_differs, short_undefined, short_unused,
}
