//! 发文机关标志 (GB/T 9704—2012, 7.2.4, 10.1 to 10.3).

use super::super::flow::{Flow, free_line};
use super::super::page::{Face, Ink, Line, Place};
use super::super::set::SetLine;
use super::super::units::{Mm, NARROWEST_MARK, Points, TYPE_AREA_WIDTH};
use crate::domain::notice::Element;
use crate::domain::notice::body::paragraphs;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::width::text_halves;

/// Where a mark stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct MarkPlace {
    /// Upper edge of its em box, from that of the sheet.
    pub top: Mm,
    /// The size it has where its name is not too wide for that.
    pub size: Points,
    /// Its middle, from the left edge of the type area.
    pub centre: Mm,
    /// Whether several names are equally wide with 文件 beside them (7.2.4); in a letter each stands in the middle.
    pub is_spread: bool,
}

/// Where a mark ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct MarkFoot {
    /// With type of the usual size: what stands in rows below it keeps its row.
    pub usual: Mm,
    /// With its own type, which is smaller where the name is long.
    pub own: Mm,
}

/// Height of a line of a mark, in sizes of its type.
const PITCH: f64 = 1.2;

/// Sets 发文机关标志 and answers where it ends.
///
/// Several lines are a joint mark: the names one below the other.
pub(super) fn lay_mark(mark: &str, at: MarkPlace, flow: &mut Flow) -> MarkFoot {
    let mut names: Vec<&str> = paragraphs(mark).map(|(_, line)| line.trim_matches(is_blank)).collect();
    let is_joint = at.is_spread && names.len() > 1;
    let beside = if is_joint { take_document_word(&mut names) } else { "" };
    let widest = names.iter().map(|name| text_halves(name)).max().unwrap_or(0);
    let share = TALLEST_MARK.0 / f64::from(u8::try_from(names.len()).unwrap_or(u8::MAX).max(1));
    let pitch = Mm((at.size.mm().0 * PITCH).min(share));
    let usual = if share < at.size.mm().0 * PITCH { in_half_points(share / PITCH) } else { at.size };
    let (size, scale) = fit(widest + text_halves(beside), usual);
    let half = Mm(size.mm().0 / 2.0 * f64::from(scale) / 100.0);
    let left = at.centre.0 - half.times(widest + text_halves(beside)).0 / 2.0;
    let mut y = at.top;
    for (paragraph, name) in names.iter().enumerate() {
        y = if paragraph > 0 { y + pitch } else { at.top };
        let width = half.times(text_halves(name));
        let line = SetLine { width, ..SetLine::new(name, Face::XiaoBiaoSong, size) };
        let (line, left) =
            if is_joint { (spread(line, half.times(widest)), left) } else { (line, at.centre.0 - width.0 / 2.0) };
        let line = free_line(line.at(Mm(left)), y, Place::own(Element::IssuerMark, paragraph), Ink::Red);
        flow.pin_free(Line { scale, ..line });
    }
    if !beside.is_empty() {
        let line = SetLine { width: half.times(text_halves(beside)), ..SetLine::new(beside, Face::XiaoBiaoSong, size) };
        let line = line.at(Mm(left + half.times(widest).0));
        let middle = Mm(f64::midpoint(at.top.0, y.0));
        let place = Place::own(Element::IssuerMark, names.len());
        flow.pin_free(Line { scale, ..free_line(line, middle, place, Ink::Red) });
    }
    let own = if names.is_empty() { usual } else { size };
    MarkFoot { usual: y + usual.mm(), own: y + own.mm() }
}

/// Height that the names of a joint mark share, so that title and body find room below.
const TALLEST_MARK: Mm = Mm(116.0);

/// A size in whole halves of a point, as word processors have it.
fn in_half_points(height: f64) -> Points {
    Points((Mm(height).points().0 * 2.0).floor() / 2.0)
}

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
