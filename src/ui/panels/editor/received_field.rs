//! One element of the received document.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::recognised::Recognised;
use crate::app::view::field_name;
use crate::domain::notice::Element;
use crate::domain::notice::reading::Certainty;
use crate::domain::text::span::Span;
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{FieldMark, TextField};
use crate::ui::words;

/// Properties of [`ReceivedField`].
#[derive(Properties, PartialEq)]
pub struct ReceivedFieldProps {
    /// As recognised, or as put right.
    pub found: Recognised,
    /// Told its places, to be shown in the source.
    pub on_show: Callback<Rc<[Span]>>,
}

/// A field; where it is unsure, a press says that it is right.
#[component]
pub fn ReceivedField(props: &ReceivedFieldProps) -> Html {
    let dispatch = use_dispatch();
    let found = &props.found;
    let element = found.element;
    let on_input = use_callback((dispatch.clone(), element), |text: AttrValue, (dispatch, element)| {
        dispatch.emit(Action::UpstreamEdited(*element, Rc::from(&*text)));
    });
    let is_unsure = found.certainty == Certainty::Unsure && !found.is_missing;
    let on_show = {
        let (on_show, places) = (props.on_show.clone(), Rc::clone(&found.places));
        move |_: MouseEvent| on_show.emit(Rc::clone(&places))
    };
    let aside = html! {
        <span class="received-field-aside">
            if !found.places.is_empty() {
                <button
                    type="button"
                    class="link received-field-show"
                    aria-label={words::show_in_source(words::received_term(element))}
                    onclick={on_show}
                >
                    { words::SOURCE }
                </button>
            }
            if is_unsure {
                <button
                    type="button"
                    class="certainty"
                    data-certainty="unsure"
                    title={words::CONFIRM_HINT}
                    onclick={dispatch.reform(move |_: MouseEvent| Action::ElementConfirmed(element))}
                >
                    { words::PLEASE_CONFIRM }
                </button>
            } else {
                <span class="certainty" data-certainty={state(found)}>{ words::certainty(found) }</span>
            }
        </span>
    };
    html! {
        <TextField
            name={field_of(element)}
            label={words::received_term(element)}
            value={found.value.clone()}
            is_long={is_wide(element) || element == Element::IssuerSignature}
            mark={is_unsure.then_some(FieldMark::Unsure)}
            {aside}
            {on_input}
        />
    }
}

/// The mark beside the word, so that neither colour nor word has to do it alone.
const fn state(found: &Recognised) -> &'static str {
    match (found.is_missing, found.is_by_hand, found.certainty) {
        (true, ..) => "missing",
        (_, true, _) => "hand",
        (.., Certainty::Sure) => "sure",
        (.., Certainty::Likely) => "likely",
        (.., Certainty::Unsure) => "unsure",
    }
}

/// Whether it takes the whole width.
pub(super) const fn is_wide(element: Element) -> bool {
    matches!(
        element,
        Element::UpstreamTitle | Element::MainRecipients | Element::AttachmentNote | Element::CopyRecipients
    )
}

/// The name of its field: the own notice has fields for some of the same elements, so these are told apart.
pub(super) fn field_of(element: Element) -> String {
    match element {
        Element::UpstreamTitle | Element::UpstreamIssuer | Element::UpstreamNumber | Element::UpstreamDate => {
            field_name(element).to_owned()
        }
        other => format!("received_{}", field_name(other)),
    }
}
