//! How long recognition takes for each megabyte, and whether that stays so in long texts: `cargo xtask bench`.

#![expect(clippy::print_stdout, reason = "a table of figures is what it is for")]

use std::hint::black_box;
use std::time::Duration;

use xingwen::domain::clean::clean;
use xingwen::domain::notice::reading::Corrections;
use xingwen::domain::parse::parse;

#[path = "../tests/robust/dice.rs"]
mod dice;
#[path = "../tests/robust/mixed.rs"]
mod mixed;
#[expect(dead_code, reason = "pages are tested only")]
#[path = "../tests/robust/pathological.rs"]
mod pathological;
#[expect(dead_code, reason = "of it only the clock is used")]
#[path = "../tests/robust/trial.rs"]
mod trial;

use trial::Clock;

fn main() {
    println!("{:>28} {:>10} {:>10} {:>10}", "ms per MB", "clean", "parse", "both");
    for (name, bytes, runs) in [("200 kB", 200_000, 25), ("2 MB", 2_000_000, 7), ("20 MB", 20_000_000, 3)] {
        row(name, &mixed::mixed(bytes), runs);
    }
    let mut worst: Vec<(f64, &str)> = Vec::new();
    for (name, make) in pathological::TEXTS {
        let text = make(500_000);
        let (clean, parse) = measured(&text, 1);
        worst.push((per_megabyte(clean + parse, &text), name));
    }
    worst.sort_by(|one, other| other.0.total_cmp(&one.0));
    println!("\nThe dearest of {} pathological texts of 0.5 MB, ms per MB", worst.len());
    for (cost, name) in worst.iter().take(12) {
        println!("{name:>28} {cost:>10.1}");
    }
}

fn row(name: &str, text: &str, runs: usize) {
    let (clean, parse) = measured(text, runs);
    let cost = |time| per_megabyte(time, text);
    println!("{name:>28} {:>10.1} {:>10.1} {:>10.1}", cost(clean), cost(parse), cost(clean + parse));
}

/// The fastest of `runs`: what else the machine does only ever adds.
fn measured(text: &str, runs: usize) -> (Duration, Duration) {
    let (mut cleaning, mut parsing) = (Duration::MAX, Duration::MAX);
    let clock = Clock::new();
    for _ in 0..runs {
        let start = clock.now();
        let cleaned = black_box(clean(black_box(text)));
        cleaning = cleaning.min(clock.now().saturating_sub(start));
        let start = clock.now();
        black_box(parse(black_box(&cleaned.text), &Corrections::default()));
        parsing = parsing.min(clock.now().saturating_sub(start));
    }
    (cleaning, parsing)
}

fn per_megabyte(time: Duration, text: &str) -> f64 {
    time.as_secs_f64() * 1e9 / f64::from(u32::try_from(text.len()).unwrap_or(u32::MAX))
}
