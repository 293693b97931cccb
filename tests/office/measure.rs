//! The measures of the standard, told by a program that knows nothing of ours.

use std::fmt::Write;

use serde_json::Value;

use super::desk::{Document, documents, python};
use super::package::beside;

/// What it may find fault with where there is nothing to measure: it takes the fullest page for a full one, and the most
/// frequent line for a full line.
fn is_for_want_of_text(deviation: &str, document: &Document) -> bool {
    let has_full_page = document.case.pages.iter().any(|page| page.lines.len() > 22);
    match deviation.split(':').next().unwrap_or_default() {
        "lines on a full page" | "top of the first em box mm" => !has_full_page,
        "characters in a full line" => true,
        _ => false,
    }
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn an_independent_measure_finds_the_standard_kept() {
    let measure = beside("measure_docx.py");
    if !measure.is_file() {
        eprintln!("skipped: an_independent_measure_finds_the_standard_kept: {} is not there", measure.display());
        return;
    }
    let mut wrong = String::new();
    let looked_at = documents().iter().filter(|document| document.case.name.starts_with("text-"));
    for document in looked_at {
        let output = python(&measure).arg(&document.path).arg("--pdf").arg(&document.pdf).arg("--check").output();
        let measured: Value =
            serde_json::from_slice(&output.expect("python was there").stdout).expect("it prints JSON");
        if measured["body_size_pt"] != 16.0 {
            // It takes the most frequent type for that of the body: here it is that of a table.
            continue;
        }
        let deviations = measured["deviations"].as_array().expect("it was asked to check");
        // A document whose lines differ may have more pages there, and the imprint then an odd one.
        let is_same = document.case.pages.len() == document.sheets.len();
        for deviation in deviations.iter().filter_map(Value::as_str) {
            let is_imprint = deviation.contains("colophon");
            if !is_for_want_of_text(deviation, document) && (is_same || !is_imprint) {
                let _ = writeln!(wrong, "{}: {deviation}", document.case.name);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
