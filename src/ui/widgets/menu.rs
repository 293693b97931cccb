//! A button with a short list of things to do.

use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, Node};
use yew::prelude::*;

use crate::ui::dom;

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuItem {
    /// Its words.
    pub label: AttrValue,
    /// More words, or its key.
    pub note: AttrValue,
    /// Told when it is chosen.
    pub on_choose: Callback<()>,
}

/// Properties of [`Menu`].
#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// Words of the button.
    pub label: AttrValue,
    /// What can be done.
    pub items: Vec<MenuItem>,
    /// Whether it can be opened.
    #[prop_or_default]
    pub is_disabled: bool,
}

/// A button that opens a short list; arrow keys walk in it, Esc and leaving close it.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let is_open = use_state(|| false);
    let frame = use_node_ref();
    let on_toggle = {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    };
    let on_leave = {
        let (is_open, frame) = (is_open.clone(), frame.clone());
        move |event: FocusEvent| {
            let goal = event.related_target().and_then(|goal| goal.dyn_into::<Node>().ok());
            let stays = frame.cast::<Node>().is_some_and(|frame| frame.contains(goal.as_ref()));
            if !stays {
                is_open.set(false);
            }
        }
    };
    let on_key = {
        let (is_open, frame) = (is_open.clone(), frame.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => is_open.set(false),
            "ArrowDown" => walk(&frame, &event, 1),
            "ArrowUp" => walk(&frame, &event, -1),
            _ => {}
        }
    };
    html! {
        <div class="menu" ref={frame} onfocusout={on_leave} onkeydown={on_key}>
            <button
                type="button"
                class="button menu-button"
                data-kind="plain"
                disabled={props.is_disabled}
                aria-haspopup="menu"
                aria-expanded={is_open.to_string()}
                onclick={on_toggle}
            >
                { &props.label }
            </button>
            if *is_open {
                <div class="menu-list" role="menu">
                    { for props.items.iter().map(|item| view_item(item, &is_open)) }
                </div>
            }
        </div>
    }
}

fn view_item(item: &MenuItem, is_open: &UseStateHandle<bool>) -> Html {
    let (on_choose, is_open) = (item.on_choose.clone(), is_open.clone());
    let on_click = move |_: MouseEvent| {
        is_open.set(false);
        on_choose.emit(());
    };
    html! {
        <button key={&*item.label} type="button" class="menu-item" role="menuitem" onclick={on_click}>
            <span>{ &item.label }</span>
            <span class="menu-item-note">{ &item.note }</span>
        </button>
    }
}

/// Moves the focus `step` items on, around the ends.
fn walk(frame: &NodeRef, event: &KeyboardEvent, step: i32) {
    event.prevent_default();
    let items = dom::inside(frame, ".menu-item");
    let active = dom::active();
    let at = items.iter().position(|item| active.as_ref() == Some(item));
    let count = i32::try_from(items.len()).unwrap_or(0);
    let next = match (at.and_then(|at| i32::try_from(at).ok()), step) {
        (None, 1..) => 0,
        (None, _) => count - 1,
        (Some(at), _) => (at + step).rem_euclid(count.max(1)),
    };
    if let Some(item) = usize::try_from(next).ok().and_then(|next| items.get(next)) {
        _ = item.focus();
    }
}
