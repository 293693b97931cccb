//! The one draft that waits to be written.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use serde::{Deserialize, Serialize};

use super::super::{Answer, clock};
use super::WAIT_MS;
use crate::app::stored::{DraftFile, DraftId};

/// A draft that waits.
pub(super) struct Pending {
    pub(super) id: DraftId,
    pub(super) change: u64,
    pub(super) file: Rc<DraftFile>,
    pub(super) summary: Rc<str>,
    pub(super) answer: Answer,
}

/// What is written.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Order {
    pub(super) id: DraftId,
    /// Milliseconds since 1970.
    pub(super) at: f64,
    /// The draft file's JSON.
    pub(super) file: String,
    /// The JSON of its line in the list.
    pub(super) summary: String,
}

impl Pending {
    /// The draft written out, as of now.
    pub(super) fn order(&self) -> Order {
        let file = serde_json::to_string(&*self.file).unwrap_or_default();
        Order { id: self.id, at: clock::now(), file, summary: self.summary.to_string() }
    }
}

thread_local! {
    static WAITING: RefCell<Option<(Pending, Timeout)>> = const { RefCell::new(None) };
}

/// Lets `pending` wait, in the place of an older order for the same draft and no longer than that would have waited.
pub(super) fn put(pending: Pending) {
    let waiting = WAITING.take();
    let timer = match waiting {
        Some((old, timer)) if old.id == pending.id => timer,
        Some((other, _)) => {
            super::write(other);
            timer()
        }
        None => timer(),
    };
    WAITING.set(Some((pending, timer)));
}

/// Takes out what waits.
pub(super) fn take() -> Option<Pending> {
    WAITING.take().map(|(pending, _)| pending)
}

/// Drops what waits for this draft.
pub(super) fn drop_order(id: DraftId) {
    WAITING.with_borrow_mut(|waiting| {
        if waiting.as_ref().is_some_and(|(pending, _)| pending.id == id) {
            *waiting = None;
        }
    });
}

fn timer() -> Timeout {
    Timeout::new(WAIT_MS, || {
        if let Some(pending) = take() {
            super::write(pending);
        }
    })
}
