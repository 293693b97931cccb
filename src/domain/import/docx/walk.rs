//! The walk through a part: paragraphs, runs, tables, text boxes, fields, tracked changes.
//!
//! Words stand in `w:t`, `w:delText` and `m:t` only, so whatever is not known is walked through: nothing that is
//! written is lost because it stands in an element of a later version.

mod drawn;
mod lines;
mod table;
mod words;

use std::collections::BTreeMap;
use std::mem;

use super::super::error::ImportError;
use super::fields::Fields;
use super::numbering::{Counters, Numbering};
use super::paragraph::{Look, Paragraph};
use super::properties::{RunProperties, author};
use super::sections::Section;
use super::story::Story;
use super::styles::Styles;
use super::tally::Tally;
use super::xml::{Node, Ns, Tag, Xml};
use crate::domain::notice::evidence::{Place, RevisionKind};

/// What the walk looks up.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
}

/// Which kind of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NoteKind {
    /// 脚注.
    Footnote,
    /// 尾注.
    Endnote,
}

/// What a walk has found and the next one goes on with.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) tally: Tally,
    pub(super) counters: Counters,
    /// The notes in the order in which the text names them.
    pub(super) notes: Vec<(NoteKind, String)>,
    pub(super) sections: Vec<Section>,
    /// Bytes of text so far.
    size: usize,
}

/// Reads a part: its lines.
pub(super) fn part(text: &str, place: Place, known: &Known, found: &mut Found) -> Result<Story, ImportError> {
    walk(text, place, known, found, |walk, xml| {
        walk.content(xml)?;
        walk.take_story()
    })
}

/// Reads a part of notes: those that are named in `labels`, by their ids, each with its label in front.
pub(super) fn notes(
    text: &str,
    labels: &BTreeMap<&str, String>,
    known: &Known,
    found: &mut Found,
) -> Result<BTreeMap<String, Story>, ImportError> {
    walk(text, Place::Footnote, known, found, |walk, xml| {
        let mut notes = BTreeMap::new();
        xml.children(|xml, tag| {
            let id = tag.attribute("id").unwrap_or_default();
            let Some(label) = labels.get(id.as_ref()) else { return xml.skip() };
            walk.label = Some(label.clone());
            walk.content(xml)?;
            notes.insert(id.into_owned(), walk.take_story()?);
            Ok(())
        })?;
        Ok(notes)
    })
}

/// Walks through a part.
///
/// A field that is never ended would swallow words as its instruction; such a part is walked through once more with
/// the instructions taken for words, for nothing may be lost silently.
fn walk<R>(
    text: &str,
    place: Place,
    known: &Known,
    found: &mut Found,
    mut read: impl FnMut(&mut Walk<'_>, &mut Xml<'_>) -> Result<R, ImportError>,
) -> Result<R, ImportError> {
    let mut attempt = |trusts_fields| {
        let mut walk = Walk::new(place, known, found.clone(), trusts_fields);
        let mut xml = Xml::open(text)?;
        xml.inner()?;
        let result = read(&mut walk, &mut xml)?;
        match xml.next()? {
            None => Ok((result, walk)),
            Some(_) => Err(ImportError::DamagedMarkup),
        }
    };
    let (mut result, mut end) = attempt(true)?;
    if end.has_swallowed && end.fields.is_open() {
        (result, end) = attempt(false)?;
    }
    *found = end.found;
    Ok(result)
}

/// Where the walk is: in the part itself, a text box or a cell.
#[derive(Debug, Default)]
struct Frame {
    place: Place,
    story: Story,
    paragraph: Option<Paragraph>,
    /// Cells of the table row that is being read.
    row: Option<Vec<Story>>,
    /// A row of that table had words in several cells.
    has_columns: bool,
    /// Words stand here already, those of text boxes not counted.
    has_words: bool,
}

/// The walk through one part.
struct Walk<'k> {
    known: &'k Known,
    found: Found,
    frame: Frame,
    fields: Fields,
    /// Whether instructions of fields are left out.
    trusts_fields: bool,
    /// Words were left out as parts of an instruction.
    has_swallowed: bool,
    /// Tracked changes that stand open, innermost last.
    changes: Vec<(RevisionKind, String)>,
    look: Look,
    /// How far down the present drawing stands.
    offset: Option<i64>,
    /// What stands in front of the next paragraph, for notes.
    label: Option<String>,
    /// Counts up with everything that is to be seen.
    seen: usize,
}

