//! 署名 and 成文日期 in the three cases of GB/T 9704—2012, 7.3.5.

use super::super::measures::{GRID_CELL, TYPE_AREA, Twips, width};
use super::super::style::{Align, Style, Tab, TabKind};
use super::{Block, Paragraph, Setting};
use crate::domain::layout::unsealed_indents;
use crate::domain::notice::Element;
use crate::domain::notice::own_organ::SealCase;
use crate::domain::text::width::text_halves;

/// Keeps a centred line that is as wide as its place from being broken.
const INSIDE_EDGE: Twips = 10;
/// A seal of 42 mm and the air about it: two of them neither touch nor overlap.
const SEAL: Twips = 2608;
/// Rows from one row of seals to the next.
const SEAL_ROWS: Twips = 5;
/// A signature stamp is about 40 mm wide.
const STAMP: Twips = 2268;

/// The lines of signature and date; `elements` says whose they are.
pub(super) fn blocks(
    setting: Setting<'_>,
    names: &[&str],
    date: &str,
    case: SealCase,
    elements: [Element; 2],
) -> Vec<Block> {
    let mut lines = match case {
        SealCase::Seal => sealed(setting, names, date),
        SealCase::NoSeal => unsealed(setting, names, date),
        SealCase::Stamp => stamped(setting, names, date),
    };
    if let Some(last) = lines.last_mut() {
        // Nothing follows that it should stay with.
        last.format.keep_next = false;
    }
    let element = |line: &Paragraph| elements[usize::from(line.style == Style::DateOfIssue)];
    lines.into_iter().map(|line| (element(&line), line)).map(|(element, line)| line.into_block(element)).collect()
}

fn dated(setting: Setting<'_>, date: &str) -> Option<Paragraph> {
    (!date.is_empty()).then(|| setting.paragraph(Style::DateOfIssue, date))
}

/// 7.3.5.1: the date four characters from the right, the name centred on it; several organs stand side by side.
fn sealed(setting: Setting<'_>, names: &[&str], date: &str) -> Vec<Paragraph> {
    let row = setting.grid.row;
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let column = if names.len() > 1 { SEAL.max(widest + GRID_CELL) } else { widest };
    let a_row = (TYPE_AREA / column.max(1)).clamp(1, 3);
    let in_row = a_row.min(Twips::try_from(names.len()).unwrap_or(a_row)).max(1);
    let usual = TYPE_AREA - 4 * GRID_CELL - width(date) / 2;
    // Names too wide for that place move left with the date: the standard is silent.
    let centre = usual.min(TYPE_AREA - column / 2 - INSIDE_EDGE / 2).max(in_row * column - column / 2);
    let centred = |line: &mut Paragraph| {
        line.format.align = Align::Centre;
        (line.format.left, line.format.right) = ((2 * centre - TYPE_AREA).max(0), (TYPE_AREA - 2 * centre).max(0));
    };
    let mut lines: Vec<Paragraph> = Vec::new();
    for organs in names.chunks(usize::try_from(a_row).unwrap_or(1)) {
        let mut line = if let [name] = organs {
            let mut line = setting.paragraph(Style::Signature, name);
            centred(&mut line);
            line
        } else {
            side_by_side(setting, organs, centre, column)
        };
        line.format.before = if lines.is_empty() { 2 * row } else { (SEAL_ROWS - 1) * row };
        lines.push(line);
    }
    if let Some(mut line) = dated(setting, date) {
        centred(&mut line);
        line.format.before = if lines.is_empty() { 2 * row } else { 0 };
        lines.push(line);
    }
    lines
}

/// Up to three organs on one line, each at a tab stop in the middle of its place; the last one at `centre`.
fn side_by_side(setting: Setting<'_>, organs: &[&str], centre: Twips, column: Twips) -> Paragraph {
    let words: String = organs.iter().flat_map(|name| ["\t", *name]).collect();
    let mut line = setting.paragraph(Style::Signature, &words);
    line.format.align = Align::Left;
    line.format.right = 0;
    let from_last = (0..).take(organs.len()).collect::<Vec<Twips>>().into_iter().rev();
    for (tab, from_last) in line.format.tabs.iter_mut().zip(from_last) {
        *tab = Some(Tab { at: centre - from_last * column, kind: TabKind::Centre });
    }
    line
}

/// 7.3.5.2: the name two characters from the right, the date beginning two characters right of it; a date longer than
/// the name stands two characters from the right and the name moves left. Further organs stand below the first.
fn unsealed(setting: Setting<'_>, names: &[&str], date: &str) -> Vec<Paragraph> {
    let mut lines: Vec<Paragraph> = names.iter().map(|name| setting.paragraph(Style::Signature, name)).collect();
    let mut date_line = dated(setting, date);
    if let (Some(first), Some(name), Some(date_line)) = (lines.first_mut(), names.first(), &mut date_line) {
        (first.format.right, date_line.format.right) = right_indents(name, date);
    }
    lines.extend(date_line);
    if let Some(first) = lines.first_mut() {
        first.format.before = setting.grid.row;
    }
    lines
}

/// Right indents of name and date without seal; the layout says which of them is the longer one.
fn right_indents(name: &str, date: &str) -> (Twips, Twips) {
    // In twips, not in halves of a character: half-width digits are condensed as much as whole characters.
    let beside = width(name) - width(date);
    let (name_indent, _) = unsealed_indents(text_halves(name), text_halves(date));
    if name_indent > 4 { (4 * GRID_CELL - beside, 2 * GRID_CELL) } else { (2 * GRID_CELL, beside) }
}

/// 7.3.5.3: the signer's title two characters left of the stamp, the date below it, both four characters in.
fn stamped(setting: Setting<'_>, titles: &[&str], date: &str) -> Vec<Paragraph> {
    let row = setting.grid.row;
    let mut lines: Vec<Paragraph> = Vec::new();
    for title in titles {
        let mut line = setting.paragraph(Style::SignerTitle, title);
        line.format.right = 4 * GRID_CELL + STAMP + 2 * GRID_CELL;
        // The stamp is two rows high, the title in the middle of it.
        let beside = 2 * row - line.format.line;
        line.format.after = beside / 2;
        // Of the space below one paragraph and that above the next, word processors take the larger.
        line.format.before = beside - line.format.after + if lines.is_empty() { 2 * row } else { beside / 2 };
        lines.push(line);
    }
    if let Some(mut line) = dated(setting, date) {
        line.format.right = 4 * GRID_CELL;
        let below_stamp = lines.last().map_or(0, |stamped| stamped.format.after);
        line.format.before = row + below_stamp;
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_date_without_seal() {
        for (name, date) in [
            ("金寨县总工会", "2014年5月21日"),
            ("中华全国总工会办公厅", "2020年5月1日"),
            ("县总", "2020年12月31日"),
            ("安平市教育工会", "2019年7月2日"),
        ] {
            let (name_width, date_width) = (width(name), width(date));
            let (name_right, date_right) = right_indents(name, date);
            // Left edges: the date stands two characters right of the name.
            assert_eq!((name_right + name_width) - (date_right + date_width), 2 * GRID_CELL, "{name} {date}");
            assert!(name_right >= 2 * GRID_CELL && date_right >= 0, "{name} {date}");
            assert!(name_right == 2 * GRID_CELL || date_right == 2 * GRID_CELL, "{name} {date}");
        }
    }
}
