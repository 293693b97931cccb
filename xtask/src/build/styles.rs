//! The style sheets as one.

use std::fs;

use anyhow::{Context, Result};

use super::page::linked_styles;
use crate::project;

/// Joins `styles/*.css` in the order in which `index.html` links them.
///
/// A sheet that is linked but not written yet is left out; one that is written but not linked goes before the last
/// (`print.css`), where the order of the layers still holds.
///
/// # Errors
///
/// If a sheet cannot be read.
pub(crate) fn bundle() -> Result<String> {
    let shell = fs::read_to_string(project::path("index.html")).context("index.html cannot be read")?;
    let mut written: Vec<String> = fs::read_dir(project::path("styles"))
        .context("styles/ cannot be read")?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "css"))
        .filter_map(|path| Some(format!("styles/{}", path.file_name()?.to_str()?)))
        .collect();
    written.sort();
    let mut order: Vec<String> = linked_styles(&shell).filter(|name| written.contains(name)).collect();
    for name in written {
        if !order.contains(&name) {
            eprintln!("{name} is not linked in index.html; it is put before the last sheet");
            order.insert(order.len().saturating_sub(1), name);
        }
    }
    let mut sheet = String::new();
    for name in order {
        sheet += &fs::read_to_string(project::path(&name)).with_context(|| format!("{name} cannot be read"))?;
        sheet.push('\n');
    }
    Ok(sheet)
}
