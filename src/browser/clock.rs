//! The day, as the clerk's machine has it.

use gloo::timers::callback::Timeout;

use super::Answer;
use crate::app::action::Action;
use crate::domain::notice::date_of_issue::Date;

/// Today, in the clerk's own time zone.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    let month = u8::try_from(now.get_month() + 1).unwrap_or(1);
    let day = u8::try_from(now.get_date()).unwrap_or(1);
    Date::new(year, month, day).unwrap_or_else(first_day)
}

/// Milliseconds since 1970, to tell the older of two kept drafts.
pub(super) fn now() -> f64 {
    js_sys::Date::now()
}

/// Answers `Settled(change)` after a while in which a clerk who is typing has typed on; the state knows whether it is
/// still the last change.
pub(super) fn after_a_pause(change: u64, answer: &Answer) {
    const PAUSE_MS: u32 = 350;
    let answer = Answer::clone(answer);
    Timeout::new(PAUSE_MS, move || answer(Action::Settled(change))).forget();
}

/// A clock that is broken beyond reading shows this day, so that the clerk sees it at once.
fn first_day() -> Date {
    Date::new(1970, 1, 1).expect("the calendar has this day")
}
