//! Where lines and rules stand, in which typeface and size: as in our layout, to 0.3 mm.

use std::fmt::Write;

use xingwen::domain::layout::Face;
use xingwen::domain::layout::units::{BINDING_MARGIN, CHARS, LINES, OUTER_MARGIN, Points, Rows};
use xingwen::domain::notice::own_organ::Grid;

use super::desk::{Document, documents};
use super::ours::{OurLine, OurRule, is_ink};
use super::pdf::Glyph;
use super::theirs::{Found, Theirs};

/// How far anything may stand from its place, in millimetres.
pub(super) const TOLERANCE: f64 = 0.3;
/// LibreOffice spreads whole twips only, so a full line may end this much before the edge.
const SPREAD_TOLERANCE: f64 = 0.55;

/// Whether this font of a PDF is the stand-in of a typeface (`fonts.conf`), by a part of its name.
fn is_stand_in(font: &str, face: Face) -> bool {
    let has = |parts: &[&str]| parts.iter().any(|part| font.contains(part));
    match face {
        Face::FangSong | Face::Song => has(&["Sung", "sung"]),
        Face::Kai => has(&["Kai", "kai"]),
        Face::Hei => has(&["Noto"]) && has(&["Regular"]),
        Face::XiaoBiaoSong => has(&["Noto"]) && has(&["Bold"]),
    }
}

/// The left edge of the type area.
fn edge(page: u32) -> f64 {
    if page % 2 == 1 { BINDING_MARGIN.0 } else { OUTER_MARGIN.0 }
}

/// A line of ours that is a line of theirs, too.
pub(super) struct Pair<'a> {
    page: u32,
    line: &'a OurLine,
    /// Whether it ends its paragraph.
    is_last: bool,
    their_page: u32,
    base: f64,
    glyphs: Vec<&'a Glyph>,
}

/// The pairs of a paragraph.
fn pairs<'a>(theirs: &Theirs<'a>, found: &Found<'a>) -> Vec<Pair<'a>> {
    let whole = found.ours.last().map_or(0, |line| line.1);
    let mut at = 0;
    let pair = |&(page, line): &(u32, &'a OurLine)| {
        let start = at;
        at += line.text.chars().filter(|c| is_ink(*c)).count();
        // What stands side by side is a line for each of us, and one for a reader of the PDF.
        let is_line = found.theirs.contains(&(start, at)) || found.ours.len() < found.paragraph.lines.len();
        let glyphs = &theirs.glyphs[found.at + start..found.at + at];
        let &(their_page, base, _) = glyphs.first()?;
        let glyphs = glyphs.iter().map(|glyph| glyph.2).collect();
        is_line.then_some(Pair { page, line, is_last: at == whole, their_page, base, glyphs })
    };
    found.paragraph.lines.iter().filter_map(pair).collect()
}

/// The pairs of a document, and whether all its lines are the same.
pub(super) fn all_pairs<'a>(theirs: &Theirs<'a>, document: &'a Document) -> (Vec<Pair<'a>>, bool) {
    let (found, _) = theirs.find(document);
    let is_same = found.iter().all(|found| found.ours == found.theirs);
    (found.iter().flat_map(|found| pairs(theirs, found)).collect(), is_same)
}

