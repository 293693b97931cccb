//! Words before and after a fix: what stays is read once, what changes is struck out and put in.

use yew::prelude::*;

use crate::domain::text::change::parted;
use crate::ui::words;

/// Properties of [`WordsChange`].
#[derive(Properties, PartialEq)]
pub struct WordsChangeProps {
    /// The words before, with a few around them.
    pub before: AttrValue,
    /// The same after.
    pub after: AttrValue,
}

/// Before → after.
#[component]
pub fn WordsChange(props: &WordsChangeProps) -> Html {
    let (before, after) = parted(&props.before, &props.after);
    let [front, gone, back] = before.map(str::to_owned);
    let come = after[1].to_owned();
    let is_whole = props.after.is_empty();
    html! {
        <span class="words-change">
            { front.clone() }
            if !gone.is_empty() {
                <del>{ gone }</del>
            }
            { back.clone() }
            <span class="words-change-arrow" aria-label={words::BECOMES}>{ "→" }</span>
            if is_whole {
                <ins>{ words::or_nothing("") }</ins>
            } else {
                { front }
                if !come.is_empty() {
                    <ins>{ come }</ins>
                }
                { back }
            }
        </span>
    }
}
