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
    /// Only figures whose name holds this: `check`.
    filter: Option<String>,
}

/// Prints the tables of `benches`, and the figures of `tests/web/figures.rs` over the release build.
///
/// # Errors
///
/// If it does not compile or run.
pub(crate) fn run(options: &Options) -> Result<()> {
    let filter = options.filter.as_deref().unwrap_or_default();
    let mut cargo = project::cargo();
    cargo.args(["bench", "--package", "xingwen", "--no-default-features", "--bench", "core"]);
    if filter.is_empty() {
        cargo.args(["--bench", "speed"])
    } else {
        cargo.args(["--", filter])
    };
    project::run(&mut cargo)?;
    if options.web { in_browser(filter) } else { Ok(()) }
}

fn in_browser(filter: &str) -> Result<()> {
    install::wasm_target()?;
    let browser = install::browser()?;
    let dist = project::target().join("page-under-bench");
    build::for_figures(&dist)?;
    let driver = Driver::start(&browser)?;
    let mut cargo = project::cargo();
    let figures = format!("figures_of_the_{filter}");
    cargo.args(["test", "--package", "xtask", "--test", "web", &figures, "--", "--ignored", "--nocapture"]);
    cargo.env("XINGWEN_DIST", &dist).env("XINGWEN_DRIVER", driver.address());
    if let Some(program) = &browser.program {
        cargo.env("XINGWEN_BROWSER", program);
    }
    project::run(&mut cargo)
}
