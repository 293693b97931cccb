//! Opens a written package again and checks it, before it is handed over.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::super::markup::is_writable;

/// Without these no word processor opens the package.
const NEEDED: [&str; 5] =
    ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "word/settings.xml"];

/// What is wrong with a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackageError {
    /// The container cannot be read.
    Container(String),
    /// A part is missing.
    Missing(String),
    /// A part is no well-formed XML.
    Malformed {
        /// The part.
        part: String,
        /// What the reader says.
        reason: String,
    },
    /// A part has no content type.
    Untyped(String),
    /// A relationship leads nowhere.
    Dangling {
        /// The part with the relationship, or its list.
        part: String,
        /// Its target or key.
        target: String,
    },
}

impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Container(reason) => write!(f, "生成的文件打不开（{reason}），请改用纯文本。"),
            Self::Missing(part) => write!(f, "生成的文件缺少{part}，请改用纯文本。"),
            Self::Malformed { part, reason } => write!(f, "生成的文件中{part}已损坏（{reason}），请改用纯文本。"),
            Self::Untyped(part) => write!(f, "生成的文件中{part}没有类型，请改用纯文本。"),
            Self::Dangling { part, target } => write!(f, "生成的文件中{part}指向不存在的{target}，请改用纯文本。"),
        }
    }
}

impl std::error::Error for PackageError {}

/// Checks a package: the container can be read, its parts are there, well-formed, typed, and every relationship resolves.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify(package: &[u8]) -> Result<(), PackageError> {
    let parts = unpack(package)?;
    for needed in NEEDED {
        if !parts.contains_key(needed) {
            return Err(PackageError::Missing(needed.to_owned()));
        }
    }
    let read: BTreeMap<&str, Reading> =
        parts.iter().map(|(name, text)| Ok((name.as_str(), read(name, text)?))).collect::<Result<_, _>>()?;
    check_types(&read)?;
    check_relationships(&read)
}

/// The parts by name.
fn unpack(package: &[u8]) -> Result<BTreeMap<String, String>, PackageError> {
    let failed = |error: &dyn fmt::Display| PackageError::Container(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(package)).map_err(|error| failed(&error))?;
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).map_err(|error| failed(&error))?;
        let name = file.name().map_err(|error| failed(&error))?.into_owned();
        let mut text = String::new();
        // Reading to the end also compares the checksum.
        file.read_to_string(&mut text).map_err(|error| failed(&error))?;
        parts.insert(name, text);
    }
    Ok(parts)
}

/// What the checks need of a part.
#[derive(Default)]
struct Reading {
    /// Key and target of each relationship.
    relationships: Vec<(String, String)>,
    /// Keys of relationships that the part names.
    named: Vec<String>,
    /// Parts and extensions with a content type.
    typed: Vec<String>,
}

fn read(part: &str, text: &str) -> Result<Reading, PackageError> {
    let malformed = |reason: String| PackageError::Malformed { part: part.to_owned(), reason };
    if let Some(c) = text.chars().find(|c| !is_writable(*c)) {
        return Err(malformed(format!("U+{:04X}", u32::from(c))));
    }
    let mut reader = Reader::from_str(text);
    let mut reading = Reading::default();
    let (mut depth, mut roots) = (0_usize, 0_usize);
    loop {
        match reader.read_event().map_err(|error| malformed(error.to_string()))? {
            Event::Start(element) => {
                roots += usize::from(depth == 0);
                depth += 1;
                note(&element, &mut reading).map_err(malformed)?;
            }
            Event::Empty(element) => {
                roots += usize::from(depth == 0);
                note(&element, &mut reading).map_err(malformed)?;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof => break,
            _ => {}
        }
    }
    if depth != 0 || roots != 1 {
        return Err(malformed("元素不完整".to_owned()));
    }
    Ok(reading)
}

fn note(element: &BytesStart<'_>, reading: &mut Reading) -> Result<(), String> {
    let mut attributes = BTreeMap::new();
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = quick_xml::escape::unescape(&attribute.value).map_err(|error| error.to_string())?.into_owned();
        attributes.insert(attribute.key.as_ref().to_owned(), value);
    }
    let mut take = |key: &str| attributes.remove(key).unwrap_or_default();
    match element.name().as_ref() {
        "Relationship" => {
            if take("TargetMode") != "External" {
                reading.relationships.push((take("Id"), take("Target")));
            }
        }
        "Override" => reading.typed.push(take("PartName").trim_start_matches('/').to_owned()),
        "Default" => reading.typed.push(format!(".{}", take("Extension"))),
        _ => reading.named.extend(attributes.remove("r:id")),
    }
    Ok(())
}

fn check_types(parts: &BTreeMap<&str, Reading>) -> Result<(), PackageError> {
    let Some(types) = parts.get("[Content_Types].xml") else { return Ok(()) };
    for name in parts.keys().filter(|name| **name != "[Content_Types].xml") {
        if !types.typed.iter().any(|typed| typed == name || typed.starts_with('.') && name.ends_with(typed.as_str())) {
            return Err(PackageError::Untyped((*name).to_owned()));
        }
    }
    match types.typed.iter().find(|typed| !typed.starts_with('.') && !parts.contains_key(typed.as_str())) {
        Some(absent) => Err(PackageError::Missing(absent.clone())),
        None => Ok(()),
    }
}

fn check_relationships(parts: &BTreeMap<&str, Reading>) -> Result<(), PackageError> {
    for (name, reading) in parts {
        let dangling = |target: &str| PackageError::Dangling { part: (*name).to_owned(), target: target.to_owned() };
        let folder = name.split_once("_rels/").map_or("", |(folder, _)| folder);
        for (_, target) in &reading.relationships {
            let path = target.strip_prefix('/').map_or_else(|| format!("{folder}{target}"), str::to_owned);
            if !parts.contains_key(path.as_str()) {
                return Err(dangling(target));
            }
        }
        let list = name.rsplit_once('/').map(|(folder, file)| format!("{folder}/_rels/{file}.rels"));
        let known = list.as_deref().and_then(|list| parts.get(list));
        for id in &reading.named {
            if !known.is_some_and(|list| list.relationships.iter().any(|(known, _)| known == id)) {
                return Err(dangling(id));
            }
        }
    }
    Ok(())
}
