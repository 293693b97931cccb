//! The print dialog.

use gloo::timers::callback::Timeout;
use web_sys::Event;

/// Opens the print dialog once every page is drawn.
///
/// The preview draws all its pages on `beforeprint`. Called from a script that event comes too late for a component
/// to render, so it is sent ahead, and the dialog opens in a later turn.
pub(super) fn print() {
    let window = gloo::utils::window();
    if let Ok(event) = Event::new("beforeprint") {
        _ = window.dispatch_event(&event);
    }
    Timeout::new(0, move || _ = window.print()).forget();
}
