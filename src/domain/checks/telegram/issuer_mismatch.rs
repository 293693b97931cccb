//! telegram-issuer-mismatch.

use super::ROW;
use crate::domain::checks::{Check, Element, Example, Finding, Reads, Rule, Severity, Subject};
use crate::domain::notice::title::{issuer_in_front, issuers};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "telegram-issuer-mismatch",
    element: Element::UpstreamIssuer,
    title: "来电的发电单位、标题和署名不是同一个机关",
    why: "引用来电时以标题中的机关为准；办公厅（室）代机关署名是常见的，其他不一致可能是识别或抄录有误。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知");
                let upstream = case.draft.upstream.get_or_insert_default();
                upstream.is_telegram = true;
                upstream.signature = "中华全国总工会办公厅".into();
            },
            right: |case| {
                case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知");
                let upstream = case.draft.upstream.get_or_insert_default();
                upstream.is_telegram = true;
                upstream.signature = "中华全国总工会".into();
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::UpstreamTitle, "某省总工会关于做好防汛工作的通知");
                let upstream = case.draft.upstream.get_or_insert_default();
                upstream.is_telegram = true;
                upstream.sender = "某省应急管理厅".into();
            },
            right: |case| {
                case.set(Element::UpstreamTitle, "某省总工会关于做好防汛工作的通知");
                let upstream = case.draft.upstream.get_or_insert_default();
                upstream.is_telegram = true;
                upstream.sender = "某省总工会".into();
            },
        },
        // No telegram: the checks of titles and citations speak of it.
        Example::NearCase(|case| {
            case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知");
            case.draft.upstream.get_or_insert_default().signature = "中华全国总工会办公厅".into();
        }),
        Example::NearCase(|case| {
            case.set(Element::UpstreamTitle, "关于做好防汛工作的通知");
            let upstream = case.draft.upstream.get_or_insert_default();
            upstream.is_telegram = true;
            upstream.signature = "某省总工会\n某省应急管理厅".into();
            upstream.sender = "某省总工会".into();
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(upstream) = subject.draft.upstream.as_ref().filter(|upstream| upstream.is_telegram) else {
        return Vec::new();
    };
    let named = [
        ("发电单位", single(&upstream.sender)),
        ("标题", issuer_in_front(&upstream.title).and_then(single)),
        ("署名", single(&upstream.signature)),
    ];
    let named: Vec<(&str, &str)> = named.into_iter().filter_map(|(part, name)| Some((part, name?))).collect();
    let Some((_, first)) = named.first() else { return Vec::new() };
    let differing: Vec<&str> = named.iter().map(|(_, name)| *name).filter(|name| name != first).collect();
    if differing.is_empty() {
        return Vec::new();
    }
    let signs_for = |one: &str, other: &str| one.strip_prefix(other).is_some_and(|rest| matches!(rest, "办公厅" | "办公室"));
    let is_usual = differing.iter().all(|name| signs_for(name, first) || signs_for(first, name));
    let words: Vec<String> = named.iter().map(|(part, name)| format!("{part}是“{name}”")).collect();
    let finding = CHECK.at(0..upstream.issuer.len()).noting(format!("{}。", words.join("，")));
    vec![if is_usual { finding.weighing(Severity::Suggestion) } else { finding }]
}

/// The only organ of a line; joint issuers are not compared.
fn single(text: &str) -> Option<&str> {
    match issuers(text)[..] {
        [only] => Some(only),
        _ => None,
    }
}
