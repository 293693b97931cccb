//! The page in a real browser: what only a browser can show.
//!
//! `cargo xtask test` builds the page, starts the driver and runs these; by themselves they are skipped. One of them
//! alone: `cargo xtask test --web opens_from_disk`. Screenshots, those of failed tests too, are in
//! `target/screenshots/`.

mod checking;
mod figures;
mod harness;
mod main_job;
mod opening;
mod received;
