//! sign-trailing-mark.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity};
use crate::domain::notice::body::paragraphs;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule =
    Rule { checks: &[&CHECK], reads: Reads::Text(&[Element::IssuerSignature, Element::DateOfIssue], run) };

static CHECK: Check = Check {
    id: "sign-trailing-mark",
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "署名或成文日期后面有标点",
    why: "署名和成文日期各自成行，不是句子，后面不加标点。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed { wrong: "金寨县总工会。", right: "金寨县总工会" },
        Example::Fixed { wrong: "金寨县总工会、\n金寨县教育局：", right: "金寨县总工会\n金寨县教育局" },
        Example::Compared {
            wrong: |case| {
                case.set(Element::DateOfIssue, "2014年5月21日。");
            },
            right: |case| {
                case.set(Element::DateOfIssue, "2014年5月21日");
            },
        },
        Example::Near("金寨县总工会（代章）"),
        Example::Near("县纪委监委“清风”专班"),
    ],
    ..ROW
};

fn run(text: &str, element: Element) -> Vec<Finding> {
    const MARKS: [char; 9] = ['。', '，', '；', '：', '、', '.', ',', ';', ':'];
    let of_line = |(place, line): (Span, &str)| {
        let line = line.trim_end();
        let stem = line.trim_end_matches(MARKS);
        let mark = Span::new(place.start + stem.len(), place.start + line.len());
        (!mark.is_empty() && !stem.is_empty()).then(|| CHECK.fixable(mark, vec![Edit::delete(mark)]).in_element(element))
    };
    paragraphs(text).filter_map(of_line).collect()
}
