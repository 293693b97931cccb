//! cc-down-on-up.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Subject};
use crate::domain::notice::recipients::classes;
use crate::domain::notice::title::{kind, normalise};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "cc-down-on-up",
    clause: Clause::Regulation("第十五条（一）"),
    title: "上行文抄送了下级机关",
    why: "向上级请示、报告时不得抄送下级机关。",
    repair: Repair::None,
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::Title, "金寨县总工会关于增加经费的请示").set(Element::CopyRecipients, "各乡镇工会。");
        },
        right: |case| {
            case.set(Element::Title, "金寨县总工会关于增加经费的请示").set(Element::CopyRecipients, "县财政局。");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::Title, "金寨县总工会关于防汛工作的请示"); case.set(Element::CopyRecipients, "各基层工会，县财政局。"); }, right: |case| { case.set(Element::Title, "金寨县总工会关于防汛工作的请示"); case.set(Element::CopyRecipients, "县财政局。"); } }, Example::NearCase(|case| { case.set(Element::Title, "金寨县总工会关于防汛工作的通知"); case.set(Element::CopyRecipients, "各乡镇工会。"); })],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let title = normalise(subject.text(Element::Title));
    let is_upward = kind(&title).is_some_and(|kind| matches!(kind.word, "请示" | "报告"));
    let line = subject.text(Element::CopyRecipients);
    // Addressees by 各 are those of a downward document.
    let is_down = |class: &&str| ["各乡镇", "各二级", "各基层", "所属", "下属", "直属各"].iter().any(|word| class.starts_with(word));
    if is_upward && classes(line).iter().any(is_down) { vec![CHECK.at(0..line.len())] } else { Vec::new() }
}
