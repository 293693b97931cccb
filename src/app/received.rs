//! The received document on the desk: source, receipt, reading, corrections.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::damages;
use super::doubts::{self, Doubt};
use crate::domain::checks::Damage;
use crate::domain::clean::{self, Cleaned, Repair};
use crate::domain::notice::evidence::Imported;
use crate::domain::notice::reading::{Corrections, GivenRole, Reading};
use crate::domain::parse;

/// 来文 on the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// Source with its receipt (清理清单).
    pub cleaned: Rc<Cleaned>,
    /// What the clerk put right.
    pub corrections: Rc<Corrections>,
    /// What its file was found to be, Chinese sentences: pictures left out, numbers written out.
    pub remarks: Rc<[String]>,
    /// What was recognised, corrections included.
    pub reading: Reading,
    /// 请确认: what the reading is not sure of.
    pub doubts: Rc<[Doubt]>,
    /// What was damaged on the way, by kind, for the checks to tell.
    pub damages: Rc<[Damage]>,
}

/// What is kept of it: the rest is derived again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptReceived {
    /// Source and repairs.
    pub cleaned: Rc<Cleaned>,
    /// What the clerk put right.
    pub corrections: Rc<Corrections>,
    /// What its file was found to be.
    pub remarks: Rc<[String]>,
}

impl Received {
    /// Cleans and reads what came in.
    pub fn new(imported: &Imported) -> Self {
        let cleaned = clean::clean_imported(&imported.text, imported.evidence.clone());
        Self::read(Rc::new(cleaned), Rc::default(), imported.remarks.as_slice().into())
    }

    /// Reads again what was kept.
    pub fn kept_before(kept: KeptReceived) -> Self {
        Self::read(kept.cleaned, kept.corrections, kept.remarks)
    }

    fn read(cleaned: Rc<Cleaned>, corrections: Rc<Corrections>, remarks: Rc<[String]>) -> Self {
        let reading = parse::parse_imported(&cleaned.text, &cleaned.evidence_in_text(), &corrections);
        let doubts = doubts::doubts(&cleaned, &corrections, &reading);
        let damages = damages::damages(&cleaned, &reading);
        Self { cleaned, corrections, remarks, reading, doubts, damages }
    }

    /// The same with something put right.
    #[must_use]
    pub fn with_corrections(&self, corrections: Corrections) -> Self {
        Self::read(Rc::clone(&self.cleaned), Rc::new(corrections), Rc::clone(&self.remarks))
    }

    /// The same with repairs accepted or taken back. Roles given by hand stay with their words: they are carried
    /// to the source and from there into the new text.
    #[must_use]
    pub fn with_repairs(&self, repairs: Vec<Repair>) -> Self {
        let evidence = self.cleaned.evidence.clone();
        let cleaned = Cleaned::new(self.cleaned.source.clone(), repairs).with_evidence(evidence);
        let mut corrections = (*self.corrections).clone();
        if !corrections.roles.is_empty() {
            let (before, after) = (self.cleaned.places(), cleaned.places());
            let carried = corrections.roles.iter().map(|given| {
                let span = after.span_in_text(before.span_in_source(given.span));
                GivenRole { span, ..*given }
            });
            corrections.roles = carried.filter(|given| !given.span.is_empty()).collect();
        }
        Self::read(Rc::new(cleaned), Rc::new(corrections), Rc::clone(&self.remarks))
    }

    /// Questions that the clerk has not answered.
    pub fn open_doubts(&self) -> usize {
        self.doubts.iter().filter(|doubt| !doubt.is_settled).count()
    }

    /// What is kept.
    pub fn kept(&self) -> KeptReceived {
        KeptReceived {
            cleaned: Rc::clone(&self.cleaned),
            corrections: Rc::clone(&self.corrections),
            remarks: Rc::clone(&self.remarks),
        }
    }
}
