//! Paragraphs and rows into one text, and what is known of them into evidence.

use crate::domain::notice::evidence::{Evidence, Place, Revision};
use crate::domain::text::span::Span;

use super::flow::{Item, Paragraph};
use super::tables::{RowForm, forms};

/// The text, a paragraph or a row a line, with its evidence.
pub(super) fn assemble(items: Vec<Item>, authors: &[String]) -> (String, Evidence) {
    let forms = forms(&items);
    let mut out = Assembly { authors, text: String::new(), evidence: Evidence::default(), open: Vec::new() };
    let mut forms = forms.into_iter();
    for item in items {
        match item {
            Item::Paragraph(paragraph) => out.paragraph(paragraph),
            Item::Blank => out.blank(),
            Item::Table => out.open.push(Table::default()),
            Item::EndTable => {
                out.end_row();
                out.open.pop();
            }
            Item::Row => {
                out.end_row();
                let form = forms.next().unwrap_or_default();
                if let Some(table) = out.open.last_mut() {
                    (table.row, table.in_row) = (form, true);
                }
            }
            Item::EndRow => out.end_row(),
            Item::Cell { rows, columns } => out.cell(rows, columns),
            Item::EndCell => {}
        }
    }
    while !out.open.is_empty() {
        out.end_row();
        out.open.pop();
    }
    let end = out.text.trim_end_matches('\n').len();
    out.text.truncate(end);
    (out.text, out.evidence)
}

struct Assembly<'a> {
    authors: &'a [String],
    text: String,
    evidence: Evidence,
    /// Tables that are open, the innermost last.
    open: Vec<Table>,
}

/// A table that is being written.
#[derive(Default)]
struct Table {
    row: RowForm,
    in_row: bool,
    /// The line of cells so far.
    line: Option<Paragraph>,
    /// Cells to be closed by a tab before the next words of the line.
    tabs: usize,
    /// The column that comes next.
    column: usize,
    /// How many more rows each column is covered from above; whether a cell begins there.
    covered: Vec<(u16, bool)>,
}

/// Columns further right are not followed: no honest table is as wide, and a hostile one must not grow.
const COLUMNS: usize = 32;

impl Assembly<'_> {
    fn paragraph(&mut self, mut paragraph: Paragraph) {
        match self.open.last_mut() {
            Some(table) if table.row == RowForm::Cells => table.words(paragraph),
            Some(table) => {
                if table.row == RowForm::InTable && paragraph.form.place == Place::Flow {
                    paragraph.form.place = Place::Table;
                }
                self.write(&paragraph);
            }
            None => self.write(&paragraph),
        }
    }

    fn blank(&mut self) {
        let in_line = self.open.last().is_some_and(|table| table.row == RowForm::Cells);
        if !in_line && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn cell(&mut self, rows: u16, columns: u16) {
        let Some(table) = self.open.last_mut() else { return };
        table.skip_covered();
        let column = table.column;
        table.column += usize::from(columns.clamp(1, 1000));
        for place in column..table.column.min(COLUMNS) {
            if table.covered.len() <= place {
                table.covered.resize(place + 1, (0, false));
            }
            table.covered[place] = (rows.saturating_sub(1), place == column);
        }
        table.tabs += usize::from(column > 0);
    }

    fn end_row(&mut self) {
        let Some(table) = self.open.last_mut().filter(|table| table.in_row) else { return };
        table.in_row = false;
        while table.column < table.covered.len() {
            let column = &mut table.covered[table.column];
            column.0 = column.0.saturating_sub(1);
            table.column += 1;
        }
        (table.column, table.tabs) = (0, 0);
        table.row = RowForm::Paragraphs;
        if let Some(line) = table.line.take() {
            self.write(&line);
        }
    }

    fn write(&mut self, paragraph: &Paragraph) {
        let start = self.text.len();
        self.text.push_str(&paragraph.text);
        self.evidence.paragraphs.push(crate::domain::notice::evidence::ParagraphForm {
            span: Span::new(start, self.text.len()),
            ..paragraph.form.clone()
        });
        for (range, change) in &paragraph.changes {
            self.evidence.revisions.push(Revision {
                span: Span::from(range.clone()).shifted(start),
                kind: change.kind,
                author: self.authors.get(change.author).cloned().unwrap_or_default(),
            });
        }
        self.evidence.hidden.extend(paragraph.hidden.iter().map(|range| Span::from(range.clone()).shifted(start)));
        self.text.push('\n');
    }
}

impl Table {
    /// Passes over the columns that a cell of a row above covers; each such cell stays empty.
    fn skip_covered(&mut self) {
        while let Some((rows, begins)) = self.covered.get_mut(self.column).filter(|(rows, _)| *rows > 0) {
            *rows -= 1;
            self.tabs += usize::from(*begins && self.column > 0);
            self.column += 1;
        }
    }

    /// Adds words to the cell that is open, on one line.
    fn words(&mut self, paragraph: Paragraph) {
        let tabs = std::mem::take(&mut self.tabs);
        let Some(line) = &mut self.line else {
            let mut line = paragraph;
            flatten(&mut line.text, 0);
            line.form.place = Place::Table;
            line.text.insert_str(0, &"\t".repeat(tabs));
            line.changes.iter_mut().for_each(|(range, _)| *range = range.start + tabs..range.end + tabs);
            line.hidden.iter_mut().for_each(|range| *range = range.start + tabs..range.end + tabs);
            self.line = Some(line);
            return;
        };
        if tabs == 0 {
            line.text.push(' ');
        }
        line.text.extend(std::iter::repeat_n('\t', tabs));
        let start = line.text.len();
        line.text.push_str(&paragraph.text);
        flatten(&mut line.text, start);
        let moved = |range: std::ops::Range<usize>| range.start + start..range.end + start;
        line.changes.extend(paragraph.changes.into_iter().map(|(range, change)| (moved(range), change)));
        line.hidden.extend(paragraph.hidden.into_iter().map(moved));
        let (form, other) = (&mut line.form, &paragraph.form);
        form.alignment = form.alignment.filter(|set| other.alignment == Some(*set));
        form.half_points = form.half_points.max(other.half_points);
        form.bold &= other.bold;
        form.red &= other.red;
    }
}

/// Puts spaces for the line ends and tabs of a cell, so that they do not look like those of the table.
fn flatten(text: &mut String, from: usize) {
    if text[from..].contains(['\n', '\t']) {
        let tail = text[from..].replace(['\n', '\t'], " ");
        text.truncate(from);
        text.push_str(&tail);
    }
}
