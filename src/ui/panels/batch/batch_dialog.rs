//! The dialog of 一稿多发.

use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use super::{BatchList, BatchPreview, BatchSummary};
use crate::app::action::Action;
use crate::app::batch::{Batch, BatchAction, Progress};
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, ButtonKind, Dialog};
use crate::ui::{dom, words};

/// Properties of [`BatchDialog`].
#[derive(Properties, PartialEq)]
pub struct BatchDialogProps {
    /// The list, and how far it is.
    pub batch: Rc<Batch>,
    /// Told the file with a list that was chosen or dropped.
    pub on_file: Callback<File>,
}

/// A list on the left, what it gives on the right; then the progress, then the summary.
#[component]
pub fn BatchDialog(props: &BatchDialogProps) -> Html {
    let dispatch = use_dispatch();
    let batch = &props.batch;
    let send = |action: BatchAction| dispatch.reform(move |()| Action::Batch(action.clone()));
    let is_making = matches!(batch.progress, Progress::Making { .. });
    // Esc while notices are made stops the making, it does not throw the list away.
    let on_close = send(if is_making { BatchAction::Stopped } else { BatchAction::Closed });
    let content = match &batch.progress {
        Progress::Listing => html! {
            <div class="batch">
                <BatchList batch={batch.clone()} on_file={&props.on_file} />
                <BatchPreview batch={batch.clone()} />
            </div>
        },
        Progress::Making { rows, lines, .. } => view_progress(lines.len(), rows.len()),
        Progress::Done { lines, .. } => html! { <BatchSummary lines={lines.clone()} /> },
    };
    html! {
        <Dialog title={words::BATCH} {on_close} is_full={true} actions={view_actions(batch, &dispatch, &send)}>
            { content }
        </Dialog>
    }
}

fn view_actions(batch: &Batch, dispatch: &Callback<Action>, send: &impl Fn(BatchAction) -> Callback<()>) -> Html {
    match &batch.progress {
        Progress::Listing => {
            let faulty = batch.faulty();
            html! {
                <>
                    <Button
                        label={words::batch_start(batch.rows.len() - faulty)}
                        kind={ButtonKind::Primary}
                        is_disabled={!batch.can_start()}
                        on_click={send(BatchAction::Started)}
                    />
                    <Button label={words::CLOSE} on_click={send(BatchAction::Closed)} />
                    if faulty > 0 && faulty < batch.rows.len() {
                        { view_leave_out(faulty, batch.leaves_out, dispatch) }
                    }
                </>
            }
        }
        Progress::Making { .. } => html! { <Button label={words::CANCEL} on_click={send(BatchAction::Stopped)} /> },
        Progress::Done { .. } => html! {
            <>
                <Button label={words::CLOSE} kind={ButtonKind::Primary} on_click={send(BatchAction::Closed)} />
                <Button label={words::BATCH_SAVE_AGAIN} on_click={send(BatchAction::SavedAgain)} />
                <Button label={words::BATCH_BACK} on_click={send(BatchAction::Stopped)} />
            </>
        },
    }
}

fn view_leave_out(faulty: usize, is_on: bool, dispatch: &Callback<Action>) -> Html {
    let on_change = dispatch.reform(|event: Event| Action::Batch(BatchAction::LeavesOutSet(dom::is_checked(&event))));
    html! {
        <label class="tick batch-leave-out">
            <input type="checkbox" checked={is_on} onchange={on_change} />{ words::batch_leave_out(faulty) }
        </label>
    }
}

fn view_progress(done: usize, count: usize) -> Html {
    html! {
        <div class="batch-progress">
            <p role="status">{ words::batch_progress(done, count) }</p>
            <progress value={done.to_string()} max={count.to_string()} aria-label={words::BATCH} />
        </div>
    }
}
