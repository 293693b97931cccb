//! Pages of the last run that stay as they are: laying passes over them.

use super::flow::LaidPages;
use super::set::Block;
use super::units::Rows;

/// Where a page begins: with this row of this block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Begin {
    /// The number of the block.
    pub at: usize,
    /// The row of it.
    pub row: u32,
}

/// Blocks with the pages that they were laid on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    /// What was laid.
    pub blocks: Vec<Block>,
    /// On which rows; those of the first page may be others.
    pub rows: Rows,
    /// Where each page begins; `None` for the first and for those that a block began by itself.
    pub begins: Vec<Option<Begin>>,
    /// The pages.
    pub laid: LaidPages,
}

/// A way over pages that need not be laid again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leap {
    /// To the page with this index, which begins here.
    To(usize, Begin),
    /// To the end: all other pages are as they were.
    ToTheEnd,
}

/// How the blocks of a run stand to those of the one before.
#[derive(Debug)]
pub(super) struct Resumed<'a> {
    run: &'a Run,
    /// A page that begins with one of the first so many blocks depends on none but those that stayed.
    front: usize,
    /// The blocks from this one on stayed.
    back: usize,
}

impl<'a> Resumed<'a> {
    /// Compares `blocks` with those of `run`.
    pub(super) fn new(run: &'a Run, blocks: &[Block]) -> Self {
        let before = &run.blocks;
        let same = blocks.iter().zip(before).take_while(|(one, other)| one == other).count();
        // Where a block goes may hang on those behind it, as far as one keeps with the next.
        let front = blocks[..same].iter().rposition(|block| !block.keeps_with_next).map_or(0, |at| at + 1);
        // Places in the text count from its beginning, so that blocks which moved are others.
        let back = if blocks.len() == before.len() {
            blocks.iter().rev().zip(before.iter().rev()).take_while(|(one, other)| one == other).count()
        } else {
            0
        };
        Self { run, front, back: blocks.len() - back }
    }

    /// The run before.
    pub(super) fn run(&self) -> &'a Run {
        self.run
    }

    /// The way on where the page with index `page` begins at `begin`.
    pub(super) fn leap(&self, page: usize, begin: Begin) -> Option<Leap> {
        let begins = &self.run.begins;
        if begins.get(page).copied().flatten() != Some(begin) {
            return None;
        }
        if begin.at >= self.back {
            return Some(Leap::ToTheEnd);
        }
        let reached = begins.iter().enumerate().skip(page + 1).filter_map(|(page, begin)| Some((page, (*begin)?)));
        let last = reached.take_while(|(_, begin)| begin.at < self.front).last();
        last.map(|(page, begin)| Leap::To(page, begin))
    }
}
