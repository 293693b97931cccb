//! Words and what stands for words: signs, fields, the marks of notes.

use super::super::super::error::ImportError;
use super::super::paragraph::Paragraph;
use super::super::symbols::SymbolFont;
use super::super::xml::{Tag, Xml};
use super::{NoteKind, Walk};
use crate::domain::notice::evidence::{Place, RevisionKind};

impl Walk<'_> {
    pub(super) fn words(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), ImportError> {
        let keeps_space = tag.attribute("space").as_deref() == Some("preserve");
        let words = xml.words()?;
        let words = if keeps_space { &words } else { words.trim_matches([' ', '\t', '\r', '\n']) };
        let font = self.look.symbols;
        if font != SymbolFont::Ordinary && words.contains(is_private) {
            let signs: String = words.chars().map(|c| if is_private(c) { self.shown(font, c) } else { c }).collect();
            return self.say(&signs);
        }
        if words.contains(['\n', '\r']) {
            // A line end in the markup is no line end of the text.
            return self.say(&words.replace(['\n', '\r'], " "));
        }
        self.say(words)
    }

    /// A sign of a symbol font, given by its code.
    pub(super) fn symbol(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        let code = tag.attribute("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
        let Some(written) = code.and_then(char::from_u32).filter(|c| !c.is_control()) else {
            self.found.tally.signs += 1;
            return self.say("\u{FFFD}");
        };
        let font = tag.attribute("font").map(|font| SymbolFont::of(&font));
        let sign = match font {
            Some(SymbolFont::Ordinary) | None if !is_private(written) => written,
            font => self.shown(font.unwrap_or_default(), written),
        };
        self.say(sign.encode_utf8(&mut [0; 4]))
    }

    /// What a sign shows; one that is not known stays as it is, for `clean` reports it.
    fn shown(&mut self, font: SymbolFont, sign: char) -> char {
        font.character(u32::from(sign)).unwrap_or_else(|| {
            self.found.tally.signs += 1;
            sign
        })
    }

    pub(super) fn note(&mut self, kind: NoteKind, tag: &Tag<'_>) {
        let id = tag.attribute("id").unwrap_or_default().into_owned();
        self.found.notes.push((kind, id));
    }

    pub(super) fn field(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), ImportError> {
        let mut ticked = false;
        let kind = tag.attribute("fldCharType").unwrap_or_default();
        xml.children(|xml, _| {
            xml.children(|xml, tag| {
                if tag.local() != "checkBox" {
                    return xml.skip();
                }
                xml.children(|xml, tag| {
                    match tag.local() {
                        "default" | "checked" => ticked = tag.is_on(),
                        _ => {}
                    }
                    xml.skip()
                })
            })
        })?;
        match kind.as_ref() {
            "begin" => self.fields.begin(ticked),
            "separate" => self.fields.separate(),
            "end" => {
                if let Some(shown) = self.fields.end() {
                    self.say(&shown)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Adds words to the present paragraph.
    pub(super) fn say(&mut self, words: &str) -> Result<(), ImportError> {
        let is_at_start = self.frame.paragraph.as_ref().is_none_or(Paragraph::is_blank);
        // What parts the mark of a note from its words is only distance.
        let is_distance = self.frame.place == Place::Footnote && is_at_start;
        let words = if is_distance { words.trim_start() } else { words };
        if words.is_empty() {
            return Ok(());
        }
        if self.trusts_fields && self.fields.hide_words() {
            self.has_swallowed = true;
            return Ok(());
        }
        self.seen += 1;
        self.grow(words.len())?;
        self.begin_paragraph()?;
        let is_deleted = |change: &&(RevisionKind, String)| change.0 == RevisionKind::Deleted;
        // What was inserted by one and deleted by another is deleted.
        let change = self.changes.iter().rev().find(is_deleted).or(self.changes.last());
        self.frame.paragraph.get_or_insert_default().push(words, self.look, change);
        Ok(())
    }
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{F000}'..='\u{F0FF}')
}
