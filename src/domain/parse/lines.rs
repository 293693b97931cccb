//! The lines of a text with what their form says: indent, gaps, place.

use std::ops::Range;

use crate::domain::notice::evidence::{Alignment, Evidence, ParagraphForm};
use crate::domain::notice::reading::{Certainty, Found, Owner};
use crate::domain::notice::upstream::Role;
use crate::domain::text::punctuation::{is_blank, is_invisible};
use crate::domain::text::span::Span;
use crate::domain::text::width::halves;

use super::glued::{self, Part};
use super::rows::{self, RowForm};
use super::{signs, unbroken};

/// A line that is not blank, or a part of one where several elements share it.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// Where it stands, alignment left out.
    pub(super) span: Span,
    /// Its words as they stand.
    pub(super) text: &'a str,
    /// Its words without white space and markup: what the signs are looked for in.
    pub(super) tight: String,
    /// White space in front, in halves of a character.
    pub(super) indent: u32,
    /// Whether a blank line stands in front of it.
    pub(super) gap: bool,
    /// Whether it goes on with the source line of the one before.
    pub(super) goes_on: bool,
    /// Whether it is a row of a table.
    pub(super) row: RowForm,
    /// Whether it addresses readers in front of the body's first words: 各位老师，现转发…….
    pub(super) address: bool,
    /// What the file says of the paragraph it stands in.
    pub(super) form: Option<ParagraphForm>,
    /// What it is; settled step by step.
    pub(super) role: Role,
    /// Whose it is.
    pub(super) owner: Owner,
    /// How sure.
    pub(super) certainty: Certainty,
}

impl<'a> Line<'a> {
    fn new(source: &'a str, span: Span, indent: u32, gap: bool) -> Self {
        let text = span.of(source);
        Self {
            span,
            text,
            tight: tight(text),
            indent,
            gap,
            goes_on: false,
            row: RowForm::default(),
            address: false,
            form: None,
            role: Role::Body,
            owner: Owner::Outer,
            certainty: Certainty::Likely,
        }
    }

    /// A row without words behind this one.
    pub(super) fn blank_row(&self, source: &'a str, span: Span) -> Self {
        let line = Self::new(source, span, 0, false);
        Self { row: self.row, role: self.role, owner: self.owner, certainty: self.certainty, ..line }
    }

    /// Gives the line its role.
    pub(super) fn set(&mut self, role: Role, owner: Owner, certainty: Certainty) {
        self.role = role;
        self.owner = owner;
        self.certainty = certainty;
    }

    /// A stretch of the tight words as an element, with its place.
    pub(super) fn found(&self, range: Range<usize>) -> Found {
        let span = self.place(range);
        let text = squeezed(Span::new(span.start - self.span.start, span.end - self.span.start).of(self.text));
        Found { text, spans: vec![span], certainty: self.certainty }
    }

    /// All its words as an element.
    pub(super) fn whole(&self) -> Found {
        self.found(0..self.tight.len())
    }

    /// Where a stretch of the tight words stands in the text.
    pub(super) fn place(&self, range: Range<usize>) -> Span {
        let mut at = 0;
        let mut place: Option<Span> = None;
        for (from, c) in self.text.char_indices().filter(|(_, c)| counts(*c)) {
            if range.start <= at && at < range.end {
                let end = from + c.len_utf8();
                place = Some(Span::new(place.map_or(from, |place| place.start), end));
            }
            at += c.len_utf8();
        }
        place.unwrap_or_default().shifted(self.span.start)
    }

    /// Whether the line has been found to be page furniture.
    pub(super) fn is_furniture(&self) -> bool {
        self.role == Role::Furniture
    }
}

/// A text without white space, invisible characters, markup and the characters of symbol fonts.
pub(super) fn tight(text: &str) -> String {
    text.chars().filter(|c| counts(*c)).collect()
}

/// Whether `c` is a word character: no white space, markup or the like.
pub(super) fn counts(c: char) -> bool {
    !is_blank(c) && !is_invisible(c) && c != '*' && !('\u{E000}'..='\u{F8FF}').contains(&c)
}

/// The same with a blank left between Latin words.
pub(super) fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if !counts(c) {
            gap |= is_blank(c);
            continue;
        }
        if gap && c.is_ascii_alphabetic() && out.ends_with(|last: char| last.is_ascii_alphabetic()) {
            out.push(' ');
        }
        gap = false;
        out.push(c);
    }
    out
}

