//! `cargo xtask docs`: the pages that are written from the program.

use std::fs;

use anyhow::{Context, Result};
use xingwen::domain::checks::page;

use crate::project;

/// Writes docs/checks.md, the catalogue of checks.
///
/// # Errors
///
/// If the file cannot be written.
pub(crate) fn run() -> Result<()> {
    let path = project::path("docs/checks.md");
    fs::write(&path, page::markdown()).with_context(|| format!("{} cannot be written", path.display()))?;
    eprintln!("{} written", path.display());
    Ok(())
}
