//! forward-text-changed.

use super::ROW;
use crate::domain::checks::{Case, Check, Clause, Example, Finding, Reads, Rule, Subject};
use crate::domain::notice::reading::Owner;
use crate::domain::notice::upstream::Role;
use crate::domain::text::punctuation::is_blank;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "forward-text-changed",
    clause: Clause::Practice,
    title: "被转发的公文与来文原文不同",
    why: "转发是原文照转，除清理粘贴痕迹外，一个字也不改；要改的应当请来文机关改。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                came(case).forward(&[(Role::Title, "关于做好防汛工作的通知"), (Role::Body, "请于6月8日前上报。")]);
            },
            right: |case| {
                came(case).forward(&[(Role::Title, "关于做好防汛工作的通知"), (Role::Body, "请于6月10日前上报。")]);
            },
        },
        Example::Compared {
            // Another order.
            wrong: |case| {
                came(case).forward(&[(Role::Body, "请于6月10日前上报。"), (Role::Title, "关于做好防汛工作的通知")]);
            },
            // A line that the clerk took for the page's own and left out.
            right: |case| {
                came(case).forward(&[(Role::Body, "请于6月10日前上报。")]);
            },
        },
        Example::NearCase(|case| {
            case.forward(&[(Role::Body, "请于6月10日前上报。")]);
        }),
    ],
    ..ROW
};

fn came(case: &mut Case) -> &mut Case {
    case.came_as(&[
        (Owner::Outer, Role::Title, "关于做好防汛工作的通知"),
        (Owner::Outer, Role::Body, "　　请于6月10日前上报。"),
    ])
}

/// Each paragraph stands in the text that came, one after the other; what was left out between them does not count.
fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(source) = subject.known.source else { return Vec::new() };
    let mut rest = source.text;
    for (index, paragraph) in subject.draft.forwarded.paragraphs.iter().enumerate() {
        let words = paragraph.text.trim_matches(is_blank);
        let here = rest.trim_start_matches(|c: char| c == '\n' || c == '\r' || is_blank(c));
        let behind = here.strip_prefix(words).or_else(|| rest.find(words).map(|at| &rest[at + words.len()..]));
        match behind {
            Some(behind) => rest = behind,
            None => return vec![CHECK.at(0..paragraph.text.len()).in_forwarded(index)],
        }
    }
    Vec::new()
}
