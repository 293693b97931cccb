//! 加入本单位词语: what was found is a name or a word of the unit.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::unit::UnitAction;
use crate::ui::context::use_dispatch;
use crate::ui::{dom, words};

/// Properties of [`KeepWordForm`].
#[derive(Properties, PartialEq)]
pub struct KeepWordFormProps {
    /// The words that were found; the clerk writes the rest of the name about them.
    pub word: AttrValue,
}

/// A line for the whole word; no check changes it from then on.
#[component]
pub fn KeepWordForm(props: &KeepWordFormProps) -> Html {
    let dispatch = use_dispatch();
    let word = use_state(|| props.word.to_string());
    let on_submit = {
        let word = word.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.emit(Action::Unit(UnitAction::WordKept(word.as_str().into())));
        }
    };
    let on_input = {
        let word = word.clone();
        move |event: InputEvent| word.set(dom::input_value(&event))
    };
    html! {
        <form class="keep-word-form" onsubmit={on_submit}>
            <p class="keep-word-form-note">{ words::KEEP_WORD_NOTE }</p>
            <input
                class="text-field-input"
                type="text"
                autocomplete="off"
                aria-label={words::KEEP_WORD_FIELD}
                value={(*word).clone()}
                oninput={on_input}
            />
            <button type="submit" class="link" data-strong="true">{ words::KEEP_WORD }</button>
        </form>
    }
}
