//! How many findings are open.

use yew::prelude::*;

use super::SeverityMark;
use crate::app::findings::Counts;
use crate::domain::checks::Severity;
use crate::ui::words;

/// Properties of [`FindingCounts`].
#[derive(Properties, PartialEq)]
pub struct FindingCountsProps {
    /// How many.
    pub counts: Counts,
}

/// The counts by severity; screen readers are told when they change.
#[component]
pub fn FindingCounts(props: &FindingCountsProps) -> Html {
    let Counts { errors, warnings, suggestions, .. } = props.counts;
    let counts = [(Severity::Error, errors), (Severity::Warning, warnings), (Severity::Suggestion, suggestions)];
    html! {
        <div class="finding-counts">
            { for counts.into_iter().map(|(severity, count)| html! {
                <span key={words::severity(severity)} class="finding-counts-one" data-none={(count == 0).to_string()}>
                    <SeverityMark {severity} /><b>{ count }</b>
                </span>
            }) }
            <span class="unseen" role="status" aria-live="polite">{ words::counts_read_out(errors, warnings, suggestions) }</span>
        </div>
    }
}
