//! Which tables hold rows of cells, and which only set a page.
//!
//! Old pages put a whole document into one cell; Word sets the imprint in a table of one column. Their words are
//! paragraphs. A row of cells that stand beside each other is a line, its cells parted by tabs.

use super::flow::Item;

/// How a row is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum RowForm {
    /// Its paragraphs are paragraphs of the text.
    #[default]
    Paragraphs,
    /// The same, among rows of cells.
    InTable,
    /// A line, its cells parted by tabs.
    Cells,
}

/// The form of every row, in the order in which the rows begin.
pub(super) fn forms(items: &[Item]) -> Vec<RowForm> {
    let mut reader = Reader::default();
    for item in items {
        reader.step(item);
    }
    while !reader.open.is_empty() {
        reader.end_table();
    }
    reader.rows.iter().map(|row| row.form).collect()
}

#[derive(Debug, Default)]
struct Reader {
    rows: Vec<Row>,
    /// Tables that are open, the innermost last.
    open: Vec<Table>,
}

#[derive(Debug, Default)]
struct Table {
    /// Its rows, by place in [`Reader::rows`].
    rows: Vec<usize>,
    /// How many more rows each cell reaches over that began in a row above.
    reaching: Vec<u16>,
}

#[derive(Debug, Default)]
struct Row {
    form: RowForm,
    /// Cells with words.
    cells: usize,
    /// Cells of rows above that reach over this one.
    covered: usize,
    /// Whether a cell holds a heading or a table of its own.
    is_frame: bool,
    /// Whether a cell holds as much as a document.
    is_large: bool,
    cell: Cell,
}

#[derive(Debug, Default)]
struct Cell {
    rows: u16,
    has_words: bool,
    paragraphs: usize,
    sentences: usize,
}

impl Reader {
    fn step(&mut self, item: &Item) {
        match item {
            Item::Table => {
                if let Some(row) = self.row() {
                    row.is_frame = true;
                    row.cell.has_words = true;
                }
                self.open.push(Table::default());
            }
            Item::EndTable => self.end_table(),
            Item::Row => {
                let mut row = Row::default();
                if let Some(table) = self.open.last_mut() {
                    table.rows.push(self.rows.len());
                    row.covered = table.reaching.len();
                    table.reaching.retain_mut(|rows| {
                        *rows -= 1;
                        *rows > 0
                    });
                }
                self.rows.push(row);
            }
            Item::EndRow | Item::Blank => {}
            Item::Cell { rows, .. } => {
                if let Some(row) = self.row() {
                    row.cell = Cell { rows: *rows, ..Cell::default() };
                }
            }
            Item::EndCell => {
                /// More cells that reach down than an honest table has columns are not counted.
                const COLUMNS: usize = 32;
                let Some(cell) = self.row().map(Row::end_cell) else { return };
                let table = self.open.last_mut().filter(|table| table.reaching.len() < COLUMNS);
                if let Some(table) = table.filter(|_| cell.has_words && cell.rows > 1) {
                    table.reaching.push(cell.rows - 1);
                }
            }
            Item::Paragraph(paragraph) => {
                if let Some(row) = self.row() {
                    row.cell.has_words = true;
                    row.cell.paragraphs += 1;
                    row.cell.sentences += paragraph.text.matches('。').count();
                    row.is_frame |= paragraph.form.heading.is_some();
                }
            }
        }
    }

    fn row(&mut self) -> Option<&mut Row> {
        let place = *self.open.last()?.rows.last()?;
        self.rows.get_mut(place)
    }

    fn end_table(&mut self) {
        /// Fewer rows of cells than this, and a large cell among them, are a page set by a table.
        const FEWEST: usize = 3;
        let Some(Table { rows: places, .. }) = self.open.pop() else { return };
        let beside = |row: &Row| row.cells > 0 && row.cells + row.covered > 1 && !row.is_frame;
        let rows_of_cells = places.iter().filter(|place| beside(&self.rows[**place])).count();
        for place in places {
            let row = &mut self.rows[place];
            row.form = if beside(row) && (!row.is_large || rows_of_cells >= FEWEST) {
                RowForm::Cells
            } else if rows_of_cells >= FEWEST && !row.is_frame {
                RowForm::InTable
            } else {
                RowForm::Paragraphs
            };
        }
    }
}

impl Row {
    fn end_cell(&mut self) -> Cell {
        /// What a cell of a table seldom holds.
        const PARAGRAPHS: usize = 4;
        const SENTENCES: usize = 4;
        let cell = std::mem::take(&mut self.cell);
        self.cells += usize::from(cell.has_words);
        self.is_large |= cell.paragraphs >= PARAGRAPHS || cell.sentences >= SENTENCES;
        cell
    }
}
