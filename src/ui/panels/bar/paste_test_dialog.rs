//! 粘贴检验: a page to copy, and what of it should arrive in the word processor.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::paste_test::{self, ARRIVALS, Arrival};
use crate::domain::layout::{self, lay_out};
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::panels::preview::Sheet;
use crate::ui::widgets::{Button, ButtonKind, Dialog};
use crate::ui::words;

/// Properties of [`PasteTestDialog`].
#[derive(Properties, PartialEq)]
pub struct PasteTestDialogProps {
    /// Told when it shall close.
    pub on_close: Callback<()>,
}

/// The page at a small scale, and beside it the list to compare with.
#[component]
pub fn PasteTestDialog(props: &PasteTestDialogProps) -> Html {
    let dispatch = use_dispatch();
    let pages = use_memo((), |()| lay_out(&paste_test::draft(), &mut layout::Cache::default()));
    let nothing = use_callback((), |_, ()| ());
    let actions = html! {
        <>
            <Button label={words::PASTE_TEST_COPY} kind={ButtonKind::Primary} on_click={dispatch.reform(|()| Action::PasteTestCopied)} />
            <Button label={words::CLOSE} on_click={props.on_close.clone()} />
        </>
    };
    html! {
        <Dialog title={words::PASTE_TEST_TITLE} on_close={props.on_close.clone()} is_wide={true} {actions}>
            <div class="paste-test">
                <div class="paste-test-page" role="img" aria-label={words::PASTE_TEST_PAGE}>
                    { for pages.pages.first().map(|page| html! { <Sheet page={Shared(Rc::clone(page))} on_pick={nothing} /> }) }
                </div>
                <div class="paste-test-words">
                    <ol class="paste-test-steps">{ for words::PASTE_TEST_STEPS.into_iter().map(|step| html! { <li>{ step }</li> }) }</ol>
                    <table class="paste-test-arrivals">
                        <tbody>{ for ARRIVALS.into_iter().map(view_arrival) }</tbody>
                    </table>
                    <p class="dialog-note">{ words::PASTE_TEST_LOST }</p>
                </div>
            </div>
        </Dialog>
    }
}

fn view_arrival(arrival: Arrival) -> Html {
    html! { <tr key={arrival.part}><th scope="row">{ arrival.part }</th><td>{ arrival.look }</td></tr> }
}
