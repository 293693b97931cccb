//! attach-name-differs.

use super::{ROW, bare, entries};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Source, Subject};
use crate::domain::notice::attachments::{Attachment, attachments};
use crate::domain::notice::reading::Owner;
use crate::domain::notice::upstream::Role;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "attach-name-differs",
    clause: Clause::GbT9704("7.3.7"),
    title: "附件说明中的名称与附件的标题不一致",
    why: "附件顺序号和附件标题应当与附件说明的表述一致。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::AttachmentNote, "1.职工之家建设统计表\n2.先进职工之家推荐表");
                case.read_from(&[
                    (Owner::Outer, Role::AttachmentLabel, "附件1"),
                    (Owner::Outer, Role::AttachmentTitle, "职工之家建设情况统计表"),
                ]);
            },
            right: |case| {
                case.set(Element::AttachmentNote, "1.职工之家建设情况统计表\n2.先进职工之家推荐表");
                case.read_from(&[
                    (Owner::Outer, Role::AttachmentLabel, "附件1"),
                    (Owner::Outer, Role::AttachmentTitle, "职工之家建设"),
                    (Owner::Outer, Role::AttachmentTitle, "情况统计表"),
                ]);
            },
        },
        Example::Compared {
            wrong: |case| {
                case.draft.style.forwarded_as_attachment = true;
                case.set(Element::AttachmentNote, "全国总工会关于组织学习贯彻的通知");
                case.set(Element::UpstreamTitle, "全国总工会关于认真组织学习贯彻的通知");
                case.forward(&[(Role::Title, "全国总工会关于认真组织学习贯彻的通知")]);
            },
            right: |case| {
                case.draft.style.forwarded_as_attachment = true;
                case.set(Element::AttachmentNote, "《全国总工会关于认真组织学习贯彻的通知》");
                case.set(Element::UpstreamTitle, "全国总工会关于认真组织学习贯彻的通知");
                case.forward(&[(Role::Title, "全国总工会关于认真组织学习贯彻的通知")]);
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::AttachmentNote, "1.报名表\n2.职工之家建设统计表");
                case.set(Element::Attachments, "附件1\n报名表\n附件2\n职工之家建设情况统计表\n单位\t数量\n县总\t3");
            },
            right: |case| {
                case.set(Element::AttachmentNote, "1.报名表\n2.职工之家建设情况统计表");
                case.set(Element::Attachments, "附件1\n报名表\n附件2\n职工之家建设情况统计表\n单位\t数量\n县总\t3");
            },
        },
        Example::NearCase(|case| {
            // The number of the second label was forgotten: its title belongs to the second entry.
            case.set(Element::AttachmentNote, "1.报名表\n2.推荐表");
            case.set(Element::Attachments, "附件\n报名表\n附件\n推荐表");
        }),
        Example::NearCase(|case| {
            case.set(Element::AttachmentNote, "1.全县先进职工之家推荐表");
            case.read_from(&[
                (Owner::Outer, Role::AttachmentLabel, "附件1"),
                (Owner::Outer, Role::AttachmentTitle, "全县先进职工之家"),
                (Owner::Outer, Role::AttachmentBody, "推　荐　表"),
            ]);
        }),
        Example::NearCase(|case| {
            // Another thing altogether: what stands below the label was not its title.
            case.set(Element::AttachmentNote, "1.先进职工之家推荐表");
            case.read_from(&[
                (Owner::Outer, Role::AttachmentLabel, "附件1"),
                (Owner::Outer, Role::AttachmentTitle, "填报单位（盖章）"),
            ]);
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let note = subject.text(Element::AttachmentNote);
    let listed = entries(note);
    if listed.is_empty() {
        return Vec::new();
    }
    let mut titles = titles_of_field(subject.text(Element::Attachments));
    if titles.is_empty() {
        titles = subject.known.source.filter(|source| source.is_ours).map_or_else(Vec::new, titles_as_read);
    }
    if subject.draft.style.forwarded_as_attachment && !subject.draft.forwarded.paragraphs.is_empty() {
        titles.push((None, subject.text(Element::UpstreamTitle).to_owned()));
    }
    // Where the numbers do not count on, the place tells which attachment is meant.
    let numbers = listed.iter().filter_map(|entry| entry.number);
    let is_sequence = numbers.zip(1..).all(|(number, place)| number.value == place);
    let mut found = Vec::new();
    for (number, title) in titles {
        let wanted = bare(&title);
        if wanted.is_empty() || listed.iter().any(|entry| bare(entry.name) == wanted) {
            continue;
        }
        let entry = listed.iter().zip(1..).find(|(entry, place)| {
            let own = entry.number.filter(|_| is_sequence).map_or(*place, |number| number.value);
            let name = bare(entry.name);
            // A title that breaks off goes on in a line that was not read as one.
            let is_cut = name.starts_with(&wanted);
            number.is_none_or(|number| number == own) && !is_cut && is_variant(&name, &wanted)
        });
        if let Some((entry, _)) = entry {
            let start = entry.span.end - entry.name.len();
            let name = Span::new(start, start + entry.clean_name().len());
            let finding = CHECK.fixable(name, vec![Edit::replace(name, title.as_str())]);
            found.push(finding.noting(format!("附件的标题是“{title}”。")));
        }
    }
    found
}

/// The titles of the attachments that stand in their field, by the number of their label.
fn titles_of_field(field: &str) -> Vec<(Option<u32>, String)> {
    let title = |one: &Attachment<'_>| Some((one.number, one.title?.text.split_whitespace().collect()));
    attachments(field).iter().filter_map(title).collect()
}

/// The titles of our own attachments as they were read, by the number of their label.
fn titles_as_read(source: Source<'_>) -> Vec<(Option<u32>, String)> {
    let mut out = Vec::new();
    let mut ours = source.paragraphs.iter().filter(|paragraph| paragraph.owner == Owner::Outer).peekable();
    while let Some(paragraph) = ours.next() {
        if paragraph.role != Role::AttachmentLabel {
            continue;
        }
        let label: String = paragraph.span.of(source.text).chars().filter(char::is_ascii_digit).take(2).collect();
        let mut title = String::new();
        while let Some(line) = ours.next_if(|next| next.role == Role::AttachmentTitle) {
            title.extend(line.span.of(source.text).split_whitespace());
        }
        out.push((label.parse().ok(), title));
    }
    out
}

/// Whether two names mean one thing: what they have in common at both ends is most of the longer.
fn is_variant(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let shorter = one.len().min(other.len());
    let front = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let back = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count().min(shorter - front);
    3 * (front + back) >= 2 * one.len().max(other.len())
}
