//! What a file is, by its first bytes and the names inside it; its ending says nothing.

use super::error::{ImportError, LARGEST};
use super::text::{Encoding, encoding};

/// A file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A text in this encoding.
    Text(Encoding),
    /// .docx, .docm, .dotx, also as WPS writes them.
    Docx,
}

/// Says what `bytes` are.
///
/// # Errors
/// [`ImportError`] where they are empty, too many, or of a kind that is not read.
pub fn recognise(bytes: &[u8]) -> Result<Format, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::Empty);
    }
    let format = known(bytes)?;
    if bytes.len() > LARGEST {
        return Err(ImportError::TooLarge(bytes.len()));
    }
    match format {
        Some(format) => Ok(format),
        None => encoding(bytes).map(Format::Text).ok_or(ImportError::Binary),
    }
}

/// The format of a file that is no plain text; `None` if it may be one.
fn known(bytes: &[u8]) -> Result<Option<Format>, ImportError> {
    const MAGIC: &[(&[u8], ImportError)] = &[
        (b"%PDF-", ImportError::Pdf),
        (b"{\\rtf", ImportError::Rtf),
        (b"MIME-Version:", ImportError::WebArchive),
        (b"\xFF\xD8\xFF", ImportError::Image),
        (b"\x89PNG\r\n", ImportError::Image),
        (b"GIF87a", ImportError::Image),
        (b"GIF89a", ImportError::Image),
        (b"II*\0", ImportError::Image),
        (b"MM\0*", ImportError::Image),
        (b"Rar!\x1A", ImportError::Archive),
        (b"7z\xBC\xAF", ImportError::Archive),
        (b"\x1F\x8B\x08", ImportError::Archive),
    ];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return package(bytes).map(Some);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(compound(bytes));
    }
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice());
    let is_bitmap = bytes.starts_with(b"BM") && bytes.get(6..10) == Some([0; 4].as_slice());
    if is_webp || is_bitmap {
        return Err(ImportError::Image);
    }
    if is_word_xml(bytes) {
        return Err(ImportError::WordXml);
    }
    match MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        Some((_, error)) => Err(*error),
        None => Ok(None),
    }
}

/// What a zip package holds, by the names of its entries, which stand uncompressed.
fn package(bytes: &[u8]) -> Result<Format, ImportError> {
    const NAMES: &[(&[u8], Result<Format, ImportError>)] = &[
        (b"word/", Ok(Format::Docx)),
        (b"OFD.xml", Err(ImportError::Ofd)),
        (b"xl/", Err(ImportError::Spreadsheet)),
        (b"ppt/", Err(ImportError::Spreadsheet)),
        (b"application/vnd.oasis.opendocument", Err(ImportError::OpenDocument)),
        // The document need not lie in a folder of that name.
        (b"[Content_Types].xml", Ok(Format::Docx)),
    ];
    // The directory at the end names all entries; the beginning is looked at for packages cut short.
    const LOOKED_AT: usize = 64 * 1024;
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    let tail = &bytes[bytes.len().saturating_sub(LOOKED_AT)..];
    let found = NAMES.iter().find(|(name, _)| holds(head, name) || holds(tail, name));
    found.map_or(Err(ImportError::Archive), |(_, format)| *format)
}

/// What a compound file holds, by the names of its streams, which stand in it as UTF-16.
fn compound(bytes: &[u8]) -> ImportError {
    const NAMES: &[(&str, ImportError)] = &[
        ("EncryptedPackage", ImportError::Encrypted),
        ("WordDocument", ImportError::OldOffice),
        ("Workbook", ImportError::OldSpreadsheet),
        ("PowerPoint Document", ImportError::OldSpreadsheet),
    ];
    let found = NAMES.iter().find(|(name, _)| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(bytes, &name)
    });
    found.map_or(ImportError::OldOffice, |(_, error)| *error)
}

/// Word's XML of 2003, or a package written out as a single XML file.
fn is_word_xml(bytes: &[u8]) -> bool {
    const MARKS: [&[u8]; 3] =
        [b"progid=\"Word.Document\"", b"http://schemas.microsoft.com/office/word/2003/wordml", b"<pkg:package"];
    let head = &bytes[..bytes.len().min(1024)];
    let start = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    start.starts_with(b"<?xml") && MARKS.iter().any(|mark| holds(head, mark))
}

fn holds(bytes: &[u8], name: &[u8]) -> bool {
    let Some((first, rest)) = name.split_first() else { return true };
    let mut from = bytes;
    while let Some(at) = from.iter().position(|byte| byte == first) {
        from = &from[at + 1..];
        if from.starts_with(rest) {
            return true;
        }
    }
    false
}
