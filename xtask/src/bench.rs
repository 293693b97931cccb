//! `cargo xtask bench`: how long each stage of the core takes.

use anyhow::Result;

use crate::project;

/// Prints the table of `benches/core.rs`.
///
/// # Errors
///
/// If it does not compile or run.
pub(crate) fn run() -> Result<()> {
    project::run(project::cargo().args(["bench", "--package", "xingwen", "--no-default-features", "--bench", "core"]))
}
