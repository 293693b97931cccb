//! note-position.

use super::ROW;
use crate::domain::checks::{Check, Element, Example, Finding, Reads, Rule, Subject, Texts};
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::reading::Owner;
use crate::domain::notice::upstream::Role;
use crate::domain::text::punctuation::is_blank;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "note-position",
    title: "附注排在成文日期之上",
    why: "附注编排在成文日期的下一行，请把它移到“附注”栏。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, "请认真贯彻落实。\n（联系人：王某，电话：0564-7356000）");
            },
            right: |case| {
                case.set(Element::Body, "请认真贯彻落实。");
                case.set(Element::Annotation, "（联系人：王某，电话：0564-7356000）");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::IssuerSignature, "（此件公开发布）\n金寨县总工会");
            },
            right: |case| {
                case.set(Element::IssuerSignature, "金寨县总工会").set(Element::Annotation, "（此件公开发布）");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Annotation, "（此件公开发布）");
                case.read_from(&[
                    (Owner::Outer, Role::Annotation, "（此件公开发布）"),
                    (Owner::Outer, Role::IssuerSignature, "金寨县总工会"),
                    (Owner::Outer, Role::DateOfIssue, "2014年5月21日"),
                ]);
            },
            right: |case| {
                case.set(Element::Annotation, "（此件公开发布）");
                case.read_from(&[
                    (Owner::Outer, Role::IssuerSignature, "金寨县总工会"),
                    (Owner::Outer, Role::DateOfIssue, "2014年5月21日"),
                    (Owner::Outer, Role::Annotation, "（此件公开发布）"),
                ]);
            },
        },
        Example::NearCase(|case| {
            // A sentence of the body, and one in brackets that is no note.
            case.set(Element::Body, "联系人：王某，电话：0564-7356000。\n（以上人员名单以报名先后为序）");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(last) = texts.body.last().filter(|last| is_note(&last.paragraph.text)) {
        found.push(CHECK.at(last.span).in_element(Element::Body));
    }
    for element in [Element::AttachmentNote, Element::IssuerSignature] {
        let notes = paragraphs(subject.text(element)).filter(|(_, line)| is_note(line));
        found.extend(notes.map(|(place, _)| CHECK.at(place).in_element(element)));
    }
    if found.is_empty() && stood_above(subject) {
        let finding = CHECK.at(0..subject.text(Element::Annotation).len());
        found.push(finding.noting("原稿的附注在成文日期之上，版面已按标准排列，请据此改正原稿。"));
    }
    found
}

/// Whether a paragraph is a 附注: all of it in brackets, about the circulation or whom to ask.
fn is_note(text: &str) -> bool {
    const BEGINNINGS: [&str; 5] = ["此件", "联系人", "联系电话", "联系方式", "联系单位"];
    let text = text.trim_matches(is_blank);
    let inner = text.strip_prefix(['（', '(']).and_then(|inner| inner.strip_suffix(['）', ')']));
    inner.is_some_and(|inner| BEGINNINGS.iter().any(|word| inner.starts_with(word)))
}

/// Whether in the text that was read our note stood above our date, and none below it.
fn stood_above(subject: &Subject<'_>) -> bool {
    let Some(source) = subject.known.source.filter(|source| source.is_ours) else { return false };
    let mut ours = source.paragraphs.iter().filter(|paragraph| paragraph.owner == Owner::Outer);
    let mut is_above = false;
    let has_date = ours.by_ref().any(|paragraph| {
        is_above |= paragraph.role == Role::Annotation && is_note(paragraph.span.of(source.text));
        paragraph.role == Role::DateOfIssue
    });
    is_above && has_date && !ours.any(|paragraph| paragraph.role == Role::Annotation)
}
