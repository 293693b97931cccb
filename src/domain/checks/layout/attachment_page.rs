use std::rc::Rc;

use super::{ROW, forwarding, is_off, left_of, notice, on_pages};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Subject};
use crate::domain::layout::units::{Mm, TYPE_AREA_BOTTOM};
use crate::domain::layout::{Line, Page, Pages};
use crate::domain::notice::upstream::Role;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Pages(run) };

static CHECK: Check = Check {
    id: "layout-attachment-page",
    element: Element::ForwardedText,
    clause: Clause::GbT9704("7.3.7"),
    title: "附件没有另面编排，或者“附件”和附件标题的位置不对",
    why: "附件另面编排；“附件”二字顶格排在第一行，附件标题居中排在第三行。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                forwarding(case);
                case.alter_pages(|page| of_role(page, Role::AttachmentLabel, |line| line.x = line.x + Mm(12.0)));
            },
            right: forwarding,
        },
        Example::Compared {
            wrong: |case| {
                forwarding(case);
                case.alter_pages(|page| of_role(page, Role::AttachmentTitle, |line| line.y = line.y - Mm(10.0)));
            },
            right: forwarding,
        },
        Example::Compared {
            wrong: |case| {
                forwarding(case);
                case.alter_pages(|page| of_role(page, Role::Title, |line| line.place.role = Some(Role::Body)));
                case.alter_pages(|page| page.lines.iter_mut().for_each(|line| {
                    if line.place.element == Some(Element::Body) {
                        line.place.element = Some(Element::ForwardedText);
                    }
                }));
            },
            right: forwarding,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.set(Element::Attachments, "附件\n报名表\n请如实填写。");
                case.alter_pages(|page| of_role(page, Role::AttachmentLabel, |line| line.x = line.x + Mm(12.0)));
            },
            right: |case| {
                notice(case);
                case.set(Element::Attachments, "附件\n报名表\n请如实填写。");
            },
        },
        // The forwarded text of the house style that calls it 附件.
        Example::NearCase(|case| {
            forwarding(case);
            case.draft.style.forwarded_as_attachment = true;
        }),
    ],
    ..ROW
};

fn of_role(page: &mut Page, role: Role, change: fn(&mut Line)) {
    page.lines.iter_mut().filter(|line| line.place.role == Some(role)).for_each(change);
}

fn run(_: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    let wrong = pages.pages.iter().filter(|page| shares_page(page) || has_wrong_label(page));
    let numbers: Vec<u32> = wrong.map(|page| page.number).collect();
    let is_ours = |page: &&Rc<Page>| numbers.contains(&page.number) && shows(page, Element::Attachments);
    let element =
        if pages.pages.iter().any(|page| is_ours(&page)) { Element::Attachments } else { Element::ForwardedText };
    on_pages(&CHECK, element, numbers).into_iter().collect()
}

fn shows(page: &Page, element: Element) -> bool {
    page.lines.iter().any(|line| line.place.element == Some(element))
}

/// Whether an attachment or the forwarded text begins below our own notice, or the one below the other; only the
/// imprint may stand with them.
fn shares_page(page: &Page) -> bool {
    const OWN: [Element; 5] =
        [Element::Title, Element::MainRecipients, Element::Body, Element::IssuerSignature, Element::DateOfIssue];
    let is_behind = [Element::ForwardedText, Element::Attachments].map(|element| shows(page, element));
    match is_behind {
        [true, true] => true,
        [false, false] => false,
        _ => OWN.into_iter().any(|element| shows(page, element)),
    }
}

fn has_wrong_label(page: &Page) -> bool {
    let role = |at: usize| page.lines.get(at).and_then(|line| line.place.role);
    (0..page.lines.len()).any(|at| {
        let is_first_line = role(at) == Some(Role::AttachmentLabel)
            && (at == 0 || page.lines[at - 1].place != page.lines[at].place);
        if !is_first_line {
            return false;
        }
        let label = &page.lines[at];
        let title = (role(at + 1) == Some(Role::AttachmentTitle)).then(|| &page.lines[at + 1]);
        let is_flush_left =
            if label.is_turned { !is_off(label.y, TYPE_AREA_BOTTOM) } else { !is_off(label.x, left_of(page)) };
        at > 0 || !is_flush_left || title.is_some_and(|title| !is_two_rows_below(title, label))
    })
}

/// Rows are 10.2 or 10.4 mm; the larger type of a title stands a little higher in its row.
fn is_two_rows_below(title: &Line, label: &Line) -> bool {
    let below = if label.is_turned { title.x - label.x } else { title.y - label.y };
    (18.0..22.0).contains(&below.0)
}
