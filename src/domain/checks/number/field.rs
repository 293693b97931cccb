//! The field of a number, read once: every defect of the reading becomes a finding of its check.

use super::table::{CHECKS, check_of};
use crate::domain::checks::{Check, Finding, Reads, Repair, Rule};
use crate::domain::notice::Element;
use crate::domain::notice::loose_number::{Certainty, Defect, DefectKind, NumberReading, NumberState, read};
use crate::domain::text::span::Span;

/// The number fields, our own and the upstream's.
pub(super) static RULE: Rule =
    Rule { checks: CHECKS, reads: Reads::Text(&[Element::DocumentNumber, Element::UpstreamNumber], run) };

fn run(text: &str, element: Element) -> Vec<Finding> {
    findings(CHECKS, text, element)
}

/// What these checks say of a number.
pub(super) fn findings(checks: &[&'static Check], text: &str, element: Element) -> Vec<Finding> {
    let reading = read(text);
    let findings = checks.iter().filter_map(|check| {
        let of_check: Vec<&Defect> =
            reading.defects.iter().filter(|defect| is_said(&reading, defect) && defect_of(check, defect.kind)).collect();
        finding(check, &of_check).map(|finding| finding.in_element(element))
    });
    findings.collect()
}

/// A blank left for the serial is an open item, and so is a placeholder there.
fn is_said(reading: &NumberReading, defect: &Defect) -> bool {
    match defect.kind {
        DefectKind::SerialMissing | DefectKind::Placeholder => false,
        // An organ whose code is not known yet leaves both to the registry.
        DefectKind::CodeMissing => !reading.has(DefectKind::SerialMissing),
        // A gap that a bracket or a serial goes into is told by what is missing there.
        DefectKind::SpaceInside => !defect.edits.is_empty(),
        _ => reading.state != NumberState::Incomplete,
    }
}

/// One finding a check: what it says of year and serial is put right in one go.
fn finding(check: &'static Check, defects: &[&Defect]) -> Option<Finding> {
    let start = defects.iter().map(|defect| defect.span.start).min()?;
    let end = defects.iter().map(|defect| defect.span.end).max()?;
    let span = Span::new(start, end);
    let mut edits: Vec<_> = defects.iter().flat_map(|defect| defect.edits.iter().cloned()).collect();
    edits.sort_by_key(|edit| edit.span);
    let words: Vec<&str> = defects.iter().map(|defect| defect.kind.words()).collect();
    let mut finding = check.fixable(span, edits).noting(format!("{}。", words.join("，")));
    let is_asked = defects.iter().any(|defect| defect.kind.certainty() == Certainty::Probable);
    if is_asked && finding.repair == Repair::Auto {
        finding.repair = Repair::Ask;
    }
    Some(finding)
}

fn defect_of(check: &Check, kind: DefectKind) -> bool {
    check_of(kind).is_some_and(|of_kind| of_kind.id == check.id)
}
