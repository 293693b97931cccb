//! Source → clean text and the list of repairs; one file a kind of damage.
//!
//! **Conservation.** A repair is an [`Edit`] of the *source*; repairs lie in order and do not overlap.
//! The clean text is the source with the accepted repairs applied, so every repair can be taken back alone,
//! and with none accepted the source stands there byte for byte.

use serde::{Deserialize, Serialize};

use crate::domain::text::edit::{self, Edit};

/// How sure a repair is (standard/cleanup.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RepairClass {
    /// Meaning cannot change: accepted from the start.
    Auto,
    /// Probable: accepted from the start where the text is unreadable without it, and listed for review.
    Ask,
    /// Nothing is changed, the clerk is told.
    Report,
}

/// One repair of transport damage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// Id of the kind of damage, as in the catalogue of checks, group 13: `clean-markup`.
    pub damage: String,
    /// How sure.
    pub class: RepairClass,
    /// The change of the source.
    pub edit: Edit,
    /// Whether it is applied to the clean text.
    pub accepted: bool,
}

/// Cleaned text with its receipt (清理清单).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cleaned {
    /// What was pasted, untouched.
    pub source: String,
    /// In order of the source, not overlapping.
    pub repairs: Vec<Repair>,
    /// The source with the accepted repairs.
    pub text: String,
}

impl Cleaned {
    /// The receipt with `repairs` over `source`.
    pub fn new(source: String, repairs: Vec<Repair>) -> Self {
        let edits: Vec<Edit> =
            repairs.iter().filter(|repair| repair.accepted).map(|repair| repair.edit.clone()).collect();
        let text = edit::apply(&source, &edits);
        Self { source, repairs, text }
    }

    /// The same with repair `index` accepted or taken back.
    #[must_use]
    pub fn with_repair(&self, index: usize, accepted: bool) -> Self {
        let mut repairs = self.repairs.clone();
        if let Some(repair) = repairs.get_mut(index) {
            repair.accepted = accepted;
        }
        Self::new(self.source.clone(), repairs)
    }
}

/// Cleans a pasted text.
pub fn clean(source: &str) -> Cleaned {
    Cleaned::new(source.to_owned(), Vec::new())
}
