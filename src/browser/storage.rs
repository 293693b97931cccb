//! What is kept between visits: drafts, their list, own organ and settings, in `IndexedDB`.
//!
//! A draft is written at most [`WAIT_MS`] after its first unwritten change, and at once when the page is left.
//! Leaving may cut a write short, so a copy goes into the (synchronous) local storage and is taken over at the next
//! start. A draft that another window has written meanwhile is not overwritten.

mod database;
mod pending;
mod rescue;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::Answer;
use crate::app::action::Action;
use crate::app::stored::{DraftFile, DraftId, Stored};
use database::StoreError;
use pending::Order;

/// Longest time between a change and its writing.
const WAIT_MS: u32 = 600;

/// Reads everything that is kept.
///
/// # Errors
/// A Chinese sentence where the store cannot be read; then nothing may be written either.
pub async fn load() -> Result<Stored, Rc<str>> {
    if let Some(order) = rescue::take() {
        // A copy that cannot be taken over stays where it is; one that was written after all is no longer needed.
        if let Ok(()) | Err(StoreError::WrittenElsewhere) = database::write_draft(&order, Some(order.at)).await {
            rescue::forget();
        }
    }
    database::read().await.map_err(|error| error.sentence().into())
}

/// Keeps a draft soon; a newer order for the same draft takes the older one's place.
pub(super) fn save_draft(id: DraftId, change: u64, file: Rc<DraftFile>, summary: Rc<str>, answer: &Answer) {
    pending::put(pending::Pending { id, change, file, summary, answer: Rc::clone(answer) });
}

/// Writes at once what still waits; for the moment the page is left.
pub fn flush() {
    if let Some(pending) = pending::take() {
        rescue::keep(&pending.order());
        write(pending);
    }
}

/// Forgets a draft.
pub(super) fn delete_draft(id: DraftId, answer: &Answer) {
    pending::drop_order(id);
    let answer = Rc::clone(answer);
    spawn_local(async move {
        if let Err(error) = database::delete_draft(id).await {
            answer(Action::SaveFailed(error.sentence().into()));
        }
    });
}

/// Keeps own organ and settings.
pub(super) fn save_profile(json: &Rc<str>, answer: &Answer) {
    let (json, answer) = (Rc::clone(json), Rc::clone(answer));
    spawn_local(async move {
        if let Err(error) = database::write_profile(&json).await {
            answer(Action::SaveFailed(error.sentence().into()));
        }
    });
}

fn write(pending: pending::Pending) {
    spawn_local(async move {
        let order: Order = pending.order();
        match database::write_draft(&order, database::last_seen(order.id)).await {
            Ok(()) => {
                rescue::forget();
                (pending.answer)(Action::DraftSaved(pending.change));
            }
            Err(error) => (pending.answer)(Action::SaveFailed(error.sentence().into())),
        }
    });
}
