//! The versions of a draft: one is compared, more can be kept.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::versions::{Version, VersionAction, VersionKind};
use crate::domain::notice::date_of_issue::Date;
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::widgets::{Button, TextField};
use crate::ui::words;

/// Properties of [`VersionList`].
#[derive(Properties, PartialEq)]
pub struct VersionListProps {
    /// The earlier versions.
    pub versions: Rc<[Version]>,
    /// The place of the one that is compared.
    pub chosen: usize,
}

/// The versions, and the field to keep another.
#[component]
pub fn VersionList(props: &VersionListProps) -> Html {
    let dispatch = use_dispatch();
    let label = use_state(|| AttrValue::from(""));
    let keep = {
        let (label, dispatch) = (label.clone(), dispatch.clone());
        Callback::from(move |()| {
            dispatch.emit(Action::Versions(VersionAction::Kept(label.as_str().into())));
            label.set("".into());
        })
    };
    let on_input = {
        let label = label.clone();
        Callback::from(move |text| label.set(text))
    };
    let on_key = {
        let keep = keep.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !dom::is_composing(&event) {
                event.prevent_default();
                keep.emit(());
            }
        }
    };
    let versions = props.versions.iter().enumerate();
    html! {
        <section class="versions-list">
            <p id="versions-compare" class="text-field-label">{ words::VERSIONS_COMPARE }</p>
            <ul class="versions-choices" aria-labelledby="versions-compare">
                { for versions.map(|(at, version)| view_version(at, version, at == props.chosen, &dispatch)) }
            </ul>
            <div class="versions-keep" onkeydown={on_key}>
                <TextField name="version-label" label={words::VERSIONS_LABEL} value={(*label).clone()} placeholder={words::VERSIONS_LABEL_EXAMPLE} {on_input} />
                <Button label={words::VERSIONS_KEEP} on_click={keep} />
            </div>
            <p class="versions-hint">{ words::VERSIONS_HINT }</p>
        </section>
    }
}

fn view_version(at: usize, version: &Version, is_chosen: bool, dispatch: &Callback<Action>) -> Html {
    let send = |action: VersionAction| dispatch.reform(move |_: MouseEvent| Action::Versions(action.clone()));
    let key = format!("{:?} {}", version.kind, version.label);
    let hint = words::versions_delete(&version.label);
    html! {
        <li {key} class="versions-choice">
            <button type="button" class="versions-choose" aria-pressed={is_chosen.to_string()} onclick={send(VersionAction::Chosen(at))}>
                <span>{ &*version.label }</span>
                <span class="versions-day">{ version.day.map(Date::iso).unwrap_or_default() }</span>
            </button>
            if version.kind == VersionKind::Named {
                <button type="button" class="link" aria-label={hint} onclick={send(VersionAction::Deleted(at))}>{ words::DELETE }</button>
            }
        </li>
    }
}
