//! `cargo xtask recognise IN OUT`: received documents taken apart, in the schema of the corpus labels.

// The test that scores the recognition writes the same form.
#[path = "../../tests/recognise/labels.rs"]
mod labels;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use xingwen::app::received::Received;

use crate::files;

/// What is taken apart, and where it goes.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// A folder of documents (*.txt, *.docx).
    #[arg(value_name = "IN")]
    texts: PathBuf,
    /// The folder for the answers: NAME.json for each NAME.txt or NAME.docx.
    #[arg(value_name = "OUT")]
    answers: PathBuf,
}

/// Reads every text and writes what was recognised.
///
/// # Errors
///
/// If a folder cannot be read or written. A text that cannot be read is named, the others are still done.
pub(crate) fn run(options: &Options) -> Result<()> {
    let folder = &options.texts;
    let mut texts: Vec<PathBuf> = fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt" || ending == "docx"))
        .collect();
    texts.sort();
    files::make_folder(&options.answers)?;
    let mut unread = 0;
    for path in &texts {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        match files::read_received(path) {
            Ok(imported) => {
                let received = Received::new(&imported);
                let label = labels::label(&name, &received.cleaned, &received.reading);
                files::write_json(&options.answers.join(format!("{name}.json")), &label)?;
            }
            Err(error) => {
                unread += 1;
                eprintln!("{error:#}");
            }
        }
    }
    eprintln!("{} texts read, {unread} not", texts.len() - unread);
    if unread > 0 {
        bail!("not every text could be read");
    }
    Ok(())
}
