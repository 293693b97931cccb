//! 公文格式 of the notice.

use yew::prelude::*;

use crate::app::action::Action;
use crate::domain::notice::draft::Form;
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Segment, Segments};
use crate::ui::words;

/// Properties of [`FormChoice`].
#[derive(Properties, PartialEq)]
pub struct FormChoiceProps {
    /// As chosen.
    pub form: Form,
}

/// The forms of the paper, side by side.
#[component]
pub fn FormChoice(props: &FormChoiceProps) -> Html {
    let dispatch = use_dispatch();
    let on_choose = use_callback(dispatch, |term: AttrValue, dispatch| {
        if let Some(form) = Form::ALL.into_iter().find(|form| form.term() == &*term) {
            dispatch.emit(Action::FormChosen(form));
        }
    });
    let segments = Form::ALL.map(|form| Segment {
        value: form.term().into(),
        label: words::form(form).into(),
        hint: Some(words::form_hint(form).into()),
    });
    html! { <Segments label={words::FORM} segments={segments.to_vec()} chosen={props.form.term()} {on_choose} /> }
}
