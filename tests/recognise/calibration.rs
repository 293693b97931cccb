//! Whether what is called sure is right.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;
use xingwen::domain::notice::reading::{Certainty, Found, Reading, TextKind};

/// Elements by how sure they are: how many, and how many of them right.
#[derive(Default)]
pub(crate) struct Calibration {
    counts: BTreeMap<(Certainty, &'static str), (usize, usize)>,
    /// What was called sure and is wrong: document, element, words.
    pub(crate) wrong: Vec<String>,
}

impl Calibration {
    /// Compares a reading, written as `label`, with the label that was made by hand.
    pub(crate) fn add(&mut self, id: &str, reading: &Reading, label: &Value, gold: &Value) {
        self.count(id, "kind", reading.kind_certainty, label["kind"] == gold["kind"], &label["kind"]);
        if reading.kind == TextKind::NotOfficial {
            return;
        }
        let document = &reading.document;
        let scalars = [
            ("issuer_mark", &document.issuer_mark),
            ("document_number", &document.document_number),
            ("signer", &document.signatory),
            ("urgency", &document.urgency),
            ("security", &document.secrecy),
            ("title", &document.title),
            ("date", &document.date_of_issue),
            ("annotation", &document.annotation),
            ("print_office", &document.printed_by),
            ("print_date", &document.printed_on),
            ("recipients", &document.main_recipients),
            ("cc", &document.copy_recipients),
        ];
        for (name, found) in scalars {
            if let Some(found) = found {
                self.count(id, name, found.certainty, folded(&label[name]) == folded(&gold[name]), &label[name]);
            }
        }
        let lists: [(&'static str, &[Found]); 2] =
            [("attachments_note", &document.attachment_note), ("signature", &document.signature)];
        for (name, found) in lists {
            for (at, found) in found.iter().enumerate() {
                let value = &label[name][at];
                let right =
                    gold[name].as_array().is_some_and(|gold| gold.iter().any(|one| folded(one) == folded(value)));
                self.count(id, name, found.certainty, right, value);
            }
        }
        self.add_body(id, reading, label, gold);
    }

    /// Headings and limits: those of the document passed on stand behind its own, as in the label.
    fn add_body(&mut self, id: &str, reading: &Reading, label: &Value, gold: &Value) {
        let documents = || std::iter::once(&reading.document).chain(&reading.forwarded);
        let headings = documents().flat_map(|document| document.headings.iter().map(|found| found.certainty));
        let deadlines = documents().flat_map(|document| document.deadlines.iter().map(|found| found.certainty));
        let all = headings.map(|sure| ("headings", sure)).chain(deadlines.map(|sure| ("deadlines", sure)));
        let mut next: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, certainty) in all {
            let at = next.entry(name).or_default();
            let value = &label[name][*at];
            *at += 1;
            let text = folded(&value["text"]);
            let is_same = |one: &Value| {
                folded(&one["text"]) == text && one["level"] == value["level"] && one["date_iso"] == value["date_iso"]
            };
            let right = gold[name].as_array().is_some_and(|gold| gold.iter().any(is_same));
            self.count(id, name, certainty, right, value);
        }
    }

    /// How many elements are called sure, and how many of them are right.
    pub(crate) fn sure(&self) -> (usize, usize) {
        self.total(Certainty::Sure)
    }

    fn total(&self, certainty: Certainty) -> (usize, usize) {
        let of = self.counts.iter().filter(|((sure, _), _)| *sure == certainty);
        of.fold((0, 0), |(all, right), (_, (more, more_right))| (all + more, right + more_right))
    }

    fn count(&mut self, id: &str, name: &'static str, certainty: Certainty, right: bool, value: &Value) {
        let (all, rights) = self.counts.entry((certainty, name)).or_default();
        *all += 1;
        *rights += usize::from(right);
        if certainty == Certainty::Sure && !right {
            self.wrong.push(format!("{id} {name}: {value}"));
        }
    }
}

impl fmt::Display for Calibration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for certainty in [Certainty::Sure, Certainty::Likely, Certainty::Unsure] {
            let (all, right) = self.total(certainty);
            write!(f, "{certainty:?} {right}/{all}  ")?;
        }
        Ok(())
    }
}

/// Without white space and the width of marks, which damage may change.
fn folded(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(fold(text)),
        Value::Array(entries) => Some(entries.iter().filter_map(folded).collect::<Vec<_>>().join("|")),
        other => Some(other.to_string()),
    }
}

fn fold(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    text.chars().filter(|c| !c.is_whitespace() && *c != '*').map(narrow).collect()
}
