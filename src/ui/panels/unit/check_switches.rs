//! 校核开关: the checks that are switched otherwise than the catalogue has them, and a search for any other.

use yew::prelude::*;

use crate::app::rules::{RuleFilter, matching};
use crate::app::settings::Settings;
use crate::domain::checks::{Check, Standing};
use crate::ui::{dom, words};

/// Properties of [`CheckSwitches`].
#[derive(Properties, PartialEq)]
pub struct CheckSwitchesProps {
    /// How the checks are switched.
    pub switches: Settings,
    /// Told the check and whether it shall run.
    pub on_switch: Callback<(&'static Check, bool)>,
}

/// What is shown of a search at once.
const MOST: usize = 30;

/// The checks that are switched otherwise than the catalogue has them; with words in the search field those it finds.
#[component]
pub fn CheckSwitches(props: &CheckSwitchesProps) -> Html {
    let looked_for = use_state(String::new);
    // What was switched back stays in sight until the dialog is opened again.
    let switched = use_state(|| shown(&props.switches, ""));
    let found = if looked_for.trim().is_empty() { (*switched).clone() } else { shown(&props.switches, &looked_for) };
    let on_input = {
        let (looked_for, switched, switches) = (looked_for.clone(), switched.clone(), props.switches.clone());
        move |event: InputEvent| {
            switched.set(shown(&switches, ""));
            looked_for.set(dom::input_value(&event));
        }
    };
    html! {
        <div class="check-switches">
            <input
                class="text-field-input"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label={words::RULES_SEARCH}
                placeholder={words::CHECKS_SEARCH_EXAMPLE}
                value={(*looked_for).clone()}
                oninput={on_input}
            />
            <div class="check-switches-list">
                if found.is_empty() {
                    <p class="check-switches-none">{ words::none_switched(looked_for.trim().is_empty()) }</p>
                }
                { for found.iter().take(MOST).map(|(group, check)| view_switch(group, check, props)) }
                if found.len() > MOST {
                    <p class="check-switches-none">{ words::more_switches(found.len() - MOST) }</p>
                }
            </div>
        </div>
    }
}

/// The checks that fit the words; without words those switched otherwise than the catalogue has them.
fn shown(switches: &Settings, looked_for: &str) -> Vec<(&'static str, &'static Check)> {
    let mut found = matching(&RuleFilter { words: looked_for.to_owned(), ..RuleFilter::default() }, switches);
    if looked_for.trim().is_empty() {
        found.retain(|(_, check)| switches.runs(check) != (check.standing == Standing::On));
    }
    found
}

fn view_switch(group: &'static str, check: &'static Check, props: &CheckSwitchesProps) -> Html {
    let on_change = props.on_switch.reform(move |event: Event| (check, dom::is_checked(&event)));
    html! {
        <label key={check.id} class="tick check-switches-one" title={check.why}>
            <input type="checkbox" checked={props.switches.runs(check)} onchange={on_change} />
            <span class="check-switches-title">{ check.title }</span>
            <span class="check-switches-group">{ group }</span>
        </label>
    }
}
