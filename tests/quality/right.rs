//! Invented documents of many kinds (令, 函, 纪要, 公告, 明电, web pages …) that are right by the standards: they hold what
//! looks like faults and is none.

use xingwen::domain::checks::{Finding, Severity};

use crate::text::{Read, text_of, texts_in};

const FOLDER: &str = "tests/notices/right";

/// Page furniture round a document is no fault of its writer, but it is told.
const OF_THE_PAGE: [&str; 1] = ["clean-navigation"];

fn weighty(read: &Read) -> Vec<Finding> {
    let told = |finding: &Finding| finding.severity != Severity::Suggestion && !OF_THE_PAGE.contains(&finding.check.id);
    read.findings().into_iter().filter(told).collect()
}

#[test]
fn right_documents_raise_no_error_and_no_warning() {
    let texts = texts_in(FOLDER);
    assert!(texts.len() >= 10, "the right documents are not in {FOLDER}");
    let mut wrong = Vec::new();
    for (name, text) in texts {
        for (manner, read) in [("own", Read::own(&text)), ("forwarded", Read::forwarded(&text))] {
            wrong.extend(weighty(&read).iter().map(|finding| {
                let words = finding.span.of(text_of(&read.draft, finding));
                format!(
                    "{name} as {manner} text: {} of {:?} in {words:?}: {:?}",
                    finding.check.id, finding.element, finding.note
                )
            }));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The test above can fail: one wrong mark in a right document is found.
#[test]
fn a_fault_in_a_right_document_is_found() {
    for (name, text) in texts_in(FOLDER).into_iter().filter(|(_, text)| text.contains('〔') && text.contains('。')) {
        let wrong = text.replacen('〔', "[", 1).replacen('〕', "]", 1).replacen('，', ",", 9);
        assert!(!weighty(&Read::own(&wrong)).is_empty(), "{name}: half-width marks are not found");
    }
}