impl<'k> Walk<'k> {
    fn new(place: Place, known: &'k Known, found: Found, trusts_fields: bool) -> Self {
        Self {
            known,
            found,
            frame: Frame { place, ..Frame::default() },
            fields: Fields::default(),
            trusts_fields,
            has_swallowed: false,
            changes: Vec::new(),
            look: Look::default(),
            offset: None,
            label: None,
            seen: 0,
        }
    }

    /// The lines so far.
    fn take_story(&mut self) -> Result<Story, ImportError> {
        self.end_paragraph()?;
        Ok(mem::take(&mut self.frame.story))
    }

    /// Reads what the element that has just begun holds.
    fn content(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        loop {
            match xml.inner()? {
                Node::Start(tag) => self.element(xml, &tag)?,
                Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    fn element(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), ImportError> {
        match tag.ns {
            Ns::Word => self.word(xml, tag),
            Ns::Compatibility if tag.local() == "AlternateContent" => self.alternative(xml),
            Ns::Math => self.math(xml, tag),
            _ => self.drawn(xml, tag),
        }
    }

    fn word(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), ImportError> {
        match tag.local() {
            "p" => self.paragraph(xml),
            "pPr" => self.paragraph_properties(xml),
            "r" => {
                self.look = Look::of(&RunProperties::default(), None, &self.style().run);
                self.content(xml)
            }
            "rPr" => self.run_properties(xml),
            "t" | "delText" => self.words(xml, tag),
            "tbl" => self.table(xml),
            "tr" => self.row(xml),
            "tc" => self.cell(xml),
            "trPr" => self.row_properties(xml),
            "ins" | "moveTo" => self.change(xml, RevisionKind::Inserted, author(tag)),
            "del" | "moveFrom" => self.change(xml, RevisionKind::Deleted, author(tag)),
            "txbxContent" => self.text_box(xml),
            "drawing" | "pict" => {
                let outer = self.offset.take();
                self.content(xml)?;
                self.offset = outer;
                Ok(())
            }
            "sectPr" => {
                self.found.sections.push(Section::read(xml)?);
                Ok(())
            }
            "fldChar" => self.field(xml, tag),
            "instrText" | "delInstrText" => {
                let words = xml.words()?;
                self.fields.instruct(&words);
                Ok(())
            }
            "tcPr" | "tblPr" | "tblPrEx" | "tblGrid" | "sdtPr" | "sdtEndPr" | "customXmlPr" | "smartTagPr"
            | "rubyPr" | "rt" => xml.skip(),
            "object" | "altChunk" | "subDoc" => {
                self.found.tally.objects += 1;
                self.seen += 1;
                xml.skip()
            }
            _ => self.sign(xml, tag),
        }
    }

    /// An element that stands for a character, or one that is only walked through.
    fn sign(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), ImportError> {
        match tag.local() {
            "tab" | "ptab" => self.say("\t")?,
            "br" if tag.attribute("type").as_deref() == Some("page") => self.say("\u{C}")?,
            "br" | "cr" => self.say("\u{B}")?,
            "noBreakHyphen" => self.say("-")?,
            "softHyphen" => self.say("\u{AD}")?,
            "sym" => self.symbol(tag)?,
            "footnoteReference" => self.note(NoteKind::Footnote, tag),
            "endnoteReference" => self.note(NoteKind::Endnote, tag),
            "commentReference" => self.found.tally.comments += 1,
            _ => return self.content(xml),
        }
        xml.skip()
    }

    fn math(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), ImportError> {
        match tag.local() {
            "t" => self.words(xml, tag),
            "oMath" => {
                self.found.tally.equations += 1;
                self.content(xml)
            }
            "den" => {
                self.say("/")?;
                self.content(xml)
            }
            _ => self.content(xml),
        }
    }

    /// Two writings of one thing: the first that shows anything is read, the others are not.
    fn alternative(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        let before = self.seen;
        xml.children(|xml, _| if self.seen == before { self.content(xml) } else { xml.skip() })
    }

    /// Reads what stands in a frame of its own.
    fn framed(&mut self, xml: &mut Xml<'_>, place: Place) -> Result<Story, ImportError> {
        let outer = mem::replace(&mut self.frame, Frame { place, ..Frame::default() });
        let look = self.look;
        self.content(xml)?;
        let story = self.take_story()?;
        self.frame = outer;
        self.look = look;
        Ok(story)
    }

    fn change(&mut self, xml: &mut Xml<'_>, kind: RevisionKind, author: String) -> Result<(), ImportError> {
        self.changes.push((kind, author));
        let result = self.content(xml);
        self.changes.pop();
        result
    }
}
