//! The first visit: only the own organ's name is asked for.

use yew::prelude::*;

use crate::app::action::Action;
use crate::domain::notice::own_organ::OwnOrgan;
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::words;

/// Asks for the name of the own organ; everything else has a default.
#[component]
pub fn FirstRun() -> Html {
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
                <p class="first-run-promise">{ words::PROMISE }</p>
            </form>
        </main>
    }
}
