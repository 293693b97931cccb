//! subject-words.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject, Texts};
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::reading::Owner;
use crate::domain::notice::upstream::Role;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "subject-words",
    severity: Severity::Warning,
    clause: Clause::GbT9704("7.4"),
    title: "版记里还有主题词",
    why: "2012年的标准和条例已经取消主题词。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed { wrong: "主题词：工会　活动　通知\n县财政局。", right: "县财政局。" },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, "请认真贯彻落实。\n主题词:工会 活动 通知");
            },
            right: |case| {
                case.set(Element::Body, "请认真贯彻落实。");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.read_from(&[(Owner::Outer, Role::SubjectWords, "主题词：工会 活动 通知")]);
            },
            right: |case| {
                case.read_from(&[(Owner::Forwarded, Role::SubjectWords, "主题词：工会 活动 通知")]);
            },
        },
        Example::NearCase(|case| {
            case.set(Element::Body, "主题词作文比赛的要求如下。\n各单位按主题词：“劳动美”征稿。");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    // It stood between the text and the copy recipients: at the end of the one or the start of the other.
    const LAST: usize = 6;
    let body = texts.body.iter().rev().take(LAST).find(|placed| is_line(&placed.paragraph.text));
    if let Some(placed) = body {
        return vec![line(placed.span, subject.text(Element::Body)).in_element(Element::Body)];
    }
    let copies = subject.text(Element::CopyRecipients);
    if let Some((place, _)) = paragraphs(copies).find(|(_, text)| is_line(text)) {
        return vec![line(place, copies)];
    }
    let Some(source) = subject.known.source.filter(|source| source.is_ours) else { return Vec::new() };
    let read = source.paragraphs.iter().find(|part| part.owner == Owner::Outer && part.role == Role::SubjectWords);
    let finding = |words: &str| CHECK.at(0..copies.len()).noting(format!("原稿有“{words}”，版面没有印出。"));
    read.map(|part| finding(part.span.of(source.text).trim())).into_iter().collect()
}

fn is_line(text: &str) -> bool {
    let rest = text.trim_start().strip_prefix("主题词");
    rest.is_some_and(|rest| rest.trim_start().starts_with(['：', ':']))
}

/// The line goes with its line end, or the one before it where it is the last.
fn line(place: Span, text: &str) -> Finding {
    let with_end = match text[place.end..].find('\n') {
        Some(at) => Span::new(place.start, place.end + at + 1),
        None => Span::new(text[..place.start].trim_end_matches(['\n', '\r']).len(), place.end),
    };
    CHECK.fixable(place, vec![Edit::delete(with_end)])
}
