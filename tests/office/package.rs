//! The package in other programs: they open it without a complaint and read every character of the notice in it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use xingwen::domain::import::docx;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::upstream::Role;

use crate::text::without_tags;

use super::desk::{Document, documents, finish, python, script};
use super::ours::{OurLine, OurPage, is_ink};

/// What stands on our pages, from top to bottom and from left to right; the names of a joint mark before 文件 beside them.
fn text(pages: &[OurPage]) -> String {
    let mut text = String::new();
    for page in pages {
        let mut lines: Vec<&OurLine> =
            page.lines.iter().filter(|line| line.element.is_some() && !line.repeats).collect();
        let is_mark = |line: &&&OurLine| line.element == Some(Element::IssuerMark);
        let mark = lines.iter().filter(is_mark).map(|line| line.y).fold(f64::INFINITY, f64::min);
        let key = |line: &OurLine| if is_mark(&&line) { (mark, 0.0) } else { (line.y.round(), line.x) };
        lines.sort_by(|a, b| key(a).partial_cmp(&key(b)).expect("no length is NaN"));
        // The cells of a row one after the other, each with all its lines.
        for row in lines.chunk_by_mut(|a, b| a.role == Some(Role::Table) && a.shown() == b.shown()) {
            row.sort_by_key(|line| line.start);
        }
        text.extend(lines.into_iter().map(|line| line.text.as_str()));
    }
    ink(&text)
}

fn ink(text: &str) -> String {
    text.chars().filter(|c| is_ink(*c)).collect()
}

fn paths() -> impl Iterator<Item = &'static Path> {
    documents().iter().map(|document| document.path.as_path())
}

/// Compares what a reader found with what stands on our pages.
fn assert_whole(reader: &str, read: impl Fn(&Document) -> String) {
    // The endings differ in nothing but their length.
    for document in documents().iter().filter(|document| !document.case.name.starts_with("ending-")) {
        assert_eq!(ink(&read(document)), text(&document.case.pages), "{reader}: {}", document.case.name);
    }
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn every_package_obeys_the_schemas() {
    let validator = beside("ooxml-xsd/validate_docx.py");
    if !validator.is_file() {
        eprintln!("skipped: every_package_obeys_the_schemas: {} is not there", validator.display());
        return;
    }
    let said = finish(python(validator).args(paths()));
    let said = String::from_utf8_lossy(&said.stdout);
    assert!(!said.contains("warning:"), "{said}");
}

/// A file of the folder that lies beside the repository where it is there at all.
pub(super) fn beside(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name)
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn python_docx_reads_every_character() {
    let read = finish(script("read_docx.py").args(paths()));
    let read: HashMap<String, Vec<String>> = serde_json::from_slice(&read.stdout).expect("the script prints JSON");
    assert_whole("python-docx", |document| read[&document.case.name].concat());
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn pandoc_reads_every_character() {
    assert_whole("pandoc", |document| {
        let read = finish(Command::new("pandoc").args(["--from=docx", "--to=json"]).arg(&document.path));
        let mut words = String::new();
        gather(&serde_json::from_slice(&read.stdout).expect("pandoc prints JSON"), &mut words);
        words
    });
}

/// The words of pandoc's tree.
fn gather(tree: &Value, words: &mut String) {
    match tree {
        Value::Array(parts) => parts.iter().for_each(|part| gather(part, words)),
        Value::Object(part) if part.get("t").is_some_and(|kind| kind == "Str") => {
            words.push_str(part["c"].as_str().unwrap_or_default());
        }
        Value::Object(part) => part.values().for_each(|part| gather(part, words)),
        _ => {}
    }
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn our_own_reader_reads_every_character() {
    assert_whole("our own reader", |document| docx::read(&document.case.docx).expect("a document of ours").text);
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn html_and_plain_text_hold_every_character() {
    assert_whole("HTML", |document| {
        let (_, body) = document.case.html.split_once("<!--StartFragment-->").expect("a fragment for the clipboard");
        without_tags(body)
    });
    assert_whole("plain text", |document| document.case.plain.clone());
}
