use super::quote::{Likeness, compared, is_cited_whole};
use crate::domain::checks::{Check, Clause, Example, Finding, Holds, Reads, Repair, Rule, Severity, Standing, Subject, Texts};
use crate::domain::notice::Element;
use crate::domain::notice::loose_number::read;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "cite-number-differs",
    element: Element::Body,
    severity: Severity::Error,
    clause: Clause::Regulation("第二十条（四）"),
    title: "正文引用的发文字号与来文字号不一致",
    why: "文号差一个数字就是另一份文件，请与来文核对。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Compared { wrong: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知").set(Element::UpstreamNumber, "总工发〔2014〕7号").set(Element::Body, "现将《中华全国总工会关于做好防汛工作的通知》（总工发〔2014〕9号）转发给你们。"); }, right: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知").set(Element::UpstreamNumber, "总工发〔2014〕7号").set(Element::Body, "现将《中华全国总工会关于做好防汛工作的通知》（总工发〔2014〕7号）转发给你们。"); } }, Example::Compared { wrong: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知"); case.set(Element::UpstreamNumber, "总工发〔2014〕7号"); case.set(Element::Body, "现将全国总工会《关于做好防汛工作的通知》（总工发〔2013〕7号）转发给你们。"); }, right: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知"); case.set(Element::UpstreamNumber, "总工发〔2014〕7号"); case.set(Element::Body, "现将全国总工会《关于做好防汛工作的通知》（总工发〔2014〕7号）转发给你们。"); } }, Example::NearCase(|case| {
            case.set(Element::UpstreamTitle, "中华全国总工会关于做好2014年防汛工作的通知");
            case.set(Element::UpstreamNumber, "总工发〔2014〕7号");
            let body = "现将《中华全国总工会关于做好2014年防汛工作的通知》（总工发〔2014〕7号）转发给你们，《中华全国总工会关于做好2013年防汛工作的通知》（总工发〔2013〕5号）同时废止。";
            case.set(Element::Body, body);
        }), Example::NearCase(|case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知"); case.set(Element::UpstreamNumber, "总工发〔2014〕7号"); case.set(Element::Body, "根据《工会经费管理办法》（总工办发〔2013〕9号），现转发《中华全国总工会关于做好防汛工作的通知》（总工发〔2014〕7号）。"); })],
};

/// Only numbers cited behind the title of the received document: others belong to other documents.
fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let Some(number) = read(subject.text(Element::UpstreamNumber)).canonical() else { return Vec::new() };
    let is_whole = is_cited_whole(texts);
    let is_of_upstream = |likeness: Likeness| match likeness {
        Likeness::Same => true,
        Likeness::Near => !is_whole,
        Likeness::Other => false,
    };
    let mut out = Vec::new();
    for placed in texts.holding(Holds::TITLE) {
        for (quote, _) in compared(placed).filter(|(_, likeness)| is_of_upstream(*likeness)) {
            let Some(cited) = quote.number else { continue };
            if cited.reading.canonical().is_some_and(|cited| cited != number) {
                let place = cited.span.shifted(placed.span.start);
                let note = format!("来文字号是{number}。");
                out.push(CHECK.fixable(place, vec![Edit::replace(place, number.as_str())]).noting(note));
            }
        }
    }
    out
}
