//! The rows of a list, and what is wrong with them.

use std::collections::HashMap;
use std::fmt;

use super::Usage;
use super::column::{self, Column, Order};
use super::table::{self, Record, SEPARATORS};
use crate::domain::notice::date_finder::find_dates;
use crate::domain::notice::date_of_issue::{Date, DateError, loose};
use crate::domain::notice::document_number::{DocumentNumber, is_organ_code};
use crate::domain::notice::loose_number;
use crate::domain::text::punctuation::is_blank;

/// The most rows that are taken at once.
pub const LONGEST_LIST: usize = 500;

/// A row of the list, as it was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// 名称: the organ or unit.
    pub name: String,
    /// 机关代字, or a whole 发文字号.
    pub code: String,
    /// 主送机关.
    pub recipients: String,
    /// 联系人.
    pub contact: String,
    /// 联系电话.
    pub phone: String,
    /// 报送期限, as typed.
    pub deadline: String,
}

impl Row {
    /// Whom the notice of this row is for or by: what tells it from the others.
    pub fn label(&self) -> &str {
        if self.name.is_empty() { &self.recipients } else { &self.name }
    }

    /// 主送机关 of its notice; the unit itself where the list is one of units and has no column for them.
    pub fn addressed(&self, usage: Usage) -> &str {
        if self.recipients.is_empty() && usage == Usage::Addressees { &self.name } else { &self.recipients }
    }

    fn cell_mut(&mut self, column: Column) -> &mut String {
        match column {
            Column::Name => &mut self.name,
            Column::Code => &mut self.code,
            Column::Recipients => &mut self.recipients,
            Column::Contact => &mut self.contact,
            Column::Phone => &mut self.phone,
            Column::Deadline => &mut self.deadline,
        }
    }
}

/// A row with its place and with what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedRow {
    /// The line of the list it begins in, counting from 1.
    pub line: usize,
    /// As it was given.
    pub row: Row,
    /// The day of its deadline, where one is given and can be read.
    pub deadline: Option<Date>,
    /// What is wrong; a row with problems gives no notice.
    pub problems: Vec<Problem>,
}

/// What is wrong with a row. Its `Display` is a sentence for the clerk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A quotation mark is never closed.
    UnclosedQuote,
    /// More cells than the list has columns.
    TooManyCells {
        /// In this row.
        cells: usize,
        /// In the list.
        columns: usize,
    },
    /// Neither name nor, where they would do, recipients.
    NoName,
    /// The same name stands in an earlier line.
    Doubled(usize),
    /// No 机关代字 and no 发文字号.
    Code(String),
    /// No day.
    DeadlineForm(String),
    /// A day that the calendar does not have.
    DeadlineNotInCalendar(String),
    /// A day before the notice is issued.
    DeadlineTooEarly {
        /// The day given.
        deadline: Date,
        /// 成文日期.
        issued: Date,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnclosedQuote => f.write_str("引号没有配对，后面的行可能被并了进来。"),
            Self::TooManyCells { cells, columns } => {
                write!(f, "这一行有{cells}格，名单只有{columns}列；格里的逗号要连同内容用英文双引号括起来。")
            }
            Self::NoName => f.write_str("没有名称。"),
            Self::Doubled(line) => write!(f, "名称与第{line}行重复。"),
            Self::Code(code) => {
                write!(f, "“{code}”不是机关代字（一至十四个汉字，如“青工”），也不是完整的发文字号。")
            }
            Self::DeadlineForm(text) => write!(f, "期限“{text}”不是日期，应当写作“8月20日”或“2026年8月20日”。"),
            Self::DeadlineNotInCalendar(text) => write!(f, "期限“{text}”，日历上没有这一天。"),
            Self::DeadlineTooEarly { deadline, issued } => {
                write!(f, "期限{deadline}早于成文日期{issued}。")
            }
        }
    }
}

/// Why a text is no list. Its `Display` is a sentence for the clerk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListError {
    /// No row.
    Empty,
    /// More rows than [`LONGEST_LIST`].
    TooLong(usize),
    /// There is a line of heads, and no column that says whom the rows are about.
    NoNames,
}

impl fmt::Display for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("名单里没有内容。"),
            Self::TooLong(rows) => {
                write!(f, "名单有{rows}行，一次最多{LONGEST_LIST}份。请把名单分成几份，分几次生成。")
            }
            Self::NoNames => f.write_str("表头里没有“名称”（机关、单位）或“主送”一列，认不出各行是谁。"),
        }
    }
}

impl std::error::Error for ListError {}

/// A list that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// What it is for, as asked or as its columns suggest.
    pub usage: Usage,
    /// Whether its first line holds the heads of the columns.
    pub has_heads: bool,
    /// The columns that hold something.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<ListedRow>,
}

impl List {
    /// Whether a column holds something.
    pub fn has(&self, column: Column) -> bool {
        self.columns.contains(&column)
    }
}

/// Reads a list for a notice issued on `issued`; without `usage` a column of codes makes it a list of issuers.
///
/// # Errors
/// [`ListError`] where there is nothing that could be gone by.
pub fn read(text: &str, usage: Option<Usage>, issued: Date) -> Result<List, ListError> {
    let mut records = table::records(text, separator(text));
    let heads = records.first().and_then(column::order);
    let has_heads = heads.is_some();
    if has_heads {
        records.remove(0);
    }
    if records.is_empty() {
        return Err(ListError::Empty);
    }
    if records.len() > LONGEST_LIST {
        return Err(ListError::TooLong(records.len()));
    }
    let order = heads.unwrap_or_else(|| Column::ALL.map(Some).to_vec());
    if !order.contains(&Some(Column::Name)) && !order.contains(&Some(Column::Recipients)) {
        return Err(ListError::NoNames);
    }
    let rows: Vec<Row> = records.iter().map(|record| row(record, &order)).collect();
    let columns = used(&rows);
    let has_codes = rows.iter().filter(|row| is_organ_code(&row.code)).count() * 2 >= rows.len();
    let usage = usage.unwrap_or(if has_codes { Usage::Issuers } else { Usage::Addressees });
    Ok(List { usage, has_heads, columns, rows: judged(&records, rows, order.len(), usage, issued) })
}

