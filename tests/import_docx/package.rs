//! A small builder of packages.

use std::io::{Cursor, Write};

use xingwen::domain::import::docx;
use xingwen::domain::notice::evidence::Imported;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The vocabularies that a test part may use.
const NAMESPACES: &str = concat!(
    r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
    r#" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#,
    r#" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#,
    r#" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing""#,
    r#" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main""#,
    r#" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture""#,
    r#" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart""#,
    r#" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#,
    r#" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:none="urn:none""#,
);
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A package that is being put together.
pub(crate) struct Package {
    parts: Vec<(String, Vec<u8>)>,
    links: Vec<(String, String)>,
}

impl Package {
    /// A document with this body.
    pub(crate) fn of(body: &str) -> Self {
        let xml = format!("<w:document{NAMESPACES}><w:body>{body}</w:body></w:document>");
        Self { parts: vec![("word/document.xml".to_owned(), xml.into_bytes())], links: Vec::new() }
    }

    /// With another part beside the document: `styles` with its root's content.
    pub(crate) fn with(mut self, kind: &str, root: &str, content: &str) -> Self {
        let name = format!("{kind}{}.xml", self.links.len());
        let xml = format!("<w:{root}{NAMESPACES}>{content}</w:{root}>");
        self.parts.push((format!("word/{name}"), xml.into_bytes()));
        self.links.push((kind.to_owned(), name));
        self
    }

    /// With an entry as it is.
    pub(crate) fn entry(mut self, name: &str, bytes: &[u8]) -> Self {
        self.parts.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// The bytes of the file.
    pub(crate) fn bytes(self) -> Vec<u8> {
        let link = |at: usize, kind: &str, name: &str| {
            format!(r#"<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{name}"/>"#)
        };
        let links: Vec<String> = self.links.iter().enumerate().map(|(at, (kind, name))| link(at, kind, name)).collect();
        let main = format!(r#"<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>"#);
        let list = |links: &str| {
            format!(
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>"#
            )
        };
        let mut entries = vec![
            ("[Content_Types].xml".to_owned(), b"<Types/>".to_vec()),
            ("_rels/.rels".to_owned(), list(&main).into_bytes()),
            ("word/_rels/document.xml.rels".to_owned(), list(&links.concat()).into_bytes()),
        ];
        entries.extend(self.parts);
        zip(&entries)
    }

    /// What is read of it.
    pub(crate) fn read(self) -> Imported {
        let bytes = self.bytes();
        docx::read(&bytes).expect("the package is sound")
    }
}

/// A zip archive of these entries.
pub(crate) fn zip(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).expect("a name of its own");
        zip.write_all(bytes).expect("a vector takes every byte");
    }
    zip.finish().expect("a vector takes every byte").into_inner()
}

/// A paragraph of one run.
pub(crate) fn p(words: &str) -> String {
    format!("<w:p>{}</w:p>", r(words))
}

/// A run.
pub(crate) fn r(words: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{words}</w:t></w:r>"#)
}
