//! Recognition measured on the corpus of received documents, where it is present.

mod labels;

use std::path::Path;
use std::process::Command;

use xingwen::domain::clean::{Cleaned, clean};
use xingwen::domain::notice::reading::Corrections;
use xingwen::domain::parse::parse;

#[test]
fn corpus_documents_are_read() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let Ok(docs) = std::fs::read_dir(corpus.join("docs")) else {
        eprintln!("skipped corpus_documents_are_read: no ../shared/corpus");
        return;
    };
    let out = std::env::var_os("RECOGNISED")
        .map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("recognised"), Into::into);
    std::fs::create_dir_all(&out).expect("a folder for the readings");
    for entry in docs.flatten() {
        let path = entry.path();
        let Some(id) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        let text = std::fs::read_to_string(&path).expect("a text of the corpus");
        let raw = std::env::var_os("RECOGNISE_RAW").is_some();
        let cleaned = if raw { Cleaned::new(text, Vec::new()) } else { clean(&text) };
        let reading = parse(&cleaned.text, &Corrections::default());
        let label = labels::label(id, &cleaned, &reading);
        let text = serde_json::to_string_pretty(&label).expect("a label is plain data");
        std::fs::write(out.join(format!("{id}.json")), text).expect("a reading written");
    }
    let score = Command::new("python3").arg(corpus.join("score.py")).arg(&out).arg("--json").output();
    let Ok(score) = score else {
        eprintln!("skipped the score of corpus_documents_are_read: no python3");
        return;
    };
    let score: serde_json::Value = serde_json::from_slice(&score.stdout).expect("the score is JSON");
    let total = score["micro"]["f1"].as_f64().unwrap_or_default();
    assert!(total >= 0.9, "the readings of the corpus are worse than they were: micro F1 {total:.3}");
}
