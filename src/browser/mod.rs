//! Every call into the browser: storage, files, clipboard, clock.
//!
//! [`start`] begins what the state asks for; each answer comes back as an [`Action`].

pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod download;
#[cfg(feature = "figures")]
pub mod figures;
pub mod files;
pub mod focus;
pub mod fonts;
pub mod offsets;
pub mod print;
mod reading;
mod steps;
pub mod storage;
pub mod theme;

use std::rc::Rc;

use crate::app::action::Action;
use crate::app::effect::Effect;

/// Takes the answers of the browser.
pub type Answer = Rc<dyn Fn(Action)>;

/// Begins one effect.
pub fn start(effect: &Effect, answer: &Answer) {
    match effect {
        Effect::Read(arrival) => reading::read(arrival, answer),
        Effect::SaveDraft { id, change, file, summary } => {
            storage::save_draft(*id, *change, Rc::clone(file), Rc::clone(summary), answer);
        }
        Effect::DeleteDraft(id) => storage::delete_draft(*id, answer),
        Effect::SaveProfile(json) => storage::save_profile(json, answer),
        Effect::Copy { html, plain } => clipboard::copy(html, plain, answer),
        Effect::Download { name, mime, bytes } => download::hand_over(name, mime, bytes, answer),
        Effect::StepBatch(run) => steps::next(*run, answer),
        Effect::Settle(change) => clock::after_a_pause(*change, answer),
        Effect::Print => print::print(),
        Effect::Focus(element) => focus::field(*element, None),
        Effect::Select(element, span) => focus::field(*element, Some(*span)),
        Effect::ShowFinding(id) => focus::finding(id),
        // The page turns to it by itself.
        Effect::ShowOriginal { .. } => {}
    }
}
