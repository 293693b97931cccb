//! cc-duplicates-to.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject};
use crate::domain::notice::recipients::{classes, organs};
use crate::domain::notice::title::is_organ;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "cc-duplicates-to",
    severity: Severity::Warning,
    clause: Clause::Regulation("第九条（十六）"),
    title: "同一机关既主送又抄送",
    why: "抄送机关是主送机关以外需要知道公文内容的机关。",
    repair: Repair::Ask,
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::MainRecipients, "各乡镇、系统（局）工会，各电站工会：");
            case.set(Element::CopyRecipients, "各乡镇、系统（局）工会、各电站工会。");
        },
        right: |case| {
            case.set(Element::MainRecipients, "各乡镇、系统（局）工会，各电站工会：");
            case.set(Element::CopyRecipients, "六安市总工会办公室。");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::MainRecipients, "县教育局、县财政局："); case.set(Element::CopyRecipients, "县财政局，县妇联。"); }, right: |case| { case.set(Element::MainRecipients, "县教育局、县财政局："); case.set(Element::CopyRecipients, "县妇联。"); } }, Example::Compared { wrong: |case| { case.know(&[], &[], &["金寨县教育局 县教育局"]).set(Element::MainRecipients, "金寨县教育局："); case.set(Element::CopyRecipients, "县教育局，县妇联。"); }, right: |case| { case.know(&[], &[], &["金寨县教育局 县教育局"]).set(Element::MainRecipients, "金寨县教育局："); case.set(Element::CopyRecipients, "县妇联。"); } }, Example::NearCase(|case| { case.set(Element::MainRecipients, "县教育局："); case.set(Element::CopyRecipients, "县教育局工会。"); })],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let (to, cc) = (subject.text(Element::MainRecipients), subject.text(Element::CopyRecipients));
    let (main, copy) = (classes(to), classes(cc));
    if main.is_empty() || copy.is_empty() {
        return Vec::new();
    }
    // The same list with other marks between is the same list.
    if bare(to) == bare(cc) {
        return vec![CHECK.fixable(0..cc.len(), vec![Edit::delete(0..cc.len())])];
    }
    let house = &subject.draft.house;
    let is_name = |name: &str| is_organ(name) || house.organ(name).is_some();
    let main_organs: Vec<&str> =
        organs(to).into_iter().filter(|organ| is_name(organ)).map(|organ| house.full_name(organ)).collect();
    let twice =
        |class: &&str| main.contains(class) || (is_name(class) && main_organs.contains(&house.full_name(class)));
    if !copy.iter().any(twice) {
        return Vec::new();
    }
    let named: Vec<&str> = copy.iter().copied().filter(twice).collect();
    let kept: Vec<&str> = copy.iter().copied().filter(|class| !twice(class)).collect();
    let line = if kept.is_empty() { String::new() } else { format!("{}。", kept.join("，")) };
    let finding = CHECK.fixable(0..cc.len(), vec![Edit::replace(0..cc.len(), line)]);
    vec![finding.noting(format!("“{}”已经主送。", named.join("、")))]
}

fn bare(line: &str) -> String {
    line.chars().filter(|c| c.is_alphanumeric()).collect()
}
