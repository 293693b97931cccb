//! Reads what came in, after the page has had time to say that it does.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::TextDecoder;

use super::Answer;
use crate::app::action::Action;
use crate::app::arrival::Arrival;
use crate::domain::import::{self, Encoding};
use crate::domain::notice::evidence::Imported;

/// Answers `Received` or `ReceiveFailed`.
pub(super) fn read(arrival: &Arrival, answer: &Answer) {
    let (arrival, answer) = (arrival.clone(), Rc::clone(answer));
    Timeout::new(pause(&arrival), move || {
        answer(match import(&arrival) {
            Ok(imported) => Action::Received(Rc::new(imported)),
            Err(reason) => Action::ReceiveFailed(reason.into()),
        });
    })
    .forget();
}

/// Milliseconds to wait. Reading keeps the browser from drawing: what takes long enough to be noticed begins only when
/// the words 正在读取 have surely been drawn.
fn pause(arrival: &Arrival) -> u32 {
    const NOTICED: usize = 1 << 20;
    const SURELY_DRAWN: u32 = 60;
    let size = match arrival {
        Arrival::Clip { html, plain } => plain.len() + html.as_ref().map_or(0, |html| html.len()),
        Arrival::File { bytes, .. } => bytes.len(),
    };
    if size < NOTICED { 0 } else { SURELY_DRAWN }
}

fn import(arrival: &Arrival) -> Result<Imported, String> {
    let imported = match arrival {
        Arrival::Clip { html: Some(html), plain } => import::html::read(html, Some(plain)),
        Arrival::Clip { html: None, plain } => Ok(plain.to_string().into()),
        Arrival::File { bytes, .. } => import::read(bytes, decode_by_table),
    };
    imported.map_err(|error| error.to_string())
}

/// The browser has the table of GB 18030; the core does without.
pub(super) fn decode_by_table(bytes: &[u8], encoding: Encoding) -> Option<String> {
    let decoder = TextDecoder::new_with_label(encoding.label()).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}
