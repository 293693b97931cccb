//! Words into paragraphs: white space collapsed as a page shows it, line breaks, the form of each paragraph.

use std::ops::Range;

use crate::domain::notice::evidence::ParagraphForm;
use crate::domain::text::punctuation::{is_blank, is_invisible};
use crate::domain::text::width::halves;

use super::list::is_numbered;
use super::look::{Change, Look};
use super::style::WhiteSpace;

/// A paragraph with what is known of stretches of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    /// Its words; lines in it end with `\n`.
    pub(super) text: String,
    /// Its form; the span is set when it finds its place in the whole.
    pub(super) form: ParagraphForm,
    /// In order, not overlapping.
    pub(super) changes: Vec<(Range<usize>, Change)>,
    /// In order, not overlapping.
    pub(super) hidden: Vec<Range<usize>>,
    /// Whether the form has been taken from some word.
    formed: bool,
}

/// What a page is a row of.
#[derive(Clone, Debug)]
pub(super) enum Item {
    Paragraph(Paragraph),
    /// An empty line.
    Blank,
    Table,
    EndTable,
    Row,
    EndRow,
    /// A cell that reaches over so many rows and columns.
    Cell {
        rows: u16,
        columns: u16,
    },
    EndCell,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    /// White space with a line end of the source in it: nothing between Han characters.
    LineEnd,
}

/// The paragraphs and tables read so far.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) items: Vec<Item>,
    /// Numbers of lists that were written out.
    pub(super) numbers: usize,
    open: Paragraph,
    gap: Gap,
    breaks: u8,
    marker: Option<String>,
}

