use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::Element;
use super::{own, place};
use crate::domain::notice::date_of_issue::loose;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "number-year-vs-date",
    element: Element::DocumentNumber,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "发文字号的年份与成文日期的年份不一致",
    why: "发文顺序号每年从1编起，年份应当是成文的那一年；跨年印发的请核对。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::DocumentNumber, "金工〔2013〕20号").set(Element::DateOfIssue, "2014年5月21日");
            },
            right: |case| {
                case.set(Element::DocumentNumber, "金工〔2014〕20号").set(Element::DateOfIssue, "2014年5月21日");
            },
        }, Example::Compared { wrong: |case| { case.set(Element::DocumentNumber, "金工〔2015〕20号"); case.set(Element::DateOfIssue, "2014年5月21日"); }, right: |case| { case.set(Element::DocumentNumber, "金工〔2014〕20号"); case.set(Element::DateOfIssue, "2014年5月21日"); } }, Example::NearCase(|case| { case.set(Element::DocumentNumber, "金工〔2014〕20号"); case.set(Element::DateOfIssue, "2014年　月　日"); })],
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Ok(date) = loose(subject.text(Element::DateOfIssue)) else { return Vec::new() };
    match own(subject).year {
        Some(year) if i32::from(year) != date.year() => {
            let note = format!("文号是{year}年的，成文日期是{date}。");
            vec![CHECK.at(place(subject)).noting(note)]
        }
        _ => Vec::new(),
    }
}
