//! Pages that are kept as they were laid last.

use super::flow::{Flow, LaidPages};
use super::paragraph::{Manner, Paragraphs};
use super::set::Block;
use super::units::Rows;

/// The pages of a part of the draft that begins a page, and its paragraphs.
///
/// They depend on nothing but the key and the number of the first page, so a key stroke elsewhere does not touch them.
#[derive(Clone, Debug)]
pub(super) struct KeptPages<K> {
    paragraphs: Paragraphs,
    kept: Option<Kept<K>>,
}

#[derive(Clone, Debug)]
struct Kept<K> {
    key: K,
    first: u32,
    laid: LaidPages,
}

impl<K> Default for KeptPages<K> {
    fn default() -> Self {
        Self { paragraphs: Paragraphs::default(), kept: None }
    }
}

impl<K: PartialEq> KeptPages<K> {
    /// None yet, to be set in this manner.
    pub(super) fn of(manner: &Manner) -> Self {
        Self { paragraphs: Paragraphs::of(manner), kept: None }
    }

    /// Adds the pages behind those that are laid; laid anew where `key` or the number of the first is another than the
    /// last time. Without a key the draft has no such part.
    pub(super) fn lay_behind(
        &mut self,
        laid: &mut LaidPages,
        key: Option<K>,
        rows: Rows,
        blocks: impl FnOnce(&K, &mut Paragraphs) -> Vec<Block>,
    ) {
        let Some(key) = key else {
            self.paragraphs.end_run();
            self.kept = None;
            return;
        };
        let first = laid.pages.last().map_or(1, |page| page.number + 1);
        if self.kept.as_ref().is_none_or(|kept| kept.first != first || kept.key != key) {
            let blocks = blocks(&key, &mut self.paragraphs);
            self.paragraphs.end_run();
            let mut flow = Flow::new(rows, first);
            flow.lay(&blocks);
            self.kept = Some(Kept { key, first, laid: flow.finish() });
        }
        if let Some(kept) = &self.kept {
            laid.pages.extend_from_slice(&kept.laid.pages);
            laid.used = kept.laid.used;
        }
    }
}
