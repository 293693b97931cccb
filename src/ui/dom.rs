//! What views read from an event, and nothing more; every other call into the browser is in `browser`.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, ResizeObserver};
use yew::prelude::*;

/// What the text field of this event holds.
pub(crate) fn input_value(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// What the text area of this event holds.
pub(crate) fn area_value(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default()
}

/// What was chosen from a list.
pub(crate) fn selected_value(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|list| list.value()).unwrap_or_default()
}

/// Whether the box of this event is ticked.
pub(crate) fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|field| field.checked())
}

/// Chooses a value of a list.
pub(crate) fn select(node: &NodeRef, value: &str) {
    if let Some(list) = node.cast::<HtmlSelectElement>() {
        list.set_value(value);
    }
}

/// Gives the focus to a node, if it is there.
pub(crate) fn focus(node: &NodeRef) {
    if let Some(node) = node.cast::<HtmlElement>() {
        _ = node.focus();
    }
}

/// Whether the key belongs to an input method that is at work.
pub(crate) fn is_composing(event: &KeyboardEvent) -> bool {
    const PROCESSED_BY_INPUT_METHOD: u32 = 229;
    event.is_composing() || event.key_code() == PROCESSED_BY_INPUT_METHOD
}

/// Follows the width of a node, in CSS pixels, until it is dropped.
pub(crate) struct WidthObserver {
    observer: Option<ResizeObserver>,
    _on_resize: Closure<dyn Fn()>,
}

impl Drop for WidthObserver {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Tells the width of `node` now and whenever it changes.
pub(crate) fn observe_width(node: &NodeRef, tell: impl Fn(f64) + 'static) -> WidthObserver {
    let node = node.cast::<HtmlElement>();
    let on_resize = {
        let node = node.clone();
        Closure::<dyn Fn()>::new(move || {
            if let Some(node) = &node {
                tell(f64::from(node.client_width()));
            }
        })
    };
    let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok();
    if let (Some(observer), Some(node)) = (&observer, &node) {
        observer.observe(node);
    }
    WidthObserver { observer, _on_resize: on_resize }
}

/// Whether the key was pressed where keys have their own meaning: in a dialog.
pub(crate) fn has_own_keys(event: &KeyboardEvent) -> bool {
    event
        .target_dyn_into::<web_sys::Element>()
        .is_some_and(|node| node.closest("[data-own-keys]").ok().flatten().is_some())
}
