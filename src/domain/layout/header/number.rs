//! 发文字号 and 签发人 (GB/T 9704—2012, 7.2.5, 7.2.6).

use super::super::flow::Flow;
use super::super::page::{Face, Place};
use super::super::paragraph::Paragraphs;
use super::super::set::{ParagraphStyle, SetLine};
use super::super::units::{BODY_SIZE, CHAR, HEAD_MARGIN, MARK_TOP, Mm, Rows, TYPE_AREA_WIDTH};
use super::BLANK_ROWS;
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::{Element, Notice};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::width::text_halves;

/// The row of the document number: two blank rows below the mark, whose end need not lie on the grid.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has few rows")]
pub(super) fn row_below(bottom: Mm, rows: Rows) -> u32 {
    // A quarter of a row is given, so that a mark of the usual size puts the number on row 8 of either grid.
    const GIVEN: f64 = 0.25;
    let blank = rows.pitch.times(BLANK_ROWS);
    let from_top = (bottom + blank - rows.top(0)).0.max(HEAD_MARGIN.0 - MARK_TOP.0);
    (from_top / rows.pitch.0 - GIVEN).ceil().clamp(0.0, 18.0) as u32
}

/// 发文字号 and 签发人; answers the row of the last line, which is the number's.
pub(super) fn lay_number_line(
    notice: &Notice,
    signatory: &str,
    row: u32,
    set: &mut Paragraphs,
    flow: &mut Flow,
) -> u32 {
    let last = lay_signatories(signatory, row, set, flow);
    let place = Place { element: Some(Element::DocumentNumber), paragraph: 0, role: None };
    let mut at = last.unwrap_or(row);
    for (line, (paragraph, (_, text))) in paragraphs(&notice.document_number).enumerate().enumerate() {
        at += u32::from(line > 0);
        let place = Place { paragraph, ..place };
        let text = text.trim_matches(is_blank);
        let whole = SetLine::new(text, Face::FangSong, BODY_SIZE);
        if whole.width > TYPE_AREA_WIDTH {
            for broken in set.set(text, ParagraphStyle::FLUSH).iter() {
                flow.pin(broken, at + broken.row, place);
            }
            at += set.set(text, ParagraphStyle::FLUSH).last().map_or(0, |line| line.row);
        } else if last.is_some() {
            let x = CHAR.0.min((TYPE_AREA_WIDTH - whole.width).0);
            flow.pin(&whole.at(Mm(x)), at, place);
        } else {
            flow.pin(&whole.centred(), at, place);
        }
    }
    at
}

/// 签发人: two names a line from `row` on, the names below one another, one character in from the right (7.2.6);
/// answers the row of the last line, `None` where there is no signatory.
fn lay_signatories(signatory: &str, row: u32, set: &mut Paragraphs, flow: &mut Flow) -> Option<u32> {
    const LABEL: &str = "签发人：";
    let names = signatory.trim_matches(is_blank).trim_start_matches("签发人").trim_start_matches(['：', ':']);
    let names: Vec<&str> = names.split(|c| is_blank(c) || c == '、').filter(|name| !name.is_empty()).collect();
    let place = Place { element: Some(Element::Signatory), paragraph: 0, role: None };
    if names.is_empty() {
        return None;
    }
    let half = Mm(CHAR.0 / 2.0);
    let column =
        |first: usize| half.times(names.iter().skip(first).step_by(2).map(|name| text_halves(name)).max().unwrap_or(0));
    let second_x = TYPE_AREA_WIDTH - CHAR - column(1);
    let first_x = second_x - column(0) - if names.len() > 1 { CHAR } else { Mm(0.0) };
    if first_x.0 < half.times(text_halves(LABEL)).0 || names.len() > 12 {
        let lines = set.set(&format!("{LABEL}{}", names.join("\u{3000}")), ParagraphStyle::FLUSH.in_face(Face::Kai));
        lines.iter().for_each(|line| flow.pin(line, row + line.row, place));
        return Some(row + lines.last().map_or(0, |line| line.row));
    }
    let label = SetLine::new(LABEL, Face::FangSong, BODY_SIZE).at(first_x - CHAR.times(4));
    flow.pin(&label, row, place);
    let mut last = row;
    for (at, name) in names.iter().enumerate() {
        last = row + u32::try_from(at / 2).unwrap_or(0);
        let x = if at % 2 == 0 { first_x } else { second_x };
        flow.pin(&SetLine::new(name, Face::Kai, BODY_SIZE).at(x), last, Place { paragraph: at, ..place });
    }
    Some(last)
}
