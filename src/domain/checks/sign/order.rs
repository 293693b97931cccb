//! sign-order.

use super::ROW;
use crate::domain::checks::{Check, Element, Example, Finding, Reads, Repair, Rule, Subject};
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::date_of_issue::loose;
use crate::domain::notice::reading::{Owner, ReadParagraph};
use crate::domain::notice::upstream::Role;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "sign-order",
    title: "成文日期排在署名之上",
    why: "先署机关名称，成文日期编排在署名的下一行。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed { wrong: "2014年5月21日\n金寨县总工会", right: "金寨县总工会\n2014年5月21日" },
        Example::Fixed {
            wrong: "二〇一四年五月二十一日\n金寨县总工会\n金寨县教育局",
            right: "金寨县总工会\n金寨县教育局\n二〇一四年五月二十一日",
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::IssuerSignature, "金寨县总工会").set(Element::DateOfIssue, "2014年5月21日");
                case.read_from(&[
                    (Owner::Outer, Role::DateOfIssue, "2014年5月21日"),
                    (Owner::Outer, Role::IssuerSignature, "金寨县总工会"),
                ]);
            },
            right: |case| {
                case.set(Element::IssuerSignature, "金寨县总工会").set(Element::DateOfIssue, "2014年5月21日");
                case.read_from(&[
                    (Owner::Outer, Role::IssuerSignature, "金寨县总工会"),
                    (Owner::Outer, Role::DateOfIssue, "2014年5月21日"),
                ]);
            },
        },
        Example::Near("金寨县总工会\n金寨县教育局"),
        Example::Near("县“5·21”专案组\n县总工会"),
        Example::NearCase(|case| {
            case.set(Element::IssuerSignature, "金寨县总工会");
            case.read_from(&[
                (Owner::Forwarded, Role::DateOfIssue, "2014年5月5日"),
                (Owner::Outer, Role::IssuerSignature, "金寨县总工会"),
                (Owner::Outer, Role::DateOfIssue, "2014年5月21日"),
            ]);
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::IssuerSignature);
    let (dates, organs): (Vec<&str>, Vec<&str>) =
        paragraphs(text).map(|(_, line)| line).partition(|line| loose(line.trim()).is_ok());
    let is_above = paragraphs(text).next().is_some_and(|(_, line)| dates.first() == Some(&line));
    if is_above && !organs.is_empty() {
        let lines = [organs, dates].concat().join("\n");
        return vec![CHECK.fixable(0..text.len(), vec![Edit::replace(0..text.len(), lines)])];
    }
    if stood_above(subject) {
        let place = 0..subject.text(Element::DateOfIssue).len();
        let finding = CHECK.at(place).in_element(Element::DateOfIssue);
        return vec![finding.noting("原稿的成文日期在署名之上，版面已按标准排列，请据此改正原稿。")];
    }
    Vec::new()
}

/// Whether in the text that was read our date stood right above our signature.
fn stood_above(subject: &Subject<'_>) -> bool {
    let is = |paragraph: &ReadParagraph, role| paragraph.owner == Owner::Outer && paragraph.role == role;
    let Some(source) = subject.known.source.filter(|source| source.is_ours) else { return false };
    let pairs = source.paragraphs.windows(2);
    let mut signature_first = source.paragraphs.iter().take_while(|paragraph| !is(paragraph, Role::DateOfIssue));
    !signature_first.any(|paragraph| is(paragraph, Role::IssuerSignature))
        && pairs.into_iter().any(|pair| is(&pair[0], Role::DateOfIssue) && is(&pair[1], Role::IssuerSignature))
}
