//! Relation, verb, form of the title, and the offer to collapse a chain.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::work::Choices;
use crate::domain::notice::title::TitleStyle;
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::widgets::choice_of;
use crate::ui::words;

/// Properties of [`ChoicesRow`].
#[derive(Properties, PartialEq)]
pub struct ChoicesRowProps {
    /// As chosen.
    pub choices: Choices,
    /// Title style of the house, where none is chosen.
    pub house_style: TitleStyle,
    /// The offer to collapse a chain.
    pub collapsible: Option<Rc<str>>,
}

/// What the clerk chooses for composing.
#[component]
pub fn ChoicesRow(props: &ChoicesRowProps) -> Html {
    let dispatch = use_dispatch();
    let choices = &props.choices;
    let style = choices.style.unwrap_or(props.house_style);
    html! {
        <div class="choices-row">
            { choice(words::RELATION, &words::RELATIONS, choices.relation, choices, &dispatch, |choices, relation| choices.relation = relation) }
            { choice(words::VERB, &words::VERBS, choices.verb, choices, &dispatch, |choices, verb| choices.verb = verb) }
            { choice(words::TITLE_STYLE, &words::TITLE_STYLES, style, choices, &dispatch, |choices, style| choices.style = Some(style)) }
            if let Some(offer) = &props.collapsible {
                { view_collapse(offer, choices, &dispatch) }
            }
        </div>
    }
}

fn choice<T: Copy + PartialEq + 'static>(
    label: &'static str,
    values: &'static [(T, &'static str)],
    chosen: T,
    choices: &Choices,
    dispatch: &Callback<Action>,
    set: fn(&mut Choices, T),
) -> Html {
    let (choices, dispatch) = (choices.clone(), dispatch.clone());
    choice_of(label, values, chosen, move |value| {
        let mut changed = choices.clone();
        set(&mut changed, value);
        dispatch.emit(Action::ChoicesChanged(changed));
    })
}

fn view_collapse(offer: &str, choices: &Choices, dispatch: &Callback<Action>) -> Html {
    let choices = choices.clone();
    let is_on = choices.collapse;
    let on_change = dispatch.reform(move |event: Event| {
        Action::ChoicesChanged(Choices { collapse: dom::is_checked(&event), ..choices.clone() })
    });
    html! {
        <label class="tick choices-row-collapse">
            <input type="checkbox" checked={is_on} onchange={on_change} />
            <span>{ words::collapse(offer) }</span>
        </label>
    }
}
