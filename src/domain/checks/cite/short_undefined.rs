use super::quote::{inside, titles};
use crate::domain::checks::{Check, Clause, Example, Finding, Holds, Placed, Reads, Repair, Rule, Severity, Standing, Subject, Texts};
use crate::domain::notice::Element;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "cite-short-undefined",
    element: Element::Body,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "使用了没有说明的文件简称",
    why: "简称在第一次引用全称时用“（以下简称《通知》）”说明，以后才能单独使用。",
    repair: Repair::None,
    standing: Standing::Off("《通知》等简称在上下文清楚时不作说明也读得懂。"),
    examples: &[
        Example::Compared { wrong: |case| { case.set(Element::Body, "请按照《通知》要求抓好落实。"); }, right: |case| { case.set(Element::Body, "现将《关于做好防汛工作的通知》（以下简称《通知》）转发给你们，请按照《通知》要求抓好落实。"); } }, Example::Compared { wrong: |case| { case.set(Element::Body, "各单位要认真学习《意见》。"); }, right: |case| { case.set(Element::Body, "各单位要认真学习《关于做好防汛工作的意见》。"); } }, Example::NearCase(|case| { case.set(Element::Body, "各单位要认真学习《中国共产党章程》和《工会法》。"); })],
};

fn run(_: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    for Placed { span, paragraph, .. } in texts.holding(Holds::TITLE) {
        for title in titles(paragraph) {
            let short = inside(&paragraph.text, title);
            if SHORT_TITLES.contains(&short) && !is_defined(short, texts) {
                out.push(CHECK.at(title.shifted(span.start)));
            }
        }
    }
    out
}

fn is_defined(short: &str, texts: &Texts) -> bool {
    let definitions = [format!("简称《{short}》"), format!("简称“{short}”")];
    texts.holding(Holds::SHORT_NAME).any(|placed| definitions.iter().any(|words| placed.paragraph.text.contains(words)))
}

/// Bare kinds of documents: nobody issues a document of that title.
const SHORT_TITLES: [&str; 12] =
    ["通知", "意见", "办法", "规定", "方案", "决定", "通报", "条例", "细则", "规划", "纲要", "要点"];
