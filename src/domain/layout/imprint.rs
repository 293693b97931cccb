//! 版记: at the foot of the last page, which is an even one (GB/T 9704—2012, 7.4).

use std::rc::Rc;

use super::flow::{LaidPages, free_line, type_area_left};
use super::page::{Ink, Line, Page, Place, Rule};
use super::paragraph::Paragraphs;
use super::set::{Faces, ParagraphStyle, SetLine, TypeSize};
use super::units::{
    IMPRINT_LINE, IMPRINT_PITCH, IMPRINT_RULE_ROOM, IMPRINT_SIZE, Mm, Rows, THICK_RULE, THIN_RULE, TYPE_AREA_BOTTOM,
    TYPE_AREA_HEIGHT, TYPE_AREA_WIDTH,
};
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::draft::{Draft, Form};
use crate::domain::notice::imprint::imprint_lines;
use crate::domain::notice::own_organ::ImprintPage;
use crate::domain::notice::{Element, Notice};

/// Lines of one cell of the imprint, each with its row within the cell.
#[derive(Debug, Default)]
struct Cell {
    lines: Vec<(SetLine, Place)>,
    rows: u32,
}

/// Adds the imprint to the last page, or to pages of its own behind it.
///
/// The imprint's page is an even one, where the house does not print on one side only: behind an odd page it has a page
/// of its own, behind an even page without room for it a blank page and one of its own, neither of them numbered (7.5). That of a letter has neither printing line
/// nor rules and stands on the last page, which is seldom more than the first (10.1).
pub(super) fn lay_imprint(draft: &Draft, set: &mut Paragraphs, laid: &mut LaidPages, rows: Rows) {
    let LaidPages { pages, used } = laid;
    let is_letter = draft.form == Form::Letter;
    let mut sheets = sheets(cells(draft, set));
    let (Some(foot), Some(last)) = (sheets.pop(), pages.last().cloned()) else { return };
    let fits = sheets.is_empty() && *used <= rows.above(top_of(&foot));
    let is_any_page = is_letter || draft.style.imprint_page == ImprintPage::Last;
    if fits && (is_any_page || last.number.is_multiple_of(2)) {
        let mut page = Page::clone(&last);
        draw(&foot, is_letter, &mut page);
        pages.pop();
        pages.push(Rc::new(page));
        return;
    }
    let behind = u32::try_from(sheets.len()).unwrap_or(0) + 1;
    let has_blank_page = !is_any_page && !(last.number + behind).is_multiple_of(2);
    let mut number = last.number;
    let mut own_page = |cells: Option<&[Cell]>, pages: &mut Vec<Rc<Page>>| {
        number += 1;
        let mut page = Page { number, ..Page::default() };
        if !has_blank_page {
            page.lines.push(super::flow::page_number(number));
        }
        if let Some(cells) = cells {
            draw(cells, is_letter, &mut page);
        }
        pages.push(Rc::new(page));
    };
    if has_blank_page {
        own_page(None, pages);
    }
    for sheet in &sheets {
        own_page(Some(sheet), pages);
    }
    own_page(Some(&foot), pages);
}

/// The cells of the imprint from top to bottom: 抄送机关, then 印发机关 with 印发日期.
fn cells(draft: &Draft, set: &mut Paragraphs) -> Vec<Cell> {
    let has_printing_line = draft.form.has(Element::PrintedBy);
    let printing = if has_printing_line { printing(&draft.notice, set) } else { Cell::default() };
    let cells = [copies(&draft.notice.copy_recipients, set), printing];
    cells.into_iter().filter(|cell| cell.rows > 0).collect()
}

const INDENT: u32 = 2;

/// One character in on both sides, 31 characters of 四号 to the line (7.4.2).
fn style(first: u32, rest: u32) -> ParagraphStyle {
    let faces = Faces::One(super::Face::FangSong);
    ParagraphStyle { faces, size: TypeSize::Imprint, measure: 61, first, rest }
}

/// 抄送： and the organs, further lines under the character after the colon; 主送 above it without a rule between.
fn copies(recipients: &str, set: &mut Paragraphs) -> Cell {
    const AFTER_LABEL: u32 = INDENT + 6;
    let mut cell = Cell::default();
    for (at, line) in imprint_lines(recipients).iter().enumerate() {
        let style = style(if line.begins { INDENT } else { AFTER_LABEL }, AFTER_LABEL);
        let lines = set.set(&format!("{}{}", line.label, line.text), style);
        cell.add(&lines, Place { element: Some(Element::CopyRecipients), paragraph: at, role: None });
    }
    cell
}

