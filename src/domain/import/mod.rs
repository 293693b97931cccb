//! Bytes → source text and evidence.

pub mod docx;
pub mod error;
pub mod format;
pub mod html;
pub mod judgement;
pub mod list;
pub mod text;

pub use error::{ImportError, LARGEST};
pub use format::{Format, recognise};
pub use judgement::{Remark, judge};
pub use list::{ListFileError, read_list};
pub use text::{Encoding, decode};

use crate::domain::notice::evidence::Imported;

/// Reads a received file, whatever it is: text in any encoding, a saved web page, or .docx.
///
/// `by_table` decodes GB 18030, for which the core has no table: the page hands in the browser's decoder.
/// It answers `None` where it does not know the encoding.
///
/// # Errors
/// [`ImportError`] where the file cannot be taken; nothing is read in part.
pub fn read(bytes: &[u8], by_table: impl FnOnce(&[u8], Encoding) -> Option<String>) -> Result<Imported, ImportError> {
    match recognise(bytes)? {
        Format::Docx => docx::read(bytes),
        Format::Text(encoding) => {
            let text = decode(bytes, encoding).or_else(|| by_table(bytes, encoding)).ok_or(ImportError::Unreadable)?;
            if html::is_html(&text) { html::read(&text, None) } else { Ok(text.into()) }
        }
    }
}
