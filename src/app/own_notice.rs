//! A notice of our own (本机关的通知) that is there as a text, put back into its fields.

mod form;

use super::received::Received;
use crate::domain::notice::Notice;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::evidence::Imported;
use crate::domain::notice::reading::{Found, Owner, ReadParagraph};
use crate::domain::notice::upstream::Role;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

/// Reads the text of our own notice and fills the fields of a draft with it.
///
/// Only transport damage is undone: what the clerk wrote wrongly stays, for the checks to find.
pub fn draft_of(imported: &Imported) -> Draft {
    read(imported).0
}

/// The same with the reading it comes from.
pub fn read(imported: &Imported) -> (Draft, Received) {
    let received = Received::new(imported);
    let mut repairs = received.cleaned.repairs.clone();
    for repair in &mut repairs {
        repair.accepted &= repair.damage.starts_with("clean-");
    }
    let received = received.with_repairs(repairs);
    let reading = &received.reading;
    let mut notice = notice_of(&received);
    let form = form::take_form(&mut notice, &received);
    let draft = Draft {
        notice,
        form,
        upstream: reading.inner_upstream.clone(),
        forwarded: reading.inner_text.clone().unwrap_or_default(),
        ..Draft::default()
    };
    (draft, received)
}

fn notice_of(received: &Received) -> Notice {
    let document = &received.reading.document;
    let lines = |roles: &[Role]| lines(received, roles);
    let found = |value: &Option<Found>| value.as_ref().map_or("", |found| found.text.as_str()).into();
    let each = |values: &[Found]| values.iter().map(|found| found.text.as_str()).collect::<Vec<_>>().join("\n").into();
    let text = received.cleaned.text.as_str();
    let written = |value: &Option<Found>, write: fn(&Found, &str) -> String| {
        value.as_ref().map_or_else(String::new, |found| write(found, text)).into()
    };
    Notice {
        copy_number: found(&document.copy_number),
        secrecy: found(&document.secrecy),
        urgency: found(&document.urgency),
        issuer_mark: found(&document.issuer_mark),
        document_number: written(&document.document_number, number_as_written),
        signatory: found(&document.signatory),
        title: written(&document.title, as_written),
        main_recipients: lines(&[Role::MainRecipients]).concat().into(),
        body: body(received).into(),
        attachment_note: attachment_note(received).into(),
        issuer_signature: each(&document.signature),
        date_of_issue: found(&document.date_of_issue),
        annotation: lines(&[Role::Annotation]).concat().into(),
        attendance: "".into(),
        attachments: attachments(received).into(),
        copy_recipients: without_label(&lines(&[Role::CopyRecipients]).concat()).into(),
        printed_by: found(&document.printed_by),
        printed_on: document.printed_on.as_ref().map_or_else(String::new, |found| format!("{}印发", found.text)).into(),
    }
}

/// A value with the blanks that its writer put into it, its lines joined.
///
/// The reading leaves blanks out; where it took more from the words, `转发：` in front of a title, its value stands.
fn as_written(found: &Found, text: &str) -> String {
    let lines: String = found.spans.iter().map(|span| span.of(text).trim()).collect();
    if tight(&lines) == tight(&found.text) { lines } else { found.text.clone() }
}

/// The number with a blank about it that has slipped in: more than one, or one on most lines of the text, is alignment.
fn number_as_written(found: &Found, text: &str) -> String {
    let number = as_written(found, text);
    let place =
        Span::new(found.spans.first().map_or(0, |first| first.start), found.spans.last().map_or(0, |last| last.end));
    let before = text[..place.start].rsplit(['\n', '\r']).next().unwrap_or_default();
    let after = text[place.end..].split(['\n', '\r']).next().unwrap_or_default();
    let is_slip = |blanks: &str| blanks.chars().count() == 1 && blanks.chars().all(is_blank);
    let words = || text.lines().filter(|line| !line.trim().is_empty());
    let is_usual = 2 * words().filter(|line| line.starts_with(is_blank)).count() > words().count();
    let front = if is_slip(before) && !is_usual { before } else { "" };
    let back = if is_slip(after) { after } else { "" };
    format!("{front}{number}{back}")
}

fn tight(text: &str) -> String {
    text.chars().filter(|c| !is_blank(*c)).collect()
}

