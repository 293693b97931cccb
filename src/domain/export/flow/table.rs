//! 表格: from lines whose cells are parted by tabs, as the layout plans it.

use super::super::measures::{TYPE_AREA, TYPE_AREA_HEIGHT, Twips};
use super::super::style::{Align, Style};
use super::{Block, Content, Paragraph, Setting, Table, TableRow};
use crate::domain::layout::units::{Mm, Points};
use crate::domain::layout::{Face, PlannedCell, PlannedRow, TablePlan, plan_table};
use crate::domain::notice::Element;
use crate::domain::notice::table::cells;

/// White between a rule and the words of a cell: 1 mm.
pub(in super::super) const CELL_MARGIN: Twips = 57;

/// The plan leaves a little more free in every column, lest rounding break a line; without this a character more could
/// stand on it.
const SLACK: Twips = 11;
/// What the last row gives for the rule below it, which the others have within the next row: what follows the table
/// stays on its row.
const LAST_RULE: Twips = 2;

/// The table of these rows; where it has too many columns, its rows as paragraphs.
pub(super) fn table_blocks(setting: Setting<'_>, rows: &[&str], element: Element) -> Vec<Block> {
    let style = &setting.draft.style;
    let Some(plan) = plan_table(rows, style.grid, style.digits) else {
        let flush = |row: &&str| {
            let mut line = setting.empty(Style::HeadLine);
            setting.append(&mut line, row, Some(Face::FangSong));
            line.into_block(element)
        };
        return rows.iter().map(flush).collect();
    };
    let mut end = 0;
    let planned = rows.iter().zip(&plan.rows).map(|(row, planned)| {
        let begin = end;
        end += Twips::try_from(planned.height).unwrap_or(0);
        let height = (!planned.is_parted).then(|| below(setting, end) - below(setting, begin));
        table_row(setting, row, planned, &plan, height)
    });
    let mut rows: Vec<TableRow> = planned.collect();
    if let Some(height) = rows.last_mut().and_then(|row| row.height.as_mut()) {
        *height -= LAST_RULE;
    }
    let table = Table { rows, columns: columns(&plan), has_head: plan.has_head };
    vec![Block { element, content: Content::Table(table), is_turned: plan.is_turned }]
}

/// The height of so many rows of the page: three quarters of a twip less each, for the outer rules of a table that fills a page.
const fn below(setting: Setting<'_>, rows: Twips) -> Twips {
    rows * setting.grid.row - rows * 3 / 4
}

fn table_row(
    setting: Setting<'_>,
    row: &str,
    planned: &PlannedRow,
    plan: &TablePlan,
    height: Option<Twips>,
) -> TableRow {
    let words = cells(row).chain(std::iter::repeat(""));
    let line = if planned.is_parted { setting.grid.row } else { plan.line.mm().twips() };
    let cells =
        words.zip(&planned.cells).map(|(words, planned)| cell(setting, words, planned, plan.size, line)).collect();
    let is_one_line = planned.cells.iter().all(|cell| cell.lines.len() < 2);
    TableRow { cells, height, is_one_line }
}

fn cell(setting: Setting<'_>, words: &str, planned: &PlannedCell, size: Points, line: Twips) -> Paragraph {
    let mut paragraph = setting.paragraph(Style::TableCell, words);
    paragraph.format.line = line;
    if planned.is_centred {
        paragraph.format.align = Align::Centre;
    } else {
        paragraph.format.align = Align::Left;
        paragraph.format.right = SLACK;
    }
    let size = half_points(size);
    for run in &mut paragraph.runs {
        run.size = Some(size).filter(|size| *size != Style::TableCell.lettering().size);
    }
    paragraph
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "type sizes are small and positive")]
fn half_points(size: Points) -> u32 {
    (size.0 * 2.0).round() as u32
}

/// Whole twips, every column ending where the plan ends it; together the type area, or its height.
fn columns(plan: &TablePlan) -> Vec<Twips> {
    let (mut end, mut before) = (Mm(0.0), 0);
    let last = plan.columns.len().saturating_sub(1);
    let whole = if plan.is_turned { TYPE_AREA_HEIGHT } else { TYPE_AREA };
    plan.columns
        .iter()
        .enumerate()
        .map(|(at, width)| {
            end = end + *width;
            let place = if at == last { whole } else { end.twips() };
            place - std::mem::replace(&mut before, place)
        })
        .collect()
}
