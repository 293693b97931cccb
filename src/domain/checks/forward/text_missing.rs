//! forward-text-missing.

use super::ROW;
use crate::domain::checks::{Case, Check, Element, Example, Finding, Reads, Rule, Stage, Subject};
use crate::domain::notice::reading::Owner;
use crate::domain::notice::title::{Forwarding, forwarding_title};
use crate::domain::notice::upstream::Role;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "forward-text-missing",
    element: Element::Title,
    title: "转发通知后面没有被转发的公文",
    why: "转发的是原文，通知后面要有被转发公文的全文，收文单位才能照办。",
    examples: &[
        Example::Compared {
            wrong: |case| forwards(case, "金寨县总工会转发《省总工会关于做好防汛工作的通知》的通知"),
            right: |case| {
                forwards(case, "金寨县总工会转发《省总工会关于做好防汛工作的通知》的通知");
                case.forward(&[(Role::Title, "省总工会关于做好防汛工作的通知")]);
            },
        },
        Example::Compared {
            wrong: |case| forwards(case, "关于批转县应急局防汛工作方案的通知"),
            right: |case| {
                forwards(case, "关于批转县应急局防汛工作方案的通知");
                case.forward(&[(Role::Title, "防汛工作方案")]);
            },
        },
        Example::NearCase(|case| forwards(case, "金寨县总工会关于规范文件转发工作的通知")),
        // The house lists what it passes on as an attachment, bound apart.
        Example::NearCase(|case| {
            forwards(case, "转发《省总工会关于做好防汛工作的通知》的通知");
            case.set(Element::AttachmentNote, "省总工会关于做好防汛工作的通知");
        }),
    ],
    ..ROW
};

fn forwards(case: &mut Case, title: &str) {
    case.stage = Stage::Final;
    case.set(Element::Title, title);
}

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let is_there = !subject.draft.forwarded.paragraphs.is_empty()
        || !subject.text(Element::AttachmentNote).trim().is_empty()
        || goes_on(subject);
    if subject.stage != Stage::Final || is_there {
        return Vec::new();
    }
    let forwards = forwarding_title(subject.text(Element::Title)).filter(|found| found.verb != Forwarding::Issue);
    forwards.map(|found| CHECK.at(found.verb_at)).into_iter().collect()
}

/// Whether what our notice was read from goes on below it.
fn goes_on(subject: &Subject<'_>) -> bool {
    let is_part = |role| matches!(role, Role::AttachmentLabel | Role::AttachmentTitle | Role::AttachmentBody);
    subject.known.source.filter(|source| source.is_ours).is_some_and(|source| {
        source.paragraphs.iter().any(|paragraph| paragraph.owner == Owner::Forwarded || is_part(paragraph.role))
    })
}
