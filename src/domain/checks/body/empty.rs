//! body-empty.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Stage, Subject, Texts};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "body-empty",
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.3"),
    title: "没有正文",
    why: "正文是公文的主体，首页必须显示正文。",
    repair: Repair::None,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知").stage = Stage::Final;
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
                case.set(Element::Body, "汛期将至，请做好防汛工作。").stage = Stage::Final;
            },
        },
        Example::Compared {
            wrong: |case| case.set(Element::Body, "\n　　\n").stage = Stage::Final,
            right: |case| case.set(Element::Body, "\n　　特此通知。\n").stage = Stage::Final,
        },
        // While the draft is worked on, what is not written yet is no fault.
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let is_missing = subject.stage == Stage::Final && texts.body.is_empty();
    if is_missing { vec![CHECK.at(0..0)] } else { Vec::new() }
}
