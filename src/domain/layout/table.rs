//! 表格: rows of equally wide cells, whole on a page.

use std::rc::Rc;

use super::breaks::break_cell;
use super::page::{Face, Place};
use super::paragraph::Paragraphs;
use super::set::{Block, ParagraphStyle, SetLine, SetRule, half_char, natural_width};
use super::signature::Placed;
use super::units::{BODY_SIZE, CELL_MARGIN, Mm, Points, Rows, TABLE_RULE, TYPE_AREA_WIDTH};
use crate::domain::notice::table::{Part, cells, parts};
use crate::domain::notice::upstream::Role;

/// More columns than this leave no room for a character each.
const MOST_COLUMNS: usize = 24;

/// The blocks of a text that may hold tables, in the style of the body; `place` says what a paragraph of a role shows.
pub(super) fn text_blocks<'a>(
    text: impl IntoIterator<Item = (usize, &'a str)>,
    place: &dyn Fn(usize, Role) -> Place,
    grid: Rows,
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

/// The rows of a table, cells parted by tabs, a block each.
pub(super) fn table(rows: &[Placed<'_>], grid: Rows, set: &mut Paragraphs) -> Vec<Block> {
    let columns = rows.iter().map(|(row, _)| cells(row).count()).max().unwrap_or(0);
    if columns > MOST_COLUMNS {
        return rows.iter().map(|&(row, place)| Block::of(set.set(row, ParagraphStyle::FLUSH), place)).collect();
    }
    let count = u8::try_from(columns).unwrap_or(1).max(1);
    let width = Mm(TYPE_AREA_WIDTH.0 / f64::from(count));
    let last = rows.len().saturating_sub(1);
    rows.iter().enumerate().map(|(at, &(row, place))| table_row(row, place, (count, width), grid, at == last)).collect()
}

/// Smaller type where there are many columns: 三号, 四号, 小四, 五号.
fn size_for(columns: u8) -> Points {
    match columns {
        0..=3 => BODY_SIZE,
        4..=5 => Points(14.0),
        6..=8 => Points(12.0),
        _ => Points(10.5),
    }
}

/// One row: as high as its fullest cell, a lone line in the middle of its cell.
fn table_row(row: &str, place: Place, (columns, width): (u8, Mm), grid: Rows, is_last: bool) -> Block {
    let size = size_for(columns);
    let measure = halves_in(width - CELL_MARGIN.times(2), size);
    let mut lines: Vec<SetLine> = Vec::new();
    for (cell, column) in cells(row).zip(0_u8..) {
        let left = Mm(width.0 * f64::from(column));
        let pieces = break_cell(cell, measure);
        let is_lone = pieces.len() == 1;
        for (piece, line_row) in pieces.into_iter().zip(0..) {
            let line = SetLine::new(piece.span.of(cell), Face::FangSong, size).in_row(line_row);
            let line_width = natural_width(&line.text, size);
            let margin = if is_lone { Mm(((width - line_width).0 / 2.0).max(0.0)) } else { CELL_MARGIN };
            lines.push(line.at(left + margin));
        }
    }
    // The flow asks for the order of rows; within a row the cells keep theirs.
    lines.sort_by_key(|line| line.row);
    let height = lines.last().map_or(1, |line| line.row + 1);
    let rules = rules(columns, width, height, grid.pitch, is_last);
    Block { parts: vec![(Rc::from(lines), place)], rules, rows: height, is_whole: true, ..Block::default() }
}

/// How many halves of a character a cell holds, at least one character.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cell is narrower than the page")]
fn halves_in(width: Mm, size: Points) -> u32 {
    (width.0 / half_char(size).0).floor().clamp(2.0, 56.0) as u32
}

/// Rules above the row, below the last one, and upright ones beside every cell, a piece for each grid row.
fn rules(columns: u8, width: Mm, height: u32, pitch: Mm, is_last: bool) -> Vec<SetRule> {
    let mut rules = Vec::new();
    let across = |row, drop| SetRule { row, x: Mm(0.0), drop, width: TYPE_AREA_WIDTH, thickness: TABLE_RULE };
    for row in 0..height {
        if row == 0 {
            rules.push(across(row, Mm(0.0)));
        }
        for column in 0..=columns {
            let x = Mm((width.0 * f64::from(column)).min(TYPE_AREA_WIDTH.0 - TABLE_RULE.0));
            rules.push(SetRule { row, x, drop: Mm(0.0), width: TABLE_RULE, thickness: pitch });
        }
    }
    if is_last {
        rules.push(across(height - 1, pitch));
    }
    rules
}
