//! The head of a letter (信函格式; GB/T 9704—2012, 10.1), and the red rule at the foot of its first page.

use super::super::flow::Flow;
use super::super::page::{Ink, Place, Rule};
use super::super::paragraph::Paragraphs;
use super::super::set::{ParagraphStyle, SetLine, natural_width};
use super::super::units::{
    BINDING_MARGIN, BODY_SIZE, CHAR, DOUBLE_RULE, DOUBLE_THICK, DOUBLE_THIN, LETTER_MARK_TOP, LETTER_RULE_GAP,
    LETTER_RULE_TO_EDGE, LETTER_RULE_WIDTH, Mm, RED_RULE_GAP, SHEET_HEIGHT, SHEET_WIDTH, TYPE_AREA_WIDTH,
    letter_mark_size,
};
use super::mark::{MarkPlace, lay_mark};
use super::{BLANK_ROWS, CORNER, Face, lay_corner};
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::own_organ::Grid;
use crate::domain::notice::{Element, Notice};
use crate::domain::text::punctuation::is_blank;

/// Sets mark, rules, corner and number, and leaves the two blank rows above the title.
///
/// The rows of the page begin below the upper rule and end above the lower one, each at 7/8 of a 三号 character.
pub(super) fn lay(notice: &Notice, grid: Grid, set: &mut Paragraphs, flow: &mut Flow) {
    // The first page is an odd one; mark and rules stand in the middle of the sheet, not of the type area.
    let centre = Mm(SHEET_WIDTH.0 / 2.0) - BINDING_MARGIN;
    let place = MarkPlace { top: LETTER_MARK_TOP, size: letter_mark_size(grid), centre, is_spread: false };
    let upper = lay_mark(&notice.issuer_mark, place, flow).own + RED_RULE_GAP;
    let lower = SHEET_HEIGHT - LETTER_RULE_TO_EDGE - DOUBLE_RULE;
    double_rule(flow, upper, [DOUBLE_THICK, DOUBLE_THIN]);
    double_rule(flow, lower, [DOUBLE_THIN, DOUBLE_THICK]);
    flow.begin_letter(flow.rows().between(upper + DOUBLE_RULE + LETTER_RULE_GAP, lower - LETTER_RULE_GAP));
    let corner = lay_corner(notice, &CORNER, 0, set, flow);
    let used = lay_number(notice, corner, set, flow);
    flow.skip(used + BLANK_ROWS);
}

/// Two lines from `y` down, as thick as given.
fn double_rule(flow: &mut Flow, y: Mm, [above, below]: [Mm; 2]) {
    let x = Mm((SHEET_WIDTH - LETTER_RULE_WIDTH).0 / 2.0) - BINDING_MARGIN;
    let mut line = |y, thickness| flow.rule(Rule { x, y, width: LETTER_RULE_WIDTH, thickness, ink: Ink::Red });
    line(y, above);
    line(y + DOUBLE_RULE - below, below);
}

/// 发文字号 flush right beside the corner, below it where it is too wide; answers how many rows the two take.
fn lay_number(notice: &Notice, corner: u32, set: &mut Paragraphs, flow: &mut Flow) -> u32 {
    let widest = CORNER.iter().flat_map(|element| paragraphs(notice.text(*element)));
    let widest = widest.map(|(_, text)| natural_width(text.trim(), BODY_SIZE).0).fold(0.0, f64::max);
    let room = TYPE_AREA_WIDTH.0 - widest - CHAR.0;
    let mut row = 0;
    for (paragraph, (_, text)) in paragraphs(&notice.document_number).enumerate() {
        let text = text.trim_matches(is_blank);
        let whole = SetLine::new(text, Face::FangSong, BODY_SIZE);
        if whole.width.0 > room {
            row = row.max(corner);
        }
        let place = Place::own(Element::DocumentNumber, paragraph);
        if whole.width > TYPE_AREA_WIDTH {
            let lines = set.set(text, ParagraphStyle::FLUSH);
            lines.iter().for_each(|line| flow.pin(line, row + line.row, place));
            row += lines.last().map_or(0, |line| line.row + 1);
        } else {
            flow.pin(&whole.short_of_end(Mm(0.0)), row, place);
            row += 1;
        }
    }
    row.max(corner)
}
