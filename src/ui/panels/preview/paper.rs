//! The column of sheets; only those in view, and one on each side, are drawn.

use std::ops::RangeInclusive;
use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::sheet::face_name;
use super::{Lit, Picked, Sheet};
use crate::app::action::Action;
use crate::app::marks::{LineMark, PaperMarks, Words};
use crate::domain::layout::units::Mm;
use crate::domain::layout::{Face, Page, Pages};
use crate::domain::notice::Element;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::own_organ::DigitFace;
use crate::domain::text::span::Span;
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::dom::{self, Target};
use crate::ui::words;

/// Properties of [`Paper`].
#[derive(Properties, PartialEq)]
pub struct PaperProps {
    /// The pages.
    pub pages: Shared<Pages>,
    /// What they show.
    pub draft: Rc<Draft>,
    /// The marked words of our notice.
    pub marks: Rc<PaperMarks>,
    /// What lies under the lamp.
    #[prop_or_default]
    pub lit: Option<Lit>,
    /// Typefaces that this machine lacks; what is set in them is marked.
    #[prop_or_default]
    pub missing_faces: Rc<[Face]>,
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
    let on_pick = use_pick(props, dispatch);
    let marks = |page: &Page| -> Rc<[LineMark]> { props.marks.on_page(page, &props.draft, words(lit)).into() };
    let digits = (props.draft.style.digits == DigitFace::TimesNewRoman).then_some("roman");
    html! {
        <section class="preview" data-digits={digits} data-missing={missing_faces(&props.missing_faces)} ref={desk} aria-label={words::PAPER} tabindex="0" style={format!("--scale:{scale:.4}")} onscroll={on_scroll}>
            { for pages.iter().enumerate().map(|(index, page)| html! {
                <div key={page.number} class="preview-page">
                    if is_printing || seen.contains(&index) {
                        <Sheet page={Shared(page.clone())} marks={marks(page)} on_pick={on_pick.clone()} lit={lit.filter(|lit| is_on(*lit, page))} />
                    } else {
                        <div class="sheet" />
                    }
                </div>
            }) }
        </section>
    }
}

/// The words of the forwarded text that lie under the lamp; those of our notice are among the marks.
fn words(lit: Option<Lit>) -> Option<Words> {
    let lit = lit.filter(|lit| lit.element == Element::ForwardedText)?;
    Some(Words { paragraph: lit.paragraph?, span: lit.words? })
}

/// What a press on a sheet asks for. The same while the page lives, so that no sheet is drawn again for its sake.
#[hook]
fn use_pick(props: &PaperProps, dispatch: Callback<Action>) -> Callback<Picked> {
    let looked_at = use_mut_ref(|| (Rc::clone(&props.draft), Rc::clone(&props.marks)));
    *looked_at.borrow_mut() = (Rc::clone(&props.draft), Rc::clone(&props.marks));
    use_callback(dispatch, move |picked, dispatch| {
        let (draft, marks) = looked_at.borrow().clone();
        let action = match picked {
            Picked::Finding(id) => Some(Action::FindingChosen(id)),
            Picked::Words { page, line, at } => {
                let place = at.and_then(|at| marks.place(&page, line, at, &draft));
                let caret = |(element, at)| Action::WordsWanted(element, Span::new(at, at));
                let field = || page.lines.get(line)?.place.element.map(Action::FieldWanted);
                place.map(caret).or_else(field)
            }
        };
        if let Some(action) = action {
            dispatch.emit(action);
        }
    })
}

/// The faces that are missing, as the style sheet names them.
fn missing_faces(faces: &[Face]) -> Option<String> {
    (!faces.is_empty()).then(|| faces.iter().map(|face| face_name(*face)).collect::<Vec<_>>().join(" "))
}

/// Another page is drawn again only if the lamp is on it.
fn is_on(lit: Lit, page: &Page) -> bool {
    page.lines.iter().any(|line| lit.shows(line))
}

/// Brings what lies under the lamp into view, when the lamp moves or what it looks for comes onto the paper.
#[hook]
fn use_scroll_to_lit(desk: &NodeRef, props: &PaperProps, scale: f64) {
    let (desk, pages, draft, marks) =
        (desk.clone(), props.pages.clone(), Rc::clone(&props.draft), Rc::clone(&props.marks));
    let is_there = props.lit.is_some_and(|lit| pages.pages.iter().any(|page| is_on(lit, page)));
    use_effect_with((props.lit, is_there), move |(lit, _)| {
        let place = lit.and_then(|lit| {
            let line_of_words = |page: &Page| {
                let marked = lit.words.map(|_| marks.on_page(page, &draft, words(Some(lit)))).unwrap_or_default();
                marked.iter().find(|one| one.mark.is_chosen).map(|one| one.line)
            };
            let line_of = |page: &Page| page.lines.iter().position(|line| lit.shows(line));
            let find = |line: &dyn Fn(&Page) -> Option<usize>| {
                let found = |(index, page): (usize, &Rc<Page>)| Some((index, page.lines.get(line(page)?)?.y));
                pages.pages.iter().enumerate().filter(|(_, page)| is_on(lit, page)).find_map(found)
            };
            find(&line_of_words).or_else(|| find(&line_of))
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
