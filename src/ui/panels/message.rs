//! The line at the foot of the page.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::state::Message;
use crate::ui::context::use_dispatch;
use crate::ui::words;

/// Properties of [`MessageLine`].
#[derive(Properties, PartialEq)]
pub struct MessageLineProps {
    /// What is told.
    pub message: Option<Message>,
}

/// The line at the foot of the page; screen readers read it out.
#[component]
pub fn MessageLine(props: &MessageLineProps) -> Html {
    let dispatch = use_dispatch();
    html! {
        <div class="message-line" role="status" aria-live="polite">
            if let Some(message) = &props.message {
                <p class="message-line-text" data-error={message.is_error.to_string()}>
                    <span>{ &*message.text }</span>
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