/// 印发机关 left, 印发日期 right, each one character in; below one another where one line does not hold both.
fn printing(notice: &Notice, set: &mut Paragraphs) -> Cell {
    let mut cell = Cell::default();
    let mut left_end = Mm(0.0);
    for (at, (_, text)) in paragraphs(&notice.printed_by).enumerate() {
        let lines = set.set(text, style(INDENT, INDENT));
        left_end = lines.last().map_or(left_end, |line| line.x + line.width);
        cell.add(&lines, Place { element: Some(Element::PrintedBy), paragraph: at, role: None });
    }
    for (at, (_, text)) in paragraphs(&notice.printed_on).enumerate() {
        let place = Place { element: Some(Element::PrintedOn), paragraph: at, role: None };
        let lines = set.set(text, style(INDENT, INDENT));
        if let [line] = &lines[..] {
            let line = line.clone().short_of_end(IMPRINT_SIZE.mm());
            let has_room = cell.rows > 0 && at == 0 && left_end.0 + IMPRINT_SIZE.mm().0 <= line.x.0;
            cell.rows -= u32::from(has_room);
            cell.add(&[line], place);
        } else {
            cell.add(&lines, place);
        }
    }
    cell
}

impl Cell {
    fn add(&mut self, lines: &[SetLine], place: Place) {
        let base = self.rows;
        for line in lines {
            self.lines.push((line.clone().in_row(base + line.row), place));
            self.rows = self.rows.max(base + line.row + 1);
        }
    }

    fn height(&self) -> Mm {
        IMPRINT_LINE + IMPRINT_PITCH.times(self.rows.saturating_sub(1)) + IMPRINT_RULE_ROOM
    }
}

/// An imprint too long for a page is parted over several; the last of them is the foot of the document.
fn sheets(cells: Vec<Cell>) -> Vec<Vec<Cell>> {
    const MOST_ROWS: u32 = 32;
    let mut sheets: Vec<Vec<Cell>> = Vec::new();
    let mut sheet: Vec<Cell> = Vec::new();
    let mut rows = 0;
    for cell in cells {
        let mut part = Cell::default();
        let mut part_start = 0;
        for (line, place) in cell.lines {
            if rows + line.row - part_start >= MOST_ROWS && line.row > part_start {
                sheet.push(std::mem::take(&mut part));
                sheets.push(std::mem::take(&mut sheet));
                (rows, part_start) = (0, line.row);
            } else if rows + line.row - part_start >= MOST_ROWS {
                sheets.push(std::mem::take(&mut sheet));
                rows = 0;
            }
            part.rows = part.rows.max(line.row - part_start + 1);
            let row = line.row - part_start;
            part.lines.push((line.in_row(row), place));
        }
        rows += part.rows;
        sheet.push(part);
    }
    sheet.retain(|cell| cell.rows > 0);
    if !sheet.is_empty() {
        sheets.push(sheet);
    }
    sheets
}

/// Upper edge of the first rule.
fn top_of(cells: &[Cell]) -> Mm {
    let height = cells.iter().fold(Mm(0.0), |sum, cell| sum + cell.height());
    Mm((last_rule() - height).0.max((TYPE_AREA_BOTTOM - TYPE_AREA_HEIGHT).0))
}

/// Upper edge of the last rule, whose middle lies on the lower edge of the type area.
fn last_rule() -> Mm {
    TYPE_AREA_BOTTOM - Mm(THICK_RULE.0 / 2.0)
}

/// Draws lines on a page, in front of its number, and the rules about them where it is not that of a letter.
fn draw(cells: &[Cell], is_letter: bool, page: &mut Page) {
    let left = type_area_left(page.number);
    let rule = |y, thickness| Rule { x: left, y, width: TYPE_AREA_WIDTH, thickness, ink: Ink::Black };
    let number = page.lines.pop_if(|line| line.place.element.is_none());
    let mut y = top_of(cells);
    for (at, cell) in cells.iter().enumerate() {
        if !is_letter {
            page.rules.push(rule(y, if at == 0 { THICK_RULE } else { THIN_RULE }));
        }
        let white = Mm((IMPRINT_LINE - IMPRINT_SIZE.mm()).0 / 2.0);
        for (line, place) in &cell.lines {
            let top = y + IMPRINT_RULE_ROOM + IMPRINT_PITCH.times(line.row) + white;
            let set = free_line(line.clone(), top, *place, Ink::Black);
            page.lines.push(Line { x: left + line.x, ..set });
        }
        y = y + cell.height();
    }
    if !is_letter {
        page.rules.push(rule(last_rule(), THICK_RULE));
    }
    page.lines.extend(number);
}
