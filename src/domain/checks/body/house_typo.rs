//! house-typo.

use super::ROW;
use crate::domain::checks::{Case, Check, Clause, Element, Example, Finding, Needs, Paragraph, Reads, Rule, Severity};
use crate::domain::notice::house::Slip;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(false, Needs::Nothing, run) };

pub(super) static CHECK: Check = Check {
    id: "house-typo",
    severity: Severity::Warning,
    clause: Clause::House,
    title: "本单位列为错别字的写法",
    why: "本单位在错别字表里写明了应当怎样写，可以在单位设置里修改。",
    examples: &[
        Example::Compared {
            wrong: |case| body(case, &[], "做好其它工作。"),
            right: |case| body(case, &[], "做好其他工作。"),
        },
        Example::Compared {
            wrong: |case| title(case, "金寨县总工会关于其它工作的通知"),
            right: |case| title(case, "金寨县总工会关于其他工作的通知"),
        },
        // What somebody else said, and what is a name.
        Example::NearCase(|case| body(case, &[], "按照《其它工作办法》和“其它”二字办理。")),
        Example::NearCase(|case| body(case, &["其它书屋"], "支持其它书屋办好活动。")),
        Example::NearCase(|case| title(case, "金寨县总工会关于转发《县总工会关于其它工作的通知》的通知")),
        Example::NearCase(|case| _ = case.set(Element::Body, "做好其它工作。")),
    ],
    ..ROW
};

fn body(case: &mut Case, words: &[&str], text: &str) {
    case.know(words, &["其它 → 其他"], &[]).set(Element::Body, text);
}

fn title(case: &mut Case, text: &str) {
    case.know(&[], &["其它 → 其他"], &[]).set(Element::Title, text);
}

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    paragraph.slips.iter().filter(|slip| !paragraph.is_in_mask(slip.span)).map(told).collect()
}

/// What is told of a slip.
pub(super) fn told(slip: &Slip) -> Finding {
    let typo = &slip.typo;
    let remark = if typo.remark.is_empty() { String::new() } else { format!("（{}）", typo.remark) };
    let note = format!("“{}”应写作“{}”{remark}。", typo.wrong, typo.right);
    CHECK.fixable(slip.span, vec![Edit::replace(slip.span, typo.right.as_str())]).noting(note)
}
