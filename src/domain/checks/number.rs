//! Group 1: 发文字号, our own field and the upstream's.

mod table;

use super::{Element, Span, Subject, rules};
use crate::domain::notice::loose_number::{NumberReading, read};

rules! {
    field, of_document, year_ahead, placeholder, same_as_upstream, year_vs_date, upstream_later, code_unknown, series_vs_layout,
    log_jump,
}

/// Our own number as it stands.
fn own(subject: &Subject<'_>) -> NumberReading {
    read(subject.text(Element::DocumentNumber))
}

/// The number of the received document.
fn upstream(subject: &Subject<'_>) -> NumberReading {
    read(subject.text(Element::UpstreamNumber))
}

/// Our own number field, all of it.
fn place(subject: &Subject<'_>) -> Span {
    Span::new(0, subject.text(Element::DocumentNumber).len())
}
