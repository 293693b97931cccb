//! Brings a field or a finding into view and gives it the focus.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element as Node, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::offsets;
use crate::app::view::field_name;
use crate::domain::notice::Element;
use crate::domain::text::span::Span;

/// Focuses the field of `element`, and selects the words at `span`.
pub(super) fn field(element: Element, span: Option<Span>) {
    let name = field_name(element);
    later(move || {
        let field = gloo::utils::document().query_selector(&format!("[data-field=\"{name}\"]")).ok().flatten();
        if let Some(field) = field {
            show(&field);
            if let Some(span) = span {
                select(&field, span);
            }
        }
    });
}

fn select(field: &Node, span: Span) {
    let bounds = |text: String| {
        let unit = |at| u32::try_from(offsets::units(&text, at)).ok();
        (unit(span.start), unit(span.end))
    };
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        let (start, end) = bounds(field.value());
        _ = field.set_selection_start(start).and_then(|()| field.set_selection_end(end));
    } else if let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() {
        let (start, end) = bounds(field.value());
        _ = field.set_selection_start(start).and_then(|()| field.set_selection_end(end));
    }
}

/// Focuses the finding with this id.
pub(super) fn finding(id: &str) {
    let id = id.to_owned();
    later(move || {
        // An id holds words of the document, so it is compared, never put into a selector.
        let Ok(found) = gloo::utils::document().query_selector_all("[data-finding]") else { return };
        let finding = (0..found.length())
            .filter_map(|at| found.get(at)?.dyn_into::<Node>().ok())
            .find(|node| node.get_attribute("data-finding").is_some_and(|own| own == id));
        if let Some(finding) = finding {
            show(&finding);
        }
    });
}

/// The field may only be drawn by the render that this effect comes from (another tab, an unfolded group).
fn later(show: impl FnOnce() + 'static) {
    Timeout::new(0, show).forget();
}

fn show(node: &Node) {
    // A field in a folded group is unfolded first.
    if let Ok(Some(group)) = node.closest("details") {
        _ = group.set_attribute("open", "");
    }
    let place = ScrollIntoViewOptions::new();
    place.set_block(ScrollLogicalPosition::Center);
    node.scroll_into_view_with_scroll_into_view_options(&place);
    if let Some(node) = node.dyn_ref::<HtmlElement>() {
        _ = node.focus();
    }
}
