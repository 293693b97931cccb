//! Sentences broken over lines by a page or a line width; a blank line between is no proof of a paragraph's end.
//!
//! Two readings: where the whole text was broken at one width ([`Wrap`]), a full line goes on with the next one
//! unless that begins a paragraph; elsewhere the words on both sides must show it.
//! Lines of a title are not joined here: they are its lines, `parse` reads them together.

use super::broken_fields::{Fields, broken_number};
use super::line_starts::{Start, ends_as_name, is_clause, is_label, is_title};
use super::lines::Page;
use super::rows::{Row, ends_paragraph, rows};
use super::word_pairs::WordPairs;
use super::working::Proposal;
use super::wrap_width::{Parting, Wrap};
use crate::domain::notice::body::ordinal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::{cannot_end_line, cannot_start_line, is_blank, is_han};
use crate::domain::text::span::Span;

const DAMAGE: &str = "clean-hard-wrap";

/// How plainly two lines belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Junction {
    /// They do: joined.
    Certain,
    /// They may: offered.
    Probable,
    /// Nothing says so.
    None,
}

/// Proposes to join what was one line.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let rows = rows(page);
    let context = Context::new(page.text, &rows);
    let fields = Fields::of(&rows);
    let mut found = Vec::new();
    let mut paragraph = Paragraph::default();
    for (at, row) in rows.iter().enumerate() {
        paragraph.add(row);
        let Some(next) = rows.get(at + 1) else { break };
        let junction = if fields.is_broken(at) { Junction::Certain } else { context.junction(&paragraph, row, next) };
        match junction {
            Junction::Certain => found.push(Proposal::applied(DAMAGE, joint(row, next))),
            Junction::Probable => found.push(Proposal::ask(DAMAGE, joint(row, next))),
            Junction::None => {}
        }
        if junction != Junction::Certain {
            paragraph = Paragraph::default();
        }
    }
    found
}

/// The rows joined so far.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing seen so far")]
struct Paragraph<'a> {
    first: &'a str,
    rows: usize,
    has_sentence: bool,
    has_mark: bool,
    /// Whether a sentence has come to its full stop in it, or it is as long as two.
    closed: bool,
    has_stop: bool,
    chars: usize,
    open_marks: i32,
    is_numbered: bool,
}

impl<'a> Paragraph<'a> {
    fn add(&mut self, row: &Row<'a>) {
        if self.rows == 0 {
            self.first = row.words();
            self.is_numbered = ordinal(self.first).is_some() || is_clause(self.first);
        }
        self.rows += 1;
        self.has_sentence |= row.line.has_sentence();
        self.has_mark |= row.has_mark;
        self.has_stop |= row.has_stop();
        self.closed |= row.has_stop() || row.edge() >= 160;
        self.chars += row.chars();
        self.open_marks += row.line.facts.open_marks;
    }
}

struct Context {
    /// Of the pairs of Han characters that joints would make, those that stand in the text: they make words.
    pairs: WordPairs,
    /// The width at which the text is broken, if it is.
    wrap: Option<Wrap>,
    /// The smallest indent of lines that hold a sentence.
    indent: u32,
}

