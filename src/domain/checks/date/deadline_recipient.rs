use super::{OwnDeadline, own_deadlines};
use crate::domain::checks::{Beside, Check, Clause, Example, Finding, Holds, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::Element;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Beside(Holds::LIMIT, run) };

static CHECK: Check = Check {
    id: "deadline-recipient",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "要求下级直接报给来文机关",
    why: "多半是照抄来文的要求；转发之后，情况一般先报本机关汇总。",
    repair: Repair::None,
    standing: Standing::Off("直接报来文机关有时正是来文的要求。"),
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::UpstreamIssuer, "中华全国总工会").set(Element::DateOfIssue, "2014年5月21日");
            case.organ.name = "金寨县总工会".into();
            case.set(Element::Body, "请于6月10日前将情况报中华全国总工会办公厅。");
        },
        right: |case| {
            case.set(Element::UpstreamIssuer, "中华全国总工会").set(Element::DateOfIssue, "2014年5月21日");
            case.organ.name = "金寨县总工会".into();
            case.set(Element::Body, "请于6月10日前将情况报金寨县总工会办公室。");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::UpstreamIssuer, "安徽省总工会"); case.set(Element::DateOfIssue, "2014年5月21日"); case.organ.name.push_str("金寨县总工会"); case.set(Element::Body, "请于6月10日前将总结报送安徽省总工会。"); }, right: |case| { case.set(Element::UpstreamIssuer, "安徽省总工会"); case.set(Element::DateOfIssue, "2014年5月21日"); case.organ.name.push_str("金寨县总工会"); case.set(Element::Body, "请于6月10日前将总结报送县总工会。"); } }, Example::NearCase(|case| { case.set(Element::UpstreamIssuer, "安徽省总工会"); case.set(Element::DateOfIssue, "2014年5月21日"); case.organ.name.push_str("金寨县总工会"); case.set(Element::Body, "请于6月10日前在安徽省总工会报表系统中填报。"); })],
};

fn run(beside: &Beside<'_>, paragraph: &Paragraph) -> Vec<Finding> {
    let issuer = beside.text(Element::UpstreamIssuer).trim();
    let own = beside.subject.organ.name.trim();
    if issuer.is_empty() || own.is_empty() || issuer.contains(own) {
        return Vec::new();
    }
    let is_wrong = |deadline: &OwnDeadline<'_>| deadline.reports_to(issuer) && !deadline.receiver().contains(own);
    let wrong = own_deadlines(beside.issued(), paragraph).filter(is_wrong);
    wrong.map(|deadline| CHECK.at(deadline.span).noting(format!("这一句要求报{issuer}。"))).collect()
}
