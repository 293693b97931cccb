//! What views ask of the page they are drawn on: events, focus, places. Every other call into the browser is in
//! `browser`.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node, ResizeObserver,
};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
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

/// The name of the field that got the focus.
pub(crate) fn field_of(event: &FocusEvent) -> Option<String> {
    event.target_dyn_into::<web_sys::Element>()?.get_attribute("data-field")
}

/// Scrolls a node so that what lies `top` pixels down its content is well in view, unless it is.
#[expect(clippy::cast_possible_truncation, reason = "pixels of a screen")]
pub(crate) fn scroll_into_view(node: &NodeRef, top: f64) {
    let Some(node) = node.cast::<HtmlElement>() else { return };
    let (seen, height) = (f64::from(node.scroll_top()), f64::from(node.client_height()));
    if top < seen || top > seen + height * 0.85 {
        node.set_scroll_top((top - height / 3.0).max(0.0) as i32);
    }
}

/// Whether words of the page are selected.
pub(crate) fn is_selecting() -> bool {
    let selection = gloo::utils::window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// The character that was pressed of the text of the `selector` around it, as a byte of that text: the one whose middle
/// lies behind the pointer; the text's length behind its last.
pub(crate) fn letter_at(event: &MouseEvent, selector: &str) -> Option<usize> {
    let line: Node = event.target_dyn_into::<web_sys::Element>()?.closest(selector).ok()??.into();
    let range = gloo::utils::document().create_range().ok()?;
    let x = f64::from(event.client_x());
    let mut bytes = 0;
    for text in texts(&line) {
        let mut units = 0;
        for c in text.node_value().unwrap_or_default().chars() {
            let width = u32::try_from(c.len_utf16()).unwrap_or(1);
            range.set_start(&text, units).ok()?;
            range.set_end(&text, units + width).ok()?;
            let place = range.get_bounding_client_rect();
            if x < place.left() + place.width() / 2.0 {
                return Some(bytes);
            }
            units += width;
            bytes += c.len_utf8();
        }
    }
    Some(bytes)
}

/// The texts inside a node, in order.
fn texts(node: &Node) -> Vec<Node> {
    if node.node_type() == Node::TEXT_NODE {
        return vec![node.clone()];
    }
    let children = node.child_nodes();
    (0..children.length()).filter_map(|at| children.get(at)).flat_map(|child| texts(&child)).collect()
}

/// Selects a line of the text that an area holds, and gives it the focus.
pub(crate) fn select_line(node: &NodeRef, text: &str, line: usize) {
    let Some(area) = node.cast::<HtmlTextAreaElement>() else { return };
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let before: u32 = text.split('\n').take(line).map(|line| units(line) + 1).sum();
    let length = text.split('\n').nth(line).map_or(0, units);
    _ = area.focus();
    _ = area.set_selection_range(before, before + length);
}

/// Moves what lies behind a field of one line as far as the field is scrolled.
pub(crate) fn follow(field: &NodeRef, mirror: &NodeRef) {
    if let (Some(field), Some(mirror)) = (field.cast::<HtmlElement>(), mirror.cast::<HtmlElement>()) {
        mirror.set_scroll_left(field.scroll_left());
    }
}

/// Chooses a value of a list.
pub(crate) fn select(node: &NodeRef, value: &str) {
    if let Some(list) = node.cast::<HtmlSelectElement>() {
        list.set_value(value);
    }
}

/// Where an event is listened for, when it is not an element of the view's own.
#[derive(Clone, Copy)]
pub(crate) enum Target {
    Window,
    Document,
}

/// Hears every `name` until the listener is dropped; may keep the browser from its own answer to it.
pub(crate) fn listen(target: Target, name: &'static str, hear: impl FnMut(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    let target: EventTarget = match target {
        Target::Window => gloo::utils::window().into(),
        Target::Document => gloo::utils::document().into(),
    };
    EventListener::new_with_options(&target, name, options, hear)
}

/// Calls back after `ms` milliseconds, unless it is dropped before.
pub(crate) fn after(ms: u32, call: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(ms, call)
}

/// Whether a node lies where keys and pasting have their own meaning: in a dialog.
pub(crate) fn is_in_dialog(target: Option<EventTarget>) -> bool {
    let node = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    node.is_some_and(|node| node.closest("[data-own-keys]").ok().flatten().is_some())
}

/// Whether a node takes pasted or dropped text itself; the area for received documents leaves it to the page.
pub(crate) fn takes_text(target: Option<EventTarget>) -> bool {
    let node = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    node.is_some_and(|node| node.matches("input, textarea:not([data-arrivals]), select").unwrap_or(false))
}

/// What has the focus.
pub(crate) fn active() -> Option<HtmlElement> {
    gloo::utils::document().active_element()?.dyn_into().ok()
}

/// What a selector finds inside a node, in order.
pub(crate) fn inside(node: &NodeRef, selector: &str) -> Vec<HtmlElement> {
    let found = node.cast::<web_sys::Element>().and_then(|node| node.query_selector_all(selector).ok());
    found.map_or_else(Vec::new, |found| (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect())
}

/// Brings the first of what a selector finds inside a node to the middle of its column.
pub(crate) fn reveal(node: &NodeRef, selector: &str) {
    if let Some(found) = inside(node, selector).first() {
        let place = ScrollIntoViewOptions::new();
        place.set_block(ScrollLogicalPosition::Center);
        found.scroll_into_view_with_scroll_into_view_options(&place);
    }
}

/// Gives the focus to the field with this name.
pub(crate) fn focus_field(name: &str) {
    let field = gloo::utils::document().query_selector(&format!("[data-field=\"{name}\"]")).ok().flatten();
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        _ = field.focus();
    }
}

/// Whether nothing has the focus: what had it is gone.
pub(crate) fn is_focus_lost() -> bool {
    let document = gloo::utils::document();
    document.active_element().is_none_or(|active| document.body().is_some_and(|body| *body == active))
}

/// Shows a box as neither ticked nor empty.
pub(crate) fn set_half_ticked(node: &NodeRef, half: bool) {
    if let Some(node) = node.cast::<HtmlInputElement>() {
        node.set_indeterminate(half);
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

/// While something is named here, printing prints the part of the page with that class instead of the paper.
pub(crate) fn print_instead(part: Option<&str>) {
    let Some(root) = gloo::utils::document().document_element() else { return };
    _ = match part {
        Some(part) => root.set_attribute("data-print", part),
        None => root.remove_attribute("data-print"),
    };
}
