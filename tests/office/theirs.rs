//! The paragraphs of ours, found again in LibreOffice's pages.

use std::collections::BTreeSet;

use super::desk::Document;
use super::ours::{OurLine, OurParagraph, is_ink, paragraphs};
use super::pdf::Glyph;

/// A document as LibreOffice laid it out, character by character.
pub(super) struct Theirs<'a> {
    text: Vec<char>,
    /// Page, base line and glyph of each character.
    pub(super) glyphs: Vec<(u32, f64, &'a Glyph)>,
    /// Where rows begin.
    starts: BTreeSet<usize>,
}

/// A paragraph of ours and its place in theirs.
pub(super) struct Found<'a> {
    pub(super) paragraph: OurParagraph<'a>,
    /// Index of its first character in theirs.
    pub(super) at: usize,
    /// Where our lines begin and end, counted in characters of the paragraph; side by side they are one.
    pub(super) ours: BTreeSet<(usize, usize)>,
    /// Where their lines begin and end.
    pub(super) theirs: BTreeSet<(usize, usize)>,
}

impl<'a> Theirs<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        let mut theirs = Self { text: Vec::new(), glyphs: Vec::new(), starts: BTreeSet::new() };
        for (sheet, number) in document.sheets.iter().zip(1..) {
            for row in sheet.rows.iter().filter(|row| !row.is_page_number()) {
                theirs.starts.insert(theirs.text.len());
                theirs.text.extend(row.1.iter().map(|glyph| glyph.0));
                theirs.glyphs.extend(row.1.iter().map(|glyph| (number, row.0, glyph)));
            }
        }
        theirs
    }

    /// The paragraphs of ours that are found, and the words of those that are not. Cells of tables are left out.
    pub(super) fn find(&self, document: &'a Document) -> (Vec<Found<'a>>, Vec<String>) {
        let (mut found, mut lost) = (Vec::new(), Vec::new());
        let mut from = 0;
        for paragraph in paragraphs(&document.case.pages).into_iter().filter(|paragraph| !paragraph.is_table_row()) {
            let words: Vec<char> = paragraph.text().chars().filter(|c| is_ink(*c)).collect();
            let Some(at) = self.place_of(&words, from) else {
                lost.push(paragraph.text());
                continue;
            };
            from = at + words.len();
            let ends = self.starts.range(at + 1..from).map(|start| start - at).chain([words.len()]);
            found.push(Found { at, ours: our_lines(&paragraph), theirs: lines(&ends.collect::<Vec<_>>()), paragraph });
        }
        (found, lost)
    }

    fn place_of(&self, words: &[char], from: usize) -> Option<usize> {
        (from..=self.text.len().checked_sub(words.len())?).find(|&at| self.text[at..].starts_with(words))
    }
}

fn our_lines(paragraph: &OurParagraph<'_>) -> BTreeSet<(usize, usize)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Option<&OurLine> = None;
    for (_, line) in &paragraph.lines {
        let end = ends.last().copied().unwrap_or(0) + line.text.chars().filter(|c| is_ink(*c)).count();
        if before.is_some_and(|before| (before.y - line.y).abs() < 1.0) {
            ends.pop();
        }
        ends.push(end);
        before = Some(line);
    }
    lines(&ends)
}

/// Begin and end of each line.
fn lines(ends: &[usize]) -> BTreeSet<(usize, usize)> {
    [0].into_iter().chain(ends.iter().copied()).zip(ends.iter().copied()).collect()
}
