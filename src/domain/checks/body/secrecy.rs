//! body-secrecy: nothing secret is worked on here.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject};
use crate::domain::notice::upstream::{ForwardedParagraph, Role};
use crate::domain::text::punctuation::is_blank;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

pub(super) static CHECK: Check = Check {
    id: "body-secrecy",
    element: Element::Secrecy,
    severity: Severity::Error,
    clause: Clause::Regulation("第二十六条、第三十条至第三十二条"),
    title: "涉密公文不得在本程序中处理",
    why: "涉密公文应当在符合保密要求的设备上办理，不得用普通电脑起草、复制和转发；请立即停止，清除这里的内容。",
    repair: Repair::None,
    examples: &[
        Example::Told { wrong: "机密★10年", right: "" },
        Example::Compared {
            wrong: |case| case.draft.upstream.get_or_insert_default().secrecy = "密电".into(),
            right: |case| case.draft.upstream.get_or_insert_default().is_telegram = true,
        },
        Example::Compared {
            wrong: |case| {
                let text = "秘密★1年".into();
                case.draft.forwarded.paragraphs = [ForwardedParagraph { role: Role::Body, text }].into();
            },
            right: |case| {
                let text = "严格保守国家秘密，机密级文件不得上网。".into();
                case.draft.forwarded.paragraphs = [ForwardedParagraph { role: Role::Body, text }].into();
            },
        },
        Example::NearCase(|case| {
            case.set(Element::Secrecy, "　").set(Element::Body, "切实做好保密工作，“秘密★1年”是密级的写法。");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let own = subject.text(Element::Secrecy);
    let upstream = subject.draft.upstream.as_ref().map_or("", |upstream| &upstream.secrecy);
    let is_blank = |text: &str| text.chars().all(is_blank);
    if !is_blank(upstream) {
        return vec![CHECK.at(0..own.len()).noting(format!("来文标有“{}”。", upstream.trim()))];
    }
    if is_blank(own) { Vec::new() } else { vec![CHECK.at(0..own.len())] }
}
