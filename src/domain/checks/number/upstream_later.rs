use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::Element;
use super::{own, place, upstream};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "number-upstream-later",
    element: Element::DocumentNumber,
    severity: Severity::Error,
    clause: Clause::Logic,
    title: "来文字号的年份晚于本机关发文字号的年份",
    why: "不可能转发以后才发出的文件，两个文号必有一个写错。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::DocumentNumber, "金工〔2014〕20号").set(Element::UpstreamNumber, "总工发〔2015〕3号");
            },
            right: |case| {
                case.set(Element::DocumentNumber, "金工〔2014〕20号").set(Element::UpstreamNumber, "总工发〔2014〕3号");
            },
        }, Example::Compared { wrong: |case| { case.set(Element::DocumentNumber, "金工〔2013〕20号"); case.set(Element::UpstreamNumber, "皖工发〔2014〕8号"); }, right: |case| { case.set(Element::DocumentNumber, "金工〔2014〕20号"); case.set(Element::UpstreamNumber, "皖工发〔2014〕8号"); } }, Example::NearCase(|case| { case.set(Element::DocumentNumber, "金工〔2014〕2号"); case.set(Element::UpstreamNumber, "皖工发〔2013〕98号"); })],
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    match (own(subject).year, upstream(subject).year) {
        (Some(own), Some(upstream)) if upstream > own => {
            vec![CHECK.at(place(subject)).noting(format!("来文是{upstream}年的，本机关文号是{own}年的。"))]
        }
        _ => Vec::new(),
    }
}
