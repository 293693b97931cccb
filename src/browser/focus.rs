//! Brings a field or a finding into view and gives it the focus.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element as Node, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
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
                reveal(&field, span);
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

/// Brings the words at `span` into view where a field is longer than its column: a field does not tell where its words
/// lie, but the text behind it does.
fn reveal(field: &Node, span: Span) {
    let mirror = field.parent_element().and_then(|frame| frame.query_selector(".text-mirror").ok().flatten());
    let place = mirror.and_then(|mirror| place_of(&mirror, span.start));
    let (Some(place), Some(column)) = (place, scrolling_column(field)) else { return };
    let (seen, height) = (column.get_bounding_client_rect(), f64::from(column.client_height()));
    let top = place.top() - seen.top();
    if top < height * 0.1 || top > height * 0.85 {
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a screen")]
        column.set_scroll_top(column.scroll_top() + (top - height / 3.0) as i32);
    }
}

/// Where byte `at` of the text inside a node lies.
fn place_of(node: &Node, at: usize) -> Option<DomRect> {
    let document = gloo::utils::document();
    let texts = document.create_node_iterator_with_what_to_show(node, SHOW_TEXT).ok()?;
    let mut before = 0;
    while let Ok(Some(text)) = texts.next_node() {
        let words = text.node_value().unwrap_or_default();
        if at <= before + words.len() {
            let range = document.create_range().ok()?;
            range.set_start(&text, u32::try_from(offsets::units(&words, at - before)).ok()?).ok()?;
            return Some(range.get_bounding_client_rect());
        }
        before += words.len();
    }
    None
}

/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// The nearest part of the page around a node that is scrolled.
fn scrolling_column(node: &Node) -> Option<Node> {
    let mut column = node.parent_element()?;
    while column.scroll_height() <= column.client_height() || !scrolls(&column) {
        column = column.parent_element()?;
    }
    Some(column)
}

fn scrolls(node: &Node) -> bool {
    let style = gloo::utils::window().get_computed_style(node).ok().flatten();
    let overflow = style.and_then(|style| style.get_property_value("overflow-y").ok());
    overflow.is_some_and(|overflow| matches!(overflow.as_str(), "auto" | "scroll"))
}

/// Focuses the finding with this id, and brings its words into view.
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
        let marked = gloo::utils::document().query_selector(".text-mirror [data-chosen]").ok().flatten();
        if let Some(marked) = marked {
            unfold(&marked);
            scroll_to(&marked);
        }
    });
}

/// The field may only be drawn by the render that this effect comes from (another tab, an unfolded group).
fn later(show: impl FnOnce() + 'static) {
    Timeout::new(0, show).forget();
}

fn show(node: &Node) {
    unfold(node);
    scroll_to(node);
    if let Some(node) = node.dyn_ref::<HtmlElement>() {
        _ = node.focus();
    }
}

/// What lies in a folded group is unfolded first.
fn unfold(node: &Node) {
    if let Ok(Some(group)) = node.closest("details") {
        _ = group.set_attribute("open", "");
    }
}

fn scroll_to(node: &Node) {
    let place = ScrollIntoViewOptions::new();
    place.set_block(ScrollLogicalPosition::Center);
    node.scroll_into_view_with_scroll_into_view_options(&place);
}
