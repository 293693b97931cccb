//! forward-as-attachment.

use super::ROW;
use crate::domain::checks::attach::{Entry, bare, entries, listing};
use crate::domain::checks::{Case, Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject};
use crate::domain::notice::title::without_issuer;
use crate::domain::notice::upstream::Role;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "forward-as-attachment",
    element: Element::AttachmentNote,
    severity: Severity::Suggestion,
    clause: Clause::Regulation("第九条（十五）"),
    title: "被转发的公文又列为附件，或者只在一处标为附件",
    why: "附件是正文的说明、补充或者参考资料；被转发的公文是通知的主体，列不列为附件由“本机关习惯”决定，前后要一致。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared {
            wrong: |case| {
                forwards(case, "关于做好防汛工作的通知");
                case.set(Element::AttachmentNote, "1.市总工会关于做好防汛工作的通知\n2.报名表");
            },
            right: |case| {
                forwards(case, "关于做好防汛工作的通知");
                case.set(Element::AttachmentNote, "报名表");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.draft.style.forwarded_as_attachment = true;
                forwards(case, "关于做好防汛工作的通知");
            },
            right: |case| {
                case.draft.style.forwarded_as_attachment = true;
                forwards(case, "关于做好防汛工作的通知");
                case.set(Element::AttachmentNote, "《市总工会关于做好防汛工作的通知》");
            },
        },
        Example::NearCase(|case| {
            forwards(case, "关于做好防汛工作的通知");
            case.set(Element::AttachmentNote, "关于做好防汛工作的通知任务分解表");
        }),
    ],
    ..ROW
};

fn forwards(case: &mut Case, title: &str) {
    let title = format!("市总工会{title}");
    case.set(Element::UpstreamTitle, &title).set(Element::UpstreamIssuer, "市总工会");
    case.forward(&[(Role::Title, &title), (Role::Body, "请认真做好防汛工作。")]);
}

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let title = subject.text(Element::UpstreamTitle).trim();
    if title.is_empty() || subject.draft.forwarded.paragraphs.is_empty() {
        return Vec::new();
    }
    let note = subject.text(Element::AttachmentNote);
    let listed = entries(note);
    let names = [Some(title), without_issuer(title, subject.text(Element::UpstreamIssuer))].map(|name| name.map(bare));
    let is_it = |entry: &Entry<'_>| names.contains(&Some(bare(entry.name)));
    let is_numbered = listed.iter().any(|entry| entry.number.is_some());
    match (subject.draft.style.forwarded_as_attachment, listed.iter().find(|entry| is_it(entry))) {
        (false, Some(entry)) => {
            let kept: Vec<&str> = listed.iter().filter(|entry| !is_it(entry)).map(|entry| entry.name).collect();
            let edit = Edit::replace(0..note.len(), listing(&kept, is_numbered));
            vec![CHECK.fixable(entry.span, vec![edit])]
        }
        (true, None) => {
            let all: Vec<&str> = std::iter::once(title).chain(listed.iter().map(|entry| entry.name)).collect();
            let edit = Edit::replace(0..note.len(), listing(&all, is_numbered));
            let finding = CHECK.fixable(0..note.len(), vec![edit]);
            vec![finding.noting("版面给被转发的公文标了“附件”，附件说明里却没有它。")]
        }
        _ => Vec::new(),
    }
}
