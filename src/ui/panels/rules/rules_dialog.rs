//! 校核目录 over the desk: searched, filtered, switched.

use std::rc::Rc;

use yew::prelude::*;

use super::RuleItem;
use crate::app::action::Action;
use crate::app::rules::{RuleFilter, Switched, matching};
use crate::domain::checks::{GROUPS, Severity, page};
use crate::ui::context::{use_dispatch, use_settings};
use crate::ui::widgets::{Button, ButtonKind, Dialog, Segment, Segments};
use crate::ui::{dom, words};

/// Properties of [`RulesDialog`].
#[derive(Properties, PartialEq)]
pub struct RulesDialogProps {
    /// Id of the check it is opened at.
    pub at: Option<Rc<str>>,
}

/// What is drawn at once; more would only be scrolled past before the next word is typed.
const STEP: usize = 40;

const SEVERITIES: [Option<Severity>; 4] =
    [None, Some(Severity::Error), Some(Severity::Warning), Some(Severity::Suggestion)];
const SWITCHED: [(Switched, &str); 3] = [
    (Switched::Any, words::RULES_ALL),
    (Switched::Off, words::RULES_OFF),
    (Switched::OffByDefault, words::RULES_OFF_BY_DEFAULT),
];

/// The catalogue.
#[component]
pub fn RulesDialog(props: &RulesDialogProps) -> Html {
    let dispatch = use_dispatch();
    let settings = use_settings();
    let filter =
        use_state(|| RuleFilter { words: props.at.as_deref().unwrap_or_default().to_owned(), ..RuleFilter::default() });
    let most = use_state_eq(|| STEP);
    let found = matching(&filter, &settings);
    let off = found.iter().filter(|(_, check)| !settings.runs(check)).count();
    let hidden = found.len().saturating_sub(*most);
    let on_close = dispatch.reform(|()| Action::RulesClosed);
    let actions = html! {
        <>
            <Button label={words::CLOSE} kind={ButtonKind::Primary} on_click={on_close.clone()} />
            <span class="rules-count" role="status">{ words::rules_found(found.len(), off) }</span>
        </>
    };
    let show_more = {
        let most = most.clone();
        Callback::from(move |()| most.set(*most + STEP))
    };
    html! {
        <Dialog title={words::RULES} {on_close} is_wide={true} {actions}>
            <div class="rules">
                { view_filter(&filter, &most) }
                <div class="rules-list">
                    { for found.iter().take(*most).map(|(group, check)| html! {
                        <RuleItem key={check.id} {group} {check} is_on={settings.runs(check)} />
                    }) }
                    if found.is_empty() {
                        <p key="none" class="finding-list-empty">{ words::RULES_NONE }</p>
                    }
                    if hidden > 0 {
                        <Button key="more" label={words::more_rules(hidden)} on_click={show_more} />
                    }
                </div>
            </div>
        </Dialog>
    }
}

/// Changes the filter; the list begins anew.
fn change(filter: &UseStateHandle<RuleFilter>, most: &UseStateHandle<usize>, set: impl FnOnce(&mut RuleFilter)) {
    let mut changed = (**filter).clone();
    set(&mut changed);
    filter.set(changed);
    most.set(STEP);
}

fn view_filter(filter: &UseStateHandle<RuleFilter>, most: &UseStateHandle<usize>) -> Html {
    let handles = || (filter.clone(), most.clone());
    let on_input = {
        let (filter, most) = handles();
        move |event: InputEvent| change(&filter, &most, |filter| filter.words = dom::input_value(&event))
    };
    let on_group = {
        let (filter, most) = handles();
        move |event: Event| change(&filter, &most, |filter| filter.group = dom::selected_value(&event).parse().ok())
    };
    let on_severity = {
        let (filter, most) = handles();
        Callback::from(move |name: AttrValue| {
            let severity = SEVERITIES.into_iter().find(|severity| severity_word(*severity) == &*name).flatten();
            change(&filter, &most, |filter| filter.severity = severity);
        })
    };
    let on_switched = {
        let (filter, most) = handles();
        Callback::from(move |name: AttrValue| {
            let switched = SWITCHED.iter().find(|(_, word)| *word == &*name).map(|(switched, _)| *switched);
            change(&filter, &most, |filter| filter.switched = switched.unwrap_or_default());
        })
    };
    let switched = SWITCHED.iter().find(|(switched, _)| *switched == filter.switched).map_or("", |(_, word)| word);
    html! {
        <div class="rules-filter">
            <input
                class="text-field-input rules-search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label={words::RULES_SEARCH}
                placeholder={words::RULES_SEARCH_EXAMPLE}
                value={filter.words.clone()}
                oninput={on_input}
            />
            <label class="rules-group">
                <span class="segments-label">{ words::RULES_GROUP }</span>
                <select class="text-field-input" onchange={on_group}>
                    <option value="" selected={filter.group.is_none()}>{ words::RULES_ALL }</option>
                    { for GROUPS.iter().enumerate().map(|(index, group)| html! {
                        <option key={group.name} value={index.to_string()} selected={filter.group == Some(index)}>{ group.name }</option>
                    }) }
                </select>
            </label>
            <Segments
                label={words::RULES_SEVERITY}
                segments={SEVERITIES.map(|severity| segment(severity_word(severity))).to_vec()}
                chosen={severity_word(filter.severity)}
                on_choose={on_severity}
            />
            <Segments
                label={words::RULES_SWITCHED}
                segments={SWITCHED.map(|(_, word)| segment(word)).to_vec()}
                chosen={switched}
                on_choose={on_switched}
            />
        </div>
    }
}

const fn severity_word(severity: Option<Severity>) -> &'static str {
    match severity {
        None => words::RULES_ALL,
        Some(severity) => page::severity_name(severity),
    }
}

fn segment(word: &'static str) -> Segment {
    Segment { value: word.into(), label: word.into(), hint: None }
}
