//! 版头: everything above the red rule of the first page (GB/T 9704—2012, 7.2).

use super::flow::{Flow, free_line};
use super::page::{Face, Ink, Place, Rule};
use super::paragraph::Paragraphs;
use super::set::{ParagraphStyle, SetLine};
use super::units::{
    BODY_SIZE, CHAR, HEAD_MARGIN, LINES, MARK_PITCH, MARK_SIZE, MARK_TOP, Mm, NARROWEST_MARK, Points, RED_RULE,
    RED_RULE_GAP, Rows, TYPE_AREA_WIDTH,
};
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::{Element, Notice};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::width::text_halves;

/// Blank rows between issuer mark and document number (7.2.5), and between red rule and title (7.3.1).
const BLANK_ROWS: u32 = 2;

/// Sets the header and leaves the two blank rows above the title; nothing where there is no element of it.
pub(super) fn lay_header(notice: &Notice, set: &mut Paragraphs, flow: &mut Flow) {
    let corner = lay_corner(notice, set, flow);
    let has_head = [&notice.issuer_mark, &notice.document_number, &notice.signatory]
        .iter()
        .any(|field| !field.trim_matches(is_blank).is_empty());
    if has_head {
        let top = if corner > 3 { flow.rows().top(corner.min(6)) } else { MARK_TOP };
        let bottom = lay_mark(&notice.issuer_mark, top, flow);
        let last = lay_number_line(notice, row_below(bottom, flow.rows()), set, flow).min(LINES - 1);
        let y = flow.rows().em_top(last) + BODY_SIZE.mm() + RED_RULE_GAP;
        flow.rule(Rule { x: Mm(0.0), y, width: TYPE_AREA_WIDTH, thickness: RED_RULE, ink: Ink::Red });
        flow.skip(last + 1 + BLANK_ROWS);
    } else if corner > 0 {
        flow.skip(corner + BLANK_ROWS);
    }
}

/// 份号, 密级 and 紧急程度 flush left at the top; answers how many rows they take.
///
/// 密级 stands on the second row also where there is no 份号 (7.2.2).
fn lay_corner(notice: &Notice, set: &mut Paragraphs, flow: &mut Flow) -> u32 {
    let mut row = 0;
    for (element, face, least) in
        [(Element::CopyNumber, Face::FangSong, 0), (Element::Secrecy, Face::Hei, 1), (Element::Urgency, Face::Hei, 0)]
    {
        for (paragraph, (_, text)) in paragraphs(notice.text(element)).enumerate() {
            row = row.max(least);
            for line in set.set(text, ParagraphStyle::FLUSH.in_face(face)).iter() {
                flow.pin(line, row, Place { element: Some(element), paragraph, role: None });
                row += 1;
            }
        }
    }
    row
}

/// 发文机关标志, the top of its em box at `top`; answers where it ends.
///
/// Several lines are a joint mark: the names one below the other and 文件 beside them (7.2.4).
fn lay_mark(mark: &str, top: Mm, flow: &mut Flow) -> Mm {
    let place = Place { element: Some(Element::IssuerMark), paragraph: 0, role: None };
    let mut names: Vec<&str> = paragraphs(mark).map(|(_, line)| line.trim_matches(is_blank)).collect();
    let beside = if names.len() > 1 { take_document_word(&mut names) } else { "" };
    let widest = names.iter().map(|name| text_halves(name)).max().unwrap_or(0);
    let pitch = Mm(MARK_PITCH.0.min(TALLEST_MARK.0 / f64::from(u8::try_from(names.len()).unwrap_or(u8::MAX).max(1))));
    let (size, scale) = fit(widest + text_halves(beside), Points(MARK_SIZE.0 * pitch.0 / MARK_PITCH.0));
    let half = Mm(size.mm().0 / 2.0 * f64::from(scale) / 100.0);
    let left = (TYPE_AREA_WIDTH - half.times(widest + text_halves(beside))).0 / 2.0;
    let mut y = top;
    for (paragraph, name) in names.iter().enumerate() {
        y = if paragraph > 0 { y + pitch } else { top };
        let line = SetLine { width: half.times(text_halves(name)), ..SetLine::new(name, Face::XiaoBiaoSong, size) };
        let line = if names.len() > 1 { spread(line, half.times(widest)) } else { line };
        let place = Place { paragraph, ..place };
        let line = free_line(line.at(Mm(left)), y, place, Ink::Red);
        flow.pin_free(super::Line { scale, ..line });
    }
    if !beside.is_empty() {
        let line = SetLine { width: half.times(text_halves(beside)), ..SetLine::new(beside, Face::XiaoBiaoSong, size) };
        let line = line.at(Mm(left + half.times(widest).0));
        let middle = Mm(f64::midpoint(top.0, y.0));
        let place = Place { paragraph: names.len(), ..place };
        flow.pin_free(super::Line { scale, ..free_line(line, middle, place, Ink::Red) });
    }
    y + Mm(pitch.0 * MARK_SIZE.0 / MARK_PITCH.points().0)
}

