//! Findings as the scripts write them.

use serde::Serialize;
use xingwen::app::settings::Settings;
use xingwen::domain::checks::{self, Finding, Severity, Subject};
use xingwen::domain::notice::Element;
use xingwen::domain::text::edit::{self, Edit};
use xingwen::domain::text::span::Span;

/// One finding.
#[derive(Serialize)]
pub(crate) struct FindingRow {
    check: &'static str,
    severity: Severity,
    element: Element,
    /// Paragraph of the forwarded text, counting from 0; absent elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    paragraph: Option<usize>,
    /// First byte in the element's text (UTF-8), or in that of the paragraph.
    start: usize,
    /// First byte after.
    end: usize,
    /// What stands there.
    text: String,
    /// What the fix replaces.
    before: Option<String>,
    /// What it puts there; absent where only a person can decide.
    after: Option<String>,
    /// What is wrong, for the clerk.
    title: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// Runs every check that is switched on, in the order of the paper.
pub(crate) fn find(subject: &Subject<'_>, switches: &Settings) -> Vec<Finding> {
    checks::run(subject, &switches.checks_off(), &mut checks::Cache::default())
}

/// A finding with the words it is about.
pub(crate) fn row(finding: Finding, subject: &Subject<'_>) -> FindingRow {
    let text = finding.paragraph.map_or_else(
        || subject.text(finding.element),
        |at| subject.draft.forwarded.paragraphs.get(at).map_or("", |paragraph| &paragraph.text),
    );
    let (before, after) = change(&finding.edits, text).unzip();
    FindingRow {
        check: finding.check.id,
        severity: finding.severity,
        element: finding.element,
        paragraph: finding.paragraph,
        start: finding.span.start,
        end: finding.span.end,
        text: finding.span.of(text).to_owned(),
        before,
        after,
        title: finding.check.title,
        note: finding.note,
    }
}

/// The stretch that the edits change, before and after.
fn change(edits: &[Edit], text: &str) -> Option<(String, String)> {
    let (first, last) = (edits.first()?, edits.last()?);
    let span = Span::new(first.span.start, last.span.end);
    let moved: Vec<Edit> = edits
        .iter()
        .map(|edit| Edit::replace(edit.span.start - span.start..edit.span.end - span.start, &*edit.replacement))
        .collect();
    let before = span.of(text);
    Some((before.to_owned(), edit::apply(before, &moved)))
}
