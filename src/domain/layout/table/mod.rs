//! 表格: columns as wide as their words ask, rows whole on a page, the head repeated on every page.

mod columns;
mod plan;
mod row;

use std::rc::Rc;

pub use plan::{PlannedCell, PlannedRow, TablePlan, plan_table};
pub(super) use row::SetTable;

use super::page::Place;
use super::paragraph::Paragraphs;
use super::set::{Block, Edge, ParagraphStyle};
use super::signature::Placed;
use super::units::Rows;
use crate::domain::notice::own_organ::{DigitFace, Grid};
use crate::domain::notice::table::{Part, parts};
use crate::domain::notice::upstream::Role;

/// The blocks of a text that may hold tables, in the style of the body; `place` says what a paragraph of a role shows.
pub(super) fn text_blocks<'a>(
    text: impl IntoIterator<Item = (usize, &'a str)>,
    place: &dyn Fn(usize, Role) -> Place,
    grid: Grid,
    set: &mut Paragraphs,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in parts(text) {
        match part {
            Part::Paragraph(at, text) => {
                blocks.push(Block::of(set.set(text, ParagraphStyle::BODY), place(at, Role::AttachmentBody)));
            }
            Part::Table(rows) => {
                let rows: Vec<Placed<'_>> = rows.iter().map(|&(at, row)| (row, place(at, Role::Table))).collect();
                blocks.extend(table(&rows, grid, set));
            }
        }
    }
    blocks
}

/// The rows of a table, cells parted by tabs, a block each; what has too many columns is set as text.
pub(super) fn table(rows: &[Placed<'_>], grid: Grid, set: &mut Paragraphs) -> Vec<Block> {
    let words: Vec<&str> = rows.iter().map(|(row, _)| *row).collect();
    let Some(table) = set.table(&words, grid) else {
        return rows.iter().map(|&(row, place)| Block::of(set.set(row, ParagraphStyle::FLUSH), place)).collect();
    };
    let mut blocks: Vec<Block> = Vec::with_capacity(rows.len());
    let mut head: Option<Rc<Block>> = None;
    for (at, (row, &(_, place))) in table.rows.iter().zip(rows).enumerate() {
        let is_head = at == 0 && table.has_head;
        let block = Block {
            parts: vec![(Rc::clone(&row.lines), place)],
            rules: Rc::clone(&row.rules),
            rows: row.height,
            is_whole: !row.is_parted,
            keeps_with_next: is_head,
            edge: Some(Edge { rule: row::ACROSS, opens: at == 0 }),
            head: head.clone(),
            ..Block::default()
        };
        if is_head {
            head = Some(Rc::new(block.clone()));
        }
        blocks.push(block);
    }
    blocks
}

/// Plans and sets a table.
pub(super) fn set_table(rows: &[&str], grid: Grid, digits: DigitFace) -> Option<SetTable> {
    let plan = plan_table(rows, grid, digits)?;
    Some(row::set(&plan, rows, Rows::of(grid), digits))
}
