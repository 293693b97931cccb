use super::{issued, place};
use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::Element;
use crate::domain::notice::date_of_issue::loose;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "date-before-upstream",
    element: Element::DateOfIssue,
    severity: Severity::Error,
    clause: Clause::Logic,
    title: "成文日期早于来文的成文日期",
    why: "来文成文之前不可能转发它，两个日期必有一个录错了。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::DateOfIssue, "2014年5月2日").set(Element::UpstreamDate, "2014年5月5日");
            },
            right: |case| {
                case.set(Element::DateOfIssue, "2014年5月5日").set(Element::UpstreamDate, "2014年5月5日");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::DateOfIssue, "2014年5月2日").set(Element::UpstreamDate, "二〇一四年五月五日");
            },
            right: |case| {
                case.set(Element::DateOfIssue, "2014年5月21日").set(Element::UpstreamDate, "二〇一四年五月五日");
            },
        }, Example::NearCase(|case| { case.set(Element::DateOfIssue, "2014年5月2日"); case.set(Element::UpstreamDate, "2014年　月　日"); })],
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let (Some(own), Ok(upstream)) = (issued(subject), loose(subject.text(Element::UpstreamDate))) else {
        return Vec::new();
    };
    if own >= upstream {
        return Vec::new();
    }
    vec![CHECK.at(place(subject)).noting(format!("成文日期是{own}，来文的成文日期是{upstream}。"))]
}
