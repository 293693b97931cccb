//! The lines that are not blank with what re-joining asks of them.

use super::line_starts::Start;
use super::lines::{Line, Marks, Page};
use crate::domain::text::punctuation::{cannot_end_line, cannot_start_line};
use crate::domain::text::width::halves;

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    pub(super) line: Line<'a>,
    /// Blank lines in front of it.
    pub(super) blanks: u32,
    pub(super) first: char,
    pub(super) last: char,
    /// Whether it has come to an end: 。！？：； with or without a closing mark behind.
    pub(super) is_closed: bool,
    /// Whether a mark of running text stands in it.
    pub(super) has_mark: bool,
}

impl<'a> Row<'a> {
    fn new(line: Line<'a>, blanks: u32) -> Self {
        let is_closing = |c: &char| matches!(c, '）' | '》' | '”' | '〕' | ')');
        let last = line.last().unwrap_or(' ');
        let is_closed = ends_paragraph(line.words.chars().rev().find(|c| !is_closing(c)).unwrap_or(' '));
        let has_mark = is_closed
            || line.has(Marks::COMMA.or(Marks::STOP).or(Marks::END))
            // Not the one of 一、 or （一）、.
            || line.has(Marks::OTHER) && line.words.chars().skip(5).any(|c| c == '、');
        Self { line, blanks, first: line.first().unwrap_or(' '), last, is_closed, has_mark }
    }

    /// Its words.
    pub(super) fn words(&self) -> &'a str {
        self.line.words
    }

    /// Whether a paragraph begins with it.
    pub(super) fn start(&self) -> Start {
        self.line.facts.start
    }

    /// Where it ends, in halves of a character from the margin.
    pub(super) fn edge(&self) -> u32 {
        self.line.indent + self.line.width()
    }

    /// Number of characters.
    pub(super) fn chars(&self) -> usize {
        self.line.facts.chars
    }

    /// Whether tabs part it into cells.
    pub(super) fn is_table(&self) -> bool {
        self.line.has(Marks::TAB)
    }

    /// Whether wide gaps part it into columns: names and posts, fields of a form.
    pub(super) fn has_columns(&self) -> bool {
        self.line.has(Marks::SPACE.or(Marks::BLANK))
            && ["  ", "\u{3000}", "\u{A0}"].iter().any(|gap| self.words().contains(gap))
    }

    /// Whether a 。 stands in it.
    pub(super) fn has_stop(&self) -> bool {
        self.line.has(Marks::STOP)
    }

    /// Whether the first mark of a pair in it is a closing one.
    pub(super) fn closes_first(&self) -> bool {
        let marks = ['（', '《', '“', '〔', '(', '）', '》', '”', '〕', ')'];
        let first = self.words().find(marks).and_then(|at| self.words()[at..].chars().next());
        first.is_some_and(|mark| matches!(mark, '）' | '》' | '”' | '〕' | ')'))
    }

    /// The width of the shortest beginning behind which a line may end: a character with its marks, a number, a word.
    pub(super) fn head(&self) -> u32 {
        const LONGEST: u32 = 24; // a web address is broken anywhere
        let mut width = 0;
        let mut held = true;
        let mut in_word = false;
        for c in self.words().chars() {
            let is_inside = c.is_ascii_alphanumeric() || (in_word && matches!(c, '.' | '-' | '/' | '@' | '%'));
            if width >= LONGEST || !(held || cannot_start_line(c) || in_word && is_inside) {
                break;
            }
            width += halves(c);
            held = cannot_end_line(c);
            in_word = is_inside;
        }
        width.min(LONGEST)
    }
}

/// Whether a paragraph may end with this mark, or a sentence does.
pub(super) fn ends_paragraph(last: char) -> bool {
    matches!(last, '。' | '！' | '？' | '：' | '；' | '…' | '!' | '?' | ':' | ';' | '|')
}

/// The rows of a text.
pub(super) fn rows(page: Page<'_>) -> Vec<Row<'_>> {
    let mut out = Vec::with_capacity(page.lines().len());
    let mut blanks = 0;
    for line in page.lines() {
        if line.is_blank() {
            blanks += 1;
        } else {
            out.push(Row::new(line, blanks));
            blanks = 0;
        }
    }
    out
}
