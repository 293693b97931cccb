use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::Element;
use super::{own, place};
use crate::domain::notice::own_organ::CodeSeries;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "number-code-unknown",
    element: Element::DocumentNumber,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "机关代字不在本机关已登记的代字之中",
    why: "可能是录入错误；若是新的发文系列，请先在本机关设置中登记。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::DocumentNumber, "金公〔2014〕20号");
                case.organ.codes = vec![CodeSeries { series: "普通文件".into(), code: "金工".into() }];
            },
            right: |case| {
                case.set(Element::DocumentNumber, "金工〔2014〕20号");
                case.organ.codes = vec![CodeSeries { series: "普通文件".into(), code: "金工".into() }];
            },
        }, Example::Compared { wrong: |case| { case.set(Element::DocumentNumber, "金工办〔2014〕20号"); case.organ.codes = vec![CodeSeries { series: "普通文件".into(), code: "金工".into() }]; }, right: |case| { case.set(Element::DocumentNumber, "金工〔2014〕20号"); case.organ.codes = vec![CodeSeries { series: "普通文件".into(), code: "金工".into() }]; } }, Example::NearCase(|case| { case.set(Element::DocumentNumber, "金公〔2014〕20号"); })],
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let codes: Vec<&str> = subject.organ.codes.iter().map(|series| series.code.trim()).collect();
    let known: Vec<&str> = codes.into_iter().filter(|code| !code.is_empty()).collect();
    match own(subject).organ_code {
        Some(code) if !known.is_empty() && !known.contains(&code.as_str()) => {
            let note = format!("已登记的机关代字：{}。", known.join("、"));
            vec![CHECK.at(place(subject)).noting(note)]
        }
        _ => Vec::new(),
    }
}
