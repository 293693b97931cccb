//! What a clerk waits for, as figures: `cargo xtask bench --web` runs this over the release build.
//!
//! Nothing here asserts a time; machines differ. Medians of several rounds are printed.

use serde_json::Value;

use crate::harness::{Origin, Page};
use crate::main_job::{at_the_desk, corpus, forwarding, sample};

const ROUNDS: usize = 9;

/// Notes when the start card, or the desk, stands there.
const WATCH: &str = "
    new MutationObserver((_, observer) => {
      if (document.querySelector('textarea, input')) { window.usable = performance.now(); observer.disconnect(); }
    }).observe(document, { childList: true, subtree: true });
";

/// Types one character into the body; answers the milliseconds until the paper shows it, which is after the findings.
const KEY_STROKE: &str = "
    const area = document.querySelector('textarea[data-field=body]');
    const mark = String.fromCodePoint(0x4E00 + Math.floor(performance.now()) % 5000) + '示';
    return new Promise((done) => {
      const start = performance.now();
      const shown = () => [...document.querySelectorAll('.sheet')].some((sheet) => sheet.textContent.includes(mark));
      new MutationObserver((_, observer) => {
        if (shown()) { observer.disconnect(); done(performance.now() - start); }
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      area.value = mark + area.value;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
";

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

#[track_caller]
fn milliseconds(answer: &Value) -> f64 {
    answer.as_f64().expect("the script answers milliseconds")
}

fn key_strokes(page: &Page) -> f64 {
    median((0..ROUNDS).map(|_| milliseconds(&page.run(KEY_STROKE, &[]))).collect())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn figures_of_the_main_job() {
    for origin in [Origin::Site, Origin::Disk] {
        let page = at_the_desk(origin);
        page.before_every_page(WATCH);
        let usable = || {
            page.reload();
            page.wait_until("the page to be usable", "return typeof window.usable === 'number'");
            milliseconds(&page.run("return window.usable", &[]))
        };
        let usable = median((0..ROUNDS).map(|_| usable()).collect());
        eprintln!("{origin:?}: from navigation to usable: {usable:.0} ms");
    }
    let page = at_the_desk(Origin::Site);
    forwarding(&page, &sample());
    eprintln!("sample: key stroke in the body to findings and paper: {:.1} ms", key_strokes(&page));
    if let Some(text) = corpus("seed-0.txt", "the figures of seed-0") {
        let page = at_the_desk(Origin::Site);
        forwarding(&page, &text);
        eprintln!("seed-0: key stroke in the body to findings and paper: {:.1} ms", key_strokes(&page));
    }
}