/// Two elements that follow each other, as one.
pub(super) fn join(mut first: Found, second: Found) -> Found {
    first.text.push_str(&second.text);
    first.spans.extend(second.spans);
    first.certainty = first.certainty.min(second.certainty);
    first
}

/// A stretch of a found element, with its own places.
pub(super) fn stretch(source: &str, found: &Found, range: Range<usize>) -> Found {
    let words = |text: &str| text.chars().filter(|c| counts(*c)).count();
    let first = words(found.text.get(..range.start).unwrap_or_default());
    let last = first + words(found.text.get(range.clone()).unwrap_or_default());
    let mut seen = 0;
    let mut spans = Vec::new();
    for span in &found.spans {
        let mut place: Option<Span> = None;
        for (at, c) in span.of(source).char_indices().filter(|(_, c)| counts(*c)) {
            if (first..last).contains(&seen) {
                let start = place.map_or(at, |place| place.start);
                place = Some(Span::new(start, at + c.len_utf8()));
            }
            seen += 1;
        }
        spans.extend(place.map(|place| place.shifted(span.start)));
    }
    let text = found.text.get(range).unwrap_or_default().to_owned();
    Found { text, spans, certainty: found.certainty }
}

/// Where `inner`, a slice of `outer`, stands in it.
pub(super) fn range_in(outer: &str, inner: &str) -> Range<usize> {
    let start = (inner.as_ptr() as usize).saturating_sub(outer.as_ptr() as usize).min(outer.len());
    start..(start + inner.len()).min(outer.len())
}

/// Every line that is not blank, in order; parts of a line that are elements of their own come apart.
pub(super) fn read<'a>(source: &'a str, evidence: &Evidence) -> Vec<Line<'a>> {
    let mut out = Vec::new();
    let (mut at, mut gap) = (0, false);
    let raws: Vec<&str> = source.split('\n').collect();
    for (raw, row) in raws.iter().zip(rows::of(&raws)) {
        let start = at;
        at += raw.len() + 1;
        let words = raw.trim_start_matches(is_margin);
        let indent = raw[..raw.len() - words.len()].chars().map(|c| if c == '\t' { 4 } else { halves(c) }).sum();
        let words_start = start + raw.len() - words.len();
        let words = words.trim_end_matches(is_margin);
        if words.is_empty() {
            gap = true;
            continue;
        }
        let marked = words.trim_start_matches(['#', '>']).trim_start_matches(is_margin);
        let (words, words_start) =
            if marked.is_empty() { (words, words_start) } else { (marked, words_start + words.len() - marked.len()) };
        // A line that holds a whole document is taken apart for good; what shares a line otherwise may rejoin.
        let unbroken = if out.len() < 3 { unbroken::parts(words) } else { None };
        let whole = unbroken.is_some();
        let parts = unbroken.map_or_else(|| glued::parts(words), |parts| parts.into_iter().map(Part::from).collect());
        let is_one = parts.len() == 1;
        for (place, part) in parts.into_iter().enumerate() {
            let first = place == 0;
            let span = part.span.shifted(words_start);
            let form = evidence.form_at(span.start).cloned();
            let span = if is_one && row.is_row { with_outer_cells(raw, start, span) } else { span };
            let line = Line::new(source, span, if first { indent } else { 0 }, gap && first);
            let goes_on = !first && !whole;
            out.push(Line { goes_on, row, address: part.address, form, ..line });
        }
        gap = false;
    }
    out
}

// The tabs at both ends of a row are its empty cells.
fn with_outer_cells(raw: &str, start: usize, words: Span) -> Span {
    let from = raw.find('\t').map_or(words.start, |at| words.start.min(start + at));
    let to = raw.rfind('\t').map_or(words.end, |at| words.end.max(start + at + 1));
    Span::new(from, to)
}

fn is_margin(c: char) -> bool {
    is_blank(c) || is_invisible(c)
}

/// Whether the line stands alone on the right of the page.
pub(super) fn is_right_aligned(line: &Line<'_>) -> bool {
    let is_set_right = line.form.as_ref().is_some_and(|form| form.alignment == Some(Alignment::Right));
    (line.indent >= 14 || is_set_right) && signs::count(&line.tight) <= 30
}
