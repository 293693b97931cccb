//! A run of lines with all that is known of them, put together from smaller ones.

use crate::domain::notice::evidence::{ParagraphForm, Revision, RevisionKind};
use crate::domain::text::span::Span;

/// Lines of text with their evidence; places are bytes in `text`.
#[derive(Clone, Debug, Default)]
pub(super) struct Story {
    /// The lines, parted by line feeds; none at the end.
    pub(super) text: String,
    pub(super) forms: Vec<ParagraphForm>,
    pub(super) revisions: Vec<Revision>,
    pub(super) hidden: Vec<Span>,
    /// How many lines there are: one empty line is not the same as none.
    lines: usize,
    /// The end of the last line was inserted or deleted, and by whom.
    mark: Option<(RevisionKind, String)>,
}

impl Story {
    /// Whether there is no line at all.
    pub(super) fn is_empty(&self) -> bool {
        self.lines == 0
    }

    /// Whether nothing but white space stands here.
    pub(super) fn is_blank(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }

    /// How many lines there are.
    pub(super) fn lines(&self) -> usize {
        self.lines
    }

    /// A story of one line.
    pub(super) fn line(text: String, mut form: ParagraphForm, mark: Option<(RevisionKind, String)>) -> Self {
        form.span = Span::new(0, text.len());
        let forms = if text.trim().is_empty() { Vec::new() } else { vec![form] };
        Self { text, forms, lines: 1, mark, ..Self::default() }
    }

    /// Adds lines after these.
    pub(super) fn extend(&mut self, other: Self) {
        if self.is_empty() {
            *self = other;
        } else if !other.is_empty() {
            self.join("\n", other);
        }
    }

    /// Adds `other` behind `between` and makes one line of the two that meet, unless `between` is a line feed.
    pub(super) fn join(&mut self, between: &str, other: Self) {
        let end = self.text.len();
        self.text.push_str(between);
        let by = self.text.len();
        if let Some((kind, author)) = self.mark.take().filter(|_| between == "\n") {
            self.revise(Span::new(end, by), kind, &author);
        }
        self.text.push_str(&other.text);
        self.lines += if between == "\n" { other.lines } else { other.lines.saturating_sub(1) };
        self.mark = other.mark;
        self.forms.extend(other.forms.into_iter().map(|form| ParagraphForm { span: form.span.shifted(by), ..form }));
        for change in other.revisions {
            self.revise(change.span.shifted(by), change.kind, &change.author);
        }
        for span in other.hidden {
            self.hide(span.shifted(by));
        }
    }

    /// Notes that a stretch behind all noted ones was inserted or deleted.
    pub(super) fn revise(&mut self, span: Span, kind: RevisionKind, author: &str) {
        match self.revisions.last_mut() {
            Some(last) if last.span.end == span.start && last.kind == kind && last.author == author => {
                last.span.end = span.end;
            }
            _ => self.revisions.push(Revision { span, kind, author: author.to_owned() }),
        }
    }

    /// Notes that a stretch behind all noted ones is hidden.
    pub(super) fn hide(&mut self, span: Span) {
        match self.hidden.last_mut() {
            Some(last) if last.end == span.start => last.end = span.end,
            _ => self.hidden.push(span),
        }
    }

    /// Makes one line of all, what parted lines and cells becoming spaces: every such sign is one byte, so no place
    /// moves.
    pub(super) fn flatten(&mut self) {
        self.text = self.text.replace(['\n', '\t', '\u{B}', '\u{C}'], " ");
        self.lines = self.lines.min(1);
        self.mark = None;
    }
}

/// The lines of a table row out of its cells.
///
/// Cells are parted by tabs, and the paragraphs of a cell by spaces, so that a row is a line.
/// Where whole sentences stand in a cell of several paragraphs, and where a row has but one cell, the table only
/// holds the page together: there every paragraph keeps its line.
///
/// Empty cells at the end count only in a table that is known to have columns.
pub(super) fn row(mut cells: Vec<Story>, has_columns: bool) -> Story {
    while !has_columns && cells.last().is_some_and(Story::is_blank) && cells.len() > 1 {
        cells.pop();
    }
    let is_frame = cells.len() == 1;
    let keeps_lines = is_frame || cells.iter().any(is_prose);
    let mut out = Story::default();
    for mut cell in cells {
        if !keeps_lines {
            cell.flatten();
        }
        if out.is_empty() {
            out = cell;
            out.lines = out.lines.max(1);
        } else {
            out.join("\t", cell);
        }
    }
    out
}

fn is_prose(cell: &Story) -> bool {
    cell.lines() > 1 && cell.text.contains('。')
}
