//! Whether the draft is kept.

use yew::prelude::*;

use crate::app::state::Saved;
use crate::ui::words;

/// Properties of [`SavedState`].
#[derive(Properties, PartialEq)]
pub struct SavedStateProps {
    /// Whether it is.
    pub saved: Saved,
}

/// A quiet word; it stands out only where something could not be kept.
#[component]
pub fn SavedState(props: &SavedStateProps) -> Html {
    let (name, word, reason) = match &props.saved {
        Saved::Yes => ("yes", words::SAVED, None),
        Saved::Pending => ("pending", words::SAVING, None),
        Saved::Failed(reason) => ("failed", words::NOT_SAVED, Some(AttrValue::from(reason.clone()))),
    };
    html! { <span class="saved-state" data-saved={name} title={reason}>{ word }</span> }
}
