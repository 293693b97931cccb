//! to-duplicate.

use super::{ROW, place};
use crate::domain::checks::{Check, Element, Example, Finding, Reads, Repair, Rule};
use crate::domain::notice::recipients::{classes, members};
use crate::domain::notice::title::is_organ;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Text(&[Element::MainRecipients], run) };

pub(super) static CHECK: Check = Check {
    id: "to-duplicate",
    title: "主送机关重复",
    why: "同一机关列一次就够。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed { wrong: "各乡镇工会，县直各工会，各乡镇工会：", right: "各乡镇工会，县直各工会：" },
        Example::Fixed { wrong: "县教育局、县财政局、县教育局：", right: "县教育局、县财政局：" }, Example::Near("各乡镇工会，各乡镇妇联："),
        Example::Compared {
            wrong: |case| {
                case.know(&[], &[], &["金寨县教育局 县教育局"]).set(Element::MainRecipients, "金寨县教育局、县财政局、县教育局：");
            },
            right: |case| {
                case.know(&[], &[], &["金寨县教育局 县教育局"]).set(Element::MainRecipients, "金寨县教育局、县财政局：");
            },
        },
    ],
    ..ROW
};

fn run(text: &str, _: Element) -> Vec<Finding> {
    let mut seen: Vec<&str> = Vec::new();
    let (mut found, mut before) = (Vec::new(), 0);
    for class in classes(text) {
        let members = members(class);
        // 各省、自治区、直辖市总工会: only the last member is a whole name, the others lack their head noun.
        let is_plain = members.iter().all(|member| is_organ(member));
        let names = if is_plain { members } else { vec![class] };
        for name in names {
            let span = place(text, name);
            if seen.contains(&name) {
                let edit = Edit::delete(Span::new(before, span.end));
                found.push(CHECK.fixable(span, vec![edit]));
            } else {
                seen.push(name);
            }
            before = span.end;
        }
    }
    found
}
