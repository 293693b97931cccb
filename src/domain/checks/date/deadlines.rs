//! One reading of the limits in our body beside 成文日期 and the upstream's limits; what falls out of it but is not said
//! of single paragraphs stands in `missed_upstream` and `conflicts`.

use super::table::{ALL, BEFORE_DATE, NOT_EARLIER, SHORT, WEEKEND};
use super::{OwnDeadline, own_deadlines};
use crate::domain::checks::{Beside, Finding, Holds, Paragraph, Reads, Rule, Subject};
use crate::domain::notice::date_of_issue::{Date, WEEKDAYS};

pub(super) static RULE: Rule = Rule { checks: ALL, reads: Reads::Beside(Holds::LIMIT, run) };

fn run(beside: &Beside<'_>, paragraph: &Paragraph) -> Vec<Finding> {
    let issued = beside.issued();
    let last = last_upstream(beside.subject);
    let mut found = Vec::new();
    for deadline in own_deadlines(issued, paragraph) {
        found.extend(alone(&deadline, issued));
        found.extend(last.and_then(|last| beside_upstream(&deadline, issued, last)));
    }
    found
}

/// The last of the upstream's limits: several are not guessed at, only what comes after all of them is told.
pub(super) fn last_upstream(subject: &Subject<'_>) -> Option<Date> {
    let upstream = subject.draft.upstream.as_ref()?;
    upstream.deadlines.iter().filter_map(|deadline| deadline.date).max()
}

fn alone(deadline: &OwnDeadline<'_>, issued: Option<Date>) -> Option<Finding> {
    let day = deadline.day;
    let weekday = WEEKDAYS[day.weekday()];
    if let Some(issued) = issued.filter(|issued| day < *issued) {
        let note = format!("时限是{day}，成文日期是{issued}。");
        return Some(BEFORE_DATE.at(deadline.span).noting(note));
    }
    if let Some(issued) = issued.filter(|issued| working_days(*issued, day) == 0) {
        let note = format!("成文日期是{issued}（星期{}），时限是{day}（星期{weekday}）。", WEEKDAYS[issued.weekday()]);
        return Some(SHORT.at(deadline.span).noting(note));
    }
    (deadline.names_day && day.is_weekend()).then(|| WEEKEND.at(deadline.span).noting(format!("{day}是星期{weekday}。")))
}

/// Days from 星期一 to 星期五 after `from` up to `to`; more than a week is not counted out.
fn working_days(from: Date, to: Date) -> usize {
    let days = to.days_since(from).clamp(0, 7);
    (1..=days).filter(|ahead| !from.plus_days(*ahead).is_weekend()).count()
}

fn beside_upstream(deadline: &OwnDeadline<'_>, issued: Option<Date>, last: Date) -> Option<Finding> {
    let possible = issued.is_none_or(|issued| issued < last);
    if !deadline.asks_for_report() || deadline.day < last || !possible {
        return None;
    }
    let day = deadline.day;
    let note = if day == last {
        format!("来文的时限也是{last}，没有留出汇总的时间。")
    } else {
        format!("时限是{day}，来文的时限是{last}。")
    };
    Some(NOT_EARLIER.at(deadline.span).noting(note))
}
