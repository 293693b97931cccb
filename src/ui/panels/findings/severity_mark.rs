//! 错误, 警告, 建议: each with its own shape and word, never colour alone.

use yew::prelude::*;

use crate::domain::checks::{Severity, page};

/// Properties of [`SeverityMark`].
#[derive(Properties, PartialEq)]
pub struct SeverityMarkProps {
    /// How much it weighs.
    pub severity: Severity,
    /// Whether the word stands beside the shape; without it, it is still read out.
    #[prop_or(true)]
    pub has_word: bool,
}

/// The name of a severity for the style sheet.
pub(crate) const fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Suggestion => "suggestion",
    }
}

/// A shape and a word.
#[component]
pub fn SeverityMark(props: &SeverityMarkProps) -> Html {
    let shape = match props.severity {
        Severity::Error => html! { <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" /> },
        Severity::Warning => html! { <path d="M8 1.5 15.5 15H.5z" /> },
        Severity::Suggestion => html! { <circle cx="8" cy="8" r="6.5" /> },
    };
    let word = page::severity_name(props.severity);
    html! {
        <span class="severity-mark" data-severity={severity_name(props.severity)}>
            <svg class="severity-mark-shape" viewBox="0 0 16 16" aria-hidden="true">{ shape }</svg>
            <span class={if props.has_word { "severity-mark-word" } else { "unseen" }}>{ word }</span>
        </span>
    }
}
