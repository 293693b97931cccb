use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::Element;
use super::{own, place};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "number-series-vs-layout",
    element: Element::DocumentNumber,
    severity: Severity::Suggestion,
    clause: Clause::GbT9704("10.1"),
    title: "函的发文字号与文件格式的版头不一致",
    why: "函用信函格式，发文机关标志不加“文件”二字。",
    repair: Repair::None,
    standing: Standing::Off("函号用于文件格式、或者相反，各机关习惯不一。"),
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::DocumentNumber, "金工函〔2014〕3号").set(Element::IssuerMark, "金寨县总工会文件");
            },
            right: |case| {
                case.set(Element::DocumentNumber, "金工函〔2014〕3号").set(Element::IssuerMark, "金寨县总工会");
            },
        }, Example::Compared { wrong: |case| { case.set(Element::DocumentNumber, "皖工函〔2014〕3号"); case.set(Element::IssuerMark, "安徽省总工会文件"); }, right: |case| { case.set(Element::DocumentNumber, "皖工〔2014〕3号"); case.set(Element::IssuerMark, "安徽省总工会文件"); } }, Example::NearCase(|case| { case.set(Element::DocumentNumber, "函谷关办〔2014〕3号"); case.set(Element::IssuerMark, "函谷关镇文件"); })],
};

/// Whether the layout is that of a 文件 is seen from 发文机关标志; without one nothing is said.
fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let is_letter = own(subject).organ_code.is_some_and(|code| code.ends_with('函'));
    let on_document_head = subject.text(Element::IssuerMark).trim().ends_with("文件");
    if is_letter && on_document_head { vec![CHECK.at(place(subject))] } else { Vec::new() }
}
