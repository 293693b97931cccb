//! forward-upstream-attachments.

use super::ROW;
use crate::domain::checks::attach::{bare, entries};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Severity, Subject};
use crate::domain::notice::upstream::Role;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "forward-upstream-attachments",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "被转发的公文列有附件，后面却没有",
    why: "来文的附件要一并转发；不转发的，应当在通知里说明。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.forward(&[(Role::Body, "请认真填报。"), (Role::AttachmentNote, "附件：1.报名表")]);
            },
            right: |case| {
                case.forward(&[
                    (Role::AttachmentNote, "附件：报名表"),
                    (Role::AttachmentLabel, "附件"),
                    (Role::AttachmentTitle, "报名表"),
                ]);
            },
        },
        Example::Compared {
            wrong: |case| {
                case.forward(&[
                    (Role::AttachmentNote, "附件：1.报名表"),
                    (Role::AttachmentNote, "2.推荐表"),
                    (Role::AttachmentLabel, "附件1"),
                    (Role::AttachmentTitle, "报名表"),
                ]);
            },
            right: |case| {
                case.forward(&[(Role::AttachmentNote, "附件：1.报名表"), (Role::AttachmentNote, "2.推荐表")]);
                case.set(Element::AttachmentNote, "1.报名表\n2.推荐表");
            },
        },
        Example::NearCase(|case| {
            // One attachment, its name over two lines, its text below without a label.
            case.forward(&[
                (Role::AttachmentNote, "附件：职工之家建设情况"),
                (Role::AttachmentNote, "统计表"),
                (Role::AttachmentTitle, "职工之家建设情况统计表"),
            ]);
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(carried) = carried(subject).filter(|carried| carried.wanted > carried.there) else { return Vec::new() };
    let Carried { paragraph, wanted, there } = carried;
    let text = &subject.draft.forwarded.paragraphs[paragraph].text;
    let finding = CHECK.at(0..text.len()).in_forwarded(paragraph);
    vec![finding.noting(format!("列有附件{wanted}个，缺{}个。", wanted - there))]
}

/// The attachments of the received document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The paragraph of the forwarded text that lists them.
    pub paragraph: usize,
    /// How many it lists.
    pub wanted: usize,
    /// How many go with our notice.
    pub there: usize,
}

/// How many attachments the forwarded text lists, and how many go with it; `None` where it lists none.
pub fn carried(subject: &Subject<'_>) -> Option<Carried> {
    let paragraphs = &subject.draft.forwarded.paragraphs;
    let of = |role: Role| paragraphs.iter().enumerate().filter(move |(_, paragraph)| paragraph.role == role);
    let (paragraph, _) = of(Role::AttachmentNote).next()?;
    let own = entries(subject.text(Element::AttachmentNote));
    let ours: Vec<String> = own.iter().map(|entry| bare(entry.name)).collect();
    let lines: Vec<&str> = of(Role::AttachmentNote).map(|(_, paragraph)| &*paragraph.text).collect();
    let note = lines.join("\n");
    let listed = entries(&note);
    // A line without a number goes on with the name above.
    let numbered = listed.iter().filter(|entry| entry.number.is_some()).count();
    let wanted = numbered.max(usize::from(!listed.is_empty()));
    let carried = listed.iter().filter(|entry| ours.contains(&bare(entry.name))).count();
    let there = of(Role::AttachmentLabel).count().max(usize::from(of(Role::AttachmentTitle).next().is_some()));
    Some(Carried { paragraph, wanted, there: there.max(carried) })
}
