use super::quote::titles;
use crate::domain::checks::{Beside, Check, Clause, Example, Finding, Holds, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::Element;
use crate::domain::notice::title::{is_issuer, is_office};
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Beside(Holds::TITLE, run) };

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

fn run(beside: &Beside<'_>, paragraph: &Paragraph) -> Vec<Finding> {
    let issuer = beside.text(Element::UpstreamIssuer).trim();
    let differs = |place: &Span| !issuer.is_empty() && !names(place.of(&paragraph.text), issuer);
    let place = named_issuer(paragraph).filter(differs);
    place.map(|place| CHECK.at(place).noting(format!("来文的发文机关是{issuer}。"))).into_iter().collect()
}

/// The organ between 现将 or 转发 and the first title of a paragraph.
pub fn named_issuer(paragraph: &Paragraph) -> Option<Span> {
    let title = titles(paragraph).next()?;
    let front = &paragraph.text[..title.start];
    let named_at = ["现将", "转发", "印发"].iter().filter_map(|verb| front.rfind(verb).map(|at| at + verb.len())).max()?;
    let named = front[named_at..].trim();
    let start = front.trim_end().len() - named.len();
    is_issuer(named).then(|| Span::new(start, start + named.len()))
}

/// Whether `named` is this issuer: an organ and its office are two; short names (letters of the full name in order)
/// pass.
pub fn names(named: &str, issuer: &str) -> bool {
    let mut letters = issuer.chars();
    is_office(named) == is_office(issuer) && named.chars().all(|c| letters.any(|letter| letter == c))
}
