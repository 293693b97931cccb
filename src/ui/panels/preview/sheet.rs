//! One sheet: every line and rule at its place, in millimetres.

use yew::prelude::*;

use crate::domain::layout::units::Mm;
use crate::domain::layout::{Face, Ink, Line, Page, Rule};
use crate::domain::notice::Element;
use crate::ui::Shared;

/// What lies under the lamp: an element, or one of its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lit {
    /// The element.
    pub element: Element,
    /// Counting from 0; `None` lights all of it.
    pub paragraph: Option<usize>,
}

impl Lit {
    /// Whether the line lies under the lamp.
    pub fn shows(self, line: &Line) -> bool {
        line.place.element == Some(self.element)
            && self.paragraph.is_none_or(|paragraph| paragraph == line.place.paragraph)
    }
}

/// Properties of [`Sheet`].
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// The page.
    pub page: Shared<Page>,
    /// Told the element of the line that was pressed.
    pub on_pick: Callback<Element>,
    /// What lies under the lamp, where it is on this page.
    #[prop_or_default]
    pub lit: Option<Lit>,
}

/// One sheet; drawn again only when its page differs.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let page = &props.page;
    html! {
        <div class="sheet" data-page={page.number.to_string()}>
            { for page.rules.iter().map(view_rule) }
            { for page.lines.iter().map(|line| view_line(line, props)) }
        </div>
    }
}

fn view_line(line: &Line, props: &SheetProps) -> Html {
    let on_click = line.place.element.map(|element| {
        let on_pick = props.on_pick.clone();
        Callback::from(move |_: MouseEvent| on_pick.emit(element))
    });
    let is_lit = props.lit.is_some_and(|lit| lit.shows(line));
    let style = format!(
        "left:{:.3}mm;top:{:.3}mm;font-size:{:.3}mm;letter-spacing:{:.4}mm{}",
        line.x.0,
        line.y.0,
        line.size.mm().0,
        line.tracking.mm().0,
        if line.scale == 100 {
            String::new()
        } else {
            format!(";transform:scaleX({:.2})", f64::from(line.scale) / 100.0)
        },
    );
    html! {
        <div class="sheet-line" data-lit={is_lit.then_some("true")} data-face={face_name(line.font)} data-ink={ink_name(line.ink)} {style} onclick={on_click}>
            { for runs(line).into_iter().map(|(face, text)| view_run(line.font, face, text)) }
        </div>
    }
}

fn view_run(of_line: Face, face: Face, text: &str) -> Html {
    let text = text.to_owned();
    if face == of_line {
        html! { { text } }
    } else {
        html! { <span data-face={face_name(face)}>{ text }</span> }
    }
}

/// The stretches of one typeface.
fn runs(line: &Line) -> Vec<(Face, &str)> {
    let mut runs = Vec::with_capacity(line.changes.len() + 1);
    let (mut start, mut face) = (0, line.font);
    for (at, next) in line.changes.iter().copied().chain([(line.text.len(), Face::default())]) {
        if let Some(text) = line.text.get(start..at).filter(|text| !text.is_empty()) {
            runs.push((face, text));
        }
        (start, face) = (at, next);
    }
    runs
}

fn view_rule(rule: &Rule) -> Html {
    let Rule { x: Mm(x), y: Mm(y), width: Mm(width), thickness: Mm(thickness), ink } = *rule;
    let style = format!("left:{x:.3}mm;top:{y:.3}mm;width:{width:.3}mm;height:{thickness:.3}mm");
    html! { <div class="sheet-rule" data-ink={ink_name(ink)} {style} /> }
}

const fn face_name(face: Face) -> &'static str {
    match face {
        Face::FangSong => "fangsong",
        Face::Kai => "kai",
        Face::Hei => "hei",
        Face::Song => "song",
        Face::XiaoBiaoSong => "xiaobiaosong",
    }
}

const fn ink_name(ink: Ink) -> &'static str {
    match ink {
        Ink::Black => "black",
        Ink::Red => "red",
    }
}
