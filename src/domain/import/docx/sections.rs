//! Sections (节): which headers and footers they have.

use super::super::error::ImportError;
use super::xml::{Ns, Xml};

/// On which pages a header or footer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pages {
    /// On all that have none of their own.
    All,
    /// On the first.
    First,
    /// On the even ones.
    Even,
}

/// A header or footer that a section names.
#[derive(Clone, Debug)]
pub(super) struct Reference {
    pub(super) is_header: bool,
    pub(super) pages: Pages,
    /// Id of its relationship.
    pub(super) id: String,
}

/// A section of the document.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    pub(super) references: Vec<Reference>,
    /// Its first page differs.
    pub(super) has_first_page: bool,
}

impl Section {
    /// Reads `w:sectPr`, which has just begun.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, ImportError> {
        let mut section = Self::default();
        xml.children(|xml, tag| {
            match (tag.ns, tag.local()) {
                (Ns::Word, name @ ("headerReference" | "footerReference")) => {
                    let pages = match tag.attribute("type").as_deref() {
                        Some("first") => Pages::First,
                        Some("even") => Pages::Even,
                        _ => Pages::All,
                    };
                    let id = tag.attribute("id").unwrap_or_default().into_owned();
                    section.references.push(Reference { is_header: name == "headerReference", pages, id });
                }
                (Ns::Word, "titlePg") => section.has_first_page = tag.is_on(),
                _ => {}
            }
            xml.skip()
        })?;
        Ok(section)
    }
}
