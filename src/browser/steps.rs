//! Long work in steps: between two of them the page is drawn and hears the clerk.

use std::rc::Rc;

use gloo::timers::callback::Timeout;

use super::Answer;
use crate::app::action::Action;
use crate::app::batch::BatchAction;

/// Answers `Stepped(run)` in a later turn.
pub(super) fn next(run: u64, answer: &Answer) {
    let answer = Rc::clone(answer);
    Timeout::new(0, move || answer(Action::Batch(BatchAction::Stepped(run)))).forget();
}
