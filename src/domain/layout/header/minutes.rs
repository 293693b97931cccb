//! The head of minutes (纪要格式; GB/T 9704—2012, 10.3, which lets the form be adapted).

use super::super::flow::Flow;
use super::super::page::{Face, Place};
use super::super::paragraph::Paragraphs;
use super::super::set::{ParagraphStyle, SetLine};
use super::super::units::{BODY_SIZE, CHAR, Mm, TYPE_AREA_WIDTH};
use super::number::lay_number_line;
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::{Element, Notice};
use crate::domain::text::punctuation::is_blank;

/// Number or issue in the middle, below it the organ on the left and the date on the right, each one character in, as
/// minutes have it by custom; answers the row of the last line.
pub(super) fn lay_head_lines(notice: &Notice, row: u32, set: &mut Paragraphs, flow: &mut Flow) -> u32 {
    let is_numbered = paragraphs(&notice.document_number).next().is_some();
    let number_row = lay_number_line(notice, "", row, set, flow);
    let row = if is_numbered { number_row + 1 } else { row };
    let (after_names, left_end) = lay_names(notice, row, set, flow);
    let after_dates = lay_dates(notice, (row, after_names, left_end), set, flow);
    after_names.max(after_dates).max(row).saturating_sub(1).max(number_row)
}

/// Answers the row below the organs and where the last of them ends.
fn lay_names(notice: &Notice, row: u32, set: &mut Paragraphs, flow: &mut Flow) -> (u32, Mm) {
    let (mut row, mut end) = (row, Mm(0.0));
    for (paragraph, (_, name)) in paragraphs(&notice.issuer_signature).enumerate() {
        let lines = set.set(name, ParagraphStyle::hanging(2, 2));
        for line in lines.iter() {
            flow.pin(line, row + line.row, Place::own(Element::IssuerSignature, paragraph));
            end = line.x + line.width;
        }
        row += lines.last().map_or(0, |line| line.row + 1);
    }
    (row, end)
}

/// The date on the line of the last organ, below it where the two find no room; answers the row below it.
fn lay_dates(
    notice: &Notice,
    (first, after_names, left_end): (u32, u32, Mm),
    set: &mut Paragraphs,
    flow: &mut Flow,
) -> u32 {
    let mut row = after_names.saturating_sub(1).max(first);
    for (paragraph, (_, date)) in paragraphs(&notice.date_of_issue).enumerate() {
        let place = Place::own(Element::DateOfIssue, paragraph);
        let line = SetLine::new(date.trim_matches(is_blank), Face::FangSong, BODY_SIZE).short_of_end(CHAR);
        if paragraph == 0 && line.x < left_end + CHAR {
            row = after_names;
        }
        if line.width > TYPE_AREA_WIDTH {
            let lines = set.set(date, ParagraphStyle::FLUSH);
            lines.iter().for_each(|line| flow.pin(line, row + line.row, place));
            row += lines.last().map_or(0, |line| line.row + 1);
        } else {
            flow.pin(&line, row, place);
            row += 1;
        }
    }
    row
}
