//! Styles (样式) with all that they inherit, and the two settings that matter.

use std::collections::BTreeMap;

use super::super::error::ImportError;
use super::properties::{ParagraphProperties, RunProperties};
use super::sections::Section;
use super::xml::{Ns, Tag, Xml};
use crate::domain::notice::evidence::Alignment;

/// A style with what it inherits.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// Its id, empty for none.
    pub(super) id: String,
    pub(super) alignment: Option<Alignment>,
    /// 0 for the title, 1–9 for headings.
    pub(super) heading: Option<u8>,
    /// Id of the list its paragraphs are numbered in.
    pub(super) list: Option<u32>,
    /// Level in that list, 0–8.
    pub(super) level: Option<usize>,
    pub(super) run: RunProperties,
}

/// The styles of a document by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    /// Id of the style of paragraphs that name none.
    usual: String,
    none: Style,
}

/// A style as it is written.
#[derive(Default)]
struct Written {
    name: String,
    based_on: Option<String>,
    paragraph: ParagraphProperties,
    run: RunProperties,
}

impl Styles {
    /// Reads the part of the styles.
    pub(super) fn read(text: &str) -> Result<Self, ImportError> {
        let mut xml = Xml::open(text)?;
        let mut defaults = RunProperties::default();
        let mut usual = String::new();
        let mut written = BTreeMap::new();
        xml.root(|xml, tag| match (tag.ns, tag.local()) {
            (Ns::Word, "docDefaults") => {
                defaults = read_defaults(xml)?;
                Ok(())
            }
            (Ns::Word, "style") => {
                let id = tag.attribute("styleId").unwrap_or_default().into_owned();
                let is_default =
                    tag.attribute("default").is_some_and(|value| matches!(value.as_ref(), "1" | "true" | "on"));
                if is_default && tag.attribute("type").as_deref() == Some("paragraph") {
                    usual.clone_from(&id);
                }
                written.insert(id, read_style(xml)?);
                Ok(())
            }
            _ => xml.skip(),
        })?;
        let by_id = written.keys().map(|id| (id.clone(), resolve(id, &written, &defaults))).collect();
        Ok(Self { by_id, usual, none: Style { run: defaults, ..Style::default() } })
    }

    /// The style of a paragraph that names `id` or none.
    pub(super) fn of_paragraph(&self, id: Option<&str>) -> &Style {
        let named = id.and_then(|id| self.by_id.get(id));
        named.or_else(|| self.by_id.get(&self.usual)).unwrap_or(&self.none)
    }

    /// The style of that id.
    pub(super) fn get(&self, id: &str) -> Option<&Style> {
        self.by_id.get(id)
    }
}

fn read_defaults(xml: &mut Xml<'_>) -> Result<RunProperties, ImportError> {
    let mut found = RunProperties::default();
    xml.children(|xml, tag| {
        if tag.local() != "rPrDefault" {
            return xml.skip();
        }
        xml.children(|xml, tag| {
            if tag.local() != "rPr" {
                return xml.skip();
            }
            found = RunProperties::read(xml)?;
            Ok(())
        })
    })?;
    Ok(found)
}

fn read_style(xml: &mut Xml<'_>) -> Result<Written, ImportError> {
    let mut style = Written::default();
    xml.children(|xml, tag: &Tag<'_>| {
        match (tag.ns, tag.local()) {
            (Ns::Word, "name") => style.name = tag.val().unwrap_or_default().into_owned(),
            (Ns::Word, "basedOn") => style.based_on = tag.name(),
            (Ns::Word, "pPr") => {
                style.paragraph = ParagraphProperties::read(xml, |xml| Section::read(xml).map(drop))?;
                return Ok(());
            }
            (Ns::Word, "rPr") => {
                style.run = RunProperties::read(xml)?;
                return Ok(());
            }
            _ => {}
        }
        xml.skip()
    })?;
    Ok(style)
}

/// The style with what it inherits; a chain that is longer than any real one ends there, and so does a circle.
fn resolve(id: &str, written: &BTreeMap<String, Written>, defaults: &RunProperties) -> Style {
    const LONGEST_CHAIN: usize = 32;
    let mut found = Style { id: id.to_owned(), ..Style::default() };
    let mut outline = None;
    let mut next = written.get(id);
    for _ in 0..LONGEST_CHAIN {
        let Some(style) = next else { break };
        let own = &style.paragraph;
        found.alignment = found.alignment.or(own.alignment);
        outline = outline.or_else(|| heading_of(&style.name)).or(own.outline);
        found.list = found.list.or(own.list);
        found.level = found.level.or(own.level);
        found.run = std::mem::take(&mut found.run).over(&style.run);
        next = style.based_on.as_deref().and_then(|id| written.get(id));
    }
    found.heading = outline.filter(|level| *level < 10);
    found.run = found.run.over(defaults);
    found
}

/// The level that the name of a built-in style says: `Title` 0, `heading 2` 2.
fn heading_of(name: &str) -> Option<u8> {
    let name = name.trim().to_lowercase();
    if matches!(name.as_str(), "title" | "标题" | "公文标题") {
        return Some(0);
    }
    let level = name.strip_prefix("heading").or_else(|| name.strip_prefix("标题"))?;
    level.trim().parse().ok().filter(|level| (1..=9).contains(level))
}

/// Whether headers of even pages differ (`w:evenAndOddHeaders`).
pub(super) fn has_even_headers(settings: &str) -> Result<bool, ImportError> {
    let mut found = false;
    Xml::open(settings)?.root(|xml, tag| {
        found |= tag.local() == "evenAndOddHeaders" && tag.is_on();
        xml.skip()
    })?;
    Ok(found)
}
