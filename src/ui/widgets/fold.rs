//! A part that is folded until it is wanted.

use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`Fold`].
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    /// The line that stays.
    pub summary: AttrValue,
    /// A number beside it.
    #[prop_or_default]
    pub count: Option<usize>,
    /// Words beside it, at the end of the line.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// Whether it begins unfolded.
    #[prop_or_default]
    pub starts_open: bool,
    /// Whether it is drawn while folded: fields must be there to be found, long lists must not.
    #[prop_or_default]
    pub is_always_drawn: bool,
    /// Unfolds it whenever this changes to something.
    #[prop_or_default]
    pub wanted: Option<u32>,
    /// What is folded; only asked for when it is drawn.
    pub content: Callback<(), Html>,
}

/// A folded part. Its content is drawn when it is first opened.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let is_open = use_state(|| props.starts_open);
    // Only the beginning counts: it must not fold itself under the clerk's hands.
    let starts_open = use_state(|| props.starts_open);
    let frame = use_node_ref();
    {
        let frame = frame.clone();
        use_effect_with(props.wanted, move |wanted| {
            if let (Some(_), Some(frame)) = (wanted, frame.cast::<HtmlElement>()) {
                _ = frame.set_attribute("open", "");
            }
        });
    }
    let on_toggle = {
        let is_open = is_open.clone();
        move |event: Event| {
            // The element itself knows; it can also have been opened by a jump to a field inside.
            let opened = event.target_dyn_into::<HtmlElement>().is_some_and(|node| node.has_attribute("open"));
            is_open.set(opened);
        }
    };
    html! {
        <details ref={frame} class="fold" open={*starts_open} ontoggle={on_toggle}>
            <summary class="fold-summary">
                <span>{ &props.summary }</span>
                if let Some(count) = props.count {
                    <span class="fold-count">{ count }</span>
                }
                if let Some(note) = &props.note {
                    <span class="fold-note">{ note }</span>
                }
            </summary>
            if props.is_always_drawn || *is_open {
                <div class="fold-content">{ props.content.emit(()) }</div>
            }
        </details>
    }
}
