//! The column of sheets; only those in view, and one on each side, are drawn.

use std::ops::RangeInclusive;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{Lit, Sheet};
use crate::app::action::Action;
use crate::domain::layout::units::Mm;
use crate::domain::layout::{Page, Pages};
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::dom::{self, Target};
use crate::ui::words;

/// Properties of [`Paper`].
#[derive(Properties, PartialEq)]
pub struct PaperProps {
    /// The pages.
    pub pages: Shared<Pages>,
    /// What lies under the lamp.
    #[prop_or_default]
    pub lit: Option<Lit>,
}

/// An A4 sheet in CSS pixels, and what lies between two.
const SHEET_WIDTH: f64 = 210.0 * 96.0 / 25.4;
const SHEET_HEIGHT: f64 = 297.0 * 96.0 / 25.4;
const GAP: f64 = 24.0;
/// Room on both sides of a sheet, for its shadow.
const SIDES: f64 = 48.0;
/// A sheet is never shown larger than this, however wide the screen.
const LARGEST_SCALE: f64 = 1.15;

/// The paper.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let dispatch = use_dispatch();
    let desk = use_node_ref();
    let width = use_width(&desk);
    let seen = use_state_eq(|| 0..=1_usize);
    let is_printing = use_is_printing();
    let scale = ((width - SIDES) / SHEET_WIDTH).clamp(0.2, LARGEST_SCALE);
    let pages = &props.pages.pages;
    let on_scroll = {
        let seen = seen.clone();
        move |event: Event| {
            if let Some(desk) = event.target_dyn_into::<HtmlElement>() {
                seen.set(in_view(f64::from(desk.scroll_top()), f64::from(desk.client_height()), scale));
            }
        }
    };
    use_scroll_to_lit(&desk, props, scale);
    let lit = props.lit;
    let on_pick = use_callback(dispatch, |element, dispatch: &Callback<Action>| {
        dispatch.emit(Action::FieldWanted(element));
    });
    html! {
        <section class="preview" ref={desk} aria-label={words::PAPER} tabindex="0" style={format!("--scale:{scale:.4}")} onscroll={on_scroll}>
            { for pages.iter().enumerate().map(|(index, page)| html! {
                <div key={page.number} class="preview-page">
                    if is_printing || seen.contains(&index) {
                        <Sheet page={Shared(page.clone())} on_pick={on_pick.clone()} lit={lit.filter(|lit| is_on(*lit, page))} />
                    } else {
                        <div class="sheet" />
                    }
                </div>
            }) }
        </section>
    }
}

/// Another page is drawn again only if the lamp is on it.
fn is_on(lit: Lit, page: &Page) -> bool {
    page.lines.iter().any(|line| lit.shows(line))
}

/// Brings what lies under the lamp into view, when the lamp moves.
#[hook]
fn use_scroll_to_lit(desk: &NodeRef, props: &PaperProps, scale: f64) {
    let (desk, pages) = (desk.clone(), props.pages.clone());
    use_effect_with(props.lit, move |lit| {
        let place = lit.and_then(|lit| {
            pages.pages.iter().enumerate().find_map(|(index, page)| {
                let line = page.lines.iter().find(|line| lit.shows(line))?;
                Some((index, line.y))
            })
        });
        if let Some((index, Mm(y))) = place {
            #[expect(clippy::cast_precision_loss, reason = "a count of pages")]
            let top = index as f64 * (SHEET_HEIGHT * scale + GAP) + y / 25.4 * 96.0 * scale;
            dom::scroll_into_view(&desk, top);
        }
    });
}

/// The pages in view, and one on each side.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place on the desk, never negative")]
fn in_view(top: f64, height: f64, scale: f64) -> RangeInclusive<usize> {
    let pitch = SHEET_HEIGHT * scale + GAP;
    let first = (top / pitch).floor().max(0.0) as usize;
    let last = ((top + height) / pitch).floor().max(0.0) as usize;
    first.saturating_sub(1)..=last + 1
}

/// The width of the desk, followed as the window and the columns change.
#[hook]
fn use_width(desk: &NodeRef) -> f64 {
    let width = use_state_eq(|| SHEET_WIDTH + SIDES);
    {
        let (desk, width) = (desk.clone(), width.clone());
        use_effect_with((), move |()| {
            let observer = dom::observe_width(&desk, move |now| width.set(now));
            move || drop(observer)
        });
    }
    *width
}

/// Whether the browser is about to print: then every page is drawn.
#[hook]
fn use_is_printing() -> bool {
    let is_printing = use_state_eq(|| false);
    {
        let is_printing = is_printing.clone();
        use_effect_with((), move |()| {
            let listen = |name: &'static str, state: bool| {
                let is_printing = is_printing.clone();
                dom::listen(Target::Window, name, move |_| is_printing.set(state))
            };
            let listeners = (listen("beforeprint", true), listen("afterprint", false));
            move || drop(listeners)
        });
    }
    *is_printing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_in_view_and_their_neighbours_are_drawn() {
        let pitch = SHEET_HEIGHT + GAP;
        for (top, height, expected) in
            [(0.0, 700.0, 0..=1), (pitch * 4.5, 700.0, 3..=6), (pitch * 9.0, pitch * 3.0 - 1.0, 8..=12)]
        {
            assert_eq!(in_view(top, height, 1.0), expected, "{top} {height}");
        }
    }
}
