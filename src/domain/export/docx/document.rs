//! The document part: paragraphs, tables, imprint and sections.

use super::super::flow::{Block, CELL_MARGIN, Content, Flow, HAIR, JointMark, Paragraph, Run, Table};
use super::super::markup::Markup;
use super::super::measures::{GridMeasures, INSIDE, OUTSIDE, TO_PAGE_NUMBER, TYPE_AREA, Twips};
use super::super::style::{Format, LETTER_WIDE, Style};
use super::imprint::{Ending, write_imprint};
use super::letter;
use super::styles::{FACE_SLOTS, NAMESPACE, alignment, indents, red_rule, spacing, tabs};
use super::turned::{self, TurnedPages};

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// `word/document.xml`.
pub(super) fn part(flow: &Flow, ending: Ending, turned: &[TurnedPages]) -> Vec<u8> {
    let mut xml = Markup::part();
    xml.element("w:document", &[("xmlns:w", &NAMESPACE), ("xmlns:r", &RELATIONSHIPS)], |xml| {
        xml.element("w:body", &[], |xml| body(xml, flow, ending, turned));
    });
    xml.into_bytes()
}

fn body(xml: &mut Markup, flow: &Flow, ending: Ending, turned: &[TurnedPages]) {
    let grid = flow.grid;
    if let Some(letter) = &flow.letter {
        letter::mark(xml, letter, grid);
    }
    let ends_turned = flow.blocks.last().is_some_and(|block| block.is_turned);
    let mut sections = Sections { flow, turned: turned.iter(), begun: 0 };
    let Some(imprint) = &flow.imprint else {
        blocks(xml, flow, &mut sections, false);
        let last = sections.next(ends_turned, Numbered::Yes);
        section(xml, &last);
        return;
    };
    blocks(xml, flow, &mut sections, ending.has_blank_page() || ends_turned);
    if ending.has_blank_page() {
        placeholder(xml, grid, false);
    }
    if ending.is_apart() {
        // Behind a turned page the section has begun a page.
        placeholder(xml, grid, ending.has_blank_page() || !ends_turned);
    }
    write_imprint(xml, imprint, flow, ending);
    placeholder(xml, grid, false);
    let last = sections.next(false, if ending.has_blank_page() { Numbered::No } else { Numbered::Yes });
    section(xml, &last);
}

/// The sections as they end one after the other.
struct Sections<'a> {
    flow: &'a Flow,
    /// The turned pages that are still to come.
    turned: std::slice::Iter<'a, TurnedPages>,
    /// How many sections have ended.
    begun: usize,
}

impl<'a> Sections<'a> {
    /// The section that ends here.
    fn next(&mut self, is_turned: bool, numbered: Numbered) -> Section<'a> {
        let is_first = self.begun == 0;
        self.begun += 1;
        let turned = is_turned.then(|| self.turned.next().copied().unwrap_or_default());
        Section { flow: self.flow, numbered, is_first, turned }
    }
}

/// A section of the document.
pub(super) struct Section<'a> {
    flow: &'a Flow,
    numbered: Numbered,
    is_first: bool,
    /// Where its pages are set across the long side of the sheet: which ones.
    turned: Option<TurnedPages>,
}

