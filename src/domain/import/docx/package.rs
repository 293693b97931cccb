//! The container: parts by name, unpacked within limits, and the relationships that lead from one to another.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::super::error::ImportError;
use super::super::text::{Encoding, decode};
use super::xml::{Node, Xml};

/// The most that one part may unpack to, in bytes.
pub const LARGEST_PART: usize = 64 * 1024 * 1024;
/// The most that all parts which are read may unpack to, in bytes.
pub const LARGEST_ALL: usize = 128 * 1024 * 1024;
/// The most entries a package may have; a document of a thousand pictures has about as many.
pub const MOST_ENTRIES: usize = 10_000;

/// An open package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Entries by name in lower case: names of parts differ in more than that.
    names: BTreeMap<String, usize>,
    /// What may still be unpacked.
    left: usize,
}

/// A relationship of a part.
pub(super) struct Relationship {
    /// The last word of its type: `styles`, `header`.
    pub(super) kind: String,
    /// The part it leads to.
    pub(super) target: String,
}

/// The relationships of a part by their ids.
pub(super) type Relationships = BTreeMap<String, Relationship>;

impl<'a> Package<'a> {
    /// Reads the directory of `bytes`.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        if most_entries(bytes) > MOST_ENTRIES as u64 {
            return Err(ImportError::TooManyEntries);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportError::DamagedContainer)?;
        if archive.len() > MOST_ENTRIES {
            return Err(ImportError::TooManyEntries);
        }
        // A name that two entries have: the later one counts, as in the directory of the archive.
        let names =
            (0..archive.len()).filter_map(|at| Some((part_name(&archive.name_for_index(at)?.ok()?), at))).collect();
        Ok(Self { archive, names, left: LARGEST_ALL })
    }

    /// The text of a part; `None` if there is none of that name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        let Some(&at) = self.names.get(&part_name(name)) else { return Ok(None) };
        let file = self.archive.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ImportError::Encrypted,
            _ => ImportError::DamagedContainer,
        })?;
        let most = LARGEST_PART.min(self.left);
        let mut bytes = Vec::new();
        // What the header says of the size is not believed; one byte more than allowed is enough to know.
        file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|_| ImportError::DamagedContainer)?;
        if bytes.len() > most {
            return Err(ImportError::UnpacksTooLarge);
        }
        self.left -= bytes.len();
        text(bytes).map(Some)
    }

    /// The part with the words of the document.
    pub(super) fn main_part(&mut self) -> Result<String, ImportError> {
        const USUAL: &str = "word/document.xml";
        let root = self.relationships("")?;
        let named = root.into_values().find(|relationship| relationship.kind == "officeDocument");
        let name = named.map_or_else(|| USUAL.to_owned(), |relationship| relationship.target);
        [name, USUAL.to_owned()]
            .into_iter()
            .find(|name| self.names.contains_key(&part_name(name)))
            .ok_or(ImportError::NoDocument)
    }

    /// The relationships of `part`, those of the package for an empty name.
    pub(super) fn relationships(&mut self, part: &str) -> Result<Relationships, ImportError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let list = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
        let mut found = Relationships::new();
        let Some(text) = self.part(&list)? else { return Ok(found) };
        let mut xml = Xml::open(&text)?;
        while let Some(node) = xml.next()? {
            let Node::Start(tag) = node else { continue };
            if tag.local() != "Relationship" || tag.attribute("TargetMode").as_deref() == Some("External") {
                continue;
            }
            let (Some(id), Some(kind), Some(target)) =
                (tag.attribute("Id"), tag.attribute("Type"), tag.attribute("Target"))
            else {
                continue;
            };
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            found.insert(id.into_owned(), Relationship { kind, target: resolve(folder, &target) });
        }
        Ok(found)
    }
}

/// The name under which a part is looked up: forward slashes, no slash in front, lower case.
fn part_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// A target in relation to the folder of its part; `..` ends at the root, for nothing leads out of a package.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> =
        if target.starts_with('/') { Vec::new() } else { folder.split('/').filter(|step| !step.is_empty()).collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

/// The words of a part: UTF-8, or UTF-16 as some writers have it.
fn text(bytes: Vec<u8>) -> Result<String, ImportError> {
    let utf16 = match bytes.as_slice() {
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ => None,
    };
    if let Some(encoding) = utf16 {
        return decode(&bytes, encoding).ok_or(ImportError::DamagedMarkup);
    }
    String::from_utf8(bytes).map_err(|_| ImportError::DamagedMarkup)
}

/// The largest number of entries that any end record of the archive claims; the library makes room for as many
/// before it has seen one of them.
fn most_entries(bytes: &[u8]) -> u64 {
    const END: &[u8] = b"PK\x05\x06";
    const END_64: &[u8] = b"PK\x06\x06";
    /// The record with the longest comment.
    const LONGEST_END: usize = 22 + 65_535 + 8;
    let tail = &bytes[bytes.len().saturating_sub(LONGEST_END)..];
    let small = places(tail, END).filter_map(|at| number(tail.get(at + 10..at + 12)?)).filter(|count| *count != 0xFFFF);
    let mut most = small.max().unwrap_or(0);
    // The large record is led to by a locator in the tail, but may lie anywhere.
    if places(tail, b"PK\x06\x07").next().is_some() {
        let large = places(bytes, END_64).filter_map(|at| number(bytes.get(at + 32..at + 40)?));
        most = most.max(large.max().unwrap_or(0));
    }
    most
}

/// Where `mark` stands in `bytes`.
fn places<'a>(bytes: &'a [u8], mark: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'P').map(|(at, _)| at);
    starts.filter(move |at| bytes[*at..].starts_with(mark))
}

/// A number, low byte first.
fn number(bytes: &[u8]) -> Option<u64> {
    let mut eight = [0; 8];
    eight.get_mut(..bytes.len())?.copy_from_slice(bytes);
    Some(u64::from_le_bytes(eight))
}
