//! What a careful typist would put right on paper, though no standard forbids it.

use std::rc::Rc;

use super::{ROW, forwarding, notice, on_pages};
use crate::domain::checks::{Case, Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::layout::{Blemish, Line, Page, Pages};

pub(super) static RULE: Rule =
    Rule { checks: &[&SIGN_OFF_ALONE, &LONE_CHARACTER, &IMPRINT_LONG, &IMPRINT_ALONE], reads: Reads::Pages(run) };

static SIGN_OFF_ALONE: Check = Check {
    id: "layout-sign-off-alone",
    element: Element::IssuerSignature,
    severity: Severity::Suggestion,
    clause: Clause::GbT9704("7.3.5.5"),
    title: "署名和日期单独在一页上，那一页没有正文",
    why: "排版后剩余空白容不下印章和成文日期时，可以调整行距、字距，使它们同正文在一页上。",
    repair: Repair::None,
    examples: &[
        Example::Compared { wrong: |case| sign_off_on_a_page_of_its_own(case, notice), right: notice },
        Example::Compared { wrong: |case| sign_off_on_a_page_of_its_own(case, forwarding), right: forwarding },
        Example::NearCase(|case| {
            notice(case);
            case.set(Element::Body, &"各级工会要高度重视职工防暑降温工作，落实高温津贴和休息制度。\n".repeat(6));
        }),
    ],
    ..ROW
};

static LONE_CHARACTER: Check = Check {
    id: "layout-lone-character",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "段落末行只有一个字",
    why: "一字成行不好看，增减一两个字就能避免。",
    repair: Repair::None,
    standing: Standing::Off("换一台打印机、换一种字体，末行就不同了，只在付印前才值得看。"),
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, &format!("{}。", "字".repeat(27)));
            },
            right: |case| {
                case.set(Element::Body, &format!("{}。", "字".repeat(26)));
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, &format!("{}：", "字".repeat(55)));
            },
            right: |case| {
                case.set(Element::Body, &format!("{}：", "字".repeat(56)));
            },
        },
        Example::NearCase(|case| {
            case.set(Element::Body, "是");
        }),
    ],
    ..ROW
};

static IMPRINT_LONG: Check = Check {
    id: "layout-imprint-long",
    element: Element::CopyRecipients,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "版记一页排不下，分排在几页上",
    why: "抄送机关过多时改用统称，版记就能排在最后一面。",
    repair: Repair::None,
    examples: &[
        Example::Compared { wrong: |case| copied_to(case, 300), right: |case| copied_to(case, 12) },
        Example::Compared { wrong: |case| copied_to(case, 180), right: |case| copied_to(case, 60) },
        Example::NearCase(|case| copied_to(case, 40)),
    ],
    ..ROW
};

fn copied_to(case: &mut Case, organs: usize) {
    notice(case);
    case.set(Element::CopyRecipients, &format!("{}。", vec!["金寨县教育工会"; organs].join("，")));
}

static IMPRINT_ALONE: Check = Check {
    id: "layout-imprint-alone",
    element: Element::PrintedBy,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "版记另占一页，前面空了一页",
    why: "最后一面容不下版记时只好另起；压缩几行正文，可以省下两页纸。",
    repair: Repair::None,
    examples: &[
        Example::Compared { wrong: |case| full(case, 26), right: |case| full(case, 8) },
        Example::Compared { wrong: |case| full(case, 27), right: |case| full(case, 24) },
        // Behind an odd page the imprint has a page of its own by right.
        Example::NearCase(notice),
    ],
    ..ROW
};

/// Paper as a typist without care leaves it: nothing but the sign-off on the last page.
fn sign_off_on_a_page_of_its_own(case: &mut Case, build: fn(&mut Case)) {
    build(case);
    let is_sign_off =
        |line: &Line| matches!(line.place.element, Some(Element::IssuerSignature | Element::DateOfIssue));
    let mut pages = case.lay_out();
    if let [first, ..] = pages.pages.as_mut_slice() {
        let mut next = Page::clone(first);
        next.number += 1;
        next.lines.retain(is_sign_off);
        Rc::make_mut(first).lines.retain(|line| !is_sign_off(line));
        pages.pages.insert(1, Rc::new(next));
    }
    case.pages = Some(pages);
}

fn full(case: &mut Case, paragraphs: usize) {
    notice(case);
    case.set(Element::Body, &"各级工会要落实高温津贴和休息制度。\n".repeat(paragraphs));
}

fn run(_: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    let blemishes = pages.blemishes();
    let of = |check: &'static Check, element: Element, page_of: fn(&Blemish) -> Option<u32>| {
        on_pages(check, element, blemishes.iter().filter_map(page_of))
    };
    let found = [
        of(&LONE_CHARACTER, Element::Body, |blemish| match blemish {
            Blemish::LoneCharacter { page, .. } => Some(*page),
            _ => None,
        }),
        of(&SIGN_OFF_ALONE, Element::IssuerSignature, |blemish| match blemish {
            Blemish::SignOffAlone { page } => Some(*page),
            _ => None,
        }),
        of(&IMPRINT_LONG, Element::CopyRecipients, |blemish| match blemish {
            Blemish::ImprintOverPages { page } => Some(*page),
            _ => None,
        }),
        of(&IMPRINT_ALONE, Element::PrintedBy, |blemish| match blemish {
            Blemish::ImprintAlone { page } => Some(*page),
            _ => None,
        }),
    ];
    found.into_iter().flatten().collect()
}
