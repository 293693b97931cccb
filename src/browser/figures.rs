//! How long single stages take in a browser; only in the page that `cargo xtask bench --web` builds.

use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::app::received::Received;
use crate::domain::checks::{self, Known, Source, Stage, Subject};
use crate::domain::compose::forwarding::{ForwardRequest, forward};
use crate::domain::export::{Scope, docx, html};
use crate::domain::layout::{self, lay_out};
use crate::domain::notice::draft::Draft;
use crate::domain::notice::evidence::Imported;
use crate::domain::notice::own_organ::OwnOrgan;

/// Milliseconds that a stage takes over a notice which passes `received` on: at first, then after each of `rounds` key
/// strokes in the middle of our body. With `is_own` the text stands in our body as well.
///
/// The stages are `checks`, `layout`, `docx` (written and verified) and `html`. Empty for another, and where the text
/// may not be passed on.
#[wasm_bindgen]
pub fn milliseconds_of(stage: &str, received: String, is_own: bool, rounds: usize) -> Vec<f64> {
    let received = Received::new(&Imported { text: received, ..Imported::default() });
    let organ = OwnOrgan { name: "云岭县总工会".to_owned(), ..OwnOrgan::default() };
    let Some(draft) = composed(&received, &organ, is_own) else { return Vec::new() };
    let mut kept = layout::Cache::default();
    match stage {
        "checks" => {
            let mut checked = checks::Cache::default();
            over_key_strokes(draft, rounds, |draft| {
                let pages = lay_out(draft, &mut kept);
                let reading = &received.reading;
                let (text, paragraphs, kind) = (&*received.cleaned.text, &*reading.paragraphs, reading.kind);
                let source = Some(Source { text, paragraphs, is_ours: false, kind });
                let known = Known { damages: &received.damages, source, ..Known::default() };
                let (today, pages) = (Some(super::clock::today()), Some(&pages));
                let subject = Subject { draft, organ: &organ, stage: Stage::Draft, today, pages, known };
                timed(|| checks::run(&subject, &[], &mut checked))
            })
        }
        "layout" => over_key_strokes(draft, rounds, |draft| timed(|| lay_out(draft, &mut kept))),
        "docx" => over_key_strokes(draft, rounds, |draft| {
            let pages = lay_out(draft, &mut kept);
            timed(|| docx::write_verified(draft, &pages))
        }),
        "html" => over_key_strokes(draft, rounds, |draft| timed(|| html::write(draft, Scope::Whole))),
        _ => Vec::new(),
    }
}

fn composed(received: &Received, organ: &OwnOrgan, is_own: bool) -> Option<Draft> {
    let (upstream, text) = (&received.reading.upstream, &received.reading.text);
    let today = super::clock::today();
    let request = ForwardRequest { upstream, text, inner: None, organ, verb: None, collapse: false, today };
    let mut draft = forward(&request).ok()?.draft;
    if is_own {
        draft.notice.body = format!("{}\n{}", draft.notice.body, received.cleaned.text).into();
    }
    Some(draft)
}

fn over_key_strokes(mut draft: Draft, rounds: usize, mut run: impl FnMut(&Draft) -> f64) -> Vec<f64> {
    let body = Rc::clone(&draft.notice.body);
    let (front, back) = body.split_at(body.floor_char_boundary(body.len() / 2));
    let mut times = vec![run(&draft)];
    for typed in ["请", "要"].into_iter().cycle().take(rounds) {
        draft.notice.body = format!("{front}{typed}{back}").into();
        times.push(run(&draft));
    }
    times
}

fn timed<T>(run: impl FnOnce() -> T) -> f64 {
    let start = now();
    let done = run();
    let time = now() - start;
    drop(done);
    time
}

fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(f64::NAN, |performance| performance.now())
}
