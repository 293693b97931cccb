//! The order of the imprint's elements, and its place behind everything else: on the paper, and in the text that was
//! read. Our own layout keeps both.

use std::rc::Rc;

use super::ROW;
use crate::domain::checks::{Case, Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject};
use crate::domain::layout::{Page, Pages};
use crate::domain::layout::units::Mm;
use crate::domain::notice::reading::{Owner, ReadParagraph};
use crate::domain::notice::upstream::Role;

pub(super) static RULE: Rule = Rule { checks: &[&ORDER, &BEFORE_TEXT], reads: Reads::Pages(run) };

static ORDER: Check = Check {
    id: "colophon-order",
    clause: Clause::GbT9704("7.4.2、7.4.3"),
    title: "版记各要素的顺序不对",
    why: "抄送机关编排在印发机关和印发日期的上一行，印发机关和印发日期在末条分隔线之上。",
    repair: Repair::None,
    examples: &[
        Example::Compared {
            wrong: |case| {
                imprint(case);
                case.move_lines(Element::CopyRecipients, Mm(0.0), Mm(20.0));
            },
            right: imprint,
        },
        Example::Compared {
            wrong: |case| {
                imprint(case);
                case.read_from(&[
                    (Owner::Outer, Role::Imprint, "金寨县总工会办公室 2014年5月21日印发"),
                    (Owner::Outer, Role::CopyRecipients, "抄送：六安市总工会办公室。"),
                ]);
            },
            right: |case| {
                imprint(case);
                case.read_from(&[
                    (Owner::Outer, Role::CopyRecipients, "抄送：六安市总工会办公室。"),
                    (Owner::Outer, Role::Imprint, "金寨县总工会办公室 2014年5月21日印发"),
                ]);
            },
        },
        Example::NearCase(|case| {
            // The imprint of the document that is passed on.
            imprint(case);
            case.read_from(&[
                (Owner::Forwarded, Role::Imprint, "六安市总工会办公室 2014年5月5日印发"),
                (Owner::Outer, Role::CopyRecipients, "抄送：六安市总工会办公室。"),
                (Owner::Outer, Role::Imprint, "金寨县总工会办公室 2014年5月21日印发"),
            ]);
        }),
    ],
    ..ROW
};

static BEFORE_TEXT: Check = Check {
    id: "colophon-before-text",
    severity: Severity::Warning,
    clause: Clause::GbT9704("7.3.7、7.4.1"),
    title: "版记排在被转发的公文或者附件之前",
    why: "版记在公文最后一面，附件（连同被转发的公文）编排在版记之前，与正文一起装订。",
    repair: Repair::None,
    examples: &[
        Example::Compared {
            wrong: |case| {
                imprint(case);
                case.read_from(&[
                    (Owner::Outer, Role::CopyRecipients, "抄送：六安市总工会办公室。"),
                    (Owner::Forwarded, Role::Title, "六安市总工会关于做好防汛工作的通知"),
                ]);
            },
            right: |case| {
                imprint(case);
                case.read_from(&[
                    (Owner::Forwarded, Role::Title, "六安市总工会关于做好防汛工作的通知"),
                    (Owner::Outer, Role::CopyRecipients, "抄送：六安市总工会办公室。"),
                ]);
            },
        },
        Example::Compared {
            wrong: |case| {
                imprint(case);
                for element in [Element::CopyRecipients, Element::PrintedBy, Element::PrintedOn] {
                    case.move_lines(element, Mm(0.0), Mm(-120.0));
                }
                case.move_lines(Element::Body, Mm(0.0), Mm(100.0));
            },
            right: imprint,
        },
        Example::NearCase(|case| {
            // A page's own words below the imprint are no part of the document.
            imprint(case);
            case.read_from(&[
                (Owner::Outer, Role::CopyRecipients, "抄送：六安市总工会办公室。"),
                (Owner::Outer, Role::Furniture, "附件下载"),
                (Owner::Outer, Role::AttachmentLabel, "附件：报名表"),
                (Owner::Outer, Role::AttachmentBody, "说明：报名以7月6日为限。"),
            ]);
        }),
    ],
    ..ROW
};

