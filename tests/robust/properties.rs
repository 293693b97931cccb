//! What holds for any text and any file.

use xingwen::domain::clean::{Cleaned, Repair, clean_imported};
use xingwen::domain::import::{docx, html};
use xingwen::domain::notice::evidence::{Evidence, Imported};
use xingwen::domain::notice::reading::{Corrections, Found, Reading, Recognised};
use xingwen::domain::parse::parse_imported;
use xingwen::domain::text::span::Span;

use super::word;

/// A pasted text is cleaned and read.
pub(crate) fn check_text(source: &str) {
    check_imported(Imported::from(source));
}

/// A pasted page is read, cleaned and read on; it may hold no words.
pub(crate) fn check_html(page: &str) {
    if let Ok(imported) = html::read(page, None) {
        check_imported(imported);
    }
}

/// A document with this body is read, cleaned and read on; it may be refused.
pub(crate) fn check_word(body: &str) {
    check_package(&word::package(body));
}

/// A file is read, cleaned and read on, or refused with a sentence.
pub(crate) fn check_package(bytes: &[u8]) {
    match docx::read(bytes) {
        Ok(imported) => check_imported(imported),
        Err(error) => assert!(error.to_string().ends_with('。'), "{error}"),
    }
}

fn check_imported(imported: Imported) {
    assert_places(&imported.text, &imported.evidence);
    let cleaned = clean_imported(&imported.text, imported.evidence);
    assert_eq!(cleaned.source, imported.text);
    assert_conserved(&cleaned);
    let evidence = cleaned.evidence_in_text();
    assert_places(&cleaned.text, &evidence);
    let reading = parse_imported(&cleaned.text, &evidence, &Corrections::default());
    assert_covers(&cleaned.text, &reading);
    for document in [Some(&reading.document), reading.forwarded.as_ref()].into_iter().flatten() {
        assert_found(&cleaned.text, document);
    }
}

/// What a file says of its paragraphs stands in the text, in order.
fn assert_places(text: &str, evidence: &Evidence) {
    let paragraphs = evidence.paragraphs.iter().map(|form| form.span);
    let revisions = evidence.revisions.iter().map(|change| change.span);
    for spans in [paragraphs.collect(), revisions.collect(), evidence.hidden.clone()] {
        let mut end = 0;
        for span in spans {
            assert!(end <= span.start && span.start <= span.end, "{span:?} out of order in {text:?}: {evidence:?}");
            assert_on_characters(text, span);
            end = span.end;
        }
    }
}

fn assert_on_characters(text: &str, span: Span) {
    assert!(text.get(span.start..span.end).is_some(), "{span:?} is no stretch of {text:?}");
}

/// The source and the repairs give the text, whichever of them are accepted.
fn assert_conserved(cleaned: &Cleaned) {
    let mut end = 0;
    for Repair { edit, damage, .. } in &cleaned.repairs {
        let span = edit.span;
        assert!(end <= span.start && span.start <= span.end, "{damage} at {span:?} out of order: {:?}", cleaned.source);
        assert_on_characters(&cleaned.source, span);
        end = span.end;
    }
    assert_eq!(text_of(&cleaned.source, &cleaned.repairs), cleaned.text, "{:?}", cleaned.source);
    // Short texts: each repair alone the other way round; long ones: the first and the last.
    let count = cleaned.repairs.len();
    let few = cleaned.source.len() < 2_000;
    for at in (0..count).filter(|at| few && *at < 12 || *at == 0 || *at + 1 == count) {
        let toggled = cleaned.with_repair(at, !cleaned.repairs[at].accepted);
        assert_eq!(toggled.text, text_of(&cleaned.source, &toggled.repairs), "{:?}", cleaned.source);
    }
    let mut none = cleaned.repairs.clone();
    for repair in &mut none {
        repair.accepted = false;
    }
    assert_eq!(Cleaned::new(cleaned.source.clone(), none).text, cleaned.source);
}

fn text_of(source: &str, repairs: &[Repair]) -> String {
    let (mut end, mut text) = (0, String::with_capacity(source.len()));
    for Repair { edit, .. } in repairs.iter().filter(|repair| repair.accepted) {
        text.push_str(&source[end..edit.span.start]);
        text.push_str(&edit.replacement);
        end = edit.span.end;
    }
    text.push_str(&source[end..]);
    text
}

/// Every line that is not blank is read, once and in order.
fn assert_covers(text: &str, reading: &Reading) {
    let mut end = 0;
    for paragraph in &reading.paragraphs {
        let span = paragraph.span;
        assert!(end <= span.start && span.start < span.end, "{span:?} out of order in {text:?}");
        assert_on_characters(text, span);
        assert!(is_margin(&text[end..span.start]), "{:?} left out of {text:?}", &text[end..span.start]);
        end = span.end;
    }
    assert!(is_margin(&text[end..]), "{:?} left out of {text:?}", &text[end..]);
}

/// White space, characters without width, and what Markdown puts in front of a line.
fn is_margin(text: &str) -> bool {
    let invisible = |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{AD}' | '\u{FEFF}' | '\u{2060}');
    text.chars().all(|c| c.is_whitespace() || invisible(c) || matches!(c, '#' | '>'))
}

/// What was found stands in the text, in order.
fn assert_found(text: &str, document: &Recognised) {
    let single = [
        &document.issuer_mark,
        &document.document_number,
        &document.signatory,
        &document.urgency,
        &document.secrecy,
        &document.copy_number,
        &document.title,
        &document.issuer,
        &document.main_recipients,
        &document.date_of_issue,
        &document.annotation,
        &document.copy_recipients,
        &document.printed_by,
        &document.printed_on,
        &document.register_number,
    ];
    let several = [&document.attachment_note, &document.signature, &document.cited_numbers];
    let all = single.into_iter().flatten().chain(several.into_iter().flatten());
    for Found { spans, .. } in all {
        let mut end = 0;
        for span in spans {
            assert!(end <= span.start, "{span:?} out of order in {text:?}");
            assert_on_characters(text, *span);
            end = span.end;
        }
    }
    let headings = document.headings.iter().map(|heading| heading.span);
    for span in headings.chain(document.deadlines.iter().map(|found| found.span)) {
        assert_on_characters(text, span);
    }
}
