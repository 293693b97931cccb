//! What a fresh machine lacks: the wasm target, and for the tests a browser with its driver or a word processor.

mod office;

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project;

pub(crate) use office::{Office, office};

/// The target the page is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A browser for the tests.
pub(crate) struct Browser {
    /// Its driver.
    pub(crate) driver: PathBuf,
    /// The browser, if it is on the search path; else the driver looks for it.
    pub(crate) program: Option<PathBuf>,
}

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

/// Finds a browser with its driver, and installs them where that can be done.
///
/// # Errors
///
/// If there is none and none can be installed; the message says what to install.
pub(crate) fn browser() -> Result<Browser> {
    if find_browser().is_none() {
        apt(&["chromium", "chromium-driver"], "Chromium or Chrome with its chromedriver (or set CHROMEDRIVER)")?;
    }
    find_browser().context("no chromedriver found on the search path, even after installing chromium-driver")
}

fn find_browser() -> Option<Browser> {
    let driver = env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| on_path(&["chromedriver"]))?;
    let program = on_path(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
    Some(Browser { driver, program })
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

/// Installs packages of Debian, or says what to install; `what` names it where there are no such packages.
fn apt(packages: &[&str], what: &str) -> Result<()> {
    let names = packages.join(" ");
    if on_path(&["apt-get"]).is_none() {
        bail!("missing for the tests: install {what} and try again");
    }
    if !is_root() {
        bail!("{names} missing; install with: sudo apt-get update && sudo apt-get install {names}");
    }
    eprintln!("Installing {names} …");
    let apt_get = || {
        let mut command = Command::new("apt-get");
        // Standard output is for results alone.
        command.env("DEBIAN_FRONTEND", "noninteractive").stdout(std::io::stderr());
        command
    };
    project::run(apt_get().arg("update"))?;
    project::run(apt_get().args(["install", "-y", "--no-install-recommends"]).args(packages))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// The first of these programs that is on the search path.
fn on_path(programs: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    let candidates = programs.iter().flat_map(|program| folders.iter().map(move |folder| folder.join(program)));
    candidates.into_iter().find(|path| path.is_file())
}
