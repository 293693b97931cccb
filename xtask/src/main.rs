//! The commands of the project: `cargo xtask …`.
//!
//! Standard output carries only JSON and tables that were asked for; progress and errors go to standard error. Exit
//! status 0 means done, 1 failure with a sentence, 2 bad usage.

mod build;
mod install;
mod project;
mod serve;
mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The commands of 行文.
#[derive(Parser)]
#[command(name = "cargo xtask")]
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
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Build(options) => build::run(&options),
        Command::Serve(options) => serve::run(&options),
        Command::Test(options) => test::run(&options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
