//! 横排表格 (GB/T 9704—2012, 8): the sheet is turned in LibreOffice, and everything on it stands where our layout has it.

use std::fmt::Write;

use xingwen::domain::export::docx;
use xingwen::domain::layout::units::{SHEET_HEIGHT, SHEET_WIDTH};
use xingwen::domain::layout::{Cache, Face, Line, Page, lay_out};
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::own_organ::{Grid, HouseStyle};

use super::desk::{folder, lay_out as lay_out_there, read};
use super::ours::is_ink;
use super::pdf::{Glyph, Sheet};
use super::places::TOLERANCE;
use crate::changed;

/// A notice with a table of this many columns as its attachment.
fn wide(columns: usize, rows: usize) -> Draft {
    let row = |cell: &dyn Fn(usize) -> String| (1..=columns).map(cell).collect::<Vec<_>>().join("\t");
    let head = row(&|at| format!("{}季", ["春", "夏", "秋", "冬"][at % 4]));
    let rows = vec![row(&|at| format!("{at}00.5")); rows];
    changed(|draft| draft.notice.attachments = format!("附件\n统计表\n{head}\n{}", rows.join("\n")).into())
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn turned_tables_stand_where_the_layout_has_them() {
    let folder = folder("turned");
    let filled = Draft { style: HouseStyle { grid: Grid::Filled, ..HouseStyle::default() }, ..wide(18, 40) };
    let drafts = [("one-page", wide(18, 3)), ("several", wide(18, 40)), ("filled", filled)];
    let path = |name: &str, end: &str| folder.join(format!("{name}.{end}"));
    let pages = drafts.map(|(name, draft)| {
        let pages = lay_out(&draft, &mut Cache::default());
        std::fs::write(path(name, "docx"), docx::write(&draft, &pages)).expect("a place for the document");
        (name, pages)
    });
    lay_out_there(&folder, pages.iter().map(|(name, _)| path(name, "docx")));
    let sheets = read(pages.iter().map(|(name, _)| path(name, "pdf")));
    let (mut wrong, mut compared) = (String::new(), 0);
    for (name, pages) in &pages {
        assert_eq!(sheets[*name].len(), pages.pages.len(), "{name}: pages");
        let turned = |page: &Page| page.lines.iter().any(|line| line.is_turned);
        let several = pages.pages.iter().filter(|page| turned(page)).count() > 1;
        let tolerance = if several { TOLERANCE_OF_SEVERAL } else { TOLERANCE };
        for (page, sheet) in pages.pages.iter().zip(&sheets[*name]) {
            for line in page.lines.iter().filter(|line| line.is_turned) {
                compared += 1;
                if !stands(line, sheet, tolerance) {
                    let (x, y) = place(line);
                    let _ = writeln!(wrong, "{name}: page {}: {x:.2}, {y:.2}: {}", page.number, line.text);
                }
            }
        }
    }
    eprintln!("{compared} turned lines stand at their places.");
    assert!(wrong.is_empty(), "lines out of place:\n{wrong}");
    assert!(compared > 500, "only {compared} lines");
}

/// Several pages have one set of margins, though the binding is on another side of every second one: each is a
/// millimetre off, which the standard allows (5.2.1).
const TOLERANCE_OF_SEVERAL: f64 = 1.0 + TOLERANCE;

/// Where a turned line begins when its head is up.
fn place(line: &Line) -> (f64, f64) {
    ((SHEET_HEIGHT - line.y).0, line.x.0)
}

fn stands(line: &Line, sheet: &Sheet, tolerance: f64) -> bool {
    let (x, y) = place(line);
    let words: String = line.text.chars().filter(|c| is_ink(*c)).collect();
    let em = line.size.mm().0;
    // The stand-in of 黑体 has its middle lower.
    let drop = if line.font == Face::Hei { 0.076 * em } else { 0.0 };
    let is_turned = (sheet.width - SHEET_HEIGHT.0).abs() < 0.1 && (sheet.height - SHEET_WIDTH.0).abs() < 0.1;
    is_turned
        && sheet.rows.iter().filter(|row| (row.0 - 0.86 * em - drop - y).abs() <= tolerance).any(|row| {
            let begins = |glyph: &Glyph| (glyph.1 - x).abs() <= tolerance;
            let first = row.1.iter().position(begins).unwrap_or(row.1.len());
            let glyphs = row.1[first..].iter().map(|glyph| glyph.0).take(words.chars().count());
            glyphs.eq(words.chars())
        })
}
