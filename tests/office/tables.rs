//! Cells of tables: each of their lines stands in LibreOffice where our layout has it.
//!
//! Lines of neighbouring cells alternate for a reader who goes from top to bottom, so each is looked up at its place.

use std::fmt::Write;

use xingwen::domain::notice::upstream::Role;

use super::desk::{Document, documents};
use super::ours::{OurLine, is_ink};
use super::pdf::Sheet;
use super::places::{TOLERANCE, all_pairs};
use super::theirs::Theirs;

/// How far beside its place a character may stand: digits and Han characters are set apart.
const ASIDE: f64 = 1.0;

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn cells_of_tables_stand_where_the_layout_has_them() {
    let (mut wrong, mut compared) = (String::new(), 0);
    // Behind lines that break otherwise tables stand elsewhere.
    let is_same = |document: &&Document| all_pairs(&Theirs::of(document), document).1;
    for document in documents().iter().filter(is_same) {
        for (page, sheet) in document.case.pages.iter().zip(&document.sheets) {
            let is_cell = |line: &&OurLine| line.role == Some(Role::Table) && !line.text.contains('\t');
            for line in page.lines.iter().filter(is_cell) {
                compared += 1;
                if !stands(line, sheet) {
                    let (name, page) = (&document.case.name, page.number);
                    let _ = writeln!(wrong, "{name}: page {page}: {:.2}, {:.2}: {}", line.x, line.y, line.text);
                }
            }
        }
    }
    eprintln!("{compared} lines in cells stand within {TOLERANCE} mm.");
    assert!(wrong.is_empty(), "lines in cells out of place:\n{wrong}");
    assert!(compared > 200, "only {compared} lines in cells");
}

/// Whether a row of theirs has the characters of a line at its height, between its ends.
fn stands(line: &OurLine, sheet: &Sheet) -> bool {
    let words: String = line.text.chars().filter(|c| is_ink(*c)).collect();
    let within = |left: f64, right: f64| left > line.x - ASIDE && right < line.right + ASIDE;
    sheet.rows.iter().any(|row| {
        let cell = row.1.iter().filter(|glyph| within(glyph.1, glyph.2));
        let is_there = cell.clone().all(|glyph| {
            let top = row.0 - 0.86 * glyph.3 * 25.4 / 72.0;
            (glyph.3 - line.size).abs() < 0.06 && (top - line.y).abs() <= TOLERANCE
        });
        is_there && cell.map(|glyph| glyph.0).eq(words.chars())
    })
}
