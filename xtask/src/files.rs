//! What the scripts read and write.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use xingwen::app::unit::{self, UnitSettings};
use xingwen::domain::import::{self, Encoding, judge};
use xingwen::domain::notice::date_of_issue::{Date, loose};
use xingwen::domain::notice::evidence::Imported;

/// Reads a received file, as the page does: a text in UTF-8, UTF-16 or GB 18030, or a .docx.
///
/// # Errors
///
/// If there is no such file or it cannot be taken; the sentence is the one that the clerk would read.
pub(crate) fn read_received(path: &Path) -> Result<Imported> {
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let by_table = |bytes: &[u8], encoding: Encoding| {
        (encoding == Encoding::Gb18030).then(|| encoding_rs::GB18030.decode(bytes).0.into_owned())
    };
    let imported = import::read(&bytes, by_table).with_context(|| path.display().to_string())?;
    if let Some(remark) = judge(&imported.text) {
        if remark.refuses() {
            anyhow::bail!("{}: {remark}", path.display());
        }
        eprintln!("{}: {remark}", path.display());
    }
    for remark in &imported.remarks {
        eprintln!("{}: {remark}", path.display());
    }
    Ok(imported)
}

/// Reads the settings of a unit (行文单位设置.json).
///
/// # Errors
///
/// If there is no such file or it is none; the sentence is the one that the clerk would read.
pub(crate) fn read_unit(path: &Path) -> Result<UnitSettings> {
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    unit::read(&bytes).map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))
}

/// Reads a JSON file.
///
/// # Errors
///
/// If it cannot be read or is not of the form asked for.
pub(crate) fn read_json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not of the expected form", path.display()))
}

/// Prints a value to standard output.
///
/// # Errors
///
/// If nobody listens.
pub(crate) fn print_json(value: &impl Serialize) -> Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)?;
    Ok(())
}

/// Writes a value to a file.
///
/// # Errors
///
/// If it cannot be written.
pub(crate) fn write_json(path: &Path, value: &impl Serialize) -> Result<()> {
    write(path, (serde_json::to_string_pretty(value)? + "\n").as_bytes())
}

/// Writes a file.
///
/// # Errors
///
/// If it cannot be written.
pub(crate) fn write(path: &Path, content: &[u8]) -> Result<()> {
    fs::write(path, content).with_context(|| format!("{} cannot be written", path.display()))
}

/// Makes a folder unless it is there.
///
/// # Errors
///
/// If it cannot be made.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| format!("{} cannot be made", path.display()))
}

/// A date in any writing, from the command line.
///
/// # Errors
///
/// If it is none.
pub(crate) fn date(text: &str) -> Result<Date, String> {
    loose(text).map_err(|error| error.to_string())
}

/// Today in China: the core has no clock.
pub(crate) fn today() -> Date {
    const AHEAD_OF_UTC: u64 = 8 * 60 * 60;
    const DAY: u64 = 24 * 60 * 60;
    let seconds = SystemTime::UNIX_EPOCH.elapsed().map_or(0, |elapsed| elapsed.as_secs());
    let days = i64::try_from((seconds + AHEAD_OF_UTC) / DAY).unwrap_or_default();
    Date::new(1970, 1, 1).expect("the calendar has this day").plus_days(days)
}
