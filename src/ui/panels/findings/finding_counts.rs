//! How many findings are open.

use yew::prelude::*;

use super::SeverityMark;
use crate::app::findings::Counts;
use crate::domain::checks::{Severity, page};
use crate::ui::{dom, words};

/// Properties of [`FindingCounts`].
#[derive(Properties, PartialEq)]
pub struct FindingCountsProps {
    /// How many.
    pub counts: Counts,
}

/// Screen readers are told the counts once they have stayed the same for so long, not at every key stroke.
const SETTLED_AFTER_MS: u32 = 1_500;

/// The counts by severity.
#[component]
pub fn FindingCounts(props: &FindingCountsProps) -> Html {
    let Counts { errors, warnings, suggestions, .. } = props.counts;
    let counts = [(Severity::Error, errors), (Severity::Warning, warnings), (Severity::Suggestion, suggestions)];
    let read_out = use_state_eq(String::new);
    {
        let read_out = read_out.clone();
        use_effect_with((errors, warnings, suggestions), move |(errors, warnings, suggestions)| {
            let sentence = words::counts_read_out(*errors, *warnings, *suggestions);
            let timer = dom::after(SETTLED_AFTER_MS, move || read_out.set(sentence));
            move || drop(timer)
        });
    }
    html! {
        <div class="finding-counts">
            { for counts.into_iter().map(|(severity, count)| html! {
                <span key={page::severity_name(severity)} class="finding-counts-one" data-none={(count == 0).to_string()}>
                    <SeverityMark {severity} /><b>{ count }</b>
                </span>
            }) }
            <span class="unseen" role="status" aria-live="polite">{ (*read_out).clone() }</span>
        </div>
    }
}
