//! 等级: the grades of a telegram, and what of them a document may carry.

use super::{ROW, is_own_telegram};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;

pub(super) static RULE: Rule = Rule { checks: &[&IN_DOCUMENT, &UNKNOWN], reads: Reads::Draft(run) };

static IN_DOCUMENT: Check = Check {
    id: "telegram-grade-in-document",
    severity: Severity::Error,
    clause: Clause::Regulation("第九条（三）"),
    title: "“特提”“平急”是电报的等级，不用在公文上",
    why: "公文的紧急程度只有“特急”和“加急”；转发特提电报的通知标“特急”，转发平急电报的不标。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed { wrong: "特提", right: "特急" },
        Example::Fixed { wrong: "平急", right: "" },
        Example::NearCase(|case| {
            case.set(Element::DocumentNumber, "工发电〔2020〕7号").set(Element::Urgency, "特提");
        }),
        Example::NearCase(|case| {
            case.set(Element::IssuerMark, "内部明电").set(Element::Urgency, "平急");
        }),
    ],
    ..ROW
};

static UNKNOWN: Check = Check {
    id: "telegram-grade-unknown",
    severity: Severity::Error,
    clause: Clause::Regulation("第九条（三）"),
    title: "电报的等级应当写“特提”“特急”“加急”或“平急”",
    why: "电报分别标注“特提”“特急”“加急”“平急”，没有别的等级。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::DocumentNumber, "工发电〔2020〕7号").set(Element::Urgency, "火急");
            },
            right: |case| {
                case.set(Element::DocumentNumber, "工发电〔2020〕7号").set(Element::Urgency, "特急");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::IssuerMark, "内部明电").set(Element::Urgency, "特提、平急");
            },
            right: |case| {
                case.set(Element::IssuerMark, "内部明电").set(Element::Urgency, "特提 · 明电");
            },
        },
        Example::NearCase(|case| {
            case.set(Element::IssuerMark, "内部明电").set(Element::Urgency, "等级：特 提　明电");
        }),
        Example::NearCase(|case| {
            case.set(Element::IssuerMark, "内部明电").set(Element::Urgency, "　");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::Urgency);
    let tight: String = text.chars().filter(|c| !is_blank(*c) && !"·・•".contains(*c)).collect();
    if is_own_telegram(subject) {
        return if tight.is_empty() || is_grade(&tight) { Vec::new() } else { vec![UNKNOWN.at(0..text.len())] };
    }
    let right = match tight.as_str() {
        "特提" => "特急",
        "平急" => "",
        _ => return Vec::new(),
    };
    vec![IN_DOCUMENT.fixable(0..text.len(), vec![Edit::replace(0..text.len(), right)])]
}

// grade = ["等级" ["："]] ("特提" | "特急" | "加急" | "平急") ["明电" | "密电"]
fn is_grade(text: &str) -> bool {
    let text = text.strip_prefix("等级").unwrap_or(text).trim_start_matches(['：', ':']);
    let rest = ["特提", "特急", "加急", "平急"].iter().find_map(|grade| text.strip_prefix(grade));
    rest.is_some_and(|rest| matches!(rest, "" | "明电" | "密电"))
}