/// Height that the names of a joint mark share, so that title and body find room below.
const TALLEST_MARK: Mm = Mm(116.0);

/// Takes 文件 off the end of a joint mark.
fn take_document_word<'a>(names: &mut Vec<&'a str>) -> &'a str {
    const WORD: &str = "文件";
    let Some(last) = names.last_mut() else { return "" };
    let Some(name) = last.strip_suffix(WORD) else { return "" };
    let word = &last[name.len()..];
    if name.is_empty() {
        names.pop();
    } else {
        *last = name.trim_end_matches(is_blank);
    }
    word
}

/// Type size and scale in per cent with which a mark of so many halves of a character keeps to the type area.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 1 and 100")]
fn fit(halves: u32, most: Points) -> (Points, u32) {
    let scale_of = |size: Points| {
        let natural = size.mm().0 / 2.0 * f64::from(halves.max(1));
        (TYPE_AREA_WIDTH.0 / natural * 100.0 + 1e-9).floor().clamp(1.0, 100.0) as u32
    };
    if scale_of(most) >= NARROWEST_MARK {
        return (most, scale_of(most));
    }
    let narrowest = f64::from(halves) / 2.0 * f64::from(NARROWEST_MARK) / 100.0;
    let size = Points((TYPE_AREA_WIDTH.points().0 / narrowest * 2.0).floor().max(2.0) / 2.0);
    (size, scale_of(size))
}

/// The same line, its characters spread over `width`: the names of a joint mark are equally wide.
fn spread(line: SetLine, width: Mm) -> SetLine {
    let gaps = u32::try_from(line.text.chars().count().saturating_sub(1)).unwrap_or(u32::MAX);
    if gaps == 0 {
        return SetLine { x: line.x + Mm((width - line.width).0 / 2.0), ..line };
    }
    let share = (width - line.width).points().0 / f64::from(gaps);
    SetLine { tracking: Points(share), width, ..line }
}

/// The row of the document number: two blank rows below the mark, whose end need not lie on the grid.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has few rows")]
fn row_below(bottom: Mm, rows: Rows) -> u32 {
    // A quarter of a row is given, so that a mark of the usual size puts the number on row 8 of either grid.
    const GIVEN: f64 = 0.25;
    let blank = rows.pitch.times(BLANK_ROWS);
    let from_top = (bottom + blank - rows.top(0)).0.max(HEAD_MARGIN.0 - MARK_TOP.0);
    (from_top / rows.pitch.0 - GIVEN).ceil().clamp(0.0, 18.0) as u32
}

/// 发文字号 and 签发人; answers the row of the last line, which is the number's.
fn lay_number_line(notice: &Notice, row: u32, set: &mut Paragraphs, flow: &mut Flow) -> u32 {
    let last = lay_signatories(&notice.signatory, row, set, flow);
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
