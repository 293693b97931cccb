//! How long the checks alone take in a browser; only in the page that `cargo xtask bench --web` builds.

use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::app::received::Received;
use crate::domain::checks::{self, Known, Source, Stage, Subject};
use crate::domain::compose::forwarding::{ForwardRequest, forward};
use crate::domain::layout::{self, Pages, lay_out};
use crate::domain::notice::draft::Draft;
use crate::domain::notice::evidence::Imported;
use crate::domain::notice::own_organ::OwnOrgan;

/// Milliseconds that the checks take over a notice which passes `received` on: all of them at first, then after each of
/// `rounds` key strokes in the middle of our body. With `is_own` the text stands in our body as well.
///
/// Empty where the text may not be passed on.
#[wasm_bindgen]
pub fn milliseconds_of_checks(received: String, is_own: bool, rounds: usize) -> Vec<f64> {
    let (today, organ) = (super::clock::today(), OwnOrgan { name: "云岭县总工会".to_owned(), ..OwnOrgan::default() });
    let received = Received::new(&Imported { text: received, ..Imported::default() });
    let reading = &received.reading;
    let (upstream, text) = (&reading.upstream, &reading.text);
    let request = ForwardRequest { upstream, text, inner: None, organ: &organ, verb: None, collapse: false, today };
    let Ok(made) = forward(&request) else { return Vec::new() };
    let mut draft = made.draft;
    if is_own {
        draft.notice.body = format!("{}\n{}", draft.notice.body, received.cleaned.text).into();
    }
    let source =
        Source { text: &received.cleaned.text, paragraphs: &reading.paragraphs, is_ours: false, kind: reading.kind };
    let known = Known { damages: &received.damages, source: Some(source), ..Known::default() };
    let (mut checked, mut laid_out) = (checks::Cache::default(), layout::Cache::default());
    let mut check = |draft: &Draft, pages: &Pages| {
        let stage = Stage::Draft;
        let subject = Subject { draft, organ: &organ, stage, today: Some(today), pages: Some(pages), known };
        let start = now();
        checks::run(&subject, &[], &mut checked);
        now() - start
    };
    let body = Rc::clone(&draft.notice.body);
    let (front, back) = body.split_at(body.floor_char_boundary(body.len() / 2));
    let mut times = vec![check(&draft, &lay_out(&draft, &mut laid_out))];
    for typed in ["请", "要"].into_iter().cycle().take(rounds) {
        draft.notice.body = format!("{front}{typed}{back}").into();
        times.push(check(&draft, &lay_out(&draft, &mut laid_out)));
    }
    times
}

fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(f64::NAN, |performance| performance.now())
}
