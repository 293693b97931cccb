//! The question before something pasted takes the place of the open draft.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::arrival::Arrival;
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, ButtonKind, Dialog};
use crate::ui::words;

/// Properties of [`ArrivalDialog`].
#[derive(Properties, PartialEq)]
pub struct ArrivalDialogProps {
    /// What came in.
    pub arrival: Arrival,
}

/// Asks whether it is a new received document; the open draft is kept in any case.
#[component]
pub fn ArrivalDialog(props: &ArrivalDialogProps) -> Html {
    let dispatch = use_dispatch();
    let drop_it = dispatch.reform(|()| Action::ArrivalDropped);
    let actions = html! {
        <>
            <Button label={words::OPEN_AS_NEW} kind={ButtonKind::Primary} on_click={dispatch.reform(|()| Action::ArrivalTaken)} />
            <Button label={words::CANCEL} on_click={drop_it.clone()} />
        </>
    };
    html! {
        <Dialog title={words::ARRIVAL_ASKED} on_close={drop_it} {actions}>
            <p class="arrival-dialog-words">{ props.arrival.label() }</p>
            <p class="dialog-note">{ words::ARRIVAL_NOTE }</p>
        </Dialog>
    }
}
