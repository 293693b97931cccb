//! The file of a unit's settings: `行文单位设置.json`.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::UnitSettings;

/// What the file is called.
pub const FILE_NAME: &str = "行文单位设置.json";

/// Its MIME type.
pub const MIME: &str = "application/json;charset=utf-8";

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 2 * 1024 * 1024;

/// What the file says it is.
const KIND: &str = "unit-settings";

/// Version of the file; a newer one is not read.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Written<'a> {
    xingwen: &'static str,
    version: u32,
    #[serde(flatten)]
    settings: &'a UnitSettings,
}

#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    xingwen: String,
    #[serde(default)]
    version: u32,
}

/// Why a file is not read. Its `Display` is a sentence for the clerk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Nothing in it.
    Empty,
    /// Larger than [`LARGEST`].
    TooLarge,
    /// Something else.
    Foreign,
    /// The settings of a unit, cut short or changed by hand.
    Damaged,
    /// Written by a newer version of the program.
    Newer,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "这个文件是空的，没有改动任何设置。",
            Self::TooLarge => "这个文件超过 2 MB，不像是单位设置，没有改动任何设置。",
            Self::Foreign => {
                "这不是行文的单位设置文件，没有改动任何设置。请选取从“单位设置”里导出的 行文单位设置.json。"
            }
            Self::Damaged => "这个单位设置文件不完整，或者被改坏了，没有改动任何设置。请重新导出一份。",
            Self::Newer => "这个单位设置文件由更新的版本写成，这里读不了，没有改动任何设置。请先更新行文。",
        })
    }
}

/// The file of these settings; the same settings give the same bytes.
pub fn write(settings: &UnitSettings) -> Vec<u8> {
    let written = Written { xingwen: KIND, version: VERSION, settings };
    // Plain strings, numbers and lists cannot fail to be written.
    let mut bytes = serde_json::to_vec_pretty(&written).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Whether a file says near its beginning that it is one of ours; it may be damaged further on.
pub fn is_unit_file(bytes: &[u8]) -> bool {
    const LOOKED_AT: usize = 200;
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(LOOKED_AT)]);
    head.trim_start_matches('\u{FEFF}').trim_start().starts_with('{') && head.contains(&format!("\"{KIND}\""))
}

/// The settings in a file; what it does not say is as on the first day.
///
/// # Errors
/// [`FileError`] where it is none of ours, damaged, or of a newer version.
pub fn read(bytes: &[u8]) -> Result<UnitSettings, FileError> {
    if bytes.len() > LARGEST {
        return Err(FileError::TooLarge);
    }
    let unreadable = if is_unit_file(bytes) { FileError::Damaged } else { FileError::Foreign };
    let text = std::str::from_utf8(bytes).map_err(|_| unreadable)?.trim_start_matches('\u{FEFF}');
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    let head: Head = serde_json::from_str(text).map_err(|_| unreadable)?;
    if head.xingwen != KIND {
        return Err(FileError::Foreign);
    }
    if head.version > VERSION {
        return Err(FileError::Newer);
    }
    serde_json::from_str(text).map_err(|_| FileError::Damaged)
}
