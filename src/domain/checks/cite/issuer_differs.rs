use super::quote::{titles};
use crate::domain::checks::{Check, Clause, Example, Finding, Placed, Reads, Repair, Rule, Severity, Standing, Subject, Texts};
use crate::domain::notice::Element;
use crate::domain::notice::title::{is_issuer, is_office};
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "cite-issuer-differs",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::Regulation("第二十条（四）"),
    title: "正文写的来文机关与来文的发文机关不一致",
    why: "机关与其办公室是两个发文主体，请与来文核对。",
    repair: Repair::None,
    standing: Standing::Off("办公室代机关发文时，正文写机关、来文署办公室是正常的。"),
    examples: &[
        Example::Compared { wrong: |case| { case.set(Element::UpstreamIssuer, "安徽省总工会办公室").set(Element::Body, "现将安徽省总工会《关于做好防汛工作的通知》转发给你们。"); }, right: |case| { case.set(Element::UpstreamIssuer, "安徽省总工会办公室").set(Element::Body, "现将安徽省总工会办公室《关于做好防汛工作的通知》转发给你们。"); } }, Example::Compared { wrong: |case| { case.set(Element::UpstreamIssuer, "安徽省总工会"); case.set(Element::Body, "现将六安市总工会《关于做好防汛工作的通知》转发给你们。"); }, right: |case| { case.set(Element::UpstreamIssuer, "安徽省总工会"); case.set(Element::Body, "现将安徽省总工会《关于做好防汛工作的通知》转发给你们。"); } }, Example::NearCase(|case| { case.set(Element::UpstreamIssuer, "中华全国总工会"); case.set(Element::Body, "现将全国总工会《关于做好防汛工作的通知》转发给你们。"); })],
};

/// The organ between 现将 or 转发 and the first title; short names (letters of the full name in order) pass.
fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let issuer = subject.text(Element::UpstreamIssuer).trim();
    let mut out = Vec::new();
    for Placed { span, paragraph, .. } in &texts.body {
        let Some(title) = titles(paragraph).next() else { continue };
        let front = &paragraph.text[..title.start];
        let named_at = ["现将", "转发", "印发"].iter().filter_map(|verb| front.rfind(verb).map(|at| at + verb.len())).max();
        let Some(named) = named_at.map(|at| front[at..].trim()).filter(|named| is_issuer(named)) else { continue };
        let differs = is_office(named) != is_office(issuer) || !is_short_for(named, issuer);
        if !issuer.is_empty() && differs {
            let start = title.start - (front.len() - front.trim_end().len()) - named.len();
            let place = Span::new(start, start + named.len()).shifted(span.start);
            out.push(CHECK.at(place).noting(format!("来文的发文机关是{issuer}。")));
        }
    }
    out
}

fn is_short_for(short: &str, full: &str) -> bool {
    let mut letters = full.chars();
    short.chars().all(|c| letters.any(|letter| letter == c))
}