impl Flow {
    /// Takes words with their white space.
    pub(super) fn text(&mut self, text: &str, look: &Look) {
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find(is_space).unwrap_or(rest.len());
            if end > 0 {
                self.words(&rest[..end], look);
            }
            rest = &rest[end..];
            let spaces = rest.len() - rest.trim_start_matches(is_space).len();
            if spaces > 0 {
                self.white_space(&rest[..spaces], look);
                rest = &rest[spaces..];
            }
        }
    }

    /// A line break inside a paragraph; the second in a row ends it.
    pub(super) fn line_break(&mut self) {
        self.gap = Gap::None;
        self.breaks = self.breaks.saturating_add(1);
    }

    /// The number of a list item, to stand before its first words unless they carry one already.
    pub(super) fn mark_item(&mut self, marker: Option<String>) {
        self.marker = marker;
    }

    /// A tab, which Word writes as a run of spaces.
    pub(super) fn tab(&mut self) {
        self.settle("\t");
        self.open.text.push('\t');
    }

    /// Ends the paragraph.
    pub(super) fn end_paragraph(&mut self) {
        let breaks = std::mem::take(&mut self.breaks);
        self.gap = Gap::None;
        let paragraph = std::mem::take(&mut self.open);
        if paragraph.text.is_empty() {
            if breaks > 0 {
                self.blank();
            }
            return;
        }
        if paragraph.text.chars().all(is_blank) {
            self.blank();
        } else {
            self.items.push(Item::Paragraph(paragraph));
            if breaks > 1 {
                self.blank();
            }
        }
    }

    /// Ends the paragraph and notes a step of a table.
    pub(super) fn table_step(&mut self, step: Item) {
        self.end_paragraph();
        self.marker = None;
        self.items.push(step);
    }

    /// Puts the open paragraph aside, while a text box in the middle of it is read.
    pub(super) fn put_aside(&mut self) -> Aside {
        Aside {
            open: std::mem::take(&mut self.open),
            gap: std::mem::take(&mut self.gap),
            breaks: std::mem::take(&mut self.breaks),
            marker: self.marker.take(),
        }
    }

    /// Goes on with the paragraph that was put aside.
    pub(super) fn go_on(&mut self, aside: Aside) {
        self.end_paragraph();
        let Aside { open, gap, breaks, marker } = aside;
        (self.open, self.gap, self.breaks, self.marker) = (open, gap, breaks, marker);
    }

    fn blank(&mut self) {
        if !matches!(self.items.last(), Some(Item::Blank)) {
            self.items.push(Item::Blank);
        }
    }

    fn white_space(&mut self, run: &str, look: &Look) {
        if run.bytes().all(|b| b == 0) {
            return;
        }
        if look.white_space == WhiteSpace::Collapsed {
            let gap = if run.contains(['\n', '\r']) { Gap::LineEnd } else { Gap::Space };
            self.gap = self.gap.max(gap);
            return;
        }
        for c in run.chars() {
            match c {
                '\n' | '\r' => self.line_break(),
                '\0' => {}
                c if look.white_space == WhiteSpace::Kept => {
                    self.settle(" ");
                    self.open.text.push(c);
                }
                _ => self.gap = self.gap.max(Gap::Space),
            }
        }
    }

    fn words(&mut self, words: &str, look: &Look) {
        self.settle(words);
        let start = self.open.text.len();
        self.open.text.push_str(words);
        self.note(start, look, words);
    }

    /// Writes the breaks, the number and the space that stand in front of the next words.
    fn settle(&mut self, words: &str) {
        let next = words.chars().next().unwrap_or(' ');
        match std::mem::take(&mut self.breaks) {
            0 => {}
            // A line that is set in begins a paragraph: pages of old often know no other.
            1 if !self.open.text.is_empty() && !matches!(next, '\u{A0}' | '\u{3000}' | '\u{2003}') => {
                self.open.text.push('\n');
            }
            1 if !self.open.text.is_empty() => self.end_paragraph(),
            breaks => {
                self.breaks = breaks;
                self.end_paragraph();
            }
        }
        if self.open.text.is_empty()
            && !next.is_whitespace()
            && let Some(marker) = self.marker.take().filter(|_| !is_numbered(words))
        {
            self.numbers += 1;
            self.open.text.push_str(&marker);
        }
        let gap = std::mem::take(&mut self.gap);
        let Some(last) = self.open.text.chars().next_back().filter(|last| *last != '\n') else { return };
        let joins = gap == Gap::LineEnd && halves(last) == 2 && halves(next) == 2;
        if gap != Gap::None && !joins {
            self.open.text.push(' ');
        }
    }

    /// Notes how the words from `start` on look.
    fn note(&mut self, start: usize, look: &Look, words: &str) {
        let end = self.open.text.len();
        let paragraph = &mut self.open;
        if let Some(change) = look.change {
            match paragraph.changes.last_mut() {
                Some((range, same)) if *same == change && is_joined(&paragraph.text, range.end, start) => {
                    range.end = end;
                }
                _ => paragraph.changes.push((start..end, change)),
            }
        }
        if words.chars().all(|c| is_blank(c) || is_invisible(c)) {
            return;
        }
        if look.hidden {
            match paragraph.hidden.last_mut() {
                Some(range) if is_joined(&paragraph.text, range.end, start) => range.end = end,
                _ => paragraph.hidden.push(start..end),
            }
            // What is not shown says nothing of how the paragraph is set.
            if paragraph.formed {
                return;
            }
        }
        let form = &mut paragraph.form;
        if !paragraph.formed {
            form.alignment = look.alignment;
            form.heading = look.heading;
            form.place = look.place;
            form.bold = look.bold;
            form.red = look.red;
        }
        paragraph.formed = !look.hidden;
        form.bold &= look.bold;
        form.red &= look.red;
        form.half_points = form.half_points.max(look.half_points);
    }
}

/// What [`Flow::put_aside`] keeps.
#[derive(Debug)]
pub(super) struct Aside {
    open: Paragraph,
    gap: Gap,
    breaks: u8,
    marker: Option<String>,
}

/// Whether at most one space or line end lies between the two places.
fn is_joined(text: &str, end: usize, start: usize) -> bool {
    end == start || (end + 1 == start && matches!(text.as_bytes().get(end), Some(b' ' | b'\n')))
}

/// White space as a page collapses it; NUL, which a page does not show, goes with it.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0C' | '\0')
}