impl Pair<'_> {
    fn left(&self) -> f64 {
        self.glyphs.first().map_or(0.0, |glyph| glyph.1)
    }

    /// The right edge, a hanging mark left out.
    fn right(&self) -> f64 {
        self.glyphs.iter().rev().nth(usize::from(self.line.hangs)).map_or(0.0, |glyph| glyph.2)
    }

    /// Top of the em box.
    fn top(&self) -> f64 {
        self.base - 0.86 * Points(self.line.size).mm().0
    }

    /// How much lower a line stands in LibreOffice since the stand-in of 黑体 has its middle elsewhere, for what stands
    /// beside it, too.
    fn drop_of_stand_in(&self, document: &Document) -> f64 {
        let is_on_grid = (self.line.size - 16.0).abs() < 0.1;
        let page = document.case.pages.iter().find(|page| page.number == self.page);
        let beside = page.into_iter().flat_map(|page| &page.lines).filter(|line| (line.y - self.line.y).abs() < 1.0);
        let is_hei = beside.into_iter().any(|line| line.faces.contains(&Face::Hei));
        if is_on_grid && is_hei { 0.076 * Points(self.line.size).mm().0 } else { 0.0 }
    }

    /// How far it stands from our line: at its left, its right or its middle, whichever is nearest, since LibreOffice
    /// sets digits apart and lines that are not spread are a little narrower there.
    fn aside(&self) -> f64 {
        // The other side of the sheet has its margins the other way round.
        let turned = edge(self.their_page) - edge(self.page);
        let (left, right) = (self.left() - self.line.x - turned, self.right() - self.line.right - turned);
        [left, right, f64::midpoint(left, right)].into_iter().min_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or(0.0)
    }

    fn below(&self) -> f64 {
        self.top() - self.line.y
    }
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn lines_stand_where_the_layout_has_them() {
    let (mut wrong, mut compared) = (String::new(), 0);
    for document in documents() {
        let theirs = Theirs::of(document);
        let (pairs, is_same) = all_pairs(&theirs, document);
        let pitch = rows(document).pitch.0;
        for pair in pairs {
            compared += 1;
            // Behind a paragraph that has more lines everything stands whole rows lower.
            let rows = if is_same { 0.0 } else { (pair.below() / pitch).round() };
            let below = pair.below() - rows * pitch;
            let below = below - pair.drop_of_stand_in(document).min(below.max(0.0));
            // The imprint was given its place for the page on which we have it.
            let is_imprint = pair.line.size < 15.0;
            let aside = if is_imprint && pair.page != pair.their_page { 0.0 } else { pair.aside() };
            let is_there = (pair.page == pair.their_page || !is_same) && aside.abs() <= TOLERANCE;
            if !is_there || below.abs() > TOLERANCE {
                let (name, text) = (&document.case.name, &pair.line.text);
                let (page, their_page) = (pair.page, pair.their_page);
                let _ = writeln!(
                    wrong,
                    "{name}: page {page}/{their_page}, {aside:+.2} aside, {below:+.2} below: {:?} {text}",
                    pair.line.element
                );
            }
        }
    }
    eprintln!("{compared} lines stand at their places.");
    assert!(wrong.is_empty(), "lines out of place:\n{wrong}");
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn sheets_and_rules_are_those_of_the_layout() {
    let (mut wrong, mut compared) = (String::new(), 0);
    for document in documents() {
        let is_same = all_pairs(&Theirs::of(document), document).1;
        for (sheet, page) in document.sheets.iter().zip(&document.case.pages) {
            let is_a4 = (sheet.width - 210.0).abs() < 0.1 && (sheet.height - 297.0).abs() < 0.1;
            for &OurRule { left, top, right, bottom, is_red } in
                page.rules.iter().filter(|rule| is_same && is_of_page(rule))
            {
                compared += 1;
                let near = |ours: f64, theirs: f64| (ours - theirs).abs() <= TOLERANCE;
                let is_drawn = sheet.rules.iter().any(|rule| {
                    let is_place =
                        near(left, rule.0) && near(top, rule.1) && near(right, rule.2) && near(bottom, rule.3);
                    is_place && (rule.4 == "FF0000") == is_red
                });
                if !is_a4 || !is_drawn {
                    let (name, page) = (&document.case.name, page.number);
                    let _ = writeln!(wrong, "{name}: page {page}: {left:.2}…{right:.2} at {top:.2}: {:?}", sheet.rules);
                }
            }
        }
    }
    eprintln!("{compared} rules stand within {TOLERANCE} mm.");
    assert!(wrong.is_empty(), "rules out of place:\n{wrong}");
    assert!(compared > 100, "only {compared} rules");
}

/// Whether it is the red rule or one of the imprint: those of a table are thinner.
fn is_of_page(rule: &OurRule) -> bool {
    rule.right - rule.left > 155.0
}

fn rows(document: &Document) -> Rows {
    Rows::of(if document.case.grid_is_filled { Grid::Filled } else { Grid::Standard })
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn typefaces_and_sizes_are_those_of_the_layout() {
    let (mut wrong, mut other, mut compared) = (String::new(), 0, 0);
    for document in documents() {
        let theirs = Theirs::of(document);
        for pair in all_pairs(&theirs, document).0 {
            let of_another = other_faces(&pair, document.case.has_roman_digits);
            let is_right = pair.glyphs.iter().all(|glyph| {
                let is_size = pair.line.is_condensed || (glyph.3 - pair.line.size).abs() < 0.06;
                is_size && (glyph.5 == "FF0000") == pair.line.is_red
            });
            compared += pair.glyphs.len();
            other += of_another;
            // What a stand-in does not have comes from some other font.
            if !is_right || of_another * 3 > pair.glyphs.len() {
                let (name, text, glyph) = (&document.case.name, &pair.line.text, &pair.glyphs[0]);
                let _ = writeln!(wrong, "{name}: {of_another} in another face, {glyph:?}: {text}");
            }
        }
    }
    eprintln!("{compared} characters have their size and colour, {other} are in none of the stand-ins.");
    assert!(wrong.is_empty(), "{wrong}");
    assert!(other * 200 < compared, "{other} of {compared} characters are in none of the stand-ins");
}

/// How many characters of a line are not in the stand-in of their typeface.
fn other_faces(pair: &Pair<'_>, has_roman_digits: bool) -> usize {
    let is_other = |(glyph, face): &(&&Glyph, &Face)| {
        let is_roman = has_roman_digits && glyph.0.is_ascii_alphanumeric();
        !is_roman && !is_stand_in(&glyph.4, **face)
    };
    pair.glyphs.iter().zip(&pair.line.faces).filter(is_other).count()
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test --office"]
fn full_pages_have_22_lines_and_full_lines_28_characters() {
    let (mut wrong, mut full_pages, mut full_lines) = (String::new(), 0, 0);
    for document in documents() {
        let theirs = Theirs::of(document);
        let (pairs, is_same) = all_pairs(&theirs, document);
        let rows = rows(document);
        for page in &document.case.pages {
            let on_page: Vec<&Pair<'_>> = pairs.iter().filter(|pair| pair.page == page.number).collect();
            let is_row = |row: u32, line: &Pair<'_>| (line.line.y - rows.em_top(row).0).abs() < 1.5;
            let is_full = is_same && (0..LINES).all(|row| on_page.iter().any(|line| is_row(row, line)));
            if is_full {
                full_pages += 1;
                let tops: Vec<f64> = on_page.iter().map(|line| line.top()).collect();
                let (first, last) = (tops[0], tops[tops.len() - 1]);
                let height = last - first - f64::from(LINES - 1) * rows.pitch.0;
                if tops.len() != 22 || height.abs() > TOLERANCE || last + 5.65 > 262.0 + TOLERANCE {
                    let _ = writeln!(wrong, "{}: page {}: {tops:?}", document.case.name, page.number);
                }
            }
        }
        for pair in pairs.iter().filter(|pair| is_full_line(pair)) {
            full_lines += 1;
            let left = edge(pair.their_page);
            let is_filled = (pair.right() - left - 156.0).abs() <= SPREAD_TOLERANCE;
            if !is_filled || (pair.left() - left).abs() > TOLERANCE {
                let (name, text) = (&document.case.name, &pair.line.text);
                let _ = writeln!(wrong, "{name}: {:.2}…{:.2}: {text}", pair.left(), pair.right());
            }
        }
    }
    eprintln!("{full_pages} full pages and {full_lines} full lines.");
    assert!(wrong.is_empty(), "{wrong}");
    assert!(full_lines > 100 && full_pages > 3, "{full_pages} full pages, {full_lines} full lines");
}

/// Whether 28 full-width characters fill it, a hanging mark not counted.
fn is_full_line(pair: &Pair<'_>) -> bool {
    let is_body = (pair.line.size - 16.0).abs() < 0.1;
    let is_wide = pair.line.text.chars().all(|c| c > '\u{3000}' || matches!(c, '“' | '”' | '—' | '…'));
    let chars = pair.line.text.chars().count() - usize::from(pair.line.hangs);
    is_body && is_wide && !pair.is_last && chars == CHARS as usize
}
