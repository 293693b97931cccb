//! What may be said of a number depends on the document that carries it: orders, announcements and minutes are counted
//! in ways of their own (standard/document-number.md, section 2).

use super::field::findings;
use super::table::{KIND, OF_DOCUMENT};
use crate::domain::checks::official::{is_counted_otherwise, kind_of};
use crate::domain::checks::{Finding, Reads, Rule, Subject};
use crate::domain::notice::Element;
use crate::domain::notice::loose_number::NumberKind;
use crate::domain::notice::title::{kind, normalise};

pub(super) static RULE: Rule = Rule { checks: OF_DOCUMENT, reads: Reads::Draft(run) };

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let own = if is_order(subject) || is_counted_otherwise(kind_of(subject)) {
        Vec::new()
    } else {
        findings(OF_DOCUMENT, subject.text(Element::DocumentNumber), Element::DocumentNumber)
    };
    own.into_iter().chain(of_upstream(subject)).collect()
}

/// Whether our head is that of an order: `某省人民政府令`.
fn is_order(subject: &Subject<'_>) -> bool {
    subject.text(Element::IssuerMark).trim_end().ends_with('令')
}

/// What is passed on may be any document; that it is no register number is said by group 12.
fn of_upstream(subject: &Subject<'_>) -> Vec<Finding> {
    let upstream = kind(&normalise(subject.text(Element::UpstreamTitle))).map_or("", |kind| kind.word);
    let text = subject.text(Element::UpstreamNumber);
    // 第218号 is that of an order, whose head stands apart from it.
    let is_of_order = text.trim().starts_with('第') && text.trim().ends_with('号');
    if is_of_order || is_counted_otherwise(upstream) {
        return Vec::new();
    }
    let number = super::upstream(subject);
    let mut found = findings(OF_DOCUMENT, text, Element::UpstreamNumber);
    found.retain(|finding| finding.check != &KIND || number.kind == NumberKind::Other);
    found
}
