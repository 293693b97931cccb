//! Findings as the page shows them: each with an id that survives edits elsewhere.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::checks::{Finding, Severity};
use crate::domain::notice::draft::Draft;

/// A place where a check speaks: check, element, the words there, and which of equal places it is.
///
/// It stays the same while text elsewhere changes, so ignoring is per place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FindingId(pub Rc<str>);

/// A finding with its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownFinding {
    /// Its id.
    pub id: FindingId,
    /// The finding.
    pub finding: Finding,
    /// The words it is about, shortened for the list.
    pub before: Rc<str>,
    /// The same words after the fix.
    pub after: Option<Rc<str>>,
    /// Whether the clerk ignores this place.
    pub ignored: bool,
}

/// How many findings of each severity are open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// 错误.
    pub errors: usize,
    /// 警告.
    pub warnings: usize,
    /// 建议.
    pub suggestions: usize,
    /// 来文备注.
    pub remarks: usize,
    /// Open findings that 全部采用 would fix.
    pub fixable: usize,
    /// 已忽略.
    pub ignored: usize,
}

/// Gives the findings their ids and marks what is ignored.
pub(super) fn shown(findings: Vec<Finding>, draft: &Draft, ignored: &HashSet<FindingId>) -> Rc<[ShownFinding]> {
    let mut equal_places: HashMap<String, usize> = HashMap::new();
    findings
        .into_iter()
        .map(|finding| {
            let text = element_text(&finding, draft);
            let words = finding.span.of(text);
            let place = format!("{}|{:?}|{}|{words}", finding.check.id, finding.element, finding.forwarded);
            let count = equal_places.entry(place.clone()).or_default();
            *count += 1;
            let id = FindingId(format!("{place}|{count}").into());
            let (before, after) = before_after(&finding, text);
            let ignored = ignored.contains(&id);
            ShownFinding { id, finding, before, after, ignored }
        })
        .collect()
}

/// The text that a finding's span lies in.
pub(super) fn element_text<'a>(finding: &Finding, draft: &'a Draft) -> &'a str {
    use crate::domain::notice::Element;
    if let Some(paragraph) = finding.paragraph {
        return draft.forwarded.paragraphs.get(paragraph).map_or("", |paragraph| &paragraph.text);
    }
    let upstream = draft.upstream.as_ref();
    match finding.element {
        Element::UpstreamTitle => upstream.map_or("", |upstream| &upstream.title),
        Element::UpstreamIssuer => upstream.map_or("", |upstream| &upstream.issuer),
        Element::UpstreamNumber => upstream.map_or("", |upstream| &upstream.document_number),
        Element::UpstreamDate => upstream.map_or("", |upstream| &upstream.date_of_issue),
        own => draft.notice.text(own),
    }
}

/// The stretch that the fix touches, before and after, with a few characters around it.
fn before_after(finding: &Finding, text: &str) -> (Rc<str>, Option<Rc<str>>) {
    let Some(first) = finding.edits.first() else {
        return (excerpt(text, finding.span.start, finding.span.end).into(), None);
    };
    let start =
        finding.edits.iter().map(|edit| edit.span.start).min().unwrap_or(first.span.start).min(finding.span.start);
    let end = finding.edits.iter().map(|edit| edit.span.end).max().unwrap_or(first.span.end).max(finding.span.end);
    let (from, to) = (floor(text, start, 6), ceil(text, end, 6));
    let Some(part) = text.get(from..to) else { return ("".into(), None) };
    let edits: Vec<_> = finding
        .edits
        .iter()
        .filter(|edit| edit.span.start >= from && edit.span.end <= to)
        .map(|edit| {
            crate::domain::text::edit::Edit::replace(
                edit.span.start - from..edit.span.end - from,
                edit.replacement.clone(),
            )
        })
        .collect();
    (part.into(), Some(crate::domain::text::edit::apply(part, &edits).into()))
}

fn excerpt(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// The boundary `chars` characters before byte `at`.
fn floor(text: &str, at: usize, chars: usize) -> usize {
    let head = text.get(..at).unwrap_or_default();
    head.char_indices().rev().nth(chars.saturating_sub(1)).map_or(0, |(index, _)| index)
}

/// The boundary `chars` characters after byte `at`.
fn ceil(text: &str, at: usize, chars: usize) -> usize {
    let tail = text.get(at..).unwrap_or_default();
    tail.char_indices().nth(chars).map_or(text.len(), |(index, _)| at + index)
}

/// Counts what is open.
pub fn counts(findings: &[ShownFinding]) -> Counts {
    use crate::domain::checks::Repair;
    let mut counts = Counts::default();
    for shown in findings {
        if shown.ignored {
            counts.ignored += 1;
            continue;
        }
        if shown.finding.forwarded {
            counts.remarks += 1;
            continue;
        }
        match shown.finding.severity {
            Severity::Error => counts.errors += 1,
            Severity::Warning => counts.warnings += 1,
            Severity::Suggestion => counts.suggestions += 1,
        }
        if shown.finding.repair == Repair::Auto {
            counts.fixable += 1;
        }
    }
    counts
}