/// What parts the cells: the mark that makes a line of heads of the first line, else the first that parts anything.
fn separator(text: &str) -> char {
    /// Heads and habits show in the first lines.
    const LOOKED_AT: usize = 4000;
    let end = text.char_indices().nth(LOOKED_AT).map_or(text.len(), |(at, _)| at);
    let parted = SEPARATORS.map(|separator| (separator, table::records(&text[..end], separator)));
    let known = |records: &[Record]| {
        let order = records.first().and_then(column::order);
        order.map_or(0, |order| order.iter().flatten().count())
    };
    let best = parted.iter().map(|(separator, records)| (known(records), *separator)).rev();
    match best.max_by_key(|(known, _)| *known) {
        Some((1.., separator)) => separator,
        _ => parted.iter().find(|(separator, records)| parts(*separator, records)).map_or(',', |(mark, _)| *mark),
    }
}

/// Whether a mark parts the cells of a list without heads. Marks that also stand inside 主送 must do so alike on every
/// line.
fn parts(separator: char, records: &[Record]) -> bool {
    let counts = || records.iter().map(|record| record.cells.len());
    if matches!(separator, '，' | '；') {
        let first = counts().next().unwrap_or(0);
        first >= 3 && counts().all(|count| count == first)
    } else {
        counts().any(|count| count > 1)
    }
}

fn row(record: &Record, order: &Order) -> Row {
    let mut row = Row::default();
    for (cell, column) in record.cells.iter().zip(order) {
        if let Some(column) = column {
            row.cell_mut(*column).clone_from(cell);
        }
    }
    row.recipients = row.recipients.trim_end_matches(['：', ':', '。']).trim_end_matches(is_blank).to_owned();
    if let Some(number) = certain_number(&row.code) {
        row.code = number;
    }
    row
}

/// A whole 发文字号 in its right form, where nothing has to be guessed.
fn certain_number(code: &str) -> Option<String> {
    let reading = loose_number::read(code);
    reading.canonical().filter(|_| reading.is_certain())
}

fn used(rows: &[Row]) -> Vec<Column> {
    let holds = |column: Column| rows.iter().any(|row| !row.clone().cell_mut(column).is_empty());
    Column::ALL.into_iter().filter(|column| holds(*column)).collect()
}

fn judged(records: &[Record], rows: Vec<Row>, columns: usize, usage: Usage, issued: Date) -> Vec<ListedRow> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut out = Vec::with_capacity(rows.len());
    for (record, row) in records.iter().zip(rows) {
        let mut problems = Vec::new();
        if record.is_unclosed {
            problems.push(Problem::UnclosedQuote);
        }
        let cells = record.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if cells > columns {
            problems.push(Problem::TooManyCells { cells, columns });
        }
        let label = if usage == Usage::Issuers { row.name.as_str() } else { row.label() };
        if label.is_empty() {
            problems.push(Problem::NoName);
        } else if let Some(first) = seen.get(label) {
            problems.push(Problem::Doubled(*first));
        } else {
            seen.insert(label.to_owned(), record.line);
        }
        if !row.code.is_empty() && !is_organ_code(&row.code) && row.code.parse::<DocumentNumber>().is_err() {
            problems.push(Problem::Code(row.code.clone()));
        }
        let deadline = deadline(&row.deadline, issued);
        let (deadline, problem) = (deadline.as_ref().ok().copied().flatten(), deadline.err());
        problems.extend(problem);
        out.push(ListedRow { line: record.line, row, deadline, problems });
    }
    out
}

/// The day that a cell names; a missing year is that of the notice, or the next.
fn deadline(cell: &str, issued: Date) -> Result<Option<Date>, Problem> {
    if cell.is_empty() {
        return Ok(None);
    }
    let day = day(cell, issued).map_err(|error| match error {
        DateError::Form => Problem::DeadlineForm(cell.to_owned()),
        DateError::NotInCalendar => Problem::DeadlineNotInCalendar(cell.to_owned()),
    })?;
    if day < issued { Err(Problem::DeadlineTooEarly { deadline: day, issued }) } else { Ok(Some(day)) }
}

fn day(cell: &str, issued: Date) -> Result<Date, DateError> {
    let cell = ["之前", "以前", "前", "截止", "止"].iter().find_map(|end| cell.strip_suffix(end)).unwrap_or(cell);
    // As a spreadsheet writes a day: 2026/8/20 0:00.
    let midnight = [" 0:00:00", " 00:00:00", " 0:00", " 00:00"];
    let cell = midnight.iter().find_map(|end| cell.strip_suffix(end)).unwrap_or(cell).trim_matches(is_blank);
    let error = match loose(cell) {
        Ok(day) => return Ok(day),
        Err(error) => error,
    };
    let parts: Vec<&str> = cell.split(['/', '-', '.']).collect();
    let worded = match parts[..] {
        [month, day] => format!("{month}月{day}日"),
        _ => cell.to_owned(),
    };
    match find_dates(&worded).as_slice() {
        [only] if only.span.start == 0 && only.end == worded.len() && only.day.is_some() => {
            only.day_near(Some(issued)).ok_or(DateError::NotInCalendar)
        }
        _ => Err(error),
    }
}
