//! The head of a telegram. No standard rules it; this one has the fields of the usual forms.

use super::super::flow::Flow;
use super::super::page::{Face, Place};
use super::super::paragraph::Paragraphs;
use super::super::set::{Faces, ParagraphStyle, SetLine};
use super::super::units::{BODY_SIZE, CHAR, TYPE_AREA_WIDTH};
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::{Element, Notice};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::width::text_halves;

/// Before the sender.
pub const SENDER: &str = "发电单位\u{3000}";
/// Before the room for the signature of who sends it off.
pub const SIGN_OFF: &str = "签批盖章\u{3000}";
/// Before the grade.
pub const GRADE: &str = "等级\u{3000}";
/// The right column begins after so many characters.
pub const COLUMN: u32 = 17;

/// 发电单位 and 签批盖章, below them 等级 and 发电字号; answers the row of the last line.
pub(super) fn lay_head_lines(notice: &Notice, row: u32, set: &mut Paragraphs, flow: &mut Flow) -> u32 {
    let left = Labelled { text: "", label: "", column: 0, measure: 2 * COLUMN - 2 };
    let sender = Labelled { text: &notice.issuer_signature, label: SENDER, ..left };
    let sender = lay(sender, Element::IssuerSignature, row, set, flow);
    let sign_off = Labelled { text: &notice.signatory, label: SIGN_OFF, column: COLUMN, measure: 22 };
    let row = sender.max(lay(sign_off, Element::Signatory, row, set, flow));
    let after_grade = lay(Labelled { text: &notice.urgency, label: GRADE, ..left }, Element::Urgency, row, set, flow);
    let grade = paragraphs(&notice.urgency).map(|(_, text)| text_halves(text)).max().unwrap_or(0);
    let taken = CHAR.0 / 2.0 * f64::from(text_halves(GRADE) + grade + 2);
    let mut number_row = row;
    for (paragraph, (_, number)) in paragraphs(&notice.document_number).enumerate() {
        let number = number.trim_matches(is_blank);
        let place = Place::own(Element::DocumentNumber, paragraph);
        let line = SetLine::new(number, Face::FangSong, BODY_SIZE);
        let x = CHAR.times(COLUMN).0.min((TYPE_AREA_WIDTH - line.width).0);
        if paragraph == 0 && x < taken {
            number_row = after_grade;
        }
        if x < 0.0 {
            let lines = set.set(number, ParagraphStyle::FLUSH);
            lines.iter().for_each(|line| flow.pin(line, number_row + line.row, place));
            number_row += lines.last().map_or(0, |line| line.row + 1);
        } else {
            flow.pin(&line.at(super::Mm(x)), number_row, place);
            number_row += 1;
        }
    }
    after_grade.max(number_row) - 1
}

/// A label and what stands behind it, in a column.
#[derive(Clone, Copy)]
struct Labelled<'a> {
    text: &'a str,
    label: &'a str,
    /// Where the column begins, in characters.
    column: u32,
    /// How wide it is, in halves of a character.
    measure: u32,
}

/// Sets a label and the lines behind it; answers the row below them. The label stands also where nothing is filled in:
/// it is a form.
fn lay(part: Labelled<'_>, element: Element, row: u32, set: &mut Paragraphs, flow: &mut Flow) -> u32 {
    let behind = text_halves(part.label);
    let texts: Vec<&str> = paragraphs(part.text).map(|(_, text)| text.trim_matches(is_blank)).collect();
    let mut row = row;
    for at in 0..texts.len().max(1) {
        let text = texts.get(at).copied().unwrap_or_default();
        let (words, first) = if at == 0 { (format!("{}{text}", part.label), 0) } else { (text.to_owned(), behind) };
        let faces = if at == 0 { Faces::Labelled } else { Faces::One(Face::FangSong) };
        let style = ParagraphStyle { faces, measure: part.measure, ..ParagraphStyle::hanging(first, behind) };
        let lines = set.set(&words, style);
        for line in lines.iter() {
            let line = line.clone().at(line.x + CHAR.times(part.column));
            flow.pin(&line, row + line.row, Place::own(element, at));
        }
        row += lines.last().map_or(1, |line| line.row + 1);
    }
    row
}
