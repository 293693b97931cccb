//! Time limits that a text sets its addressees.

use std::collections::BTreeSet;

use crate::domain::notice::body::ordinal;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::limit_finder::{Limit, find_limits};
use crate::domain::notice::upstream::{Deadline, Role};
use crate::domain::text::span::Span;

use super::lines::Line;

/// The limits in order with their places; a day without year gets the year of `base`, the document's date.
pub(super) fn find(lines: &[&Line<'_>], base: Option<Date>) -> (Vec<Deadline>, Vec<Span>) {
    let (mut found, mut spans): (Vec<Deadline>, Vec<Span>) = (Vec::new(), Vec::new());
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
            found.push(Deadline { text, date });
            spans.push(limit.span.shifted(line.span.start));
        }
    }
    (found, spans)
}

// （二）评审阶段（3月10日前）: a stage of the organiser's plan, in the brackets of a heading.
fn is_stage(text: &str, span: Span) -> bool {
    ordinal(text).is_some() && text[..span.start].ends_with(['（', '(']) && matches!(&text[span.end..], "）" | ")")
}

// A written year that was over when the document was issued: what holds of earlier cases, no limit.
fn is_over(limit: &Limit, date: Option<Date>, base: Option<Date>) -> bool {
    limit.names_year() && date.zip(base).is_some_and(|(date, base)| date < base)
}
