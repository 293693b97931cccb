//! 表格: columns as wide as their words ask, rows whole on a page, the head repeated on every page.

mod columns;
mod plan;
mod row;

use std::rc::Rc;

pub use plan::{PlannedCell, PlannedRow, TablePlan, plan_table};
pub(super) use row::SetTable;

use super::page::Place;
use super::paragraph::Paragraphs;
use super::set::{Block, Edge, ParagraphStyle, Way};
use super::signature::Placed;
use super::units::{Mm, Rows, TURNED_WIDTH, TYPE_AREA_WIDTH};
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
            edge: Some(Edge { rule: row::across(table.width), opens: at == 0 }),
            head: head.clone(),
            way: if table.is_turned { Way::Turned } else { Way::Upright },
            ..Block::default()
        };
        if is_head {
            head = Some(Rc::new(block.clone()));
        }
        blocks.push(block);
    }
    blocks
}

/// Turns the label and the title right above a turned table with it (7.3.7, 8).
pub(super) fn turn_heads(blocks: &mut [Block]) {
    let mut below = Way::Upright;
    for block in blocks.iter_mut().rev() {
        let role = block.parts.first().and_then(|(_, place)| place.role);
        let is_title = matches!(role, Some(Role::Title | Role::AttachmentTitle));
        if below == Way::Turned && (is_title || role == Some(Role::AttachmentLabel)) {
            block.way = Way::Turned;
            if is_title {
                to_middle(block);
            }
        }
        below = block.way;
    }
}

/// Moves centred lines to the middle of a turned page.
fn to_middle(block: &mut Block) {
    let aside = Mm((TURNED_WIDTH - TYPE_AREA_WIDTH).0 / 2.0);
    for (lines, _) in &mut block.parts {
        *lines = lines.iter().map(|line| line.clone().at(line.x + aside)).collect();
    }
}

/// Plans and sets a table.
pub(super) fn set_table(rows: &[&str], grid: Grid, digits: DigitFace) -> Option<SetTable> {
    let plan = plan_table(rows, grid, digits)?;
    Some(row::set(&plan, rows, Rows::of(grid), digits))
}
