//! The first visit: only the own organ's name is asked for.

use web_sys::File;
use yew::prelude::*;

use crate::app::action::Action;
use crate::domain::notice::own_organ::OwnOrgan;
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::panels::unit::ACCEPTED;
use crate::ui::widgets::{ButtonKind, FileButton};
use crate::ui::words;

/// Properties of [`FirstRun`].
#[derive(Properties, PartialEq)]
pub struct FirstRunProps {
    /// Told the settings file of a colleague, which says all of it.
    pub on_unit_file: Callback<File>,
}

/// Asks for the name of the own organ; everything else has a default.
#[component]
pub fn FirstRun(props: &FirstRunProps) -> Html {
    let dispatch = use_dispatch();
    let name = use_state(String::new);
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with((), move |()| dom::focus(&field));
    }
    let on_submit = {
        let name = name.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let name = name.trim().to_owned();
            if !name.is_empty() {
                dispatch.emit(Action::OrganChanged(Box::new(OwnOrgan { name, ..OwnOrgan::default() })));
            }
        }
    };
    let on_input = {
        let name = name.clone();
        move |event: InputEvent| name.set(dom::input_value(&event))
    };
    html! {
        <main class="first-run">
            <form class="first-run-card" onsubmit={on_submit}>
                <h1 class="first-run-brand">{ words::BRAND }</h1>
                <p class="first-run-claim">{ words::CLAIM }</p>
                <label class="first-run-label" for="first-run-name">{ words::ORGAN_NAME_ASKED }</label>
                <div class="first-run-row">
                    <input
                        ref={field}
                        id="first-run-name"
                        class="text-field-input"
                        type="text"
                        autocomplete="organization"
                        placeholder={words::ORGAN_NAME_EXAMPLE}
                        value={(*name).clone()}
                        oninput={on_input}
                    />
                    <button type="submit" class="button" data-kind="primary" disabled={name.trim().is_empty()}>
                        { words::BEGIN }
                    </button>
                </div>
                <p class="first-run-file">
                    <FileButton label={words::UNIT_IMPORT_FIRST} hint={words::UNIT_IMPORT_HINT} kind={ButtonKind::Quiet} accept={ACCEPTED} on_file={&props.on_unit_file} />
                </p>
                <p class="first-run-promise">{ words::PROMISE }</p>
            </form>
        </main>
    }
}
