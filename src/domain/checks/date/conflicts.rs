//! Different days for the same words.

use std::collections::HashMap;

use super::issued;
use super::table::CONFLICT;
use crate::domain::checks::{Finding, Holds, Reads, Rule, SetLimit, Subject, Texts};
use crate::domain::notice::date_of_issue::Date;

/// The check is declared in the table of the limits.
pub(super) static RULE: Rule = Rule { checks: &[], reads: Reads::Texts(run) };

/// The days that were set for something before: the first, and the first other one.
struct Days {
    first: Date,
    other: Option<Date>,
}

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let issued = issued(subject);
    let mut known: HashMap<u64, Days> = HashMap::new();
    let mut found = Vec::new();
    for placed in texts.holding(Holds::LIMIT) {
        for SetLimit { limit, print, .. } in placed.paragraph.limits() {
            let (Some(print), Some(day)) = (print, limit.day_near(issued)) else { continue };
            let days = known.entry(*print).or_insert(Days { first: day, other: None });
            let before = if days.first == day { days.other } else { Some(days.first) };
            if days.first != day {
                days.other = days.other.or(Some(day));
            }
            found.extend(before.map(|before| {
                let note = format!("前文的时限是{before}，这里是{day}。");
                CONFLICT.at(limit.span.shifted(placed.span.start)).noting(note)
            }));
        }
    }
    found
}
