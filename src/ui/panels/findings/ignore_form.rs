//! 忽略此处: why, if the clerk wants to say so.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::findings::FindingId;
use crate::ui::context::use_dispatch;
use crate::ui::{dom, words};

/// Properties of [`IgnoreForm`].
#[derive(Properties, PartialEq)]
pub struct IgnoreFormProps {
    /// The place.
    pub id: FindingId,
    /// Told when the clerk thinks better of it.
    pub on_close: Callback<()>,
}

/// A line for the reason; Enter ignores with or without one, Esc goes back.
#[component]
pub fn IgnoreForm(props: &IgnoreFormProps) -> Html {
    let dispatch = use_dispatch();
    let reason = use_state(String::new);
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with((), move |()| dom::focus(&field));
    }
    let on_submit = {
        let (id, reason) = (props.id.clone(), reason.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.emit(Action::Ignored { id: id.clone(), reason: Rc::from(reason.as_str()) });
        }
    };
    let on_input = {
        let reason = reason.clone();
        move |event: InputEvent| reason.set(dom::input_value(&event))
    };
    let on_key = {
        let on_close = props.on_close.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && !dom::is_composing(&event) {
                on_close.emit(());
            }
        }
    };
    html! {
        <form class="ignore-form" onsubmit={on_submit} onkeydown={on_key}>
            <input
                ref={field}
                class="text-field-input"
                type="text"
                autocomplete="off"
                aria-label={words::IGNORE_REASON}
                placeholder={words::IGNORE_REASON_EXAMPLE}
                value={(*reason).clone()}
                oninput={on_input}
            />
            <button type="submit" class="link" data-strong="true">{ words::IGNORE }</button>
            <button type="button" class="link" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ words::CANCEL }</button>
        </form>
    }
}
