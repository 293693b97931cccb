//! A dialog over the page.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::ui::dom;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// What it is about.
    pub title: AttrValue,
    /// Told when it shall close: Esc, or a press beside it.
    pub on_close: Callback<()>,
    /// Its content.
    pub children: Html,
    /// Its buttons.
    pub actions: Html,
    /// Whether it is wide.
    #[prop_or_default]
    pub is_wide: bool,
    /// Whether it takes the width of the page, for tables.
    #[prop_or_default]
    pub is_full: bool,
}

/// A dialog: takes the focus, keeps Tab inside, closes on Esc, gives the focus back.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let frame = use_node_ref();
    {
        let frame = frame.clone();
        use_effect_with((), move |()| {
            let before = dom::active();
            focus_first(&frame);
            move || {
                if let Some(before) = before {
                    _ = before.focus();
                }
            }
        });
    }
    {
        let frame = frame.clone();
        // A button that was pressed may be gone: then nobody would hear Esc.
        use_effect(move || {
            if dom::is_focus_lost() {
                dom::focus(&frame);
            }
        });
    }
    let on_key = {
        let (frame, on_close) = (frame.clone(), props.on_close.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" if !dom::is_composing(&event) => {
                event.stop_propagation();
                on_close.emit(());
            }
            "Tab" => keep_inside(&frame, &event),
            _ => {}
        }
    };
    let on_backdrop = {
        let on_close = props.on_close.clone();
        move |event: MouseEvent| {
            if event.target() == event.current_target() {
                on_close.emit(());
            }
        }
    };
    html! {
        <div class="dialog-backdrop" onmousedown={on_backdrop}>
            <section
                ref={frame}
                class="dialog"
                role="dialog"
                aria-modal="true"
                aria-label={&props.title}
                data-wide={props.is_wide.to_string()}
                data-full={props.is_full.to_string()}
                data-own-keys="true"
                tabindex="-1"
                onkeydown={on_key}
            >
                <h2 class="dialog-title">{ &props.title }</h2>
                <div class="dialog-content">{ props.children.clone() }</div>
                <div class="dialog-actions">{ props.actions.clone() }</div>
            </section>
        </div>
    }
}

/// What Tab stops at.
const CONTROLS: &str = "input, textarea, select, button:not(:disabled), summary, a[href]";

fn focus_first(frame: &NodeRef) {
    match dom::inside(frame, CONTROLS).first() {
        Some(first) => _ = first.focus(),
        None => dom::focus(frame),
    }
}

/// Tab from the last control goes to the first, and back.
fn keep_inside(frame: &NodeRef, event: &KeyboardEvent) {
    let controls = dom::inside(frame, CONTROLS);
    let (Some(first), Some(last)) = (controls.first(), controls.last()) else { return };
    let active = dom::active();
    let is_at = |control: &HtmlElement| active.as_ref() == Some(control);
    let goal = match event.shift_key() {
        true if is_at(first) => last,
        false if is_at(last) => first,
        _ => return,
    };
    event.prevent_default();
    _ = goal.focus();
}
