use super::quote::{Likeness, Wanted, compared, inside, is_cited_whole};
use crate::domain::checks::{Check, Clause, Example, Finding, Holds, Reads, Repair, Rule, Severity, Standing, Subject, Texts};
use crate::domain::notice::Element;
use crate::domain::notice::title::marks::in_turn;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "cite-title-differs",
    element: Element::Body,
    severity: Severity::Error,
    clause: Clause::Regulation("第二十条（四）"),
    title: "正文引用的标题与来文标题不一致",
    why: "引用公文应当照录原标题，多一字少一字都不行。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Compared { wrong: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知").set(Element::UpstreamNumber, "总工发〔2014〕7号").set(Element::Body, "现将《中华全国总工会关于做好了防汛工作的通知》转发给你们。"); }, right: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知").set(Element::UpstreamNumber, "总工发〔2014〕7号").set(Element::Body, "现将《中华全国总工会关于做好防汛工作的通知》转发给你们。"); } },
        Example::Compared { wrong: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知").set(Element::UpstreamNumber, "总工发〔2014〕7号").set(Element::Body, "现将全国总工会《关于做好防讯工作的通知》转发给你们。"); }, right: |case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知").set(Element::UpstreamNumber, "总工发〔2014〕7号").set(Element::Body, "现将全国总工会《关于做好防汛工作的通知》转发给你们。"); } }, Example::NearCase(|case| {
            // Last year's is another document.
            case.set(Element::UpstreamTitle, "中华全国总工会关于做好2014年防汛工作的通知");
            let body = "现将《中华全国总工会关于做好2014年防汛工作的通知》转发给你们，《中华全国总工会关于做好2013年防汛工作的通知》同时废止。";
            case.set(Element::Body, body);
        }), Example::NearCase(|case| { case.set(Element::UpstreamTitle, "中华全国总工会关于做好防汛工作的通知"); case.set(Element::UpstreamNumber, "总工发〔2014〕7号"); case.set(Element::Body, "现将《中华全国总工会关于做好防汛工作的通知》转发给你们，并按《中华全国总工会关于做好抗旱救灾工作的意见》执行。"); })],
};

/// Blanks, marks and the level of 书名号 do not count, nor whether the issuer stands inside or before the marks.
fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    // Where it is cited letter by letter, a title much like it is that of another year or another organ.
    if is_cited_whole(texts) {
        return Vec::new();
    }
    let title = Wanted::new(subject.text(Element::UpstreamTitle), subject.text(Element::UpstreamIssuer));
    let mut out = Vec::new();
    for placed in texts.holding(Holds::TITLE) {
        for (quote, _) in compared(placed).filter(|(_, likeness)| *likeness == Likeness::Near) {
            let is_bare = inside(&placed.paragraph.text, quote.title).starts_with("关于");
            let wanted = if is_bare { title.bare() } else { title.whole() };
            let place = quote.title.shifted(placed.span.start);
            let quoted = format!("《{}》", in_turn(wanted, 1));
            out.push(CHECK.fixable(place, vec![Edit::replace(place, quoted)]).noting(format!("来文标题是《{wanted}》。")));
        }
    }
    out
}
