//! .docx, as Word, WPS and LibreOffice write it: its words in reading order, and what the file says of them.
//!
//! A paragraph becomes a line, a table row a line with tabs between its cells. A line break in a paragraph is U+000B
//! and a page break U+000C, so that `clean` can list what becomes of them. Automatic numbers are written out.
//! Inserted and deleted words both stand in the text and are listed in the evidence; hidden words too.
//! Whatever is not read is said in the remarks; a damaged file is refused, never read in part.

mod assemble;
mod drawing;
mod fields;
mod number_format;
mod numbering;
mod package;
mod paragraph;
mod properties;
mod sections;
mod story;
mod styles;
mod symbols;
mod tally;
mod walk;
mod xml;

pub use self::package::{LARGEST_ALL, LARGEST_PART, MOST_ENTRIES};
pub use self::xml::DEEPEST;
use super::error::{ImportError, LARGEST};
use crate::domain::notice::evidence::Imported;

/// Reads a .docx package.
///
/// # Errors
/// [`ImportError`] where it is too large, damaged, without words, or built to do harm.
pub fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    if bytes.len() > LARGEST {
        return Err(ImportError::TooLarge(bytes.len()));
    }
    assemble::read(package::Package::open(bytes)?)
}
