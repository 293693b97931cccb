//! A limit of the upstream that was over when our notice was issued.

use super::deadlines::last_upstream;
use super::table::MISSED_UPSTREAM;
use super::{issued, place};
use crate::domain::checks::{Finding, Reads, Rule, Subject};

/// The check is declared in the table of the limits.
pub(super) static RULE: Rule = Rule { checks: &[], reads: Reads::Draft(run) };

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    match (issued(subject), last_upstream(subject)) {
        (Some(issued), Some(last)) if last < issued => {
            let note = format!("来文的时限是{last}，成文日期是{issued}。");
            vec![MISSED_UPSTREAM.at(place(subject)).noting(note)]
        }
        _ => Vec::new(),
    }
}