/// The lines of our own notice that have one of these roles, without indent.
fn lines<'a>(received: &'a Received, roles: &[Role]) -> Vec<&'a str> {
    let paragraphs = received.reading.paragraphs.iter();
    paragraphs
        .filter(|paragraph| paragraph.owner == Owner::Outer && roles.contains(&paragraph.role))
        .flat_map(|paragraph| whole(paragraph.span, &received.cleaned.text).lines())
        .map(bare)
        .filter(|line| !line.trim().is_empty())
        .collect()
}

/// 正文 with its tables, rows that are to be filled in among them.
fn body(received: &Received) -> String {
    let mut is_behind = false;
    let own = received.reading.paragraphs.iter().filter(|paragraph| paragraph.owner == Owner::Outer);
    let parts = own.filter(|part| {
        is_behind |= is_of_attachment(part.role);
        part.role == Role::Body || part.role == Role::Table && !is_behind
    });
    let lines = parts.flat_map(|part| {
        let lines = whole(part.span, &received.cleaned.text).lines().map(bare);
        lines.filter(|line| part.role == Role::Table || !line.trim().is_empty())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether it is a part of 附件; behind the first of them the rows of tables are so, too.
fn is_of_attachment(role: Role) -> bool {
    matches!(role, Role::AttachmentLabel | Role::AttachmentTitle | Role::AttachmentBody)
}

/// A line without the blanks about it; the tabs at the ends of a row stand for empty cells.
fn bare(line: &str) -> &str {
    if line.contains('\t') { line.trim_matches(is_blank_between_tabs) } else { line.trim() }
}

/// A paragraph; the row of a table with the tabs at its ends, which stand for empty cells.
fn whole(span: Span, text: &str) -> &str {
    if !span.of(text).contains('\t') {
        return span.of(text);
    }
    let is_edge = |c: char| is_blank(c) && c != '\n';
    let start = text[..span.start].trim_end_matches(is_edge).len();
    let end = text.len() - text[span.end..].trim_start_matches(is_edge).len();
    Span::new(start, end).of(text)
}

fn is_blank_between_tabs(c: char) -> bool {
    is_blank(c) && c != '\t'
}

/// 附件 themselves: every label and title on a line of its own, the rows of tables as they are.
fn attachments(received: &Received) -> String {
    let mut out = String::new();
    let mut before = None;
    let own = received.reading.paragraphs.iter().filter(|paragraph| paragraph.owner == Owner::Outer);
    let parts = own.skip_while(|paragraph| !is_of_attachment(paragraph.role));
    for paragraph in parts.filter(|part| is_of_attachment(part.role) || part.role == Role::Table) {
        for line in whole(paragraph.span, &received.cleaned.text).lines() {
            let line = bare(line);
            // The lines of a title are one title.
            let goes_on = [before, Some(paragraph.role)] == [Some(Role::AttachmentTitle); 2];
            if !out.is_empty() && !goes_on {
                out.push('\n');
            }
            out.push_str(line);
            before = Some(paragraph.role);
        }
    }
    out
}

/// 附件说明 as it was written, an entry a line: with the numbers and the marks that its writer put there.
fn attachment_note(received: &Received) -> String {
    let text = received.cleaned.text.as_str();
    let is_note =
        |paragraph: &&ReadParagraph| paragraph.owner == Owner::Outer && paragraph.role == Role::AttachmentNote;
    let note: Vec<Span> = received.reading.paragraphs.iter().filter(is_note).map(|paragraph| paragraph.span).collect();
    let mut entries = Vec::new();
    let mut start = 0;
    for found in &received.reading.document.attachment_note {
        let Some(last) = found.spans.last().filter(|last| last.end > start) else { continue };
        let marks = text[last.end..].len() - text[last.end..].trim_start_matches(['。', '；', '，', ';', ',']).len();
        let end = last.end + marks;
        let parts = note.iter().filter(|part| part.start < end && part.end > start);
        let words: String = parts.map(|part| text[part.start.max(start)..part.end.min(end)].trim()).collect();
        entries.push(words);
        start = end;
    }
    let note = entries.join("\n");
    note.strip_prefix("附件：").unwrap_or(&note).to_owned()
}

/// `抄送：市总工会。` without its label.
fn without_label(line: &str) -> &str {
    ["抄送", "抄报"]
        .iter()
        .find_map(|label| line.strip_prefix(label))
        .map_or(line, |rest| rest.trim_start_matches(['：', ':', ' ', '\u{3000}']))
}
