//! 请确认: what the reading is not sure of, as questions to be walked through one by one.

use std::rc::Rc;

use super::recognised::{self, Recognised};
use crate::domain::clean::Cleaned;
use crate::domain::notice::Element;
use crate::domain::notice::reading::{Certainty, Corrections, Owner, ReadParagraph, Reading, TextKind};
use crate::domain::notice::upstream::Role;
use crate::domain::text::span::Span;

/// What is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubted {
    /// What kind of text it is.
    Kind(TextKind),
    /// Paragraphs that stand together, doubted for the same reason: the lines of one title are asked about once.
    Paragraphs {
        /// What they were taken for.
        role: Role,
        /// Whose they were taken for.
        owner: Owner,
    },
    /// The value of an element, though the role of its paragraph is beyond doubt.
    Element {
        /// Which.
        element: Element,
        /// As it was read.
        value: Rc<str>,
    },
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What is asked about.
    pub doubted: Doubted,
    /// Where it stands in the clean text; empty for the kind.
    pub places: Rc<[Span]>,
    /// Whether the clerk has answered it; it stays in the walk, so that an answer can be looked at and changed.
    pub is_settled: bool,
}

impl Doubt {
    /// Where it begins; the kind of the text comes before everything.
    pub fn start(&self) -> usize {
        self.places.first().map_or(0, |place| place.start)
    }

    /// The line before its words and the line behind them, for the clerk to see where they stand.
    pub fn surroundings<'a>(&self, text: &'a str) -> (&'a str, &'a str) {
        let (Some(first), Some(last)) = (self.places.first(), self.places.last()) else { return ("", "") };
        let before = text.get(..first.start).unwrap_or_default();
        let after = text.get(last.end..).unwrap_or_default();
        let filled = |line: &&str| !line.is_empty();
        // What stands in the same line as a doubted value belongs to its surroundings as well.
        let lead = before.rsplit('\n').map(str::trim).find(filled).unwrap_or_default();
        let tail = after.split('\n').map(str::trim).find(filled).unwrap_or_default();
        (lead, tail)
    }
}

/// Everything that is unsure, and what the clerk has settled of it, in the order of the text.
pub(super) fn doubts(cleaned: &Cleaned, corrections: &Corrections, reading: &Reading) -> Rc<[Doubt]> {
    let mut doubts = of_paragraphs(cleaned, corrections, reading);
    let elements = recognised::recognised(corrections, reading).into_iter();
    let elements = elements.filter_map(|found| of_element(found, corrections, &doubts)).collect::<Vec<_>>();
    doubts.extend(elements);
    doubts.sort_by_key(Doubt::start);
    if corrections.kind.is_some() || reading.kind_certainty == Certainty::Unsure {
        let doubted = Doubted::Kind(reading.kind);
        doubts.insert(0, Doubt { doubted, places: Rc::default(), is_settled: corrections.kind.is_some() });
    }
    doubts.into()
}

/// Paragraphs that stand together and are doubted alike are one question.
fn of_paragraphs(cleaned: &Cleaned, corrections: &Corrections, reading: &Reading) -> Vec<Doubt> {
    let asked = reading.paragraphs.iter().filter_map(|paragraph| {
        let is_settled = corrections.role_at(paragraph.span).is_some();
        (is_settled || paragraph.certainty == Certainty::Unsure).then_some((*paragraph, is_settled))
    });
    let asked: Vec<(ReadParagraph, bool)> = asked.collect();
    let goes_on = |(one, one_settled): &(ReadParagraph, bool), (next, next_settled): &(ReadParagraph, bool)| {
        let between = cleaned.text.get(one.span.end..next.span.start);
        (one.role, one.owner, one_settled) == (next.role, next.owner, next_settled)
            && between.is_some_and(|between| between.trim().is_empty())
    };
    let doubt = |together: &[(ReadParagraph, bool)]| {
        let (first, is_settled) = *together.first()?;
        Some(Doubt {
            doubted: Doubted::Paragraphs { role: first.role, owner: first.owner },
            places: together.iter().map(|(paragraph, _)| paragraph.span).collect(),
            is_settled,
        })
    };
    asked.chunk_by(goes_on).filter_map(doubt).collect()
}

/// An unsure value whose paragraph is not asked about itself.
fn of_element(found: Recognised, corrections: &Corrections, asked: &[Doubt]) -> Option<Doubt> {
    let is_settled = corrections.confirmed.get(&found.element).is_some_and(|value| **value == *found.value);
    let is_doubted = found.certainty == Certainty::Unsure && !found.is_missing;
    let is_asked = || {
        let places = || asked.iter().flat_map(|doubt| doubt.places.iter());
        found.places.iter().any(|place| places().any(|other| other.overlaps(*place)))
    };
    ((is_settled || is_doubted) && !found.is_by_hand && !is_asked()).then_some(Doubt {
        doubted: Doubted::Element { element: found.element, value: found.value },
        places: found.places,
        is_settled,
    })
}
