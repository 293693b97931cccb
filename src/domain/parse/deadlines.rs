//! Time limits that a text sets its addressees.

use std::collections::BTreeSet;

use crate::domain::notice::body::ordinal;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::limit_finder::{Limit, find_limits};
use crate::domain::notice::reading::{Certainty, FoundDeadline};
use crate::domain::notice::upstream::{Deadline, Role};
use crate::domain::text::span::Span;

use super::lines::Line;

/// The limits in order; a day without year gets the year of `base`, the document's date.
pub(super) fn find(lines: &[&Line<'_>], base: Option<Date>) -> Vec<FoundDeadline> {
    let mut found = Vec::new();
    let mut known = BTreeSet::new();
    for line in lines {
        let reads = matches!(
            line.role,
            Role::Body | Role::AttachmentBody | Role::Annotation | Role::AttachmentNote | Role::Furniture | Role::Table
        );
        if !reads || line.text.starts_with("<!--") {
            continue;
        }
        for limit in find_limits(line.text) {
            let text = limit.span.of(line.text).to_owned();
            let date = limit.day_near(base);
            if is_stage(line.text, limit.span) || is_over(&limit, date, base) || !known.insert(text.clone()) {
                continue;
            }
            let certainty = certainty(&limit, date);
            found.push(FoundDeadline {
                deadline: Deadline { text, date },
                span: limit.span.shifted(line.span.start),
                certainty,
            });
        }
    }
    found
}

// A named day is plain; the end of a month may be a plan, and what has no date may hang on something else.
fn certainty(limit: &Limit, date: Option<Date>) -> Certainty {
    match date {
        Some(_) if limit.names_day() => Certainty::Sure,
        Some(_) => Certainty::Likely,
        None => Certainty::Unsure,
    }
}

// （二）评审阶段（3月10日前）: a stage of the organiser's plan, in the brackets of a heading.
fn is_stage(text: &str, span: Span) -> bool {
    ordinal(text).is_some() && text[..span.start].ends_with(['（', '(']) && matches!(&text[span.end..], "）" | ")")
}

// A written year that was over when the document was issued: what holds of earlier cases, no limit.
fn is_over(limit: &Limit, date: Option<Date>, base: Option<Date>) -> bool {
    limit.names_year() && date.zip(base).is_some_and(|(date, base)| date < base)
}
