//! A notice of our own (本机关的通知) that is there as a text, put back into its fields.

use super::received::Received;
use crate::domain::notice::Notice;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::evidence::Imported;
use crate::domain::notice::reading::{Found, Owner};
use crate::domain::notice::upstream::Role;

/// Reads the text of our own notice and fills the fields of a draft with it.
///
/// Only transport damage is undone: what the clerk wrote wrongly stays, for the checks to find.
pub fn draft_of(imported: &Imported) -> Draft {
    let received = Received::new(imported);
    let mut repairs = received.cleaned.repairs.clone();
    for repair in &mut repairs {
        repair.accepted &= repair.damage.starts_with("clean-");
    }
    let received = received.with_repairs(repairs);
    let reading = &received.reading;
    Draft {
        notice: notice_of(&received),
        upstream: reading.inner_upstream.clone(),
        forwarded: reading.inner_text.clone().unwrap_or_default(),
        ..Draft::default()
    }
}

fn notice_of(received: &Received) -> Notice {
    let document = &received.reading.document;
    let lines = |roles: &[Role]| lines(received, roles);
    let found = |value: &Option<Found>| value.as_ref().map_or("", |found| found.text.as_str()).into();
    let each = |values: &[Found]| values.iter().map(|found| found.text.as_str()).collect::<Vec<_>>().join("\n").into();
    Notice {
        copy_number: found(&document.copy_number),
        secrecy: found(&document.secrecy),
        urgency: found(&document.urgency),
        issuer_mark: found(&document.issuer_mark),
        document_number: found(&document.document_number),
        signatory: found(&document.signatory),
        title: found(&document.title),
        main_recipients: lines(&[Role::MainRecipients]).concat().into(),
        body: lines(&[Role::Body, Role::Table]).join("\n").into(),
        attachment_note: each(&document.attachment_note),
        issuer_signature: each(&document.signature),
        date_of_issue: found(&document.date_of_issue),
        annotation: lines(&[Role::Annotation]).concat().into(),
        copy_recipients: without_label(&lines(&[Role::CopyRecipients]).concat()).into(),
        printed_by: found(&document.printed_by),
        printed_on: document.printed_on.as_ref().map_or_else(String::new, |found| format!("{}印发", found.text)).into(),
    }
}

/// The lines of our own notice that have one of these roles, without indent.
fn lines<'a>(received: &'a Received, roles: &[Role]) -> Vec<&'a str> {
    let paragraphs = received.reading.paragraphs.iter();
    paragraphs
        .filter(|paragraph| paragraph.owner == Owner::Outer && roles.contains(&paragraph.role))
        .flat_map(|paragraph| paragraph.span.of(&received.cleaned.text).lines())
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
}

/// `抄送：市总工会。` without its label.
fn without_label(line: &str) -> &str {
    ["抄送", "抄报"]
        .iter()
        .find_map(|label| line.strip_prefix(label))
        .map_or(line, |rest| rest.trim_start_matches(['：', ':', ' ', '\u{3000}']))
}
