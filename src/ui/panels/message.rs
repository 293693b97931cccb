//! The line at the foot of the page.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::state::{Message, Offer};
use crate::app::unit::UnitAction;
use crate::ui::context::use_dispatch;
use crate::ui::{dom, words};

/// Properties of [`MessageLine`].
#[derive(Properties, PartialEq)]
pub struct MessageLineProps {
    /// What is told.
    pub message: Option<Message>,
}

/// How long a message that is no error stays; one that offers something has to be thought about.
const fn shown_for_ms(message: &Message) -> u32 {
    if message.offer.is_some() { 30_000 } else { 8_000 }
}

/// The line at the foot of the page; screen readers read it out.
#[component]
pub fn MessageLine(props: &MessageLineProps) -> Html {
    let dispatch = use_dispatch();
    {
        let dispatch = dispatch.clone();
        use_effect_with(props.message.clone(), move |message| {
            // An error stays until it is read; anything else has been seen by then.
            let timer = message
                .as_ref()
                .filter(|message| !message.is_error)
                .map(|message| dom::after(shown_for_ms(message), move || dispatch.emit(Action::MessageClosed)));
            move || drop(timer)
        });
    }
    let take = |offer: Offer| dispatch.reform(move |_: MouseEvent| taken(offer));
    html! {
        <div class="message-line" role="status" aria-live="polite">
            if let Some(message) = &props.message {
                <p class="message-line-text" data-error={message.is_error.to_string()}>
                    <span>{ &*message.text }</span>
                    if let Some(offer) = message.offer {
                        <button type="button" class="message-line-offer" onclick={take(offer)}>{ words::offered(offer) }</button>
                    }
                    <button
                        type="button"
                        class="message-line-close"
                        onclick={move |_: MouseEvent| dispatch.emit(Action::MessageClosed)}
                    >
                        { words::CLOSE }
                    </button>
                </p>
            }
        </div>
    }
}

/// What the press on an offer does.
const fn taken(offer: Offer) -> Action {
    match offer {
        Offer::RestoreUnit => Action::Unit(UnitAction::Restored),
        Offer::HandOver(hand_over) => Action::HandedOver(hand_over),
    }
}
