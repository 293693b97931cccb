//! `cargo xtask titles FILE`: composed titles.

use std::path::PathBuf;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use xingwen::domain::compose::title::{TitleRequest, compose};

use crate::files;

/// What is composed.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// A JSON array of `{"id": …, "input": {…}}`; other keys are left alone.
    file: PathBuf,
}

#[derive(Deserialize)]
struct Case {
    id: serde_json::Value,
    input: TitleRequest,
}

#[derive(Serialize)]
struct Answer {
    id: serde_json::Value,
    title: String,
}

/// Prints a JSON array of `{id, title}`.
///
/// # Errors
///
/// If the file is not of that form.
pub(crate) fn run(options: &Options) -> Result<()> {
    let cases: Vec<Case> = files::read_json(&options.file)?;
    let answers: Vec<Answer> =
        cases.into_iter().map(|case| Answer { id: case.id, title: compose(&case.input).text }).collect();
    files::print_json(&answers)
}
