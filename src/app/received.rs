//! The received document on the desk: source, receipt, reading, corrections.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::clean::{self, Cleaned};
use crate::domain::notice::evidence::Imported;
use crate::domain::notice::reading::{Corrections, Reading};
use crate::domain::parse;

/// 来文 on the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// Source with its receipt (清理清单).
    pub cleaned: Rc<Cleaned>,
    /// What the clerk put right.
    pub corrections: Rc<Corrections>,
    /// What was recognised, corrections included.
    pub reading: Reading,
}

/// What is kept of it: the rest is derived again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptReceived {
    /// Source and repairs.
    pub cleaned: Rc<Cleaned>,
    /// What the clerk put right.
    pub corrections: Rc<Corrections>,
}

impl Received {
    /// Cleans and reads what came in.
    pub fn new(imported: &Imported) -> Self {
        let cleaned = clean::clean_imported(&imported.text, imported.evidence.clone());
        Self::with(Rc::new(cleaned), Rc::default())
    }

    /// Reads again after a repair was taken back or something was put right.
    pub fn with(cleaned: Rc<Cleaned>, corrections: Rc<Corrections>) -> Self {
        let reading = parse::parse_imported(&cleaned.text, &cleaned.evidence_in_text(), &corrections);
        Self { cleaned, corrections, reading }
    }

    /// The same with repairs accepted or taken back; roles given by hand move with their paragraphs' text.
    #[must_use]
    pub fn with_cleaned(&self, cleaned: Cleaned) -> Self {
        let mut corrections = (*self.corrections).clone();
        corrections.roles = corrections
            .roles
            .iter()
            .filter_map(|(start, role)| {
                let line = self.cleaned.text.get(*start..)?.lines().next()?;
                cleaned.text.find(line).map(|at| (at, *role))
            })
            .collect();
        Self::with(Rc::new(cleaned), Rc::new(corrections))
    }

    /// What is kept.
    pub fn kept(&self) -> KeptReceived {
        KeptReceived { cleaned: Rc::clone(&self.cleaned), corrections: Rc::clone(&self.corrections) }
    }
}
