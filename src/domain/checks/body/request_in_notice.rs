//! body-request-in-notice.

use super::{ROW, SAID, kind_of};
use crate::domain::checks::{
    Beside, Check, Clause, Element, Example, Finding, Holds, Paragraph, PhraseKind, Reads, Repair, Rule, Severity,
};
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Beside(Holds::PHRASE, run) };

static CHECK: Check = Check {
    id: "body-request-in-notice",
    severity: Severity::Warning,
    clause: Clause::Regulation("第十五条（四）"),
    title: "非请示性公文中夹带了请示事项",
    why: "请示应当一文一事单独行文；写在通知、报告里的请示事项，受文机关不会答复。",
    repair: Repair::None,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于防汛工作情况的报告");
                case.set(Element::Body, "现将情况报告如下。\n妥否，请批示。");
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会关于增加防汛经费的请示");
                case.set(Element::Body, "现就经费问题请示如下。\n妥否，请批示。");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
                case.set(Element::Body, "请做好工作。以上安排当否，请批复。");
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
                case.set(Element::Body, "请做好工作。经费事项请批准后实施，由县财政局审批。");
            },
        },
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于规范公文结尾用语的通知");
            case.set(Element::Body, "请示的结尾写“妥否，请批示。”\n各单位先请批准后再实施。");
        }),
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于商请增加经费的函");
            case.set(Element::Body, "请予支持。\n妥否，请批复。");
        }),
    ],
    ..ROW
};

fn run(beside: &Beside<'_>, paragraph: &Paragraph) -> Vec<Finding> {
    let asks = closing(paragraph).filter(|_| {
        matches!(
            kind_of(beside.subject),
            "通知" | "通报" | "报告" | "决定" | "公告" | "通告" | "纪要" | "批复"
        )
    });
    asks.map(|span| CHECK.at(span)).into_iter().collect()
}

/// The last sentence of a paragraph, where it asks for a decision and for nothing else.
fn closing(paragraph: &Paragraph) -> Option<Span> {
    const LONGEST: usize = 25;
    let text = paragraph.text.trim_end();
    let first = paragraph.phrases().iter().find(|phrase| phrase.kind == PhraseKind::Request)?;
    let words = text.strip_suffix(['。', '！', '.']).unwrap_or(text);
    let start = words.rfind(['。', '！', '；']).map_or(0, |at| at + '。'.len_utf8());
    let sentence = &words[start..];
    let asks_whether = ["妥否", "当否", "可否", "特此请示", "如无不妥", "是否妥当"].iter().any(|word| sentence.contains(word));
    let asks = ["请批示", "请批复", "请审批", "请批准", "请审示", "请予批准", "请予批复", "请予审批", "特此请示"];
    let is_request = asks_whether && asks.iter().any(|word| sentence.ends_with(word))
        || asks.contains(&sentence.trim());
    let span = Span::new(start, words.len());
    (is_request
        && first.span.start < words.len()
        && sentence.chars().count() <= LONGEST
        && !paragraph.is_masked(span, SAID))
    .then_some(span)
}
