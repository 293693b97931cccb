//! A list to choose one of many from, by arrow keys, by letter or by pointer.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::dom;

/// One of the many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Names it for the one who asks.
    pub value: AttrValue,
    /// Its words.
    pub label: AttrValue,
}

/// Properties of [`ChoiceList`].
#[derive(Properties, PartialEq)]
pub struct ChoiceListProps {
    /// What is chosen.
    pub label: AttrValue,
    /// At most 26, so that each has a letter.
    pub choices: Rc<[Choice]>,
    /// Where the choice begins: a value.
    pub chosen: AttrValue,
    /// Told the value that was chosen.
    pub on_choose: Callback<AttrValue>,
    /// Told that nothing shall be chosen: Esc, or leaving.
    pub on_close: Callback<()>,
}

/// Columns in which the choices stand, read downwards.
const COLUMNS: usize = 2;

/// The letter of the choice at `index`.
pub(crate) fn letter(index: usize) -> Option<char> {
    u8::try_from(index).ok().filter(|index| *index < 26).map(|index| char::from(b'A' + index))
}

/// The choice that a key names by its letter.
pub(crate) fn lettered(key: &str) -> Option<usize> {
    let mut chars = key.chars();
    let (first, rest) = (chars.next()?, chars.next());
    (rest.is_none() && first.is_ascii_alphabetic()).then(|| usize::from(first.to_ascii_uppercase() as u8 - b'A'))
}

/// A list that takes the focus; a letter or an arrow goes to a choice, Enter takes it.
#[component]
pub fn ChoiceList(props: &ChoiceListProps) -> Html {
    let frame = use_node_ref();
    let chosen = props.choices.iter().position(|choice| choice.value == props.chosen).unwrap_or(0);
    let at = use_state_eq(|| chosen);
    {
        let frame = frame.clone();
        use_effect_with((), move |()| dom::focus(&frame));
    }
    let on_key = {
        let (at, choices) = (at.clone(), Rc::clone(&props.choices));
        let (on_choose, on_close) = (props.on_choose.clone(), props.on_close.clone());
        move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let key = event.key();
            match key.as_str() {
                "Enter" | " " => {
                    if let Some(choice) = choices.get(*at) {
                        on_choose.emit(choice.value.clone());
                    }
                }
                "Escape" => on_close.emit(()),
                key => match step(key, *at, choices.len()) {
                    Some(next) => at.set(next),
                    None => return,
                },
            }
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let on_leave = props.on_close.reform(|_: FocusEvent| ());
    let option = |(index, choice): (usize, &Choice)| {
        let (on_choose, value) = (props.on_choose.clone(), choice.value.clone());
        // Pressing must not take the focus, and with it the list, away before the click.
        let press = |event: MouseEvent| event.prevent_default();
        html! {
            <div
                key={&*choice.value}
                id={option_id(index)}
                class="choice-list-choice"
                role="option"
                aria-selected={(index == *at).to_string()}
                onmousedown={press}
                onclick={move |_: MouseEvent| on_choose.emit(value.clone())}
            >
                <kbd aria-hidden="true">{ letter(index) }</kbd>
                { &choice.label }
            </div>
        }
    };
    html! {
        <div
            ref={frame}
            class="choice-list"
            role="listbox"
            tabindex="0"
            aria-label={&props.label}
            aria-activedescendant={option_id(*at)}
            style={format!("grid-template-rows:repeat({},auto)", rows(props.choices.len()))}
            onkeydown={on_key}
            onblur={on_leave}
        >
            { for props.choices.iter().enumerate().map(option) }
        </div>
    }
}

fn option_id(index: usize) -> String {
    format!("choice-{index}")
}

const fn rows(count: usize) -> usize {
    count.div_ceil(COLUMNS)
}

/// Where a key leads from `at`.
fn step(key: &str, at: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match key {
        "ArrowDown" => (at + 1) % count,
        "ArrowUp" => (at + last) % count,
        "ArrowRight" => (at + rows(count)).min(last),
        "ArrowLeft" => at.checked_sub(rows(count)).unwrap_or(at),
        "Home" => 0,
        "End" => last,
        key => lettered(key).filter(|at| *at <= last)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_to_choices() {
        for (key, at, expected) in [
            ("ArrowDown", 0, Some(1)),
            ("ArrowDown", 4, Some(0)),
            ("ArrowUp", 0, Some(4)),
            ("ArrowRight", 1, Some(4)),
            ("ArrowRight", 4, Some(4)),
            ("ArrowLeft", 3, Some(0)),
            ("ArrowLeft", 2, Some(2)),
            ("End", 0, Some(4)),
            ("c", 0, Some(2)),
            ("E", 0, Some(4)),
            ("f", 0, None),
            ("F8", 0, None),
        ] {
            assert_eq!(step(key, at, 5), expected, "{key} at {at}");
        }
        assert_eq!(letter(25), Some('Z'));
        assert_eq!(letter(26), None);
    }
}
