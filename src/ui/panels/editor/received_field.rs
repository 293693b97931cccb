//! One element of the received document.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::view::field_name;
use crate::domain::notice::Element;
use crate::domain::notice::reading::Certainty;
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{FieldMark, TextField};
use crate::ui::words;

/// Properties of [`ReceivedField`].
#[derive(Properties, PartialEq)]
pub struct ReceivedFieldProps {
    /// Which.
    pub element: Element,
    /// As recognised, or as put right.
    pub value: Rc<str>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Whether it was not found.
    pub is_missing: bool,
}

/// A field; where it is unsure, a press says that it is right.
#[component]
pub fn ReceivedField(props: &ReceivedFieldProps) -> Html {
    let dispatch = use_dispatch();
    let element = props.element;
    let on_input = use_callback((dispatch.clone(), element), |text: AttrValue, (dispatch, element)| {
        dispatch.emit(Action::UpstreamEdited(*element, Rc::from(&*text)));
    });
    let is_unsure = props.certainty == Certainty::Unsure && !props.is_missing;
    let aside = if is_unsure {
        let value = props.value.clone();
        let confirm = dispatch.reform(move |_: MouseEvent| Action::UpstreamEdited(element, Rc::clone(&value)));
        html! {
            <button type="button" class="received-field-confirm" title={words::CONFIRM_HINT} onclick={confirm}>
                { words::PLEASE_CONFIRM }
            </button>
        }
    } else if props.is_missing {
        html! { <span class="received-field-missing">{ words::NOT_RECOGNISED }</span> }
    } else if props.certainty == Certainty::Likely {
        html! { <span class="received-field-likely">{ words::LIKELY }</span> }
    } else {
        html! {}
    };
    html! {
        <TextField
            name={name(element)}
            label={words::received_term(element)}
            value={props.value.clone()}
            is_long={matches!(element, Element::UpstreamTitle | Element::MainRecipients)}
            mark={is_unsure.then_some(FieldMark::Unsure)}
            {aside}
            {on_input}
        />
    }
}

/// The own notice has fields for some of the same elements, so these are told apart.
fn name(element: Element) -> String {
    match element {
        Element::UpstreamTitle | Element::UpstreamIssuer | Element::UpstreamNumber | Element::UpstreamDate => {
            field_name(element).to_owned()
        }
        other => format!("received_{}", field_name(other)),
    }
}
