//! One paragraph → its lines; kept by text and style.

use std::collections::HashMap;
use std::rc::Rc;

use super::breaks::{Piece, break_lines};
use super::page::Face;
use super::set::{Faces, ParagraphStyle, SetLine, half_char, plain_tracking};
use super::table::{SetTable, set_table};
use super::title::title_lines;
use super::units::{Mm, Points, Rows, TITLE_DROP, TITLE_SIZE};
use super::widths::HALF;
use crate::domain::notice::body::heading;
use crate::domain::notice::house::HouseWords;
use crate::domain::notice::own_organ::{DigitFace, Grid};
use crate::domain::text::punctuation::is_blank;

/// What lines depend on beside their text and style: the manner of the house.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manner {
    /// Words and names that a title line keeps whole.
    pub house: Rc<HouseWords>,
    /// Typeface of digits and letters.
    pub digits: DigitFace,
}

/// Paragraphs set before. Lines depend on nothing but text, style and manner, so they never grow old; what a run did
/// not use is dropped after it.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraphs {
    manner: Manner,
    /// Those of the run before, in its order: mostly one is asked for after the other again.
    before: Vec<Entry>,
    /// How many of those were passed.
    passed: usize,
    /// Those of this run.
    set: Vec<Entry>,
    tables: HashMap<(Grid, String), TableEntry>,
    run: u64,
}

#[derive(Clone, Debug)]
struct TableEntry {
    /// `None` for what has too many columns.
    table: Option<Rc<SetTable>>,
    used_in: u64,
}

#[derive(Clone, Debug)]
struct Entry {
    style: ParagraphStyle,
    text: Rc<str>,
    lines: Rc<[SetLine]>,
}

impl Paragraphs {
    /// None yet, to be set in this manner.
    pub(super) fn of(manner: &Manner) -> Self {
        Self { manner: manner.clone(), ..Self::default() }
    }

    /// How they are set.
    pub(super) fn manner(&self) -> &Manner {
        &self.manner
    }

    /// The lines of a paragraph, without the blanks about it.
    pub(super) fn set(&mut self, text: &str, style: ParagraphStyle) -> Rc<[SetLine]> {
        let text = text.trim_matches(is_blank);
        let entry = self.found(text, style).unwrap_or_else(|| {
            let lines = set_paragraph(text, style, &self.manner).into();
            Entry { style, text: text.into(), lines }
        });
        let lines = Rc::clone(&entry.lines);
        self.set.push(entry);
        lines
    }

    /// The same paragraph in the run before, a little further on at most: paragraphs were changed and taken out.
    fn found(&mut self, text: &str, style: ParagraphStyle) -> Option<Entry> {
        const REACH: usize = 64;
        let mut next = self.before[self.passed..].iter().take(REACH);
        let at = self.passed + next.position(|entry| entry.style == style && *entry.text == *text)?;
        self.passed = at + 1;
        Some(self.before[at].clone())
    }

    /// The table of these rows, `None` where it has too many columns.
    pub(super) fn table(&mut self, rows: &[&str], grid: Grid) -> Option<Rc<SetTable>> {
        let entry = self.tables.entry((grid, rows.join("\n"))).or_insert_with(|| TableEntry {
            table: set_table(rows, grid, self.manner.digits).map(Rc::new),
            used_in: self.run,
        });
        entry.used_in = self.run;
        entry.table.clone()
    }

    /// Drops what was not asked for since the last call.
    pub(super) fn end_run(&mut self) {
        self.before = std::mem::take(&mut self.set);
        self.passed = 0;
        self.tables.retain(|_, entry| entry.used_in == self.run);
        self.run += 1;
    }
}

fn set_paragraph(text: &str, style: ParagraphStyle, manner: &Manner) -> Vec<SetLine> {
    let lead = match style.faces {
        Faces::Title => return set_title(text, &manner.house),
        Faces::One(face) => (face, text.len()),
        Faces::Labelled => label_of(text),
        Faces::ByLevel => lead_of(text),
    };
    let (first, rest) = (style.measure.saturating_sub(style.first), style.measure.saturating_sub(style.rest));
    let mut row = 0;
    break_lines(text, first * HALF, rest * HALF, manner.digits)
        .into_iter()
        .map(|piece| {
            let (indent, measure) = if row == 0 { (style.first, first) } else { (style.rest, rest) };
            let line = set_line(text, piece, style.size.points(), measure, lead);
            row += 1;
            line.at(half_char(style.size.points()).times(indent)).in_row(row - 1)
        })
        .collect()
}

fn set_title(title: &str, house: &HouseWords) -> Vec<SetLine> {
    title_lines(title, house)
        .into_iter()
        .zip(0..)
        .map(|(span, row)| {
            let line = SetLine::new(span.of(title), Face::XiaoBiaoSong, TITLE_SIZE).centred().in_row(row);
            SetLine { start: span.start, drop: line.drop + TITLE_DROP, ..line }
        })
        .collect()
}

/// The face a body paragraph begins in, and how far it reaches: 黑体 for 一、, 楷体 for （一） (7.3.3).
fn lead_of(text: &str) -> (Face, usize) {
    match heading(text) {
        Some((ordinal, span)) if ordinal.level == 1 => (Face::Hei, span.end),
        Some((ordinal, span)) if ordinal.level == 2 => (Face::Kai, span.end),
        _ => (Face::FangSong, text.len()),
    }
}

/// The label a paragraph begins with, its colon or blank included; where nothing follows it, the whole.
fn label_of(text: &str) -> (Face, usize) {
    let end = text.char_indices().find(|&(_, c)| matches!(c, '：' | '\u{3000}'));
    (Face::Hei, end.map_or(text.len(), |(at, c)| at + c.len_utf8()))
}

fn set_line(text: &str, piece: Piece, size: Points, measure: u32, (lead, until): (Face, usize)) -> SetLine {
    let span = piece.span;
    let changes: Rc<[(usize, Face)]> = if span.start < until && until < span.end {
        Rc::new([(until - span.start, Face::FangSong)])
    } else {
        Rc::default()
    };
    let (tracking, width) = spread(piece, size, measure);
    SetLine {
        text: span.of(text).into(),
        start: span.start,
        row: 0,
        x: Mm(0.0),
        drop: Rows::drop_of(size),
        width,
        font: if span.start < until { lead } else { Face::FangSong },
        changes,
        size,
        tracking,
        hangs: piece.hangs,
    }
}

/// The space after each character, and the width it gives: every line but the last fills its measure.
fn spread(piece: Piece, size: Points, measure: u32) -> (Points, Mm) {
    let glyphs = size.0 / 1000.0 * f64::from(piece.width);
    let full = half_char(size).times(measure);
    if piece.chars == 0 || (piece.is_last && piece.width < measure * HALF) {
        let tracking = plain_tracking(size);
        return (tracking, Points(glyphs + tracking.0 * f64::from(piece.chars)).mm());
    }
    (Points((full.points().0 - glyphs) / f64::from(piece.chars)), full)
}
