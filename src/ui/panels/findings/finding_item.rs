//! One finding: what is wrong, why, the clause, before → after, and what can be done.

use std::rc::Rc;

use yew::prelude::*;

use super::severity_mark::severity_name;
use super::{IgnoreForm, KeepWordForm, SeverityMark, WordsChange};
use crate::app::action::Action;
use crate::app::findings::ShownFinding;
use crate::ui::context::use_dispatch;
use crate::ui::words;

/// Properties of [`FindingItem`].
#[derive(Properties, PartialEq)]
pub struct FindingItemProps {
    /// The finding.
    pub shown: ShownFinding,
    /// Whether it is looked at.
    pub is_chosen: bool,
}

/// One finding.
#[component]
pub fn FindingItem(props: &FindingItemProps) -> Html {
    let dispatch = use_dispatch();
    let is_asking = use_state_eq(|| false);
    let ShownFinding { id, finding, before, after, word, ignored, reason } = &props.shown;
    let (chosen_id, element, span) = (id.clone(), finding.element, finding.span);
    let on_choose = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| {
            dispatch.emit(Action::FindingChosen(chosen_id.clone()));
            dispatch.emit(Action::WordsWanted(element, span));
        }
    };
    let note = finding.note.as_deref();
    html! {
        <article
            class="finding-item"
            data-severity={severity_name(finding.severity)}
            data-chosen={props.is_chosen.to_string()}
            data-ignored={ignored.to_string()}
            data-finding={id.0.to_string()}
            data-check={finding.check.id}
            aria-label={props.shown.says().to_owned()}
            tabindex="-1"
        >
            <button type="button" class="finding-item-head" aria-pressed={props.is_chosen.to_string()} onclick={on_choose}>
                <SeverityMark severity={finding.severity} />
                <span class="finding-item-element">{ finding.element.term() }</span>
                <span class="finding-item-title">{ finding.check.title }</span>
            </button>
            { view_change(before, after.as_ref()) }
            if let Some(note) = note {
                <p class="finding-item-note">{ note }</p>
            }
            <p class="finding-item-why">
                { finding.check.why }
                <span class="finding-item-clause">{ finding.check.clause.verdict(finding.severity) }</span>
            </p>
            if !reason.is_empty() {
                <p class="finding-item-reason">{ words::for_reason(reason) }</p>
            }
            if *is_asking && !ignored {
                <IgnoreForm id={id.clone()} on_close={close(&is_asking)} />
                if let Some(word) = word {
                    <KeepWordForm word={word.to_string()} />
                }
            } else {
                { view_actions(&props.shown, &dispatch, &is_asking) }
            }
        </article>
    }
}

fn close(is_asking: &UseStateHandle<bool>) -> Callback<()> {
    let is_asking = is_asking.clone();
    Callback::from(move |()| is_asking.set(false))
}

fn view_change(before: &Rc<str>, after: Option<&Rc<str>>) -> Html {
    match after {
        Some(after) => html! {
            <p class="finding-item-change">
                <WordsChange before={before.to_string()} after={after.to_string()} />
            </p>
        },
        None if before.is_empty() => html! {},
        None => html! { <p class="finding-item-change"><q>{ &**before }</q></p> },
    }
}

fn view_actions(shown: &ShownFinding, dispatch: &Callback<Action>, is_asking: &UseStateHandle<bool>) -> Html {
    let id = shown.id.clone();
    let send = |action: Action| dispatch.reform(move |_: MouseEvent| action.clone());
    let check: Rc<str> = shown.finding.check.id.into();
    let about = html! {
        <button
            type="button"
            class="link"
            title={words::ABOUT_CHECK_HINT}
            onclick={send(Action::RulesOpened(Some(Rc::clone(&check))))}
        >
            { words::ABOUT_CHECK }
        </button>
    };
    if shown.ignored {
        let back = send(Action::IgnoredTakenBack(id));
        return html! {
            <div class="finding-item-actions">
                <button type="button" class="link" onclick={back}>{ words::TAKE_BACK }</button>
                { about }
            </div>
        };
    }
    let ask = {
        let is_asking = is_asking.clone();
        move |_: MouseEvent| is_asking.set(true)
    };
    html! {
        <div class="finding-item-actions">
            if shown.after.is_some() {
                <button type="button" class="link" data-strong="true" onclick={send(Action::Fixed(id))}>{ words::FIX }</button>
            }
            <button type="button" class="link" onclick={ask}>{ words::IGNORE_HERE }</button>
            <button
                type="button"
                class="link"
                title={words::SWITCH_OFF_HINT}
                onclick={send(Action::CheckSwitched { check, on: false })}
            >
                { words::SWITCH_OFF }
            </button>
            { about }
        </div>
    }
}
