use super::quote::{Likeness, compared, next_mark, opens};
use crate::domain::checks::{Check, Clause, Example, Finding, Holds, Reads, Repair, Rule, Severity, Standing, Subject, Texts};
use crate::domain::notice::Element;
use crate::domain::notice::loose_number::read;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "cite-upstream-number-missing",
    element: Element::Body,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "引用来文标题时没有注明发文字号",
    why: "标题后注明发文字号，收文单位才能准确查找原文。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Compared { wrong: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知").set(Element::UpstreamNumber, "总工发〔2014〕7号").set(Element::Body, "现将《中华全国总工会关于做好防汛工作的通知》转发给你们。"); }, right: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知").set(Element::UpstreamNumber, "总工发〔2014〕7号").set(Element::Body, "现将《中华全国总工会关于做好防汛工作的通知》（总工发〔2014〕7号）转发给你们。"); } }, Example::Compared { wrong: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知"); case.set(Element::UpstreamNumber, "总工发〔2014〕7号"); case.set(Element::Body, "现将全国总工会《关于做好防汛工作的通知》转发给你们。"); }, right: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知"); case.set(Element::UpstreamNumber, "总工发〔2014〕7号"); case.set(Element::Body, "现将全国总工会《关于做好防汛工作的通知》（总工发〔2014〕7号）转发给你们。"); } }, Example::NearCase(|case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知"); case.set(Element::UpstreamNumber, "总工发〔2014〕7号"); case.set(Element::Body, "现将《中华全国总工会关于做好防汛工作的通知》（总工发〔2014〕7号，见附件）转发给你们。"); })],
};

/// Only where the number is known and stands nowhere in the body.
fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let Some(number) = read(subject.text(Element::UpstreamNumber)).canonical() else { return Vec::new() };
    if texts.holding(Holds::NUMBER).any(|placed| placed.names_upstream) {
        return Vec::new();
    }
    let first = texts.holding(Holds::TITLE).find_map(|placed| {
        let is_bare = |title: Span| next_mark(&placed.paragraph.text, title.end).is_none_or(|(_, c)| !opens(c));
        let mut quotes = compared(placed).filter(|(_, likeness)| *likeness == Likeness::Same);
        quotes.find(|(quote, _)| is_bare(quote.title)).map(|(quote, _)| quote.title.shifted(placed.span.start))
    });
    let finding = first.map(|title| CHECK.fixable(title, vec![Edit::insert(title.end, format!("（{number}）"))]));
    finding.into_iter().collect()
}
