//! telegram-received-before.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Subject};
use crate::domain::notice::date_finder::find_dates;
use crate::domain::notice::date_of_issue::loose;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "telegram-received-before",
    element: Element::UpstreamDate,
    clause: Clause::Logic,
    title: "收报时间早于来电的成文日期",
    why: "电报不会在成文之前收到，有一个日期认错或者抄错了。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::UpstreamDate, "2020年5月2日");
                case.draft.upstream.get_or_insert_default().received_on = "2020年5月1日21时36分".into();
            },
            right: |case| {
                case.set(Element::UpstreamDate, "2020年5月1日");
                case.draft.upstream.get_or_insert_default().received_on = "2020年5月1日21时36分".into();
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::UpstreamDate, "二〇二〇年五月二日");
                case.draft.upstream.get_or_insert_default().received_on = "2019年5月3日".into();
            },
            right: |case| {
                case.set(Element::UpstreamDate, "二〇二〇年五月二日");
                case.draft.upstream.get_or_insert_default().received_on = "2020年5月3日8时".into();
            },
        },
        // Without a year nobody can tell.
        Example::NearCase(|case| {
            case.set(Element::UpstreamDate, "2020年12月31日");
            case.draft.upstream.get_or_insert_default().received_on = "1月1日8时".into();
        }),
        Example::NearCase(|case| {
            case.set(Element::UpstreamDate, "2020年12月31日");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let Some(upstream) = &subject.draft.upstream else { return Vec::new() };
    let dates = find_dates(&upstream.received_on);
    let received = dates.iter().filter(|date| date.year.is_some()).find_map(|date| date.day_near(None));
    match (received, loose(&upstream.date_of_issue).ok()) {
        (Some(received), Some(issued)) if received < issued => {
            let note = format!("收报时间是{received}，成文日期是{issued}。");
            vec![CHECK.at(0..upstream.date_of_issue.len()).noting(note)]
        }
        _ => Vec::new(),
    }
}
