//! Trying many cases, and telling of one that fails by as little of it as still fails.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use super::dice::Dice;

/// How many times as much is tried as usual: `XINGWEN_CASES`.
pub(crate) fn more() -> usize {
    std::env::var("XINGWEN_CASES").ok().and_then(|more| more.parse().ok()).unwrap_or(1)
}

/// Checks `cases` texts (times [`more`]) that `make` makes of chance; `seed` parts them from those of other tests.
pub(crate) fn each(cases: usize, seed: u64, make: impl Fn(&mut Dice) -> String, check: impl Fn(&str)) {
    let holds = |text: &str| catch_unwind(AssertUnwindSafe(|| check(text))).is_ok();
    for case in 0..cases * more() {
        let text = make(&mut Dice::new(seed << 40 | case as u64));
        if !holds(&text) {
            let least = least(&text, &holds);
            eprintln!("case {case}, the least that fails: {least:?}");
            check(&least);
        }
    }
}

/// Leaves out of `text` what is not needed for it to fail, in ever smaller stretches.
fn least(text: &str, holds: &impl Fn(&str) -> bool) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let mut step = chars.len().div_ceil(2);
    while step > 0 {
        let mut at = 0;
        while at < chars.len() {
            let end = (at + step).min(chars.len());
            let shorter: String = chars[..at].iter().chain(&chars[end..]).collect();
            if holds(&shorter) {
                at = end;
            } else {
                chars.drain(at..end);
            }
        }
        step /= 2;
    }
    chars.into_iter().collect()
}

/// Time on the processor where the system tells it, so that a busy machine does not count; else the time that passes.
pub(crate) struct Clock(Instant);

impl Clock {
    pub(crate) fn new() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn now(&self) -> Duration {
        let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
        let nanoseconds = told.and_then(|told| told.split_whitespace().next()?.parse().ok());
        nanoseconds.map_or_else(|| self.0.elapsed(), Duration::from_nanos)
    }
}
