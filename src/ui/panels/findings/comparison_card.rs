//! 来文对照: what our notice says beside what the received document says, a row each.

use std::rc::Rc;

use yew::prelude::*;

use super::ComparisonRow;
use crate::app::comparison::{Row, counts};
use crate::ui::widgets::Fold;
use crate::ui::words;

/// Properties of [`ComparisonCard`].
#[derive(Properties, PartialEq)]
pub struct ComparisonCardProps {
    /// The rows.
    pub rows: Rc<[Row]>,
    /// The words of the received document that are looked at.
    #[prop_or_default]
    pub original: Option<AttrValue>,
}

/// The card; it begins unfolded where something does not agree.
#[component]
pub fn ComparisonCard(props: &ComparisonCardProps) -> Html {
    if props.rows.is_empty() {
        return html! {};
    }
    let rows = Rc::clone(&props.rows);
    let content = Callback::from(move |()| {
        // Two limits are two rows of one aspect.
        let keyed = rows.iter().enumerate().map(|(at, row)| (format!("{:?}-{at}", row.aspect), row.clone()));
        html! {
            <>
                // Every side says its name itself to those who hear the card.
                <p class="comparison-card-sides" aria-hidden="true">
                    <span>{ words::OURS }</span><span>{ words::THEIRS }</span>
                </p>
                <ul>{ for keyed.map(|(key, row)| html! { <ComparisonRow {key} {row} /> }) }</ul>
            </>
        }
    });
    let (_, others) = counts(&props.rows);
    html! {
        <section class="comparison-card" aria-label={words::COMPARISON} data-agrees={(others == 0).to_string()}>
            <Fold
                summary={words::COMPARISON}
                note={words::comparison_counts(&props.rows)}
                starts_open={others > 0}
                {content}
            />
            <p class="unseen" role="status" aria-live="polite">
                { props.original.as_ref().map(|words| words::original_read_out(words)) }
            </p>
        </section>
    }
}
