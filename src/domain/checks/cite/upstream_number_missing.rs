use super::quote::{Likeness, Quote, inside, likeness, next_mark, opens, quotes};
use crate::domain::checks::{Check, Clause, Example, Finding, Placed, Reads, Repair, Rule, Severity, Standing, Subject, Texts};
use crate::domain::notice::Element;
use crate::domain::checks::Paragraph;
use crate::domain::notice::loose_number::read;
use crate::domain::text::edit::Edit;

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
    let (title, issuer) = (subject.text(Element::UpstreamTitle), subject.text(Element::UpstreamIssuer));
    let is_cited = |paragraph: &Paragraph| {
        paragraph.numbers.iter().any(|cited| cited.reading.canonical().as_ref() == Some(&number))
    };
    if texts.body.iter().any(|placed| is_cited(&placed.paragraph)) {
        return Vec::new();
    }
    let is_of_upstream = |paragraph: &Paragraph, quote: &Quote<'_>| {
        let bare = next_mark(&paragraph.text, quote.title.end).is_none_or(|(_, c)| !opens(c));
        bare && likeness(inside(&paragraph.text, quote.title), title, issuer) == Likeness::Same
    };
    let first = texts.body.iter().find_map(|Placed { span, paragraph, .. }| {
        quotes(paragraph).find(|quote| is_of_upstream(paragraph, quote)).map(|quote| quote.title.shifted(span.start))
    });
    let finding = first.map(|title| CHECK.fixable(title, vec![Edit::insert(title.end, format!("（{number}）"))]));
    finding.into_iter().collect()
}
