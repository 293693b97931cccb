//! `cargo xtask numbers FILE`: what the loose reader makes of document numbers (发文字号).

use std::path::PathBuf;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use xingwen::domain::notice::loose_number::{Defect, read};

use crate::files;

/// What is read.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// A JSON array of `{"text": …}`; other keys are left alone.
    file: PathBuf,
    /// White space alone makes no number invalid: each is judged without it.
    #[arg(long)]
    without_blanks: bool,
}

#[derive(Deserialize)]
struct Case {
    text: String,
}

#[derive(Serialize)]
struct Answer {
    text: String,
    valid: bool,
    canonical: Option<String>,
    defects: Vec<&'static str>,
}

/// Prints a JSON array of `{text, valid, canonical, defects}`.
///
/// # Errors
///
/// If the file is not of that form.
pub(crate) fn run(options: &Options) -> Result<()> {
    let cases: Vec<Case> = files::read_json(&options.file)?;
    let answers: Vec<Answer> = cases
        .into_iter()
        .map(|Case { text }| {
            let reading = read(&text);
            let defects = reading.defects.iter().map(Defect::id).collect();
            let tight = || text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let valid = reading.valid || options.without_blanks && read(&tight()).valid;
            Answer { valid, canonical: reading.canonical(), defects, text }
        })
        .collect();
    files::print_json(&answers)
}
