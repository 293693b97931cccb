//! The type area and its grid.

use super::{ROW, TOLERANCE, each_line, left_of, notice};
use crate::domain::notice::draft::Form;
use crate::domain::checks::{Check, Clause, Element, Example, Reads, Remark, Repair, Rule, Severity, Sheet};
use crate::domain::layout::units::{
    CHARS, HEAD_MARGIN, LINES, Mm, TYPE_AREA_BOTTOM, TYPE_AREA_HEIGHT, TYPE_AREA_WIDTH,
};
use crate::domain::layout::{Line, Page};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::width::text_halves;

pub(super) static RULE: Rule = Rule { checks: &[&PAGE, &GRID], reads: Reads::Sheet(run) };

static PAGE: Check = Check {
    id: "layout-page",
    clause: Clause::GbT9704("5.2.1"),
    title: "文字超出版心",
    why: "A4纸天头37毫米、订口28毫米，版心156毫米×225毫米，上下左右各容1毫米；超出的文字装订、复印时会缺损。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| each_line(page, Element::Body, |line| line.x = Mm(line.x.0 - 8.0)));
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| each_line(page, Element::Title, |line| line.y = Mm(20.0)));
            },
            right: notice,
        },
        Example::NearCase(|case| {
            notice(case);
            case.alter_pages(|page| each_line(page, Element::Body, |line| line.x = Mm(line.x.0 - 0.9)));
        }),
    ],
    ..ROW
};

static GRID: Check = Check {
    id: "layout-grid",
    severity: Severity::Suggestion,
    clause: Clause::GbT9704("5.2.3"),
    title: "正文不是每页22行、每行28字",
    why: "一般每面排22行、每行28字，并撑满版心；特定情况可以适当调整。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| {
                    each_line(page, Element::Body, |line| line.y = Mm(37.0 + (line.y.0 - 37.0) * 1.3));
                });
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| {
                    each_line(page, Element::Body, |line| {
                        line.text = "各级工会要高度重视职工防暑降温工作，督促用人单位落实高温津贴和休息制度".into();
                    });
                });
            },
            right: notice,
        },
        // 29.6 pt instead of 28.95 pt: still 22 lines.
        Example::NearCase(|case| {
            notice(case);
            case.draft.style.grid = crate::domain::notice::own_organ::Grid::Filled;
        }),
    ],
    ..ROW
};

fn run(sheet: &Sheet<'_>) -> Vec<Remark> {
    let page = sheet.page;
    // The lower red rule of a letter closes its first page, below the type area of the other pages (10.1).
    let is_first_of_letter = sheet.form == Form::Letter && page.number == 1;
    let bottom = if is_first_of_letter { LOWER_RULE_OF_LETTER } else { TYPE_AREA_BOTTOM };
    let elements = || page.lines.iter().filter_map(|line| Some((line, line.place.element?)));
    let outside = elements().find(|(line, element)| is_outside(page, line, *element, bottom));
    let outside = outside.map(|(_, element)| PAGE.remark(element));
    outside.into_iter().chain(is_off_grid(page).then(|| GRID.remark(Element::Body))).collect()
}

/// Where the lower red rule of a letter stands: 20 mm above the foot of the page.
const LOWER_RULE_OF_LETTER: Mm = Mm(277.0);

fn is_outside(page: &Page, line: &Line, element: Element, bottom: Mm) -> bool {
    let left = left_of(page);
    let ((from, top), (to, below)) = line.corners();
    let is_beside = from.0 < left.0 - TOLERANCE || to.0 > (left + TYPE_AREA_WIDTH).0 + TOLERANCE;
    // The mark of a letter stands above the type area (10.1).
    let is_above = top.0 < HEAD_MARGIN.0 - TOLERANCE && element != Element::IssuerMark;
    let is_below = below.0 > bottom.0 + TOLERANCE;
    is_beside || is_above || is_below
}

/// The outcome counts, no pitch in points: the standard gives none.
fn is_off_grid(page: &Page) -> bool {
    let mut before: Option<&Line> = None;
    let mut right = Mm(0.0);
    page.body_lines().any(|line| {
        let above = before.replace(line).filter(|above| above.place.paragraph == line.place.paragraph);
        let pitch = above.map(|above| (line.y - above.y, above.size.mm()));
        // The pitch of a page hardly changes.
        let is_wide = pitch.is_some_and(|(pitch, size)| {
            pitch.0 > 0.0 && (pitch.0 - right.0).abs() > 0.001 && rows_of(pitch, size) != LINES
        });
        right = pitch.map_or(right, |(pitch, _)| pitch);
        is_wide || is_overfull(line)
    })
}

/// How many lines of this pitch the type area holds; there is no white below the last one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page holds few lines")]
fn rows_of(pitch: Mm, size: Mm) -> u32 {
    let room = TYPE_AREA_HEIGHT + pitch - size;
    ((room.0 + TOLERANCE / 2.0) / pitch.0).floor().clamp(0.0, 99.0) as u32
}

/// Whether more characters stand on a line than it has room for; a mark that hangs and blanks at the end do not count.
fn is_overfull(line: &Line) -> bool {
    const ROOM: usize = CHARS as usize;
    let text = line.text.trim_end_matches(is_blank);
    // No character is wider than two halves, and mostly that tells enough.
    text.chars().count() > ROOM && text_halves(text).saturating_sub(if line.hangs { 2 } else { 0 }) > 2 * CHARS
}