/// A notice whose text ends on the page of its imprint.
fn imprint(case: &mut Case) {
    let body = "请认真贯彻落实。\n".repeat(25);
    case.set(Element::Body, &body).set(Element::CopyRecipients, "六安市总工会办公室。");
    case.set(Element::PrintedBy, "金寨县总工会办公室").set(Element::PrintedOn, "2014年5月21日印发");
}

fn run(subject: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    const AS_READ: &str = "原稿如此（网页上的顺序可能不是纸面的顺序），版面已按标准排列。";
    let source = subject.known.source.filter(|source| source.is_ours);
    let read: Vec<&ReadParagraph> = source
        .map_or(&[][..], |source| source.paragraphs)
        .iter()
        .filter(|part| is_imprint(part) || stands_in_front(part))
        .collect();
    let finding = |check: &'static Check| {
        let element = Element::CopyRecipients;
        let element = if subject.text(element).is_empty() { Element::PrintedBy } else { element };
        check.at(0..subject.text(element).len()).in_element(element)
    };
    let is_copy = |part: &ReadParagraph| is_imprint(part) && part.role == Role::CopyRecipients;
    let is_printing = |part: &ReadParagraph| is_imprint(part) && part.role == Role::Imprint;
    let mut found = Vec::new();
    if is_drawn_below(&pages.pages, &[Element::CopyRecipients], &[Element::PrintedBy, Element::PrintedOn]) {
        found.push(finding(&ORDER));
    } else if stands_below(&read, is_copy, is_printing) {
        found.push(finding(&ORDER).noting(AS_READ));
    }
    let imprint = [Element::CopyRecipients, Element::PrintedBy, Element::PrintedOn];
    let text = [
        Element::Body,
        Element::IssuerSignature,
        Element::DateOfIssue,
        Element::Attachments,
        Element::ForwardedText,
    ];
    if is_drawn_below(&pages.pages, &text, &imprint) {
        found.push(finding(&BEFORE_TEXT));
    } else if stands_below(&read, stands_in_front, is_imprint) {
        found.push(finding(&BEFORE_TEXT).noting(AS_READ));
    }
    found
}

fn is_imprint(part: &ReadParagraph) -> bool {
    part.owner == Owner::Outer && matches!(part.role, Role::CopyRecipients | Role::Imprint)
}

/// What may not stand below our imprint: the forwarded text's words and our attachments, told by their titles (a web page's
/// remark or link below the imprint reads like the words or the label of an attachment).
fn stands_in_front(part: &ReadParagraph) -> bool {
    match part.owner {
        Owner::Outer => part.role == Role::AttachmentTitle,
        Owner::Forwarded => matches!(part.role, Role::Title | Role::Body),
    }
}

/// Whether one of `lower` stands below one of `upper`.
fn stands_below(
    read: &[&ReadParagraph],
    lower: impl Fn(&ReadParagraph) -> bool,
    upper: impl Fn(&ReadParagraph) -> bool,
) -> bool {
    read.iter().skip_while(|part| !upper(part)).any(|part| lower(part))
}

/// Whether on the paper a line of `lower` stands below a line of `upper`; on one level is not below.
fn is_drawn_below(pages: &[Rc<Page>], lower: &[Element], upper: &[Element]) -> bool {
    let places = |page: &Page, elements: &[Element]| -> Vec<f64> {
        let is_of = |element: Option<Element>| element.is_some_and(|element| elements.contains(&element));
        page.lines.iter().filter(|line| is_of(line.place.element)).map(|line| line.y.0).collect()
    };
    // From behind: imprints stand on the last pages, so the others need no look.
    let mut is_below = false;
    for page in pages.iter().rev() {
        let lowest = places(page, lower).into_iter().max_by(f64::total_cmp);
        let highest = places(page, upper).into_iter().min_by(f64::total_cmp);
        if let Some(highest) = highest {
            return is_below || lowest.is_some_and(|lowest| lowest > highest + 1.0);
        }
        is_below |= lowest.is_some();
    }
    false
}
