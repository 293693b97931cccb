//! Group 11: numerals of the body (GB/T 15835—2011).

use super::{Check, Clause, Element, Needs, Paragraph, Repair, Severity, Standing, rules};
use crate::domain::text::span::Span;

rules! { fullwidth, ranges, digits, grouping_mixed, approximate, percent_words, style_mixed }

/// What the rows of this group have in common: a warning on the body.
const ROW: Check = Check {
    id: "",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::GbT15835("5.1"),
    title: "",
    why: "",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[],
};

/// What a paragraph without numbers does not hold.
const DIGITS: Needs = Needs::Letters("0123456789");

/// The runs of half-width digits, with a decimal point inside where there is one; numbers of documents, addresses,
/// telephone numbers and quotations are passed over.
fn numbers(paragraph: &Paragraph) -> impl Iterator<Item = Span> {
    let bytes = paragraph.text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes.get(at..)?.iter().position(u8::is_ascii_digit)?;
        let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let mut end = start;
        while is_digit(end) || (bytes.get(end) == Some(&b'.') && is_digit(end + 1)) {
            end += 1;
        }
        at = end;
        Some(Span::new(start, end))
    })
    .filter(|span| !paragraph.is_in_mask(*span))
}
