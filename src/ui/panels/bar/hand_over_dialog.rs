//! The question before a draft with open errors leaves the page.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::state::Question;
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, ButtonKind, Dialog};
use crate::ui::words;

/// Properties of [`HandOverDialog`].
#[derive(Properties, PartialEq)]
pub struct HandOverDialogProps {
    /// What was asked for, and what is open.
    pub question: Question,
}

/// Names the open errors and asks once; it never refuses.
#[component]
pub fn HandOverDialog(props: &HandOverDialogProps) -> Html {
    let dispatch = use_dispatch();
    let drop_it = dispatch.reform(|()| Action::HandOverDropped);
    let errors = &props.question.errors;
    let actions = html! {
        <>
            <Button label={words::BACK_TO_FIX} kind={ButtonKind::Primary} on_click={drop_it.clone()} />
            <Button label={words::hand_over_anyway(props.question.hand_over)} on_click={dispatch.reform(|()| Action::HandOverConfirmed)} />
        </>
    };
    html! {
        <Dialog title={words::errors_are_open(errors.len())} on_close={drop_it} {actions}>
            <ul class="hand-over-errors">
                { for errors.iter().map(|error| html! { <li key={&**error}>{ &**error }</li> }) }
            </ul>
            <p class="dialog-note">{ words::HAND_OVER_NOTE }</p>
        </Dialog>
    }
}
