//! body-circulation.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject};
use crate::domain::notice::upstream::limits_circulation;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "body-circulation",
    element: Element::Annotation,
    severity: Severity::Warning,
    clause: Clause::Regulation("第三十一条"),
    title: "来文限制了传阅范围",
    why: "公文的印发传达范围按照发文机关的要求执行；扩大范围、公开发布须经发文机关批准。请在附注中写明范围。",
    repair: Repair::None,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.draft.upstream.get_or_insert_default().annotation = "此件发至县团级".into();
            },
            right: |case| {
                case.draft.upstream.get_or_insert_default().annotation = "此件发至县团级".into();
                case.set(Element::Annotation, "（此件发至县团级）");
            },
        },
        Example::Compared {
            wrong: |case| case.draft.upstream.get_or_insert_default().is_telegram = true,
            right: |case| {
                case.draft.upstream.get_or_insert_default().is_telegram = true;
                case.set(Element::Annotation, "（此件不公开）");
            },
        },
        Example::NearCase(|case| {
            case.draft.upstream.get_or_insert_default().annotation = "此件公开发布".into();
        }),
        Example::NearCase(|case| {
            case.draft.upstream.get_or_insert_default().annotation = "联系人：张某，联系电话：办公室".into();
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(upstream) = &subject.draft.upstream else { return Vec::new() };
    let own = subject.text(Element::Annotation);
    if limits_circulation(own) {
        return Vec::new();
    }
    let note = if limits_circulation(&upstream.annotation) {
        format!("来文附注：{}。", upstream.annotation.trim_matches(['（', '）', '(', ')', '。']))
    } else if upstream.is_telegram {
        "来文是明电，按内部材料掌握，不得在互联网上公开。".to_owned()
    } else {
        return Vec::new();
    };
    vec![CHECK.at(0..own.len()).noting(note)]
}
