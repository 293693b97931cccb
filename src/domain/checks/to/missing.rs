//! to-missing.

use super::ROW;
use crate::domain::checks::official::{is_document, kind_of};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Subject};
use crate::domain::notice::draft::Form;
use crate::domain::notice::imprint::has_moved_recipients;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "to-missing",
    clause: Clause::Regulation("第九条（八）"),
    title: "没有主送机关",
    why: "主送机关是负责办理的受理机关；公告、通告等公开发布的公文才可以不写。",
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
        },
        right: |case| {
            case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知").set(Element::MainRecipients, "各乡镇工会：");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::Title, "金寨县总工会关于增加经费的请示"); }, right: |case| { case.set(Element::Title, "金寨县总工会关于增加经费的请示"); case.set(Element::MainRecipients, "六安市总工会："); } }, Example::NearCase(|case| { case.set(Element::Title, "金寨县总工会关于表彰先进工会的决定"); }),
        // Minutes and orders name no addressees, whatever their title says.
        Example::NearCase(|case| {
            case.draft.form = Form::Minutes;
            case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
        }),
        // They were moved to the imprint.
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
            case.set(Element::CopyRecipients, "主送：各乡镇工会。\n六安市总工会。");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let needs = matches!(kind_of(subject), "通知" | "函" | "请示" | "报告" | "批复") && is_document(subject);
    let has_addressees = !matches!(subject.draft.form, Form::Order | Form::Minutes);
    let is_missing = subject.text(Element::MainRecipients).trim().is_empty()
        && !has_moved_recipients(subject.text(Element::CopyRecipients));
    if needs && has_addressees && is_missing { vec![CHECK.at(0..0)] } else { Vec::new() }
}
