//! The page's program: Rust → wasm → wasm with its JavaScript glue.

use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::Profile;
use crate::install::WASM_TARGET;
use crate::project;

/// The module and the script that loads it.
pub(crate) struct Module {
    /// WebAssembly.
    pub(crate) wasm: Vec<u8>,
    /// Glue for a classic script: it sets the global `wasm_bindgen`.
    ///
    /// Both forms of the page share it, because a page from disk cannot load ES modules.
    pub(crate) glue: String,
}

/// Compiles the page with these features beside its own. Cargo's own messages go to standard error.
///
/// # Errors
///
/// If it does not compile.
pub(crate) fn compile(profile: Profile, features: &[&str]) -> Result<Module> {
    let wasm = cargo_build(profile, features)?;
    let mut output = Bindgen::new()
        .input_path(&wasm)
        .no_modules(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(profile == Profile::Release)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen cannot read the module")?;
    Ok(Module { glue: output.js().to_owned(), wasm: output.wasm_mut().emit_wasm() })
}

/// Builds the binary and returns where cargo put it.
fn cargo_build(profile: Profile, features: &[&str]) -> Result<PathBuf> {
    let profile = match profile {
        Profile::Release => "release",
        // The same as for this program: then the procedural macros need to be compiled only once.
        Profile::Dev => "dev",
    };
    let mut cargo = project::cargo();
    cargo.args(["build", "--package", "xingwen", "--bin", "xingwen", "--target", WASM_TARGET, "--profile", profile]);
    cargo.args(["--features", &features.join(",")]);
    cargo.arg("--message-format=json-render-diagnostics").stdout(Stdio::piped());
    let output = cargo.spawn().and_then(std::process::Child::wait_with_output).context("cargo cannot be started")?;
    if !output.status.success() {
        bail!("the page does not compile");
    }
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|message| message.get("executable")?.as_str().map(PathBuf::from))
        .next_back()
        .context("cargo built no wasm module")
}
