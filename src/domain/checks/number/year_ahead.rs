use super::table::YEAR_IMPLAUSIBLE;
use super::{own, place};
use crate::domain::checks::{Finding, Reads, Rule, Subject};

/// The bound that only today's date gives; the check itself is that of the field.
pub(super) static RULE: Rule = Rule { checks: &[], reads: Reads::Draft(run) };

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    match (own(subject).year, subject.today) {
        (Some(year), Some(today)) if i32::from(year) > today.year() + 1 => {
            vec![YEAR_IMPLAUSIBLE.at(place(subject)).noting("年份晚于明年。")]
        }
        _ => Vec::new(),
    }
}
