//! Paragraphs and tables of both versions, which of them stand for one another.

use super::revision::Revisions;
use super::tree::Element;
use super::{paragraph, table};
use crate::domain::text::align::{LIKE, Pair, align, likeness};

/// A paragraph or a table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Block<'a> {
    element: &'a Element,
    /// Its words.
    text: String,
}

impl<'a> Block<'a> {
    fn new(element: &'a Element) -> Self {
        Self { element, text: element.text() }
    }

    /// The named style of a paragraph.
    fn style(&self) -> Option<&str> {
        self.element.child("w:pPr")?.child("w:pStyle")?.attribute("w:val")
    }

    /// Whether a section ends with it.
    fn ends_section(&self) -> bool {
        self.element.child("w:pPr").is_some_and(|own| own.child("w:sectPr").is_some())
    }

    /// How far this block can stand for another, in per cent: elements that a notice has once stand for one another
    /// whatever they say, paragraphs of running text only where they say something alike.
    fn likeness(&self, other: &Self) -> u32 {
        const RUNNING: [&str; 6] = [
            "OfficialBody",
            "OfficialHeading1",
            "OfficialHeading2",
            "OfficialHeading3",
            "OfficialHeading4",
            "OfficialAttachmentNote",
        ];
        const OF_ONE_STYLE: u32 = 20;
        if self.element.name != other.element.name {
            return 0;
        }
        let alike = likeness(&self.text, &other.text);
        match (self.style(), other.style()) {
            _ if self.element.name == "w:tbl" => alike.max(LIKE),
            (own, theirs) if own != theirs => alike,
            (Some(style), _) if RUNNING.contains(&style) => (alike + OF_ONE_STYLE).min(100),
            _ => alike.max(LIKE),
        }
    }
}

/// The blocks of `new` with what was otherwise in `old`: the bodies of two documents.
pub(super) fn merged(old: &Element, new: &Element, revisions: &mut Revisions<'_>) -> Vec<Element> {
    let (old, new) = (blocks(old), blocks(new));
    let ends = |blocks: &[Block<'_>]| -> Vec<usize> {
        blocks.iter().enumerate().filter(|(_, block)| block.ends_section()).map(|(at, _)| at).collect()
    };
    let (old_ends, new_ends) = (ends(&old), ends(&new));
    if old_ends.len() != new_ends.len() {
        return between(&old, &new, revisions);
    }
    // A section's end is taken out or put in by nobody: those of both versions stand for one another.
    let (mut out, mut old_from, mut new_from) = (Vec::new(), 0, 0);
    for (old_end, new_end) in old_ends.into_iter().zip(new_ends) {
        out.extend(between(&old[old_from..old_end], &new[new_from..new_end], revisions));
        out.push(paragraph::merged(old[old_end].element, new[new_end].element, revisions));
        (old_from, new_from) = (old_end + 1, new_end + 1);
    }
    out.extend(between(&old[old_from..], &new[new_from..], revisions));
    out
}

/// The same, where the last paragraph is the last one in both: in the cells of a table.
pub(super) fn merged_to_the_end(old: &Element, new: &Element, revisions: &mut Revisions<'_>) -> Vec<Element> {
    let (old, new) = (blocks(old), blocks(new));
    let ([old_others @ .., old_last], [new_others @ .., new_last]) = (&old[..], &new[..]) else {
        return new.iter().map(|block| block.element.clone()).collect();
    };
    let mut out = between(old_others, new_others, revisions);
    out.push(paragraph::merged(old_last.element, new_last.element, revisions));
    out
}

fn blocks(parent: &Element) -> Vec<Block<'_>> {
    parent.elements().map(Block::new).collect()
}

fn between(old: &[Block<'_>], new: &[Block<'_>], revisions: &mut Revisions<'_>) -> Vec<Element> {
    let mut out = Vec::with_capacity(new.len());
    for pair in align(old, new, Block::likeness) {
        match pair {
            Pair::Both(at, with) => both(old[at].element, new[with].element, revisions, &mut out),
            Pair::Old(at) => out.push(alone(old[at].element, "w:del", revisions)),
            Pair::New(at) => out.push(alone(new[at].element, "w:ins", revisions)),
        }
    }
    out
}

fn both(old: &Element, new: &Element, revisions: &mut Revisions<'_>, out: &mut Vec<Element>) {
    if old == new {
        out.push(new.clone());
        return;
    }
    if new.name != "w:tbl" {
        out.push(paragraph::merged(old, new, revisions));
        return;
    }
    match table::merged(old, new, revisions) {
        Some(table) => out.push(table),
        None => out.extend([alone(old, "w:del", revisions), alone(new, "w:ins", revisions)]),
    }
}

fn alone(block: &Element, kind: &'static str, revisions: &mut Revisions<'_>) -> Element {
    match block.name.as_str() {
        "w:tbl" => table::table_alone(block, kind, revisions),
        _ => paragraph::alone(block, kind, true, revisions),
    }
}
