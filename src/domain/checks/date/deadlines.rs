//! One reading of the limits in our body beside 成文日期 and the upstream's limits, six checks.

use super::table::{ALL, BEFORE_DATE, CONFLICT, MISSED_UPSTREAM, NOT_EARLIER, SHORT, WEEKEND};
use super::{OwnDeadline, issued, own_deadlines, place};
use crate::domain::checks::{Finding, Reads, Rule, Subject, Texts};
use crate::domain::notice::date_of_issue::{Date, WEEKDAYS};

pub(super) static RULE: Rule = Rule { checks: ALL, reads: Reads::Texts(run) };

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let own = own_deadlines(subject, texts);
    let issued = issued(subject);
    let upstream: Vec<Date> = subject
        .draft
        .upstream
        .iter()
        .flat_map(|upstream| upstream.deadlines.iter().filter_map(|deadline| deadline.date))
        .collect();
    let mut found = Vec::new();
    if let (Some(issued), Some(last)) = (issued, upstream.iter().max().filter(|last| Some(**last) < issued)) {
        let note = format!("来文的时限是{last}，成文日期是{issued}。");
        found.push(MISSED_UPSTREAM.at(place(subject)).noting(note));
    }
    for deadline in &own {
        found.extend(alone(deadline, issued));
        found.extend(beside_upstream(deadline, issued, &upstream));
    }
    found.extend(conflicts(&own));
    found
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

/// Several limits of the upstream are not guessed at: only what comes after all of them is told.
fn beside_upstream(deadline: &OwnDeadline<'_>, issued: Option<Date>, upstream: &[Date]) -> Option<Finding> {
    let last = upstream.iter().max().copied()?;
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

/// Different days for the same words.
fn conflicts(own: &[OwnDeadline<'_>]) -> Vec<Finding> {
    const SHORTEST: usize = 6;
    let mut found = Vec::new();
    for (index, deadline) in own.iter().enumerate() {
        let action = plain(deadline.action);
        let same = own[..index].iter().find(|other| other.day != deadline.day && plain(other.action) == action);
        if let Some(other) = same.filter(|_| action.chars().count() >= SHORTEST) {
            let note = format!("前文的时限是{}，这里是{}。", other.day, deadline.day);
            found.push(CONFLICT.at(deadline.span).noting(note));
        }
    }
    found
}

fn plain(action: &str) -> String {
    action.chars().filter(|c| c.is_alphanumeric()).collect()
}
