//! 发文字号: the whole number, and its three parts; the hexagonal brackets never have to be typed.

use std::rc::Rc;

use yew::prelude::*;

use super::NoticeField;
use crate::app::action::Action;
use crate::app::findings::{FindingId, ShownFinding};
use crate::domain::notice::Element;
use crate::domain::notice::loose_number::{self, NumberState, Parts};
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::words;

/// Properties of [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// What stands in the field.
    pub value: Rc<str>,
    /// What was found in it.
    pub findings: Rc<[ShownFinding]>,
    /// The finding that is looked at.
    #[prop_or_default]
    pub chosen: Option<FindingId>,
    /// Whether it no longer follows the composition.
    pub is_own_words: bool,
}

/// One of the three parts.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Code,
    Year,
    Serial,
}

/// The number as a whole, its three parts beneath.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let dispatch = use_dispatch();
    let reading = loose_number::read(&props.value);
    // A damaged number shows the parts that were meant; a healthy or unfinished one its own.
    let parts = Parts::from_text(&props.value)
        .or_else(|| reading.canonical().and_then(|number| Parts::from_text(&number)))
        .unwrap_or_default();
    let take =
        reading.canonical().filter(|canonical| reading.state == NumberState::Defective && **canonical != *props.value);
    html! {
        <NoticeField
            element={Element::DocumentNumber}
            value={props.value.clone()}
            findings={props.findings.clone()}
            chosen={props.chosen.clone()}
            is_own_words={props.is_own_words}
        >
            <div class="number-field-parts">
                { part(Part::Code, &parts, &dispatch) }<span aria-hidden="true">{ "〔" }</span>
                { part(Part::Year, &parts, &dispatch) }<span aria-hidden="true">{ "〕" }</span>
                { part(Part::Serial, &parts, &dispatch) }<span aria-hidden="true">{ "号" }</span>
                if let Some(canonical) = take {
                    { view_take(canonical, &dispatch) }
                }
            </div>
        </NoticeField>
    }
}

/// Every repair of the number at once.
fn view_take(canonical: String, dispatch: &Callback<Action>) -> Html {
    let label = words::take(&canonical);
    let number: Rc<str> = canonical.into();
    let on_click = dispatch.reform(move |_: MouseEvent| Action::Replaced(Element::DocumentNumber, Rc::clone(&number)));
    html! { <button type="button" class="link number-field-take" data-strong="true" onclick={on_click}>{ label }</button> }
}

fn part(part: Part, parts: &Parts, dispatch: &Callback<Action>) -> Html {
    let (name, label, value) = match part {
        Part::Code => ("code", words::NUMBER_CODE, &parts.code),
        Part::Year => ("year", words::NUMBER_YEAR, &parts.year),
        Part::Serial => ("serial", words::NUMBER_SERIAL, &parts.serial),
    };
    let on_input = {
        let parts = parts.clone();
        dispatch.reform(move |event: InputEvent| {
            let text = with_part(&parts, part, dom::input_value(&event));
            Action::Edited(Element::DocumentNumber, text.into())
        })
    };
    html! {
        <input
            class="number-field-part"
            type="text"
            autocomplete="off"
            spellcheck="false"
            data-part={name}
            aria-label={label}
            placeholder={label}
            value={value.clone()}
            oninput={on_input}
        />
    }
}

/// The number with one part changed. A whole number pasted into a part takes the place of all three.
fn with_part(parts: &Parts, part: Part, text: String) -> String {
    let mut changed = parts.clone();
    match part {
        Part::Code => changed.code.clone_from(&text),
        Part::Year => changed.year.clone_from(&text),
        Part::Serial => changed.serial.clone_from(&text),
    }
    let number = changed.to_text();
    if Parts::from_text(&number).is_some_and(|read| read == changed) { number } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_make_a_number_without_typing_brackets() {
        let parts = Parts { code: "金工".into(), year: "2026".into(), serial: String::new() };
        for (part, text, expected) in [
            (Part::Serial, "7", "金工〔2026〕7号"),
            (Part::Year, "2027", "金工〔2027〕　号"),
            (Part::Code, "金工办", "金工办〔2026〕　号"),
            (Part::Code, "国办发[2024]7号", "国办发[2024]7号"),
            (Part::Serial, "", "金工〔2026〕　号"),
        ] {
            assert_eq!(with_part(&parts, part, text.into()), expected, "{text}");
        }
    }
}
