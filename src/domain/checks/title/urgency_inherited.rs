//! title-urgency-inherited.

use super::ROW;
use crate::domain::checks::{Check, Element, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::title::{kind, normalise};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "title-urgency-inherited",
    severity: Severity::Suggestion,
    title: "“紧急”的写法与来文、紧急程度不相称",
    why: "来文是紧急通知时，转发通知一般只用“通知”，紧急程度在版头标明。",
    repair: Repair::None,
    standing: Standing::Off("是否加急由本机关决定，来文的缓急不能说明问题。"),
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::Title, "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的紧急通知》的紧急通知");
            case.set(Element::UpstreamTitle, "安徽省总工会关于做好防汛工作的紧急通知");
        },
        right: |case| {
            case.set(Element::Urgency, "加急");
            case.set(Element::Title, "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的紧急通知》的通知");
            case.set(Element::UpstreamTitle, "安徽省总工会关于做好防汛工作的紧急通知");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::Title, "金寨县总工会转发六安市总工会关于做好防汛工作的紧急通知"); case.set(Element::UpstreamTitle, "六安市总工会关于做好防汛工作的紧急通知"); }, right: |case| { case.set(Element::Title, "金寨县总工会转发六安市总工会关于做好防汛工作的通知"); case.set(Element::UpstreamTitle, "六安市总工会关于做好防汛工作的通知"); } }, Example::NearCase(|case| { case.set(Element::Title, "金寨县总工会关于做好紧急避险工作的通知"); case.set(Element::UpstreamTitle, "安徽省总工会关于做好紧急避险工作的通知"); })],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::Title);
    let is_urgent = |title: &str| kind(title).is_some_and(|kind| kind.span.of(title).starts_with("紧急"));
    if text.is_empty() || !is_urgent(&normalise(subject.text(Element::UpstreamTitle))) {
        return Vec::new();
    }
    let note = if is_urgent(text) {
        "来文已是紧急通知，本通知不必再写“紧急”。"
    } else if subject.text(Element::Urgency).is_empty() {
        "来文是紧急通知，请考虑在版头标明“加急”或“特急”。"
    } else {
        return Vec::new();
    };
    vec![CHECK.at(0..text.len()).noting(note)]
}
