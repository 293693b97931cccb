//! The commands of the project: `cargo xtask …`.
//!
//! Standard output carries only what was asked for: JSON, tables, the lines of the test runners. Progress and errors go
//! to standard error. Exit status 0 means done, 1 failure with a sentence, 2 bad usage.

mod bench;
mod build;
mod check;
mod docs;
mod files;
mod findings;
mod forward;
mod install;
mod numbers;
mod project;
mod recognise;
mod serve;
mod test;
mod titles;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The commands of 行文.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds dist/ (site) and dist/xingwen.html (single file), with a size report.
    Build(build::Options),
    /// Builds, serves on 127.0.0.1 and rebuilds on every change.
    Serve(serve::Options),
    /// Runs every test: formatting, lints, native, real browser; with --office the word-processor tests, too.
    Test(test::Options),
    /// Measures the stages of the core, as a table.
    Bench(bench::Options),
    /// Takes every text of a folder apart and writes the elements as JSON.
    Recognise(recognise::Options),
    /// Reads document numbers: valid or not, the corrected form, the defects.
    Numbers(numbers::Options),
    /// Composes titles.
    Titles(titles::Options),
    /// Checks the text of a notice.
    Check(check::Options),
    /// Makes the whole forwarding notice from a received document.
    Forward(forward::Options),
    /// Writes docs/checks.md from the declarations of the checks.
    Docs,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Build(options) => build::run(&options),
        Command::Serve(options) => serve::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Bench(options) => bench::run(&options),
        Command::Recognise(options) => recognise::run(&options),
        Command::Numbers(options) => numbers::run(&options),
        Command::Titles(options) => titles::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Forward(options) => forward::run(&options),
        Command::Docs => docs::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
