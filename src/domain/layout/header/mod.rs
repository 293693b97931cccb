//! 版头: everything above the red rule of the first page (GB/T 9704—2012, 7.2).

mod mark;
mod number;

use self::mark::lay_mark;
use self::number::{lay_number_line, row_below};
use super::flow::Flow;
use super::page::{Face, Ink, Place, Rule};
use super::paragraph::Paragraphs;
use super::set::ParagraphStyle;
use super::units::{BODY_SIZE, LINES, MARK_TOP, Mm, RED_RULE, RED_RULE_GAP, TYPE_AREA_WIDTH};
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::{Element, Notice};
use crate::domain::text::punctuation::is_blank;

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
