//! The page in a real browser: what only a browser can show.
//!
//! `cargo xtask test` builds the page, starts the driver and runs these; by themselves they are skipped. One of them
//! alone: `cargo xtask test --web opens_from_disk`. Screenshots, those of failed tests too, are in
//! `target/screenshots/`.

mod batch;
mod checking;
mod comparison;
#[path = "../robust/dice.rs"]
mod dice;
mod figures;
mod forms;
mod handing_over;
mod harness;
mod main_job;
mod marks;
#[expect(dead_code, reason = "what is damaged is tested in the core")]
#[path = "../robust/mixed.rs"]
mod mixed;
mod opening;
mod printing;
mod received;
mod unit;
#[path = "../robust/varied.rs"]
mod varied;
mod versions;
