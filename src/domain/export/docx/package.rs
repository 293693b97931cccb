//! The container: content types, relationships and parts in one zip file.

use zip::CompressionMethod;

use super::super::archive::Archive;
use super::super::markup::Markup;

const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONSHIPS_TYPE: &str = "application/vnd.openxmlformats-package.relationships+xml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// What a part is to the rest of the package.
struct Kind {
    part: &'static str,
    content_type: String,
    relationship: String,
    id: &'static str,
}

/// A package of these parts, each with its path.
pub(super) fn write(parts: &[(&'static str, Vec<u8>)]) -> Vec<u8> {
    let kinds: Vec<Kind> = parts.iter().filter_map(|(name, _)| kind(name)).collect();
    let (word, root): (Vec<&Kind>, Vec<&Kind>) =
        kinds.iter().partition(|kind| kind.part.starts_with("word/") && kind.part != "word/document.xml");
    let mut archive = Archive::new();
    let mut add = |name: &str, bytes: &[u8]| archive.add(name, bytes, CompressionMethod::Deflated);
    add("[Content_Types].xml", &content_types(&kinds));
    add("_rels/.rels", &relationships(&root, ""));
    for (name, bytes) in parts {
        add(name, bytes);
    }
    add("word/_rels/document.xml.rels", &relationships(&word, "word/"));
    archive.into_bytes()
}

fn kind(part: &'static str) -> Option<Kind> {
    let word = |name: &str, relationship: &str, id| Kind {
        part,
        content_type: format!("{WORD}.{name}+xml"),
        relationship: format!("{OFFICE}/{relationship}"),
        id,
    };
    Some(match part {
        "word/document.xml" => word("document.main", "officeDocument", "rId1"),
        "word/styles.xml" => word("styles", "styles", "rId1"),
        "word/settings.xml" => word("settings", "settings", "rId2"),
        "word/fontTable.xml" => word("fontTable", "fontTable", "rId3"),
        "word/footer1.xml" => word("footer", "footer", "rId4"),
        "word/footer2.xml" => word("footer", "footer", "rId5"),
        "word/footer3.xml" => word("footer", "footer", "rId6"),
        "word/header1.xml" => word("header", "header", "rId7"),
        "word/header2.xml" => word("header", "header", "rId8"),
        "word/footer4.xml" => word("footer", "footer", "rId9"),
        "word/footer5.xml" => word("footer", "footer", "rId10"),
        "word/footer6.xml" => word("footer", "footer", "rId11"),
        "docProps/core.xml" => Kind {
            part,
            content_type: "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
            relationship: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
                .to_owned(),
            id: "rId2",
        },
        "docProps/app.xml" => Kind {
            part,
            content_type: "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
            relationship: format!("{OFFICE}/extended-properties"),
            id: "rId3",
        },
        _ => return None,
    })
}

fn content_types(kinds: &[Kind]) -> Vec<u8> {
    let mut xml = Markup::part();
    xml.element("Types", &[("xmlns", &CONTENT_TYPES)], |xml| {
        xml.empty("Default", &[("Extension", &"rels"), ("ContentType", &RELATIONSHIPS_TYPE)]);
        xml.empty("Default", &[("Extension", &"xml"), ("ContentType", &"application/xml")]);
        for kind in kinds {
            let name = format!("/{}", kind.part);
            xml.empty("Override", &[("PartName", &name), ("ContentType", &kind.content_type)]);
        }
    });
    xml.into_bytes()
}

fn relationships(kinds: &[&Kind], folder: &str) -> Vec<u8> {
    let mut xml = Markup::part();
    xml.element("Relationships", &[("xmlns", &RELATIONSHIPS)], |xml| {
        for kind in kinds {
            let target = kind.part.strip_prefix(folder).unwrap_or(kind.part);
            xml.empty("Relationship", &[("Id", &kind.id), ("Type", &kind.relationship), ("Target", &target)]);
        }
    });
    xml.into_bytes()
}
