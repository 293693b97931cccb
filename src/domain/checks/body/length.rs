//! body-length.

use super::{ROW, kind_of};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Subject, Texts};
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "body-length",
    clause: Clause::BurdenRules("第二条"),
    title: "正文过长",
    why: "为基层减负的规定要求压缩篇幅：政策性文件中央层面一般不超过5000字，地方一般不超过4000字。",
    repair: Repair::None,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
                case.set(Element::Body, &"各单位要加强组织领导。".repeat(400));
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
                case.set(Element::Body, &"各单位要加强组织领导。".repeat(300));
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于加强防汛工作的意见");
                case.set(Element::Body, &"各单位要加强组织领导。".repeat(500));
            },
            right: |case| {
                // A report of facts may be as long as they are.
                case.set(Element::Title, "金寨县总工会关于事故调查情况的报告");
                case.set(Element::Body, &"各单位要加强组织领导。".repeat(500));
            },
        },
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于印发《防汛办法》的通知").set(Element::Body, "现印发给你们。");
        }),
    ],
    ..ROW
};

/// 地方: characters a document of policy should keep below.
const LOCAL: usize = 4000;
/// 中央.
const CENTRAL: usize = 5000;

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let body = subject.text(Element::Body);
    // A character takes one to four bytes; nothing is counted where the bytes tell.
    let is_short = body.len() <= LOCAL;
    if is_short || !matches!(kind_of(subject), "通知" | "意见" | "决定") {
        return Vec::new();
    }
    let is_surely_long = body.len() > CENTRAL * 4;
    let length = if is_surely_long { usize::MAX } else { body.chars().filter(|c| !c.is_whitespace()).count() };
    let Some(first) = texts.body.first().filter(|_| length > LOCAL) else { return Vec::new() };
    let note = if length > CENTRAL { "正文超过5000字。".to_owned() } else { format!("正文约{length}字，超过4000字。") };
    vec![CHECK.at(Span::new(first.span.start, first.span.start)).noting(note)]
}
