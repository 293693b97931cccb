//! The question before a draft with open errors, or with something to think of, leaves the page.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::reminders::Reminder;
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

/// Names the open errors, and what to think of, each with its places; it never refuses.
#[component]
pub fn HandOverDialog(props: &HandOverDialogProps) -> Html {
    let dispatch = use_dispatch();
    let drop_it = dispatch.reform(|()| Action::HandOverDropped);
    let Question { hand_over, errors, reminders } = &props.question;
    let actions = html! {
        <>
            <Button label={words::BACK_TO_FIX} kind={ButtonKind::Primary} on_click={drop_it.clone()} />
            <Button label={words::hand_over_anyway(*hand_over, !errors.is_empty())} on_click={dispatch.reform(|()| Action::HandOverConfirmed)} />
        </>
    };
    html! {
        <Dialog title={words::hand_over_asked(errors.len())} on_close={drop_it} {actions}>
            if !errors.is_empty() {
                <ul class="hand-over-errors">
                    { for errors.iter().map(|error| html! { <li key={&**error}>{ &**error }</li> }) }
                </ul>
                <p class="dialog-note">{ words::HAND_OVER_NOTE }</p>
            }
            { for reminders.iter().map(view_reminder) }
        </Dialog>
    }
}

fn view_reminder(reminder: &Reminder) -> Html {
    html! {
        <section key={&*reminder.text} class="hand-over-reminder">
            <p>{ &*reminder.text }</p>
            <ul>{ for reminder.places.iter().map(|place| html! { <li key={&**place}>{ &**place }</li> }) }</ul>
        </section>
    }
}