impl Context {
    fn new(text: &str, rows: &[Row<'_>]) -> Self {
        let indent = rows.iter().filter(|row| row.line.has_sentence()).map(|row| row.line.indent).min().unwrap_or(0);
        Self { pairs: WordPairs::of(text, joints(rows)), wrap: Wrap::of(rows), indent }
    }

    fn junction(&self, paragraph: &Paragraph<'_>, row: &Row<'_>, next: &Row<'_>) -> Junction {
        if is_tabbed(row) || is_tabbed(next) || row.is_table() {
            return Junction::None;
        }
        let columns = row.has_columns() && next.has_columns();
        let full = self.wrap.as_ref().filter(|wrap| !columns && wrap.is_full(row, next, paragraph.rows == 1));
        if let Some(wrap) = full {
            let junction = self.full_line(wrap, paragraph, row, next);
            if junction != Junction::None {
                return junction;
            }
        }
        self.by_words(paragraph, row, next)
    }

    /// `row` is full in a text broken by width.
    fn full_line(&self, wrap: &Wrap, paragraph: &Paragraph<'_>, row: &Row<'_>, next: &Row<'_>) -> Junction {
        let start = next.start();
        let (set_in, parted_by_indent) = match wrap.parting {
            Parting::Indent(flush) => (next.line.indent >= flush + 3, true),
            _ => (next.line.indent >= self.indent + 3 && next.line.indent > row.line.indent, false),
        };
        if set_in || start == Start::Sure || cannot_start_line(next.first) && !paragraph.has_mark {
            return Junction::None;
        }
        let runs = paragraph.has_mark || paragraph.is_numbered && wrap.is_adjacent(next);
        if row.is_closed {
            let goes_on = next.has_mark || wrap.is_full(next, row, false);
            let before_start = start == Start::Likely && !parted_by_indent;
            if !goes_on || before_start || !wrap.is_adjacent(next) {
                return Junction::None;
            }
            if splits_field(row, next) {
                return Junction::Certain;
            }
            return match wrap.parting {
                Parting::Indent(_) | Parting::Blank => Junction::Certain,
                Parting::Nothing if matches!(row.last, ':' | '：') => Junction::None,
                Parting::Nothing => Junction::Probable,
            };
        }
        let is_cited = matches!(next.first, '的' | '（' | '〔' | '(' | '等' | '，');
        if is_title(row.words()) && !paragraph.has_sentence && !paragraph.is_numbered && !is_cited {
            return Junction::None;
        }
        let is_attachment = paragraph.first.starts_with("附件");
        if is_attachment && wrap.is_adjacent(next) && !next.line.has_sentence() {
            return if ends_as_name(row.words()) { Junction::None } else { Junction::Certain };
        }
        let ends_well = next.is_closed || next.has_mark || wrap.is_full(next, row, false);
        let word = self.makes_word(row, next) || matches!(row.last, '，' | '、') || paragraph.open_marks > 0;
        let is_near = wrap.is_adjacent(next);
        if runs && (ends_well || (word || parted_by_indent) && is_near) || paragraph.is_numbered && is_near {
            Junction::Certain
        } else if !runs && next.line.has_sentence() && is_near {
            // The first line of a paragraph without a mark yet.
            Junction::Certain
        } else {
            Junction::None
        }
    }

    /// What the words on both sides show.
    fn by_words(&self, paragraph: &Paragraph<'_>, row: &Row<'_>, next: &Row<'_>) -> Junction {
        let (last, first) = (row.last, next.first);
        if ends_paragraph(last) || next.start() != Start::No || is_label(row.words()) {
            return Junction::None;
        }
        let body = paragraph.has_sentence && paragraph.chars >= 15;
        if cannot_start_line(first) {
            return if body { Junction::Certain } else { Junction::None };
        }
        if next.line.indent >= self.indent + 3 && next.line.indent > row.line.indent {
            return Junction::None;
        }
        if broken_number(paragraph.open_marks > 0 || paragraph.has_mark, row, next)
            || divides_word(row, next) && next.has_mark
        {
            return Junction::Certain;
        }
        if matches!(last, '，' | '、' | ',') {
            let goes_on = next.line.has_sentence() || matches!(next.last, '：' | ':' | '，' | '、' | ',');
            // Two short lines of one length are a verse.
            let is_verse = row.chars() == next.chars() && row.chars() <= 16;
            return if paragraph.chars >= 8 && goes_on && !is_verse { Junction::Certain } else { Junction::None };
        }
        if !next.line.has_sentence() || is_title(row.words()) {
            return Junction::None;
        }
        if paragraph.open_marks > 0 && next.closes_first() || cannot_end_line(last) {
            return Junction::Certain;
        }
        if !body || paragraph.is_numbered && !paragraph.has_stop {
            return Junction::None;
        }
        let splits_date = last.is_ascii_digit() && matches!(first, '年' | '月' | '日');
        // Two stretches of running text, the first without an end: a page break, whatever the word.
        let runs_on = is_han(last) && is_han(first) && paragraph.closed && next.has_stop();
        if splits_date || self.makes_word(row, next) || runs_on || matches!(first, '的' | '了') {
            Junction::Certain
        } else if last.is_alphanumeric() {
            Junction::Probable
        } else {
            Junction::None
        }
    }

    fn makes_word(&self, row: &Row<'_>, next: &Row<'_>) -> bool {
        is_han(row.last) && self.pairs.holds(row.last, next.first)
    }
}

/// Whether tabs set the line in or part its cells.
fn is_tabbed(row: &Row<'_>) -> bool {
    row.line.span.len() > row.words().len() && row.is_table()
}

/// The pairs of Han characters that joints of `rows` would make.
fn joints(rows: &[Row<'_>]) -> impl Iterator<Item = (char, char)> {
    let joints = rows.windows(2).map(|two| (two[0].last, two[1].first));
    joints.filter(|(last, first)| is_han(*last) && is_han(*first))
}

/// Whether a time (17:30) or a field with its label (电话：8415…) is broken behind its colon.
fn splits_field(row: &Row<'_>, next: &Row<'_>) -> bool {
    let Some(before) = row.words().strip_suffix([':', '：']) else { return false };
    let is_time = row.last == ':' && before.ends_with(|c: char| c.is_ascii_digit()) && next.first.is_ascii_digit();
    let is_field = ["电话", "手机", "传真", "邮箱", "邮编", "网址"].iter().any(|label| before.ends_with(label));
    is_time || is_field && next.first.is_ascii_alphanumeric()
}

/// Whether a hyphen at the end of `row` divides a Latin word.
fn divides_word(row: &Row<'_>, next: &Row<'_>) -> bool {
    let head = row.words().strip_suffix('-');
    head.is_some_and(|head| head.ends_with(|c: char| c.is_ascii_alphabetic())) && next.first.is_ascii_lowercase()
}

/// Whether the line ends in the middle of a web or mail address.
fn is_in_address(words: &str) -> bool {
    let word = words.rsplit(|c: char| is_blank(c) || !c.is_ascii()).next().unwrap_or_default();
    word.contains("://") || word.contains('@') || word.starts_with("www.")
}

/// Joins without a space between Han characters, with one between Latin words, a hyphen of word division left out.
fn joint(row: &Row<'_>, next: &Row<'_>) -> Edit {
    let gap = Span::new(row.line.place.end, next.line.place.start);
    let in_address = is_in_address(row.words());
    if divides_word(row, next) && !in_address {
        return Edit::delete(Span::new(gap.start - 1, gap.end));
    }
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    let is_number = row.last.is_ascii_digit() && next.first.is_ascii_digit();
    let spaced = is_latin(row.last) && is_latin(next.first) && !is_number && !in_address;
    debug_assert!(!is_blank(next.first), "words have no white space at their ends");
    Edit::replace(gap, if spaced { " " } else { "" })
}
