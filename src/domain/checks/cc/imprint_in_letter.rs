//! imprint-in-letter.

use super::ROW;
use crate::domain::checks::{Case, Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Subject};
use crate::domain::notice::draft::Form;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "imprint-in-letter",
    element: Element::PrintedBy,
    clause: Clause::GbT9704("10.1"),
    title: "信函格式的版记有印发机关或者印发日期",
    why: "信函格式的版记不加印发机关和印发日期、分隔线，位于公文最后一面版心内最下方。",
    repair: Repair::Auto,
    examples: &[
        Example::Compared {
            wrong: |case| printed(case, Form::Letter),
            right: |case| {
                printed(case, Form::Letter);
                case.set(Element::PrintedBy, "").set(Element::PrintedOn, "");
            },
        },
        Example::Compared {
            wrong: |case| {
                printed(case, Form::Letter);
                case.set(Element::PrintedBy, "");
            },
            right: |case| printed(case, Form::Document),
        },
        // Minutes have a printing line, and so has a 文件 whose mark and number look like those of a letter.
        Example::NearCase(|case| printed(case, Form::Minutes)),
        Example::NearCase(|case| {
            printed(case, Form::Document);
            case.set(Element::IssuerMark, "金寨县总工会").set(Element::DocumentNumber, "金工函〔2014〕3号");
        }),
    ],
    ..ROW
};

fn printed(case: &mut Case, form: Form) {
    case.draft.form = form;
    case.set(Element::PrintedBy, "金寨县总工会办公室").set(Element::PrintedOn, "2014年5月21日印发");
}

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    if subject.draft.form != Form::Letter {
        return Vec::new();
    }
    let of = |element| {
        let text = subject.text(element);
        let delete = || CHECK.fixable(0..text.len(), vec![Edit::delete(0..text.len())]).in_element(element);
        (!text.trim().is_empty()).then(delete)
    };
    [Element::PrintedBy, Element::PrintedOn].into_iter().filter_map(of).collect()
}
