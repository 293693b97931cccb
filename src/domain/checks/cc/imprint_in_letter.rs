//! imprint-in-letter.

use super::ROW;
use crate::domain::checks::{Case, Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Subject};
use crate::domain::notice::title::is_organ;
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
            wrong: |case| letter(case, "金寨县总工会", "金工函〔2014〕3号"),
            right: |case| {
                letter(case, "金寨县总工会", "金工函〔2014〕3号");
                case.set(Element::PrintedBy, "").set(Element::PrintedOn, "");
            },
        },
        Example::Compared {
            wrong: |case| {
                letter(case, "金寨县总工会", "金工函〔2014〕3号");
                case.set(Element::PrintedBy, "");
            },
            // The mark of a 文件.
            right: |case| letter(case, "金寨县总工会文件", "金工函〔2014〕3号"),
        },
        // A mark may do without 文件.
        Example::NearCase(|case| letter(case, "金寨县总工会", "金工〔2014〕3号")),
        Example::NearCase(|case| letter(case, "", "金工函〔2014〕3号")),
    ],
    ..ROW
};

fn letter(case: &mut Case, mark: &str, number: &str) {
    case.set(Element::IssuerMark, mark).set(Element::DocumentNumber, number);
    case.set(Element::PrintedBy, "金寨县总工会办公室").set(Element::PrintedOn, "2014年5月21日印发");
}

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let mark: String = subject.text(Element::IssuerMark).split_whitespace().collect();
    let number = subject.text(Element::DocumentNumber);
    let code = number.find(['〔', '[', '（', '(', '【']).map_or("", |at| number[..at].trim());
    // Neither alone tells: a mark may do without 文件, and many number letters on the head of a 文件.
    if !is_organ(&mark) || mark.ends_with("文件") || !code.ends_with('函') {
        return Vec::new();
    }
    let of = |element| {
        let text = subject.text(element);
        let delete = || CHECK.fixable(0..text.len(), vec![Edit::delete(0..text.len())]).in_element(element);
        (!text.trim().is_empty()).then(delete)
    };
    [Element::PrintedBy, Element::PrintedOn].into_iter().filter_map(of).collect()
}
