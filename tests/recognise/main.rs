//! Recognition measured on the corpus of received documents, where it is present: as the documents are, and damaged
//! in the ways in which documents are damaged when they are copied.

mod calibration;
mod damage;
mod labels;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use calibration::Calibration;
use damage::DAMAGES;
use serde_json::Value;
use xingwen::app::received::Received;

/// The lowest micro F1 for each damage; marks and digits of another width count as equal.
const LOWEST: f64 = 0.92;

/// What is called sure is right at least so often, over the documents as they are and over all damages together.
const SURE: f64 = 0.99;

#[test]
fn corpus_documents_are_read_however_they_were_damaged() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let Ok(docs) = std::fs::read_dir(corpus.join("docs")) else {
        eprintln!("skipped corpus_documents_are_read_however_they_were_damaged: no ../shared/corpus");
        return;
    };
    let mut paths: Vec<PathBuf> = docs.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let folder = std::env::var_os("RECOGNISED")
        .map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("recognised"), PathBuf::from);
    let mut table = String::new();
    let mut failures = Vec::new();
    let (mut sure, mut wrong) = ((0, 0), Vec::new());
    for (damage, damaged) in DAMAGES {
        let out = folder.join(damage.replace(' ', "-"));
        std::fs::create_dir_all(&out).expect("a folder for the readings");
        let mut calibration = Calibration::default();
        for path in &paths {
            let Some(id) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
            let text = std::fs::read_to_string(path).expect("a text of the corpus");
            let received = Received::new(&damaged(&text).into());
            let label = labels::label(id, &received.cleaned, &received.reading);
            let gold = std::fs::read_to_string(corpus.join(format!("labels/{id}.json"))).expect("a label");
            calibration.add(id, &received.reading, &label, &serde_json::from_str(&gold).expect("a label is JSON"));
            let text = serde_json::to_string_pretty(&label).expect("a label is plain data");
            std::fs::write(out.join(format!("{id}.json")), text).expect("a reading written");
        }
        let (all, right) = calibration.sure();
        sure = (sure.0 + all, sure.1 + right);
        wrong.extend(calibration.wrong.iter().map(|wrong| format!("{damage}: {wrong}")));
        if *damage == "none" && !is_calibrated((all, right)) {
            failures.push(format!("called sure and wrong:\n  {}", wrong.join("\n  ")));
        }
        let total = micro(&corpus, &out);
        if total.is_some_and(|total| total < LOWEST) {
            failures.push(format!("{damage}: micro F1 {total:?}"));
        }
        let total = total.map_or_else(|| "no python3".to_owned(), |total| format!("{total:.3}"));
        let _ = writeln!(table, "{damage:<26} micro F1 {total}   {calibration}");
    }
    let _ = writeln!(table, "called sure, all together: {} of {} right", sure.1, sure.0);
    eprintln!("{table}{}", wrong.join("\n"));
    if !is_calibrated(sure) {
        failures.push(format!("called sure and wrong:\n  {}", wrong.join("\n  ")));
    }
    assert!(failures.is_empty(), "{table}\n{}", failures.join("\n"));
}

fn is_calibrated((all, right): (usize, usize)) -> bool {
    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    let share = right as f64 / all.max(1) as f64;
    share >= SURE
}

/// The micro F1 of the corpus's own scorer; `None` where there is no Python.
fn micro(corpus: &Path, readings: &Path) -> Option<f64> {
    let score = Command::new("python3").arg(corpus.join("score.py")).arg(readings).args(["--loose", "--json"]).output();
    let score: Value = serde_json::from_slice(&score.ok()?.stdout).expect("the score is JSON");
    score["micro"]["f1"].as_f64()
}