/// The blocks; a section ends where the sheet is turned, and at the end where the last one `is_closed`.
fn blocks(xml: &mut Markup, flow: &Flow, sections: &mut Sections<'_>, is_closed: bool) {
    let grid = flow.grid;
    let mut begins_section = false;
    for (at, block) in flow.blocks.iter().enumerate() {
        let next = flow.blocks.get(at + 1);
        let ends = next.map_or(is_closed, |next| next.is_turned != block.is_turned);
        let end = ends.then(|| sections.next(block.is_turned, Numbered::Yes));
        match &block.content {
            Content::Paragraph(paragraph) if begins_section => {
                // A section begins a page of its own.
                let format = Format { page_break_before: false, ..paragraph.format };
                write_paragraph(xml, &Paragraph { format, ..paragraph.clone() }, grid, end.as_ref());
            }
            Content::Paragraph(paragraph) => write_paragraph(xml, paragraph, grid, end.as_ref()),
            Content::Table(table) => {
                write_table(xml, table, grid);
                // Two tables in a row would grow together; after the last one the document needs a paragraph.
                if end.is_some() || next.is_none_or(Block::is_table) {
                    let mut holder = empty(grid, false);
                    holder.format.line = HAIR;
                    write_paragraph(xml, &holder, grid, end.as_ref());
                }
            }
            Content::JointMark(mark) => {
                joint_mark(xml, mark, grid);
                if end.is_some() {
                    write_paragraph(xml, &empty(grid, false), grid, end.as_ref());
                }
            }
        }
        begins_section = ends;
    }
    if flow.blocks.is_empty() {
        let end = is_closed.then(|| sections.next(false, Numbered::Yes));
        write_paragraph(xml, &empty(grid, false), grid, end.as_ref());
    }
}

impl Block {
    fn is_table(&self) -> bool {
        matches!(self.content, Content::Table(_) | Content::JointMark(_))
    }
}

fn empty(grid: GridMeasures, begins_page: bool) -> Paragraph {
    let style = Style::Placeholder;
    Paragraph { style, format: Format { page_break_before: begins_page, ..style.format(grid) }, runs: Vec::new() }
}

pub(super) fn placeholder(xml: &mut Markup, grid: GridMeasures, begins_page: bool) {
    write_paragraph(xml, &empty(grid, begins_page), grid, None);
}

pub(super) fn write_paragraph(
    xml: &mut Markup,
    paragraph: &Paragraph,
    grid: GridMeasures,
    section_end: Option<&Section<'_>>,
) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", &paragraph.style.id())]);
            own_format(xml, paragraph, grid);
            if let Some(ended) = section_end {
                section(xml, ended);
            }
        });
        for run in &paragraph.runs {
            write_run(xml, run);
        }
    });
}

/// What a paragraph has otherwise than its style, in the order of the schema.
fn own_format(xml: &mut Markup, paragraph: &Paragraph, grid: GridMeasures) {
    let (own, style) = (paragraph.format, paragraph.style.format(grid));
    if own.keep_next != style.keep_next {
        xml.empty("w:keepNext", &[("w:val", &u8::from(own.keep_next))]);
    }
    if own.page_break_before != style.page_break_before {
        xml.empty("w:pageBreakBefore", &[("w:val", &u8::from(own.page_break_before))]);
    }
    if let Some(y) = own.frame {
        frame(xml, y);
    }
    if let Some(rule) = paragraph.style.red_rule().filter(|_| own.is_inkless) {
        // White: the rule takes its room as any other.
        red_rule(xml, rule, "FFFFFF");
    }
    if own.tabs != style.tabs {
        tabs(xml, own.tabs, style.tabs);
    }
    if (own.before, own.after, own.line) != (style.before, style.after, style.line) {
        spacing(xml, own);
    }
    // The width of a frame is its own: its words need no indents to find their middle.
    if own.frame.is_none() && (own.left, own.right, own.first) != (style.left, style.right, style.first) {
        indents(xml, own, None);
    }
    if own.align != style.align {
        alignment(xml, own.align);
    }
}

/// A frame as wide as the rules of a letter, 170 mm in the middle of the sheet, from `y` down.
fn frame(xml: &mut Markup, y: Twips) {
    let width = TYPE_AREA - LETTER_WIDE.left - LETTER_WIDE.right;
    let x = INSIDE + LETTER_WIDE.left;
    xml.empty(
        "w:framePr",
        &[
            ("w:w", &width),
            ("w:hSpace", &0),
            ("w:wrap", &"around"),
            ("w:vAnchor", &"page"),
            ("w:hAnchor", &"page"),
            ("w:x", &x),
            ("w:y", &y),
        ],
    );
}

