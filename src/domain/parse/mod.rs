//! Clean text → its elements, each with its place and how sure it is; one file a region.
//!
//! First every line gets a role and an owner ([`document`]), then the elements are read off the roles
//! ([`elements`]), so that a role put right by hand puts right what hangs on it.

mod attachments;
mod corner;
mod corrected;
mod deadlines;
mod document;
mod elements;
mod embedded;
mod furniture;
mod glued;
mod header;
mod headings;
mod kind;
mod lines;
mod minutes;
mod numbers;
mod panel;
mod remarks;
mod rows;
mod series;
mod signoff;
mod signs;
mod tail;
mod title;
mod unbroken;
mod upstream;

use crate::domain::notice::Element;
use crate::domain::notice::date_of_issue::loose;
use crate::domain::notice::evidence::Evidence;
use crate::domain::notice::reading::{Certainty, Corrections, Owner, ReadParagraph, Reading, TextKind};
use crate::domain::notice::upstream::Role;
use crate::domain::text::span::Span;

use lines::Line;

/// Reads a received text: what every paragraph is, the elements, and the words to be passed on.
///
/// Reading cannot fail; what was not recognised is absent, and [`Reading::remarks`] says so.
pub fn parse(text: &str, corrections: &Corrections) -> Reading {
    parse_imported(text, &Evidence::default(), corrections)
}

/// The same with what the file said of the text; its places are those of `text`.
pub fn parse_imported(text: &str, evidence: &Evidence, corrections: &Corrections) -> Reading {
    let mut lines = lines::read(text, evidence);
    furniture::mark(&mut lines);
    let whole = 0..lines.len();
    document::assign(&mut lines, whole, Owner::Outer);
    document::mark_tables(&mut lines);
    rows::add_blank(text, &mut lines);
    corrected::roles(&mut lines, corrections);
    let cited = numbers::find(text);
    let has_inner = lines.iter().any(|line| line.owner == Owner::Forwarded);
    let inner = has_inner.then(|| elements::derive(text, &lines, Owner::Forwarded, &cited, None));
    let inner_date =
        inner.as_ref().and_then(|inner| inner.date_of_issue.as_ref()).and_then(|found| loose(&found.text).ok());
    let mut document = elements::derive(text, &lines, Owner::Outer, &cited, inner_date);
    // An issued text without a date of its own is dated by the notice that carries it.
    let outer_date = document.date_of_issue.as_ref().and_then(|found| loose(&found.text).ok());
    let inner = inner.map(|inner| match (inner_date, outer_date) {
        (None, Some(date)) => elements::derive(text, &lines, Owner::Forwarded, &cited, Some(date)),
        _ => inner,
    });
    upstream::correct(&mut document, corrections);
    corrected::confirm(&mut document, corrections);
    let (kind, kind_certainty) =
        corrections.kind.map_or_else(|| kind::of(&document, &lines), |kind| (kind, Certainty::Sure));
    let forwarded = upstream::forwarded(text, kind, &document, inner, &lines);
    let truncated = is_truncated(&lines, kind);
    let mut upstream = upstream::of(&document, kind, &lines);
    // What is passed on may be secret where the notice bears no mark.
    let secrecy = forwarded.as_ref().and_then(|inner| inner.secrecy.as_ref());
    if let Some(secrecy) =
        secrecy.filter(|_| upstream.secrecy.is_empty() && !corrections.elements.contains_key(&Element::Secrecy))
    {
        upstream.secrecy = secrecy.text.as_str().into();
    }
    let inner_upstream = forwarded.as_ref().map(|inner| upstream::of(inner, TextKind::Notice, &[]));
    let inner_text = has_inner.then(|| upstream::text(&lines, Some(Owner::Forwarded)));
    let remarks = remarks::of(text, &lines, kind, &document, forwarded.as_ref(), &upstream.title);
    Reading {
        paragraphs: paragraphs(&lines),
        kind,
        kind_certainty,
        truncated,
        text: upstream::text(&lines, None),
        document,
        forwarded,
        upstream,
        inner_upstream,
        inner_text,
        remarks,
    }
}

// Parts of one source line that turned out alike are one paragraph again.
fn paragraphs(lines: &[Line<'_>]) -> Vec<ReadParagraph> {
    let mut out: Vec<ReadParagraph> = Vec::with_capacity(lines.len());
    for line in lines {
        if let Some(last) =
            out.last_mut().filter(|last| line.goes_on && last.role == line.role && last.owner == line.owner)
        {
            last.span = Span::new(last.span.start, line.span.end);
            continue;
        }
        out.push(ReadParagraph { span: line.span, role: line.role, owner: line.owner, certainty: line.certainty });
    }
    out
}

// The text breaks off: no sign-off, and its last sentence has no end.
fn is_truncated(lines: &[Line<'_>], kind: TextKind) -> bool {
    let Some(last) = lines.iter().rfind(|line| !line.is_furniture()) else { return false };
    let signed = lines.iter().any(|line| matches!(line.role, Role::DateOfIssue | Role::IssuerSignature));
    let closed = last.tight.ends_with(['。', '！', '？', '：', '；', '”', '）', ')', '.', ':']);
    kind != TextKind::NotOfficial && !signed && last.role == Role::Body && !closed && signs::count(&last.tight) > 24
}
