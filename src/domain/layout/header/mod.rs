//! 版头: what stands above the title on the first page, for each form of the paper (GB/T 9704—2012, 7.2 and 10).

mod letter;
mod mark;
mod minutes;
mod number;
pub mod telegram;

use self::mark::{MarkPlace, lay_mark};
use self::number::{lay_number_line, row_below};
use super::flow::Flow;
use super::page::{Face, Ink, Place, Rule};
use super::paragraph::Paragraphs;
use super::set::ParagraphStyle;
use super::units::{
    BODY_SIZE, LINES, MARK_SIZE, MARK_TOP, Mm, ORDER_MARK_TOP, RED_RULE, RED_RULE_GAP, TYPE_AREA_WIDTH, order_mark_size,
};
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::draft::{Draft, Form};
use crate::domain::notice::{Element, Notice};
use crate::domain::text::punctuation::is_blank;

/// Blank rows between issuer mark and document number (7.2.5), and above the title (7.3.1, 10.1, 10.2).
const BLANK_ROWS: u32 = 2;
/// What stands in the corner, from top to bottom.
const CORNER: [Element; 3] = [Element::CopyNumber, Element::Secrecy, Element::Urgency];

/// Sets the header and leaves the two blank rows above the title; nothing where there is no element of it.
pub(super) fn lay_header(draft: &Draft, set: &mut Paragraphs, flow: &mut Flow) {
    let notice = &draft.notice;
    match draft.form {
        Form::Letter => letter::lay(notice, draft.style.grid, set, flow),
        Form::Document | Form::Order | Form::Minutes | Form::Telegram => lay_upright(draft, set, flow),
    }
}

/// Corner, mark, number and what stands with it, one below the other.
fn lay_upright(draft: &Draft, set: &mut Paragraphs, flow: &mut Flow) {
    let (notice, form) = (&draft.notice, draft.form);
    let corner = match form {
        // The urgency of a telegram is its grade, which has a line of its own.
        Form::Telegram => lay_corner(notice, &CORNER[..2], 1, set, flow),
        _ => lay_corner(notice, &CORNER, 1, set, flow),
    };
    if !has_head(draft) {
        if corner > 0 {
            flow.skip(corner + BLANK_ROWS);
        }
        return;
    }
    let mut place = place_of(draft);
    let below_corner = flow.rows().em_top(corner.saturating_sub(1)) + BODY_SIZE.mm();
    if corner > 0 && below_corner > place.top {
        place.top = flow.rows().top(corner.min(6));
    }
    let row = row_below(lay_mark(&notice.issuer_mark, place, flow).usual, flow.rows());
    let last = match form {
        Form::Minutes => minutes::lay_head_lines(notice, row, set, flow),
        Form::Telegram => telegram::lay_head_lines(notice, row, set, flow),
        _ => lay_number_line(notice, form.text(notice, Element::Signatory), row, set, flow),
    };
    let last = last.min(LINES - 1);
    // An order has no rule (10.2).
    if form != Form::Order {
        let y = flow.rows().em_top(last) + BODY_SIZE.mm() + RED_RULE_GAP;
        flow.rule(Rule { x: Mm(0.0), y, width: TYPE_AREA_WIDTH, thickness: RED_RULE, ink: Ink::Red });
    }
    flow.skip(last + 1 + BLANK_ROWS);
}

/// Whether anything of the head is filled.
fn has_head(draft: &Draft) -> bool {
    let mut elements = vec![Element::IssuerMark, Element::DocumentNumber, Element::Signatory];
    if matches!(draft.form, Form::Minutes | Form::Telegram) {
        elements.push(Element::IssuerSignature);
    }
    match draft.form {
        Form::Minutes => elements.push(Element::DateOfIssue),
        Form::Telegram => elements.push(Element::Urgency),
        _ => {}
    }
    elements.into_iter().any(|element| !draft.form.text(&draft.notice, element).trim_matches(is_blank).is_empty())
}

fn place_of(draft: &Draft) -> MarkPlace {
    let centre = Mm(TYPE_AREA_WIDTH.0 / 2.0);
    match draft.form {
        Form::Order | Form::Telegram => {
            MarkPlace { top: ORDER_MARK_TOP, size: order_mark_size(draft.style.grid), centre, is_spread: true }
        }
        _ => MarkPlace { top: MARK_TOP, size: MARK_SIZE, centre, is_spread: true },
    }
}

/// 份号, 密级 and 紧急程度 flush left at the top; answers how many rows they take.
///
/// In a document 密级 stands on the second row also where there is no 份号 (7.2.2): its row is `secrecy_row` at least.
fn lay_corner(notice: &Notice, elements: &[Element], secrecy_row: u32, set: &mut Paragraphs, flow: &mut Flow) -> u32 {
    let mut row = 0;
    for &element in elements {
        let (face, least) = match element {
            Element::CopyNumber => (Face::FangSong, 0),
            Element::Secrecy => (Face::Hei, secrecy_row),
            _ => (Face::Hei, 0),
        };
        for (paragraph, (_, text)) in paragraphs(notice.text(element)).enumerate() {
            row = row.max(least);
            for line in set.set(text, ParagraphStyle::FLUSH.in_face(face)).iter() {
                flow.pin(line, row, Place::own(element, paragraph));
                row += 1;
            }
        }
    }
    row
}
