//! `cargo xtask bench`: how long each stage of the core takes, what recognition takes for each megabyte, and what a clerk waits for in the browser.

use anyhow::Result;

use crate::test::driver::Driver;
use crate::{build, install, project};

/// What is measured.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The built page in a real browser as well.
    #[arg(long)]
    web: bool,
}

/// Prints the tables of `benches`, and the figures of `tests/web/figures.rs` over the release build.
///
/// # Errors
///
/// If it does not compile or run.
pub(crate) fn run(options: &Options) -> Result<()> {
    let benches = ["--bench", "core", "--bench", "speed"];
    project::run(project::cargo().args(["bench", "--package", "xingwen", "--no-default-features"]).args(benches))?;
    if options.web { in_browser() } else { Ok(()) }
}

fn in_browser() -> Result<()> {
    install::wasm_target()?;
    let browser = install::browser()?;
    let dist = project::target().join("page-under-bench");
    build::for_figures(&dist)?;
    let driver = Driver::start(&browser)?;
    let mut cargo = project::cargo();
    cargo.args(["test", "--package", "xtask", "--test", "web", "figures", "--", "--ignored", "--nocapture"]);
    cargo.env("XINGWEN_DIST", &dist).env("XINGWEN_DRIVER", driver.address());
    if let Some(program) = &browser.program {
        cargo.env("XINGWEN_BROWSER", program);
    }
    project::run(&mut cargo)
}
