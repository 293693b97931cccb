//! What a fresh machine lacks: the wasm target.

use std::process::Command;

use anyhow::{Context, Result};

use crate::project;

/// The target the page is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target to the toolchain in use unless it is there.
///
/// # Errors
///
/// If it is missing and rustup cannot add it.
pub(crate) fn wasm_target() -> Result<()> {
    if has_wasm_target() {
        return Ok(());
    }
    eprintln!("Adding the target {WASM_TARGET} …");
    project::run(Command::new("rustup").args(["target", "add", WASM_TARGET]).current_dir(project::root()))
        .with_context(|| format!("the Rust target {WASM_TARGET} is missing; add it with the toolchain's own means"))
}

/// Asks the compiler, not rustup: toolchains of a distribution have no rustup.
fn has_wasm_target() -> bool {
    let answer = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", WASM_TARGET])
        .current_dir(project::root())
        .output();
    answer.is_ok_and(|answer| {
        let folder = String::from_utf8_lossy(&answer.stdout).trim().to_owned();
        std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some())
    })
}
