//! urgency-form.

use super::ROW;
use crate::domain::checks::telegram::is_own_telegram;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Severity, Subject};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "urgency-form",
    element: Element::Urgency,
    severity: Severity::Error,
    clause: Clause::Regulation("第九条（三）"),
    title: "紧急程度应当写“特急”或“加急”",
    why: "紧急公文应当根据紧急程度分别标注“特急”“加急”，没有别的等级。",
    examples: &[
        Example::Fixed { wrong: "急件", right: "加急" },
        Example::Fixed { wrong: "特急件", right: "特急" },
        Example::Fixed { wrong: "紧急程度：加急", right: "加急" },
        Example::Told { wrong: "特急、加急", right: "特急" },
        Example::Near("特　急"),
        Example::NearCase(|case| {
            case.set(Element::DocumentNumber, "工发电〔2020〕7号").set(Element::Urgency, "特提");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::Urgency);
    let tight: String = text.chars().filter(|c| !is_blank(*c)).collect();
    // 特提 and 平急 are grades of telegrams: group 12 speaks of them.
    let is_known = matches!(tight.as_str(), "" | "特急" | "加急" | "特提" | "平急");
    if is_known || is_own_telegram(subject) {
        return Vec::new();
    }
    let edits = meant(&tight).map(|word| Edit::replace(0..text.len(), word)).into_iter().collect();
    vec![CHECK.fixable(0..text.len(), edits)]
}

/// The grade that was meant, where one is named or the word says no more than that it is urgent.
fn meant(text: &str) -> Option<&'static str> {
    match (text.contains("特急"), text.contains("加急")) {
        (true, true) => None,
        (true, false) => Some("特急"),
        (false, true) => Some("加急"),
        (false, false) => matches!(text, "急" | "急件" | "紧急" | "火急" | "急办" | "紧急程度：紧急").then_some("加急"),
    }
}
