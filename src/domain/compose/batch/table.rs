//! Cells of a list: parted by comma, tab or semicolon, in quotation marks where they hold such a mark themselves.

use crate::domain::text::punctuation::{is_blank, is_invisible};

/// A line of a list that is not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The line it begins in, counting from 1.
    pub line: usize,
    /// Its cells, without blanks around them.
    pub cells: Vec<String>,
    /// Whether a quotation mark opens in it and never closes.
    pub is_unclosed: bool,
}

/// What may part cells; where several could, the earlier one does: the marks of running text come last.
pub const SEPARATORS: [char; 5] = ['\t', ',', ';', '；', '，'];

/// The lines of `text`, their cells parted by `separator`.
// record = cell *( separator cell ) ;  cell = *CHAR | '"' *( CHAR | '""' ) '"'
pub fn records(text: &str, separator: char) -> Vec<Record> {
    let mut reader = Reader { rest: text, line: 1, separator };
    let mut out = Vec::new();
    while !reader.rest.is_empty() {
        let record = reader.record();
        if record.cells.iter().any(|cell| !cell.is_empty()) {
            out.push(record);
        }
    }
    out
}

/// A line of cells as every spreadsheet reads it, with its end.
pub fn line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let quoted = |cell: &str| {
        let needs = cell.contains([',', '"', '\n', '\r']);
        if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
    };
    let cells: Vec<String> = cells.into_iter().map(quoted).collect();
    format!("{}\r\n", cells.join(","))
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    separator: char,
}

impl Reader<'_> {
    fn record(&mut self) -> Record {
        let mut record = Record { line: self.line, cells: Vec::new(), is_unclosed: false };
        loop {
            let (cell, is_closed) = self.cell();
            record.cells.push(clean(&cell));
            record.is_unclosed |= !is_closed;
            match self.take() {
                Some(mark) if mark == self.separator => {}
                _ => return record,
            }
        }
    }

    /// Up to the next separator or line end, which stays; and whether its quotation mark was closed.
    fn cell(&mut self) -> (String, bool) {
        let begin = self.rest.trim_start_matches(|c: char| c == ' ' || is_invisible(c));
        let mut cell = String::new();
        let mut is_closed = true;
        if begin.starts_with('"') {
            self.rest = begin;
            self.take();
            is_closed = self.quoted(&mut cell);
        }
        while let Some(c) = self.rest.chars().next().filter(|c| *c != self.separator && !matches!(c, '\n' | '\r')) {
            cell.push(c);
            self.take();
        }
        (cell, is_closed)
    }

    /// What stands up to the closing mark, which is taken; whether there is one.
    fn quoted(&mut self, cell: &mut String) -> bool {
        while let Some(c) = self.take() {
            match c {
                '"' if self.rest.starts_with('"') => _ = self.take(),
                '"' => return true,
                _ => {}
            }
            cell.push(c);
        }
        false
    }

    /// The next character; a line end of two characters is one.
    fn take(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        if c == '\r' && self.rest.starts_with('\n') {
            return self.take();
        }
        self.line += usize::from(matches!(c, '\n' | '\r'));
        Some(if c == '\r' { '\n' } else { c })
    }
}

/// A cell on one line, without blanks around it and without what cannot be seen.
fn clean(cell: &str) -> String {
    let lines = cell.split('\n').map(|line| line.trim_matches(is_blank)).filter(|line| !line.is_empty());
    let joined = lines.collect::<Vec<_>>().join("，");
    let joined = joined.replace('\t', " ");
    joined.chars().filter(|c| !c.is_control() && !is_invisible(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, separator: char, expected: &[&[&str]]) {
        let found: Vec<Vec<String>> = records(text, separator).into_iter().map(|record| record.cells).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn cells_are_parted() {
        check("甲,乙\r\n丙,丁", ',', &[&["甲", "乙"], &["丙", "丁"]]);
        check("甲\t各乡镇，县直各单位\t\n\n \n乙", '\t', &[&["甲", "各乡镇，县直各单位", ""], &["乙"]]);
        check("甲，乙", '，', &[&["甲", "乙"]]);
        check("\u{FEFF}甲 , \u{3000}乙 ", ',', &[&["甲", "乙"]]);
        check("甲\0,乙\u{200B}", ',', &[&["甲", "乙"]]);
        check("", ',', &[]);
    }

    #[test]
    fn quoted_cells_hold_every_mark() {
        check("\"甲,乙\",\"丙\"\"丁\"\"\"", ',', &[&["甲,乙", "丙\"丁\""]]);
        check("\"各乡镇工会\n县直工会\",乙", ',', &[&["各乡镇工会，县直工会", "乙"]]);
        check("甲\"乙,丙", ',', &[&["甲\"乙", "丙"]]);
        let unclosed = records("甲,\"乙\n丙,丁", ',');
        assert_eq!(unclosed.len(), 1);
        assert!(unclosed[0].is_unclosed);
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        let lines: Vec<usize> = records("甲\r\n\r\n\"乙\n乙\"\n丙\r丁", ',').iter().map(|record| record.line).collect();
        assert_eq!(lines, [1, 3, 5, 6]);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let cells = ["甲,乙", "丙\"丁", "", "戊"];
        check(&line(cells), ',', &[&cells]);
    }
}
