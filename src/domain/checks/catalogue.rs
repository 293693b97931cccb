//! The rules by the way they read: gathered once, for the catalogue never changes while the program runs.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::triggers::{Askers, Triggers};
use super::{
    Beside, Element, Finding, GROUPS, Holds, Needs, Paragraph, Reads, Remark, Rule, Sheet, Subject, Texts, all,
    paragraph,
};
use crate::domain::layout::Pages;

type ReadField = fn(&str, Element) -> Vec<Finding>;
type CompareParagraph = fn(&Beside<'_>, &Paragraph) -> Vec<Finding>;

/// The rules that read in one way, in the order of the catalogue.
pub(super) struct Catalogue {
    pub(super) of_fields: Vec<(&'static [Element], ReadField)>,
    pub(super) of_paragraphs: Vec<OfParagraphs>,
    pub(super) of_drafts: Vec<fn(&Subject<'_>) -> Vec<Finding>>,
    pub(super) of_paragraphs_beside: Vec<(Holds, CompareParagraph)>,
    pub(super) of_texts: Vec<fn(&Subject<'_>, &Texts) -> Vec<Finding>>,
    pub(super) of_sheets: Vec<fn(&Sheet<'_>) -> Vec<Remark>>,
    pub(super) of_pages: Vec<fn(&Subject<'_>, &Pages) -> Vec<Finding>>,
    /// For which paragraphs which of them are asked, readings too.
    pub(super) triggers: Triggers,
    ranks: HashMap<&'static str, u16>,
}

/// A rule that reads single paragraphs.
pub(super) struct OfParagraphs {
    /// Those of the forwarded text too.
    pub(super) forwarded: bool,
    pub(super) asker: Askers,
    pub(super) run: fn(&Paragraph) -> Vec<Finding>,
}

/// The only one.
pub(super) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::new);

impl Catalogue {
    fn new() -> Self {
        let rules = || GROUPS.iter().flat_map(|group| group.rules.iter().copied());
        let mut catalogue = Self {
            of_fields: Vec::new(),
            of_paragraphs: Vec::new(),
            of_drafts: Vec::new(),
            of_paragraphs_beside: Vec::new(),
            of_texts: Vec::new(),
            of_sheets: Vec::new(),
            of_pages: Vec::new(),
            triggers: Triggers::new(&[]),
            ranks: all().map(|check| check.id).zip(0..).collect(),
        };
        let mut waiting: Vec<(Askers, Needs)> = paragraph::WAITING.to_vec();
        for Rule { reads, .. } in rules() {
            match *reads {
                Reads::Text(elements, run) => catalogue.of_fields.push((elements, run)),
                Reads::Paragraph(forwarded, needs, run) => {
                    let asker = Askers::only(waiting.len());
                    waiting.push((asker, needs));
                    catalogue.of_paragraphs.push(OfParagraphs { forwarded, asker, run });
                }
                Reads::Draft(run) => catalogue.of_drafts.push(run),
                Reads::Beside(held, run) => catalogue.of_paragraphs_beside.push((held, run)),
                Reads::Texts(run) => catalogue.of_texts.push(run),
                Reads::Sheet(run) => catalogue.of_sheets.push(run),
                Reads::Pages(run) => catalogue.of_pages.push(run),
            }
        }
        catalogue.triggers = Triggers::new(&waiting);
        catalogue
    }

    /// The place of the finding's check in the catalogue, with the finding.
    pub(super) fn ranked(&self, finding: Finding) -> Ranked {
        let rank = self.ranks.get(finding.check.id).copied().unwrap_or(u16::MAX);
        Ranked { rank, finding }
    }
}

/// A finding with the place of its check in the catalogue: where two meet, the earlier stays.
#[derive(Clone, Debug)]
pub(super) struct Ranked {
    pub(super) rank: u16,
    pub(super) finding: Finding,
}

impl Ranked {
    /// The same in our body, whose paragraph begins at `at`.
    pub(super) fn in_body(&self, at: usize) -> Self {
        Self { rank: self.rank, finding: self.finding.clone().shifted(at).in_element(Element::Body) }
    }

    /// The same as a remark on paragraph `index` of the forwarded text.
    pub(super) fn in_forwarded(&self, index: usize) -> Self {
        Self { rank: self.rank, finding: self.finding.clone().in_forwarded(index) }
    }
}
