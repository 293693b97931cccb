//! How a table is set: type size, widths of its columns, heights of its rows.

use super::super::breaks::break_cell;
use super::super::units::{CELL_MARGIN, Mm, Points, Rows, TURNED_WIDTH, TYPE_AREA_WIDTH};
use super::super::widths::Milli;
use super::columns::{Demand, demands, share};
use crate::domain::notice::own_organ::{DigitFace, Grid};
use crate::domain::notice::table::cells;
use crate::domain::text::span::Span;

/// How a table is set; the layout and the exports follow one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct TablePlan {
    /// Widths of its columns; together the type area, or the height of that where the table is turned.
    pub columns: Vec<Mm>,
    /// 横排: whether it is set across the long side of the sheet, on pages of its own (GB/T 9704—2012, 8).
    pub is_turned: bool,
    /// Type size of its cells.
    pub size: Points,
    /// From one line of a cell to the next.
    pub line: Points,
    /// Whether the first row is a head, which every page repeats.
    pub has_head: bool,
    /// Its rows.
    pub rows: Vec<PlannedRow>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRow {
    /// Height in 行.
    pub height: u32,
    /// Whether it is higher than a page, which parts it: then each of its lines takes a row of the page.
    pub is_parted: bool,
    /// Its cells, as many as there are columns.
    pub cells: Vec<PlannedCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedCell {
    /// Its lines, in the cell's words.
    pub lines: Vec<Span>,
    /// Whether they stand in the middle; else they begin at the left.
    pub is_centred: bool,
}

/// The room that a table is set in.
#[derive(Clone, Copy, Debug)]
struct Frame {
    is_turned: bool,
    width: Mm,
    /// Rows on a page.
    rows: u32,
    /// More columns than this leave no room for a character each.
    most_columns: usize,
}

/// Kept free in every column beside its margins: word processors round widths and give the rules a part of them.
const SLACK: Mm = Mm(0.3);

/// Type sizes, 三号 to 小五, and what a row in each costs: smaller type is taken where it saves rows enough.
const SIZES: [(Points, u32); 5] =
    [(Points(16.0), 100), (Points(14.0), 115), (Points(12.0), 135), (Points(10.5), 165), (Points(9.0), 230)];

impl Frame {
    fn upright(rows: Rows) -> Self {
        Self { is_turned: false, width: TYPE_AREA_WIDTH, rows: rows.count, most_columns: 24 }
    }

    fn turned(rows: Rows) -> Self {
        Self { is_turned: true, width: TURNED_WIDTH, rows: rows.turned().count, most_columns: 34 }
    }
}

/// Plans the table of these rows, whose cells are parted by tabs; `None` for more columns than a page can hold.
///
/// A table that would be hard to read even in the smallest type is turned, where that helps.
pub fn plan_table(rows: &[&str], grid: Grid, digits: DigitFace) -> Option<TablePlan> {
    let count = rows.iter().map(|row| cells(row).count()).max().unwrap_or(0);
    if count == 0 {
        return None;
    }
    let frames = [Frame::upright(Rows::of(grid)), Frame::turned(Rows::of(grid))];
    let frames = frames.into_iter().filter(|frame| count <= frame.most_columns);
    let rows: Vec<Vec<&str>> =
        rows.iter().map(|row| cells(row).chain(std::iter::repeat("")).take(count).collect()).collect();
    let demands = demands(&rows, count, digits);
    let pitch = Rows::of(grid).pitch.points();
    let fits = |frame: Frame, size: Points, of: fn(&Demand) -> Milli| {
        demands.iter().map(|demand| u64::from(of(demand))).sum::<u64>() <= u64::from(room(frame, count, size))
    };
    let best = |frame: Frame| {
        let plans = SIZES.iter().filter(|(size, _)| fits(frame, *size, |demand| demand.least));
        let plans = plans.map(|(size, cost)| (planned(frame, &rows, &demands, *size, pitch, digits), u64::from(*cost)));
        let cost =
            |(plan, cost): &(TablePlan, u64)| cost * plan.rows.iter().map(|row| u64::from(row.height)).sum::<u64>();
        plans.min_by_key(cost).map(|(plan, _)| plan)
    };
    // Too wide even for the smallest type: at least words stay whole, where one of the two allows it.
    let (smallest, _) = SIZES[SIZES.len() - 1];
    let is_whole = |frame: &Frame| fits(*frame, smallest, |demand| demand.word);
    let narrow = || frames.clone().find(is_whole).or_else(|| frames.clone().next());
    let cramped = || narrow().map(|frame| planned(frame, &rows, &demands, smallest, pitch, digits));
    frames.clone().find_map(best).or_else(cramped)
}

/// What the cells of a row have together, in thousandths of the type size.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a line is shorter than a page is wide")]
fn room(frame: Frame, columns: usize, size: Points) -> Milli {
    let columns = f64::from(u8::try_from(columns).unwrap_or(u8::MAX));
    let free = frame.width.0 - columns * (2.0 * CELL_MARGIN.0 + SLACK.0);
    (free.max(0.0) / size.mm().0 * 1000.0) as Milli
}

fn planned(
    frame: Frame,
    rows: &[Vec<&str>],
    demands: &[Demand],
    size: Points,
    pitch: Points,
    digits: DigitFace,
) -> TablePlan {
    let measures = share(demands, room(frame, demands.len(), size));
    let line = Points(size.0 * 1.25);
    let lines: Vec<Vec<Vec<Span>>> = rows
        .iter()
        .map(|row| row.iter().zip(&measures).map(|(cell, measure)| lines_of(cell, *measure, digits)).collect())
        .collect();
    let has_head = has_head(rows, &lines);
    let is_long = |column: usize| lines.iter().skip(usize::from(has_head)).any(|row| row[column].len() > 1);
    let long: Vec<bool> = (0..demands.len()).map(is_long).collect();
    let rows = lines.into_iter().enumerate().map(|(at, row)| {
        let most = row.iter().map(Vec::len).max().unwrap_or(0);
        let height = height(most, line, pitch);
        let is_parted = height > frame.rows;
        let height = if is_parted { u32::try_from(most).unwrap_or(u32::MAX) } else { height };
        let is_head = has_head && at == 0;
        let cell = |(lines, is_long): (Vec<Span>, &bool)| PlannedCell { lines, is_centred: is_head || !is_long };
        PlannedRow { height, is_parted, cells: row.into_iter().zip(&long).map(cell).collect() }
    });
    let columns = columns(frame, &measures, size);
    TablePlan { columns, is_turned: frame.is_turned, size, line, has_head, rows: rows.collect() }
}

fn lines_of(cell: &str, measure: Milli, digits: DigitFace) -> Vec<Span> {
    break_cell(cell, measure, digits).into_iter().map(|piece| piece.span).collect()
}

/// How many rows of the page so many lines take; a single line takes one whatever its size.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cell has fewer lines than u32 counts")]
fn height(lines: usize, line: Points, pitch: Points) -> u32 {
    const RULE: f64 = 1.0;
    let lines = f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
    if lines <= 1.0 { 1 } else { ((lines * line.0 + RULE) / pitch.0).ceil() as u32 }
}

/// The whole widths: margins added, what is left over to all alike.
fn columns(frame: Frame, measures: &[Milli], size: Points) -> Vec<Mm> {
    let own: Vec<f64> = measures.iter().map(|measure| size.mm().0 * f64::from(*measure) / 1000.0).collect();
    let count = f64::from(u8::try_from(own.len()).unwrap_or(u8::MAX)).max(1.0);
    let left = (frame.width.0 - own.iter().sum::<f64>()) / count;
    own.into_iter().map(|width| Mm(width + left)).collect()
}

/// Whether the first row names the columns: every cell is filled, short and no number.
fn has_head(rows: &[Vec<&str>], lines: &[Vec<Vec<Span>>]) -> bool {
    const MOST_LINES: usize = 3;
    let (Some(first), Some(lines), true) = (rows.first(), lines.first(), rows.len() > 1) else { return false };
    let is_name =
        |cell: &&str| !cell.is_empty() && cell.chars().any(|c| !c.is_ascii_digit() && !".,，、%-".contains(c));
    first.iter().all(is_name) && lines.iter().all(|lines| lines.len() <= MOST_LINES)
}
