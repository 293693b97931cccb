use crate::domain::checks::{Case, Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::Element;
use crate::domain::notice::draft::Form;
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
            wrong: |case| numbered(case, Form::Document, "金工函〔2014〕3号"),
            right: |case| numbered(case, Form::Letter, "金工函〔2014〕3号"),
        },
        Example::Compared {
            wrong: |case| numbered(case, Form::Document, "皖工函〔2014〕3号"),
            right: |case| numbered(case, Form::Document, "皖工〔2014〕3号"),
        },
        // 函 in the name of a place.
        Example::NearCase(|case| numbered(case, Form::Document, "函谷关办〔2014〕3号")),
        // A letter may have a number of the usual series.
        Example::NearCase(|case| numbered(case, Form::Letter, "金工〔2014〕3号")),
    ],
};

fn numbered(case: &mut Case, form: Form, number: &str) {
    case.draft.form = form;
    case.set(Element::DocumentNumber, number).set(Element::IssuerMark, "金寨县总工会");
}

/// The draft says in which form it goes out; without 发文机关标志 nothing is said.
fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let is_letter = own(subject).organ_code.is_some_and(|code| code.ends_with('函'));
    let on_document_head = subject.draft.form == Form::Document && !subject.text(Element::IssuerMark).trim().is_empty();
    if is_letter && on_document_head { vec![CHECK.at(place(subject))] } else { Vec::new() }
}
