//! `cargo xtask test`: formatting, lints, native tests, and the page in a real browser.

pub(crate) mod driver;
mod runner;

use anyhow::{Result, bail};

use crate::{build, install, project};
use driver::Driver;
use runner::Runner;

/// What is tested.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The word-processor tests (LibreOffice) as well.
    #[arg(long)]
    office: bool,
    /// The real-browser tests only.
    #[arg(long)]
    web: bool,
    /// Only tests whose name holds this.
    filter: Option<String>,
}

/// Tests everything, even after a failure, and closes with the sums.
///
/// # Errors
///
/// If something is missing that cannot be installed, or if anything failed.
pub(crate) fn run(options: &Options) -> Result<()> {
    install::wasm_target()?;
    let browser = install::browser()?;
    let office = options.office.then(install::office).transpose()?;
    let mut runner = Runner::new(options.filter.as_deref());
    if !options.web {
        lint(&mut runner);
        native_tests(&mut runner);
    }
    web_tests(&mut runner, &browser);
    if let Some(office) = &office {
        office_tests(&mut runner, office);
    }
    let failed = runner.close();
    if failed > 0 {
        bail!("not everything passed");
    }
    Ok(())
}

fn lint(runner: &mut Runner) {
    runner.check("formatting", project::cargo().args(["fmt", "--all", "--check"]));
    let mut clippy = |name: &str, arguments: &[&str]| {
        runner.check(name, project::cargo().arg("clippy").args(arguments).args(["--", "-D", "warnings"]));
    };
    clippy("lints of the core", &["--package", "xingwen", "--no-default-features", "--all-targets"]);
    clippy("lints of the page", &["--package", "xingwen", "--target", install::WASM_TARGET]);
    clippy("lints of xtask and the browser tests", &["--package", "xtask", "--all-targets"]);
}

fn native_tests(runner: &mut Runner) {
    runner.tests("native tests", project::cargo().args(["test", "--package", "xingwen"]), &[]);
    runner.tests("tests of xtask", project::cargo().args(["test", "--package", "xtask", "--bins"]), &[]);
}

fn web_tests(runner: &mut Runner, browser: &install::Browser) {
    const NAME: &str = "browser tests";
    // Apart from dist/, where a developer may have something better.
    let dist = project::target().join("page-under-test");
    let driver = match build::for_tests(&dist).and_then(|()| Driver::start(browser)) {
        Ok(driver) => driver,
        Err(error) => return runner.cannot(NAME, &error),
    };
    let mut cargo = project::cargo();
    cargo.args(["test", "--package", "xtask", "--test", "web"]);
    cargo.env("XINGWEN_DIST", &dist).env("XINGWEN_DRIVER", driver.address());
    if let Some(program) = &browser.program {
        cargo.env("XINGWEN_BROWSER", program);
    }
    runner.tests(NAME, &mut cargo, &["--ignored", "--test-threads=2"]);
}

/// The tests of `tests/office`, which belong to those of the exports.
fn office_tests(runner: &mut Runner, office: &install::Office) {
    let mut cargo = project::cargo();
    cargo.args(["test", "--package", "xingwen", "--no-default-features", "--test", "export"]);
    office.tell(&mut cargo);
    runner.tests("word-processor tests", &mut cargo, &["--ignored"]);
}
