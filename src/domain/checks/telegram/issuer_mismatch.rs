//! telegram-issuer-mismatch.

use super::{ROW, is_own_telegram};
use crate::domain::checks::{Check, Element, Example, Finding, Reads, Rule, Severity, Subject};
use crate::domain::notice::title::{issuer_in_front, issuers};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "telegram-issuer-mismatch",
    element: Element::UpstreamIssuer,
    title: "电报的发电单位、标题和署名不是同一个机关",
    why: "引用电报时以标题中的机关为准；办公厅（室）代机关署名是常见的，其他不一致可能是识别或抄录有误。",
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
        Example::Compared {
            wrong: |case| {
                case.set(Element::DocumentNumber, "工发电〔2020〕7号");
                case.set(Element::Title, "某省总工会关于做好防汛工作的通知");
                case.set(Element::IssuerSignature, "某省总工会办公室");
            },
            right: |case| {
                case.set(Element::DocumentNumber, "工发电〔2020〕7号");
                case.set(Element::Title, "某省总工会关于做好防汛工作的通知");
                case.set(Element::IssuerSignature, "某省总工会");
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
    of_own(subject).into_iter().chain(of_upstream(subject)).collect()
}

fn of_own(subject: &Subject<'_>) -> Option<Finding> {
    if !is_own_telegram(subject) {
        return None;
    }
    let front = issuer_in_front(subject.text(Element::Title))?;
    let named = [("标题", single(front)), ("署名", single(subject.text(Element::IssuerSignature)))];
    compared(&named, Element::Title, front.len())
}

fn of_upstream(subject: &Subject<'_>) -> Option<Finding> {
    let upstream = subject.draft.upstream.as_ref().filter(|upstream| upstream.is_telegram)?;
    let named = [
        ("发电单位", single(&upstream.sender)),
        ("标题", issuer_in_front(&upstream.title).and_then(single)),
        ("署名", single(&upstream.signature)),
    ];
    compared(&named, Element::UpstreamIssuer, upstream.issuer.len())
}

/// The finding over the first `len` bytes of `element` if not all of them name one organ.
fn compared(named: &[(&str, Option<&str>)], element: Element, len: usize) -> Option<Finding> {
    let named: Vec<(&str, &str)> = named.iter().filter_map(|(part, name)| Some((*part, (*name)?))).collect();
    let (_, first) = named.first()?;
    let differing: Vec<&str> = named.iter().map(|(_, name)| *name).filter(|name| name != first).collect();
    if differing.is_empty() {
        return None;
    }
    let signs_for = |one: &str, other: &str| one.strip_prefix(other).is_some_and(|rest| matches!(rest, "办公厅" | "办公室"));
    let is_usual = differing.iter().all(|name| signs_for(name, first) || signs_for(first, name));
    let words: Vec<String> = named.iter().map(|(part, name)| format!("{part}是“{name}”")).collect();
    let finding = CHECK.at(0..len).in_element(element).noting(format!("{}。", words.join("，")));
    Some(if is_usual { finding.weighing(Severity::Suggestion) } else { finding })
}

/// The only organ of a line; joint issuers are not compared.
fn single(text: &str) -> Option<&str> {
    match issuers(text)[..] {
        [only] => Some(only),
        _ => None,
    }
}