fn write_run(xml: &mut Markup, run: &Run) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| {
            if run.roman {
                xml.empty("w:rFonts", &[("w:ascii", &"Times New Roman"), ("w:hAnsi", &"Times New Roman")]);
            } else if let Some(face) = run.face {
                let name = face.name();
                let [ascii, han, ansi, complex] = FACE_SLOTS;
                xml.empty(
                    "w:rFonts",
                    &[("w:hint", &"eastAsia"), (ascii, &name), (han, &name), (ansi, &name), (complex, &name)],
                );
            } else {
                // Without the hint Word takes “ ” ‘ ’ — … for narrow Latin marks.
                xml.empty("w:rFonts", &[("w:hint", &"eastAsia")]);
            }
            if run.scale != 100 {
                xml.empty("w:w", &[("w:val", &run.scale)]);
            }
            if let Some(size) = run.size {
                xml.empty("w:sz", &[("w:val", &size)]);
                xml.empty("w:szCs", &[("w:val", &size)]);
            }
        });
        write_text(xml, &run.text);
    });
}

/// Words with their line breaks and tabs.
fn write_text(xml: &mut Markup, text: &str) {
    let mut words = String::new();
    let flush = |xml: &mut Markup, words: &mut String| {
        if !words.is_empty() {
            xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(words));
            words.clear();
        }
    };
    for c in text.chars() {
        match c {
            '\n' => {
                flush(xml, &mut words);
                xml.empty("w:br", &[]);
            }
            '\t' => {
                flush(xml, &mut words);
                xml.empty("w:tab", &[]);
            }
            _ => words.push(c),
        }
    }
    flush(xml, &mut words);
}

fn write_table(xml: &mut Markup, table: &Table, grid: GridMeasures) {
    let width: Twips = table.columns.iter().sum();
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblW", &[("w:w", &width), ("w:type", &"dxa")]);
            xml.element("w:tblBorders", &[], |xml| {
                for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                    rule(xml, side, Some(4));
                }
            });
            xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
            xml.element("w:tblCellMar", &[], |xml| {
                for side in ["w:left", "w:right"] {
                    xml.empty(side, &[("w:w", &CELL_MARGIN), ("w:type", &"dxa")]);
                }
            });
        });
        table_grid(xml, &table.columns);
        for (at, row) in table.rows.iter().enumerate() {
            xml.element("w:tr", &[], |xml| {
                xml.element("w:trPr", &[], |xml| {
                    if let Some(height) = row.height {
                        xml.empty("w:cantSplit", &[]);
                        // An exact row takes its rules into its height, so that what follows stays on the rows of the
                        // page; where a cell has several lines it may have more in another word processor.
                        let rule = if row.is_one_line { "exact" } else { "atLeast" };
                        xml.empty("w:trHeight", &[("w:val", &height), ("w:hRule", &rule)]);
                    }
                    if at == 0 && table.has_head {
                        xml.empty("w:tblHeader", &[]);
                    }
                });
                for (cell, width) in row.cells.iter().zip(&table.columns) {
                    xml.element("w:tc", &[], |xml| {
                        xml.element("w:tcPr", &[], |xml| {
                            xml.empty("w:tcW", &[("w:w", width), ("w:type", &"dxa")]);
                            xml.empty("w:vAlign", &[("w:val", &"center")]);
                        });
                        write_paragraph(xml, cell, grid, None);
                    });
                }
            });
        }
    });
}

