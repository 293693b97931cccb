//! What paragraphs and runs say of themselves, the same in the document and in its styles.

use super::super::error::ImportError;
use super::symbols::SymbolFont;
use super::xml::{Ns, Tag, Xml};
use crate::domain::notice::evidence::{Alignment, RevisionKind};

/// Properties of a run (`w:rPr`); `None` where it says nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct RunProperties {
    /// Id of the character style.
    pub(super) style: Option<String>,
    pub(super) bold: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) red: Option<bool>,
    pub(super) half_points: Option<u16>,
    pub(super) symbols: Option<SymbolFont>,
    /// The paragraph mark itself was inserted or deleted, and by whom.
    pub(super) mark: Option<(RevisionKind, String)>,
}

impl RunProperties {
    /// Reads `w:rPr`, which has just begun.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, ImportError> {
        let mut found = Self::default();
        xml.children(|xml, tag| {
            found.note(tag);
            xml.skip()
        })?;
        Ok(found)
    }

    fn note(&mut self, tag: &Tag<'_>) {
        if tag.ns != Ns::Word {
            return;
        }
        match tag.local() {
            "rStyle" => self.style = tag.name(),
            "b" => self.bold = Some(tag.is_on()),
            "vanish" => self.hidden = Some(tag.is_on()),
            "color" => self.red = tag.val().map(|colour| is_red(&colour)),
            "sz" => self.half_points = tag.val().and_then(|size| half_points(&size)),
            "rFonts" => {
                let font = tag.attribute("ascii").or_else(|| tag.attribute("hAnsi"));
                self.symbols = font.map(|font| SymbolFont::of(&font));
            }
            "ins" | "moveTo" => self.mark = Some((RevisionKind::Inserted, author(tag))),
            "del" | "moveFrom" => self.mark = Some((RevisionKind::Deleted, author(tag))),
            _ => {}
        }
    }

    /// What these say, and `parent` where they say nothing.
    pub(super) fn over(self, parent: &Self) -> Self {
        Self {
            style: self.style,
            bold: self.bold.or(parent.bold),
            hidden: self.hidden.or(parent.hidden),
            red: self.red.or(parent.red),
            half_points: self.half_points.or(parent.half_points),
            symbols: self.symbols.or(parent.symbols),
            mark: self.mark,
        }
    }
}

/// Properties of a paragraph (`w:pPr`).
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphProperties {
    /// Id of the paragraph style.
    pub(super) style: Option<String>,
    pub(super) alignment: Option<Alignment>,
    /// Outline level, 1–9; 10 says that it has none.
    pub(super) outline: Option<u8>,
    /// Id of the list it is numbered in; 0 takes it out of one.
    pub(super) list: Option<u32>,
    /// Level in that list, 0–8.
    pub(super) level: Option<usize>,
    /// Of the paragraph mark.
    pub(super) mark: RunProperties,
}

impl ParagraphProperties {
    /// Reads `w:pPr`, which has just begun; `section` is given every `w:sectPr` in it.
    pub(super) fn read(
        xml: &mut Xml<'_>,
        mut section: impl FnMut(&mut Xml<'_>) -> Result<(), ImportError>,
    ) -> Result<Self, ImportError> {
        let mut found = Self::default();
        xml.children(|xml, tag| {
            match (tag.ns, tag.local()) {
                (Ns::Word, "pStyle") => found.style = tag.name(),
                (Ns::Word, "jc") => found.alignment = tag.val().map(|value| alignment(&value)),
                (Ns::Word, "outlineLvl") => {
                    found.outline = tag.number().map(|level: u8| level.min(9) + 1);
                }
                (Ns::Word, "numPr") => return found.read_numbering(xml),
                (Ns::Word, "rPr") => {
                    found.mark = RunProperties::read(xml)?;
                    return Ok(());
                }
                (Ns::Word, "sectPr") => return section(xml),
                _ => {}
            }
            xml.skip()
        })?;
        Ok(found)
    }

    fn read_numbering(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        xml.children(|xml, tag| {
            match (tag.ns, tag.local()) {
                (Ns::Word, "numId") => self.list = tag.number(),
                (Ns::Word, "ilvl") => self.level = tag.number().filter(|level| *level < 9),
                _ => {}
            }
            xml.skip()
        })
    }
}

/// Who made a tracked change; empty where it does not say.
pub(super) fn author(tag: &Tag<'_>) -> String {
    const LONGEST: usize = 40;
    tag.attribute("author").unwrap_or_default().chars().take(LONGEST).collect()
}

fn alignment(value: &str) -> Alignment {
    match value {
        "center" => Alignment::Centre,
        "right" | "end" => Alignment::Right,
        _ => Alignment::Left,
    }
}

/// Whether a colour is one of the reds of document heads: FF0000 and its darker or warmer neighbours.
fn is_red(colour: &str) -> bool {
    let Ok(value) = u32::from_str_radix(colour, 16) else { return false };
    let (red, green, blue) = (value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    colour.len() == 6 && red >= 0xB0 && green <= 0x50 && blue <= 0x50
}

/// A size: a number of half-points, or with its unit as strict files have it.
fn half_points(size: &str) -> Option<u16> {
    match size.strip_suffix("pt") {
        Some(points) => points.split('.').next()?.parse::<u16>().ok()?.checked_mul(2),
        None => size.parse().ok(),
    }
}
