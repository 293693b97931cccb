//! 表格: rows of equally wide cells from lines whose cells are parted by tabs.

use super::super::measures::{TYPE_AREA, Twips, columns};
use super::super::style::{Align, Style};
use super::{Block, Content, Paragraph, Setting, Table};
use crate::domain::layout::Face;
use crate::domain::notice::Element;
use crate::domain::notice::table::cells;

/// More columns than this leave no room for a character each.
const MOST_COLUMNS: usize = 24;
/// White between a rule and the words of a cell: 1 mm.
pub(in super::super) const CELL_MARGIN: Twips = 57;

/// The table of these rows; where it has too many columns, its rows as paragraphs.
pub(super) fn table_blocks(setting: Setting<'_>, rows: &[&str], element: Element) -> Vec<Block> {
    let count = rows.iter().map(|row| cells(row).count()).max().unwrap_or(0);
    if count > MOST_COLUMNS {
        let flush = |row: &&str| {
            let mut line = setting.empty(Style::HeadLine);
            setting.append(&mut line, row, Some(Face::FangSong));
            line.into_block(element)
        };
        return rows.iter().map(flush).collect();
    }
    let widths = equal_shares(Twips::try_from(count).unwrap_or(1).max(1));
    let rows = rows.iter().map(|row| {
        let words = cells(row).chain(std::iter::repeat("")).take(count);
        words.zip(&widths).map(|(words, width)| cell(setting, words, *width, count)).collect()
    });
    let table = Table { rows: rows.collect(), columns: widths };
    vec![Block { element, content: Content::Table(table) }]
}

/// A cell: one line stands in its middle, several begin at its left.
fn cell(setting: Setting<'_>, words: &str, width: Twips, count: usize) -> Paragraph {
    let size = size_for(count);
    let mut paragraph = setting.paragraph(Style::TableCell, words);
    for run in &mut paragraph.runs {
        run.size = Some(size).filter(|size| *size != Style::TableCell.lettering().size);
    }
    let natural = columns(words) * Twips::try_from(size).unwrap_or(0) * 5;
    if natural > width - 2 * CELL_MARGIN || words.contains('\n') {
        paragraph.format.align = Align::Left;
    }
    paragraph
}

/// Smaller type where there are many columns, in half-points: 三号, 四号, 小四, 五号.
const fn size_for(columns: usize) -> u32 {
    match columns {
        0..=3 => 32,
        4..=5 => 28,
        6..=8 => 24,
        _ => 21,
    }
}

/// The type area in so many equal parts; what rounding leaves over goes to the last.
fn equal_shares(count: Twips) -> Vec<Twips> {
    let share = TYPE_AREA / count;
    let mut shares: Vec<Twips> = (0..count).map(|_| share).collect();
    if let Some(last) = shares.last_mut() {
        *last = TYPE_AREA - share * (count - 1);
    }
    shares
}
