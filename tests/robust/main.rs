//! Any text and any file is read: nothing panics, nothing is lost, and nothing takes for ever.
//!
//! What a fuzzer would do, inside the test command: more than 200,000 cases a run, the same at every run.
//! `XINGWEN_CASES=20 cargo test --release --no-default-features --test robust` tries twenty times as many, each other.
//! What was found so stands in `findings.rs`, as a row.

mod dice;
mod findings;
mod html;
mod mixed;
mod pathological;
mod properties;
mod texts;
mod trial;
mod word;

use std::time::Duration;

use dice::Dice;
use properties::{check_html, check_package, check_text, check_word};
use trial::{Clock, each, more};

#[test]
fn pieces_in_any_order_are_read() {
    each(80_000, 1, texts::pieces, check_text);
}

#[test]
fn damaged_notices_are_read() {
    each(40_000, 2, texts::damaged, check_text);
}

#[test]
fn pasted_html_is_read() {
    each(50_000, 3, html::page, check_html);
}

#[test]
fn trees_of_word_are_read() {
    each(30_000, 4, word::body, check_word);
}

#[test]
fn damaged_packages_are_refused_or_read() {
    let sound: Vec<Vec<u8>> = (0..8).map(|seed| word::package(&word::body(&mut Dice::new(seed)))).collect();
    for case in 0..10_000 * more() {
        let mut dice = Dice::new(case as u64);
        let mut bytes = sound[dice.below(sound.len())].clone();
        word::damage(&mut bytes, &mut dice);
        check_package(&bytes);
    }
}

#[test]
fn what_was_found_stays_mended() {
    for text in findings::TEXTS {
        check_text(text);
    }
    for html in findings::PAGES {
        check_html(html);
    }
    for body in findings::BODIES {
        check_word(body);
    }
}

#[test]
fn every_kind_of_text_is_read() {
    check_text(&mixed::mixed(100_000));
    for document in mixed::DOCUMENTS {
        check_text(document);
    }
    for (_, make) in pathological::TEXTS {
        for bytes in [0, 40, 1_000] {
            check_text(&make(bytes));
        }
    }
}

#[test]
fn the_first_half_takes_time_by_its_length() {
    let (first, _) = pathological::TEXTS.split_at(pathological::TEXTS.len() / 2);
    assert_linear(first);
}

#[test]
fn the_second_half_takes_time_by_its_length() {
    let (_, second) = pathological::TEXTS.split_at(pathological::TEXTS.len() / 2);
    assert_linear(second);
}

#[test]
fn pages_take_time_by_their_length() {
    for (name, make) in pathological::PAGES {
        bounded(name, &make(BYTES * more()), check_html);
    }
}

const BYTES: usize = 40_000;

fn assert_linear(texts: &[pathological::Pathological]) {
    for (name, make) in texts {
        bounded(name, &make(BYTES * more()), check_text);
    }
}

/// At most 20 s for a megabyte, unoptimised and on a busy machine: what grows with the square takes far more.
fn bounded(name: &str, text: &str, check: impl Fn(&str)) {
    const FOR_A_MEGABYTE: u32 = 20;
    let clock = Clock::new();
    let start = clock.now();
    check(text);
    let took = clock.now().saturating_sub(start);
    let megabytes = f64::from(u32::try_from(text.len()).expect("texts are short")) / 1e6;
    let most = Duration::from_millis(300) + Duration::from_secs(1).mul_f64(f64::from(FOR_A_MEGABYTE) * megabytes);
    assert!(took < most, "{name}: {took:?} for {} bytes", text.len());
}
