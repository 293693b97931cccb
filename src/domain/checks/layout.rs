//! Group 14: the paper (版式), as it was laid out.
//!
//! Our layout keeps most of these measures by itself; the checks read the pages and take nobody's word for it.

use std::fmt::Write as _;

use super::{Case, Check, Clause, Element, Finding, Repair, Severity, Standing, rules};
use crate::domain::layout::units::{BINDING_MARGIN, Mm, OUTER_MARGIN};
use crate::domain::layout::{Line, Page};

rules! {
    sheet, fonts, font_missing, indent, first_page_text, attachment_page, colophon_bottom, page_number, red_parts,
    letter_form, table_wide, blemishes,
}

pub(super) use first_page_text::{Cause, cause_of_no_body};

/// What the rows of this group have in common: against a measure of the standard, kept by the layout itself.
const ROW: Check = Check {
    id: "",
    element: Element::Body,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.3"),
    title: "",
    why: "",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[],
};

/// What the standard gives for lengths (5.2.1).
const TOLERANCE: f64 = 1.0;

fn is_off(one: Mm, other: Mm) -> bool {
    (one - other).0.abs() > TOLERANCE
}

/// The left edge of the type area: the binding margin is on the left of odd pages.
fn left_of(page: &Page) -> Mm {
    if page.is_odd() { BINDING_MARGIN } else { OUTER_MARGIN }
}

/// One finding for all the pages where a check speaks, in ascending order; none for no page.
pub(super) fn on_pages(
    check: &'static Check,
    element: Element,
    numbers: impl IntoIterator<Item = u32>,
) -> Option<Finding> {
    const NAMED: usize = 3;
    let mut numbers: Vec<u32> = numbers.into_iter().collect();
    numbers.dedup();
    let (first, more) = numbers.split_first()?;
    let mut note = format!("见第{first}页");
    for number in more.iter().take(NAMED - 1) {
        let _ = write!(note, "、第{number}页");
    }
    if numbers.len() > NAMED {
        let _ = write!(note, "等{}页", numbers.len());
    }
    Some(check.at(0..0).in_element(element).noting(note + "。"))
}

/// A short notice with every part of the page, for the examples.
fn notice(case: &mut Case) {
    case.set(Element::IssuerMark, "金寨县总工会文件")
        .set(Element::DocumentNumber, "金工〔2014〕20号")
        .set(Element::Title, "金寨县总工会关于做好职工防暑降温工作的通知")
        .set(Element::MainRecipients, "各乡镇工会：")
        .set(
            Element::Body,
            "现就有关事项通知如下。\n一、加强领导\n各级工会要高度重视职工防暑降温工作，督促用人单位落实高温津贴和休息制度，把各项措施落到实处。\n（一）明确责任",
        )
        .set(Element::IssuerSignature, "金寨县总工会")
        .set(Element::DateOfIssue, "2014年5月21日")
        .set(Element::CopyRecipients, "六安市总工会。")
        .set(Element::PrintedBy, "金寨县总工会办公室")
        .set(Element::PrintedOn, "2014年5月21日印发");
}

/// The same notice with a document passed on, which has an attachment.
fn forwarding(case: &mut Case) {
    use crate::domain::notice::upstream::{ForwardedParagraph, Role};
    notice(case);
    let text = [
        (Role::Title, "安徽省总工会关于做好职工防暑降温工作的通知"),
        (Role::Body, "现就有关事项通知如下。"),
        (Role::AttachmentLabel, "附件1"),
        (Role::AttachmentTitle, "防暑降温物资登记表"),
        (Role::AttachmentBody, "请如实填写。"),
    ];
    let paragraph = |(role, text): (Role, &str)| ForwardedParagraph { role, text: text.into() };
    case.draft.forwarded.paragraphs = text.map(paragraph).into();
}

/// Does something to each line of an element.
fn each_line(page: &mut Page, element: Element, change: fn(&mut Line)) {
    page.lines.iter_mut().filter(|line| line.place.element == Some(element)).for_each(change);
}
