use super::{issued, place};
use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::Element;
use crate::domain::notice::date_of_issue::Date;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "date-future",
    element: Element::DateOfIssue,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "成文日期晚于今天好几天",
    why: "成文日期是会议通过或者签发的日期，一般不会在几天之后。",
    repair: Repair::None,
    standing: Standing::Off("预先写好日期备用的情形很多，难以判断是不是写错。"),
    examples: &[Example::Compared {
        wrong: |case| {
            case.today = Date::new(2014, 5, 21);
            case.set(Element::DateOfIssue, "2014年5月31日");
        },
        right: |case| {
            case.today = Date::new(2014, 5, 21);
            case.set(Element::DateOfIssue, "2014年5月23日");
        },
    }, Example::Compared { wrong: |case| { case.today = Date::new(2014, 5, 21); case.set(Element::DateOfIssue, "2015年5月21日"); }, right: |case| { case.today = Date::new(2014, 5, 21); case.set(Element::DateOfIssue, "2014年5月21日"); } }, Example::NearCase(|case| { case.today = Date::new(2014, 5, 21); case.set(Element::DateOfIssue, "2014年5月22日"); })],
};

/// A weekend and a day: a document may be dated for the day it will be signed.
const DAYS_AHEAD: i64 = 3;

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let (Some(issued), Some(today)) = (issued(subject), subject.today) else { return Vec::new() };
    let ahead = issued.days_since(today);
    if ahead <= DAYS_AHEAD {
        return Vec::new();
    }
    vec![CHECK.at(place(subject)).noting(format!("今天是{today}，成文日期晚{ahead}天。"))]
}
