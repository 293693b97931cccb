//! A planned table as lines and rules.

use std::rc::Rc;

use super::super::page::Face;
use super::super::set::{SetLine, SetRule};
use super::super::units::{CELL_MARGIN, Mm, Points, Rows, TABLE_RULE, TURNED_WIDTH, TYPE_AREA_WIDTH};
use super::super::widths;
use super::plan::{PlannedRow, TablePlan};
use crate::domain::notice::own_organ::DigitFace;
use crate::domain::notice::table::placed_cells;
use crate::domain::text::punctuation::is_blank;

/// A table that is set, without the place that it shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::domain::layout) struct SetTable {
    /// Its rows.
    pub rows: Vec<SetRow>,
    /// Whether the first row is a head.
    pub has_head: bool,
    /// Whether it is turned.
    pub is_turned: bool,
    /// From its left edge to its right one.
    pub width: Mm,
}

/// A row of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::domain::layout) struct SetRow {
    /// Lines of its cells.
    pub lines: Rc<[SetLine]>,
    /// Rules beside its cells and below it.
    pub rules: Rc<[SetRule]>,
    /// Height in 行.
    pub height: u32,
    /// Whether pages may part it.
    pub is_parted: bool,
}

/// Sets the rows of a planned table.
pub(super) fn set(plan: &TablePlan, rows: &[&str], grid: Rows, digits: DigitFace) -> SetTable {
    let row = |(row, planned): (&&str, &PlannedRow)| SetRow {
        lines: lines(plan, planned, row, grid, digits).into(),
        rules: rules(plan, planned, grid.pitch).into(),
        height: planned.height,
        is_parted: planned.is_parted,
    };
    let rows = rows.iter().zip(&plan.rows).map(row).collect();
    SetTable { rows, has_head: plan.has_head, is_turned: plan.is_turned, width: width_of(plan) }
}

/// The lines of a row, those of each cell in the middle of its height.
fn lines(plan: &TablePlan, planned: &PlannedRow, row: &str, grid: Rows, digits: DigitFace) -> Vec<SetLine> {
    let mut lines: Vec<SetLine> = Vec::new();
    let mut left = Mm(0.0);
    let front = row.len() - row.trim_start_matches(is_blank).len();
    for (((start, cell), planned_cell), width) in placed_cells(row).zip(&planned.cells).zip(&plan.columns) {
        let count = u32::try_from(planned_cell.lines.len()).unwrap_or(u32::MAX);
        for (span, at) in planned_cell.lines.iter().zip(0..) {
            let line = line(span.of(cell), plan.size, digits);
            let line = SetLine { start: (start + span.start).saturating_sub(front), ..line };
            let line = if planned.is_parted {
                line.in_row(at)
            } else {
                // In the middle between the rule above, which begins the row, and the one below it.
                let free = grid.pitch.times(planned.height) + TABLE_RULE - plan.line.mm().times(count);
                let top = Mm(free.0 / 2.0);
                let middle = Mm((plan.line.mm() - grid.pitch).0 / 2.0);
                SetLine { drop: line.drop + top + plan.line.mm().times(at) + middle, ..line }
            };
            let middle = Mm(((*width - line.width).0 / 2.0).max(0.0));
            lines.push(line.at(left + if planned_cell.is_centred { middle } else { CELL_MARGIN }));
        }
        left = left + *width;
    }
    // The flow asks for the order of rows; within a row the cells keep theirs.
    lines.sort_by_key(|line| line.row);
    lines
}

/// A line at its natural width; cells are set without tracking.
fn line(text: &str, size: Points, digits: DigitFace) -> SetLine {
    let width = f64::from(widths::width(text.trim_end(), digits));
    SetLine {
        width: Points(size.0 * width / 1000.0).mm(),
        tracking: Points(0.0),
        ..SetLine::new(text, Face::FangSong, size)
    }
}

/// The rule below a row and the upright ones beside its cells, a piece for each row of the page where pages may part it.
fn rules(plan: &TablePlan, planned: &PlannedRow, pitch: Mm) -> Vec<SetRule> {
    let mut rules = Vec::new();
    let (pieces, tall) = if planned.is_parted { (planned.height, 1) } else { (1, planned.height) };
    for row in 0..pieces {
        let mut x = Mm(0.0);
        for width in std::iter::once(&Mm(0.0)).chain(&plan.columns) {
            x = x + *width;
            let x = Mm(x.0.min(width_of(plan).0 - TABLE_RULE.0));
            rules.push(SetRule { row, x, drop: Mm(0.0), width: TABLE_RULE, thickness: pitch.times(tall) });
        }
    }
    rules.push(SetRule { row: pieces - 1, drop: pitch.times(tall), ..across(width_of(plan)) });
    rules
}

fn width_of(plan: &TablePlan) -> Mm {
    if plan.is_turned { TURNED_WIDTH } else { TYPE_AREA_WIDTH }
}

/// A rule over the whole width, on the upper edge of a row.
pub(super) const fn across(width: Mm) -> SetRule {
    SetRule { row: 0, x: Mm(0.0), drop: Mm(0.0), width, thickness: TABLE_RULE }
}