/// The mark of a joint document: a table without rules between two paragraphs that bring it to its height.
fn joint_mark(xml: &mut Markup, mark: &JointMark, grid: GridMeasures) {
    spacer(xml, grid, mark.before);
    let (names, beside) = mark.widths;
    let columns: Vec<Twips> = [names, beside].into_iter().filter(|width| *width > 0).collect();
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblW", &[("w:w", &columns.iter().sum::<Twips>()), ("w:type", &"dxa")]);
            xml.empty("w:jc", &[("w:val", &"center")]);
            xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
            xml.element("w:tblCellMar", &[], |xml| {
                for side in ["w:left", "w:right"] {
                    xml.empty(side, &[("w:w", &0), ("w:type", &"dxa")]);
                }
            });
        });
        table_grid(xml, &columns);
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                xml.empty("w:trHeight", &[("w:val", &mark.height), ("w:hRule", &"exact")]);
            });
            let beside = mark.beside.as_ref().map(std::slice::from_ref);
            for (words, width) in [Some(&mark.names[..]), beside].into_iter().flatten().zip(&columns) {
                xml.element("w:tc", &[], |xml| {
                    xml.element("w:tcPr", &[], |xml| {
                        xml.empty("w:tcW", &[("w:w", width), ("w:type", &"dxa")]);
                        xml.empty("w:vAlign", &[("w:val", &"center")]);
                    });
                    for paragraph in words {
                        write_paragraph(xml, paragraph, grid, None);
                    }
                });
            }
        });
    });
    spacer(xml, grid, mark.after);
}

/// An empty paragraph of this height.
fn spacer(xml: &mut Markup, grid: GridMeasures, height: Twips) {
    let mut paragraph = empty(grid, false);
    paragraph.format.line = height.clamp(20, 31_680);
    write_paragraph(xml, &paragraph, grid, None);
}

pub(super) fn table_grid(xml: &mut Markup, columns: &[Twips]) {
    xml.element("w:tblGrid", &[], |xml| {
        for width in columns {
            xml.empty("w:gridCol", &[("w:w", width)]);
        }
    });
}

/// A border of a table; `None` for none.
pub(super) fn rule(xml: &mut Markup, side: &str, thickness: Option<u32>) {
    match thickness {
        Some(thickness) => {
            xml.empty(side, &[("w:val", &"single"), ("w:sz", &thickness), ("w:space", &0), ("w:color", &"000000")]);
        }
        None => xml.empty(side, &[("w:val", &"nil")]),
    }
}

/// Whether the pages of a section are numbered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbered {
    Yes,
    No,
}

fn section(xml: &mut Markup, ended: &Section<'_>) {
    let flow = ended.flow;
    let grid = flow.grid;
    if let Some(pages) = ended.turned {
        turned::section(xml, pages, grid, flow.letter.is_some());
        return;
    }
    let (odd, even) = if ended.numbered == Numbered::Yes { ("rId5", "rId4") } else { ("rId6", "rId6") };
    let margins = flow.letter.as_ref().map_or(Margins::of(grid), |letter| letter::margins(letter, grid));
    xml.element("w:sectPr", &[], |xml| {
        let mut refer = |kind: &str, place: &str, id: &str| xml.empty(kind, &[("w:type", &place), ("r:id", &id)]);
        if flow.letter.is_some() {
            for (place, id) in letter::HEADERS {
                refer("w:headerReference", place, id);
            }
            refer("w:footerReference", "first", letter::FIRST_FOOTER);
        }
        refer("w:footerReference", "even", even);
        refer("w:footerReference", "default", odd);
        xml.empty("w:type", &[("w:val", &"nextPage")]);
        xml.empty("w:pgSz", &[("w:w", &11906), ("w:h", &16838)]);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &grid.top),
                ("w:right", &OUTSIDE),
                ("w:bottom", &margins.bottom),
                ("w:left", &INSIDE),
                ("w:header", &margins.header),
                ("w:footer", &margins.footer),
                ("w:gutter", &0),
            ],
        );
        if flow.letter.is_some() && ended.is_first {
            xml.empty("w:titlePg", &[]);
        }
        xml.empty("w:docGrid", &[("w:type", &"lines"), ("w:linePitch", &grid.row)]);
    });
}

/// The margins of a page that differ between the forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Margins {
    /// From the text to the lower edge of the sheet.
    pub(super) bottom: Twips,
    /// From the upper edge of the sheet to the running head.
    pub(super) header: Twips,
    /// From the running foot to the lower edge of the sheet.
    pub(super) footer: Twips,
}

impl Margins {
    const fn of(grid: GridMeasures) -> Self {
        Self { bottom: grid.bottom, header: 851, footer: TO_PAGE_NUMBER }
    }
}
