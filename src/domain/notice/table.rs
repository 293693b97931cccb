//! 表格 in typed text: rows are lines, their cells parted by tabs.

use crate::domain::text::punctuation::is_blank;

/// A paragraph, or the rows of a table, in a text that holds both; each with its number among the paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// A paragraph.
    Paragraph(usize, &'a str),
    /// Rows of a table.
    Table(Vec<(usize, &'a str)>),
}

/// The cells of a row, without the blanks about them.
pub fn cells(row: &str) -> impl Iterator<Item = &str> {
    placed_cells(row).map(|(_, cell)| cell)
}

/// The cells with their places in the row.
pub fn placed_cells(row: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    row.trim_end_matches(['\r', '\n']).split('\t').map(move |cell| {
        let start = at + cell.len() - cell.trim_start_matches(is_blank).len();
        at += cell.len() + 1;
        (start, cell.trim_matches(is_blank))
    })
}

/// Takes the tables of a text out of its paragraphs.
///
/// A table is a run of lines with tabs: several rows, or one of three cells and more. A tab in front of a line is an
/// indent, and one between two stretches of a single line parts a name from its telephone number.
pub fn parts<'a>(lines: impl IntoIterator<Item = (usize, &'a str)>) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut run: Vec<(usize, &str)> = Vec::new();
    for (number, line) in lines {
        if line.contains('\t') {
            run.push((number, line));
        } else {
            end_run(&mut run, &mut parts);
            parts.push(Part::Paragraph(number, line));
        }
    }
    end_run(&mut run, &mut parts);
    parts
}

fn end_run<'a>(run: &mut Vec<(usize, &'a str)>, parts: &mut Vec<Part<'a>>) {
    let most = run.iter().map(|(_, row)| row.trim_matches(is_blank).matches('\t').count()).max().unwrap_or(0);
    if most >= 2 || (most == 1 && run.len() > 1) {
        parts.push(Part::Table(std::mem::take(run)));
    } else {
        parts.extend(run.drain(..).map(|(number, line)| Part::Paragraph(number, line)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let lines = text.lines().enumerate();
        let found: Vec<String> = parts(lines)
            .iter()
            .map(|part| match part {
                Part::Paragraph(number, _) => format!("p{number}"),
                Part::Table(rows) => format!("t{}+{}", rows[0].0, rows.len()),
            })
            .collect();
        assert_eq!(found.join(" "), expected, "{text:?}");
    }

    #[test]
    fn tables_are_told_from_tabs() {
        check("甲\n单位\t人数\n县总\t3\n乙", "p0 t1+2 p3");
        check("序号\t单位\t人数", "t0+1");
        check("联系人：张某\t电话：123", "p0");
        check("\t各级工会\n\t各单位", "p0 p1");
        check("单位\t人数\n\t3\n县总\t", "t0+3");
        check("", "");
    }

    #[test]
    fn cells_keep_their_places() {
        let row = "\t 张三\t\u{3000}";
        assert_eq!(cells(row).collect::<Vec<_>>(), ["", "张三", ""]);
        assert!(placed_cells(row).all(|(at, cell)| row[at..].starts_with(cell)));
    }
}
