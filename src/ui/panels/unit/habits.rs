//! 习惯: house style, where the standards leave a choice.

use yew::prelude::*;

use super::basics::{Labels, text};
use super::form::{Change, Form};
use crate::domain::notice::own_organ::{DigitFace, Grid, HouseStyle, ImprintPage, Paper, SealCase};
use crate::ui::dom;
use crate::ui::widgets::choice_of;
use crate::ui::words;

const SEALS: [(SealCase, &str); 3] =
    [(SealCase::NoSeal, words::SEAL_NONE), (SealCase::Seal, words::SEAL_SEAL), (SealCase::Stamp, words::SEAL_STAMP)];
const DIGITS: [(DigitFace, &str); 2] =
    [(DigitFace::FangSong, words::DIGITS_FANGSONG), (DigitFace::TimesNewRoman, words::DIGITS_TIMES)];
const GRIDS: [(Grid, &str); 2] = [(Grid::Standard, words::GRID_STANDARD), (Grid::Filled, words::GRID_FILLED)];
const IMPRINT_PAGES: [(ImprintPage, &str); 2] =
    [(ImprintPage::Even, words::IMPRINT_PAGE_EVEN), (ImprintPage::Last, words::IMPRINT_PAGE_LAST)];
const PAPERS: [(Paper, &str); 2] = [(Paper::Plain, words::PAPER_PLAIN), (Paper::Preprinted, words::PAPER_PREPRINTED)];

/// The choices of the part.
pub(super) fn view(form: &Form, change: &Change) -> Html {
    let style = &form.settings.organ.house_style;
    let joiner = Labels {
        name: "organ-joiner",
        label: words::ORGAN_JOINER,
        placeholder: words::ORGAN_JOINER_EXAMPLE,
        is_long: false,
    };
    html! {
        <div class="unit-grid unit-habits">
            { choice(words::TITLE_STYLE, style.title_style, &words::TITLE_STYLES, change, |style, value| style.title_style = value) }
            { choice(words::SEAL, style.seal, &SEALS, change, |style, value| style.seal = value) }
            { choice(words::DIGITS, style.digits, &DIGITS, change, |style, value| style.digits = value) }
            { choice(words::GRID, style.grid, &GRIDS, change, |style, value| style.grid = value) }
            { choice(words::IMPRINT_PAGE, style.imprint_page, &IMPRINT_PAGES, change, |style, value| style.imprint_page = value) }
            { choice(words::PAPER_KIND, style.paper, &PAPERS, change, |style, value| style.paper = value) }
            <div class="unit-habits-ticks">
                { tick(words::ORGAN_IN_TITLE, style.organ_in_title, change, |style, on| style.organ_in_title = on) }
                { tick(words::REGULATION_MARKS, style.regulation_marks, change, |style, on| style.regulation_marks = on) }
                { tick(words::AS_ATTACHMENT, style.forwarded_as_attachment, change, |style, on| style.forwarded_as_attachment = on) }
            </div>
            { text(&joiner, &style.joiner, change, |form, text| form.settings.organ.house_style.joiner = text) }
        </div>
    }
}

/// The part in words, choice by choice.
pub(super) fn facts(style: &HouseStyle) -> Vec<(&'static str, String)> {
    let HouseStyle {
        title_style,
        organ_in_title,
        regulation_marks,
        joiner,
        forwarded_as_attachment,
        digits,
        grid,
        seal,
        imprint_page,
        paper,
    } = style;
    vec![
        (words::TITLE_STYLE, word(&words::TITLE_STYLES, *title_style)),
        (words::SEAL, word(&SEALS, *seal)),
        (words::DIGITS, word(&DIGITS, *digits)),
        (words::GRID, word(&GRIDS, *grid)),
        (words::IMPRINT_PAGE, word(&IMPRINT_PAGES, *imprint_page)),
        (words::PAPER_KIND, word(&PAPERS, *paper)),
        (words::ORGAN_IN_TITLE, words::yes_or_no(*organ_in_title).to_owned()),
        (words::REGULATION_MARKS, words::yes_or_no(*regulation_marks).to_owned()),
        (words::AS_ATTACHMENT, words::yes_or_no(*forwarded_as_attachment).to_owned()),
        (words::ORGAN_JOINER, words::joiner(joiner)),
    ]
}

fn word<T: Copy + PartialEq>(values: &[(T, &'static str)], chosen: T) -> String {
    values.iter().find(|(value, _)| *value == chosen).map_or("", |(_, word)| word).to_owned()
}

fn choice<T: Copy + PartialEq + 'static>(
    label: &'static str,
    chosen: T,
    values: &'static [(T, &'static str)],
    change: &Change,
    set: fn(&mut HouseStyle, T),
) -> Html {
    let change = change.clone();
    choice_of(label, values, chosen, move |value| {
        change.emit(Box::new(move |form| set(&mut form.settings.organ.house_style, value)));
    })
}

fn tick(label: &'static str, is_on: bool, change: &Change, set: fn(&mut HouseStyle, bool)) -> Html {
    let on_change = change.reform(move |event: Event| -> Box<dyn FnOnce(&mut Form)> {
        let on = dom::is_checked(&event);
        Box::new(move |form| set(&mut form.settings.organ.house_style, on))
    });
    html! {
        <label class="tick"><input type="checkbox" checked={is_on} onchange={on_change} />{ label }</label>
    }
}
