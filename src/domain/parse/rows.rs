//! 表格 in the text as it came: which lines are rows, told by their tabs.

use std::ops::Range;

use crate::domain::notice::upstream::Role;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

use super::lines::Line;

/// What the tabs of a line say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RowForm {
    /// Whether it is a row, so that tabs at its ends are empty cells.
    pub(super) is_row: bool,
    /// Whether its table is so long that it is no sign-off whose organs stand side by side.
    pub(super) in_long_table: bool,
}

/// The lines one by one: a table is a run of lines with equally many tabs, one of them between words.
pub(super) fn of(lines: &[&str]) -> Vec<RowForm> {
    const LONG: usize = 4;
    let mut forms = Vec::with_capacity(lines.len());
    for run in lines.chunk_by(|line, next| tabs(line) == tabs(next)) {
        let is_row = run.len() > 1 && tabs(run[0]) > 0 && run.iter().any(|line| has_inner_tab(line));
        forms.extend(run.iter().map(|_| RowForm { is_row, in_long_table: is_row && run.len() >= LONG }));
    }
    forms
}

/// Adds the rows without words behind those of their table: the lines of a form that is to be filled in. They come in
/// when everything else is settled, since they say nothing.
pub(super) fn add_blank<'a>(source: &'a str, lines: &mut Vec<Line<'a>>) {
    let mut out = Vec::with_capacity(lines.len());
    let ends: Vec<usize> = lines.iter().skip(1).map(|next| next.span.start).chain([source.len()]).collect();
    for (line, end) in std::mem::take(lines).into_iter().zip(ends) {
        let is_row = line.role == Role::Table && line.row.is_row;
        let from = line.span.end;
        let blank = if is_row { blank_rows(source, from..end, tabs(line.text)) } else { Vec::new() };
        let rows: Vec<Line<'a>> = blank.into_iter().map(|span| line.blank_row(source, span)).collect();
        out.push(line);
        out.extend(rows);
    }
    *lines = out;
}

/// The lines in `range`, which begins behind the words of a row, that are rows of so many tabs and nothing else.
fn blank_rows(source: &str, range: Range<usize>, count: usize) -> Vec<Span> {
    let mut rows = Vec::new();
    let Some(between) = source.get(range.clone()) else { return rows };
    let Some((behind, rest)) = between.split_once('\n') else { return rows };
    let mut at = range.start + behind.len() + 1;
    for raw in rest.split_inclusive('\n') {
        let row = raw.trim_end_matches(['\r', '\n']);
        if tabs(row) != count || !raw.ends_with('\n') && at + raw.len() < source.len() || !row.chars().all(is_blank) {
            break;
        }
        rows.push(Span::new(at, at + row.len()));
        at += raw.len();
    }
    rows
}

fn tabs(line: &str) -> usize {
    line.bytes().filter(|byte| *byte == b'\t').count()
}

fn has_inner_tab(line: &str) -> bool {
    line.trim_matches(is_blank).contains('\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[&str], expected: &str) {
        let form = |form: &RowForm| match (form.is_row, form.in_long_table) {
            (true, true) => 'l',
            (true, false) => 'r',
            _ => '-',
        };
        assert_eq!(of(lines).iter().map(form).collect::<String>(), expected, "{lines:?}");
    }

    #[test]
    fn rows_are_told_from_indents() {
        check(&["各单位：", "单位\t人数", "\t3", "县总\t", "谢谢"], "-rrr-");
        check(&["\t各级工会", "\t各单位"], "--");
        check(&["联系人：张某\t电话：1", "完"], "--");
        check(&["序号\t单位\t人数", "1\t甲\t2", "2\t乙\t", "\t合计\t2"], "llll");
        check(&[], "");
    }
}
