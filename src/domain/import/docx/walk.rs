//! The walk through a part: paragraphs, runs, tables, text boxes, fields, tracked changes.
//!
//! Words stand in `w:t`, `w:delText` and `m:t` only, so whatever is not known is walked through: nothing that is
//! written is lost because it stands in an element of a later version.

use std::collections::BTreeMap;
use std::mem;

use super::super::error::{ImportError, LARGEST};
use super::drawing;
use super::fields::Fields;
use super::numbering::{Counters, Numbering};
use super::paragraph::{Look, Paragraph, TextBox};
use super::properties::{ParagraphProperties, RunProperties, author};
use super::sections::Section;
use super::story::{self, Story};
use super::styles::{Style, Styles};
use super::symbols::SymbolFont;
use super::tally::Tally;
use super::xml::{Node, Ns, Tag, Xml};
use crate::domain::notice::evidence::{ParagraphForm, Place, RevisionKind};

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
    /// Words stand here already, those of text boxes not counted.
    has_words: bool,
}

/// More than these are no watermarks.
const MOST_WATERMARKS: usize = 8;

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

    /// What is drawn: only its words are read, and where it stands.
    fn drawn(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), ImportError> {
        match (tag.ns, tag.local()) {
            (Ns::Picture, "pic") | (Ns::Vml, "imagedata") => {
                self.found.tally.pictures += 1;
                self.seen += 1;
                xml.skip()
            }
            (Ns::Other, "chart" | "relIds") => {
                self.found.tally.objects += 1;
                self.seen += 1;
                xml.skip()
            }
            (Ns::Anchor, "positionV") => {
                self.offset = drawing::vertical_position(xml)?;
                Ok(())
            }
            (Ns::Vml, "textpath") => {
                self.word_art(tag)?;
                xml.skip()
            }
            (Ns::Vml, _) => {
                if self.offset.is_none() {
                    self.offset = tag.attribute("style").and_then(|style| drawing::margin_top(&style));
                }
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

    fn paragraph(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        self.end_paragraph()?;
        self.frame.paragraph = Some(Paragraph::default());
        self.content(xml)?;
        self.end_paragraph()
    }

    fn paragraph_properties(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        let sections = &mut self.found.sections;
        let properties = ParagraphProperties::read(xml, |xml| {
            sections.push(Section::read(xml)?);
            Ok(())
        })?;
        self.frame.paragraph.get_or_insert_default().properties = properties;
        Ok(())
    }

    fn run_properties(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        let own = RunProperties::read(xml)?;
        let character = own.style.as_deref().and_then(|id| self.known.styles.get(id));
        self.look = Look::of(&own, character, &self.style().run);
        Ok(())
    }

    /// The style of the present paragraph.
    fn style(&self) -> &'k Style {
        let id = self.frame.paragraph.as_ref().and_then(|paragraph| paragraph.properties.style.as_deref());
        self.known.styles.of_paragraph(id)
    }

    fn words(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), ImportError> {
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
    fn symbol(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
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

    fn note(&mut self, kind: NoteKind, tag: &Tag<'_>) {
        let id = tag.attribute("id").unwrap_or_default().into_owned();
        self.found.notes.push((kind, id));
    }

    fn field(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), ImportError> {
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
    fn say(&mut self, words: &str) -> Result<(), ImportError> {
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

    fn grow(&mut self, bytes: usize) -> Result<(), ImportError> {
        self.found.size += bytes;
        if self.found.size > LARGEST { Err(ImportError::TooLarge(self.found.size)) } else { Ok(()) }
    }

    /// Writes the number of the present paragraph, if it has one and it is not there yet.
    fn begin_paragraph(&mut self) -> Result<(), ImportError> {
        let style = self.style();
        let paragraph = self.frame.paragraph.get_or_insert_default();
        if mem::replace(&mut paragraph.is_begun, true) {
            return Ok(());
        }
        let own = &paragraph.properties;
        let list = own.list.or(style.list).filter(|list| *list != 0);
        let level = own.level.or(style.level);
        let (styles, counters) = (&self.known.styles, &mut self.found.counters);
        let number = list.and_then(|list| self.known.numbering.label(list, level, &style.id, styles, counters));
        let number = number.filter(|number| !number.is_empty());
        self.found.tally.numbers += usize::from(number.is_some());
        let mut bytes = 0;
        for label in self.label.take().into_iter().chain(number) {
            bytes += label.len();
            paragraph.push_number(&label);
        }
        self.grow(bytes)
    }

    /// Puts the present paragraph, if there is one, behind the lines, and its text boxes before or behind it.
    fn end_paragraph(&mut self) -> Result<(), ImportError> {
        if self.frame.paragraph.is_none() {
            return Ok(());
        }
        self.begin_paragraph()?;
        self.grow(1)?;
        let style = self.style();
        let Some(paragraph) = self.frame.paragraph.take() else { return Ok(()) };
        let has_words = !paragraph.is_blank();
        let (line, mut boxes) = paragraph.finish(style, self.frame.place);
        let only_holds_boxes = !boxes.is_empty() && line.is_blank();
        if boxes.iter().all(|one| one.offset.is_some()) {
            boxes.sort_by_key(|one| one.offset);
        }
        // Red heads are drawn as boxes that hang on the first paragraph, wherever in it.
        let is_head = !self.frame.has_words;
        let (before, after): (Vec<_>, Vec<_>) = boxes.into_iter().partition(|one| is_head || !one.follows);
        for one in before {
            self.frame.story.extend(one.story);
        }
        if !only_holds_boxes {
            self.frame.story.extend(line);
        }
        for one in after {
            self.frame.story.extend(one.story);
        }
        self.frame.has_words |= has_words;
        Ok(())
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

    fn text_box(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        let place = match self.frame.place {
            Place::Flow | Place::Table => Place::TextBox,
            other => other,
        };
        let offset = self.offset.take();
        let story = self.framed(xml, place)?;
        self.offset = offset;
        self.hang(story);
        Ok(())
    }

    /// Hangs a text box on the present paragraph.
    fn hang(&mut self, story: Story) {
        if story.is_blank() {
            return;
        }
        self.seen += 1;
        let paragraph = self.frame.paragraph.get_or_insert_default();
        let follows = !paragraph.is_blank();
        paragraph.boxes.push(TextBox { story, offset: self.offset, follows });
    }

    /// Words drawn as a picture (艺术字); in a header or footer they are a watermark.
    fn word_art(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        let words = tag.attribute("string").unwrap_or_default().replace(['\n', '\r', '\t'], " ");
        self.grow(words.len())?;
        if matches!(self.frame.place, Place::PageHeader | Place::PageFooter) {
            self.seen += 1;
            let watermarks = &self.found.tally.watermarks;
            let is_new = watermarks.len() < MOST_WATERMARKS && !watermarks.contains(&words);
            if !words.trim().is_empty() && is_new {
                self.found.tally.watermarks.push(words);
            }
        } else {
            self.hang(Story::line(words, ParagraphForm { place: Place::TextBox, ..ParagraphForm::default() }, None));
        }
        Ok(())
    }

    fn change(&mut self, xml: &mut Xml<'_>, kind: RevisionKind, author: String) -> Result<(), ImportError> {
        self.changes.push((kind, author));
        let result = self.content(xml);
        self.changes.pop();
        result
    }

    fn table(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        self.end_paragraph()?;
        let outer = self.frame.row.take();
        self.content(xml)?;
        self.end_paragraph()?;
        self.frame.row = outer;
        Ok(())
    }

    fn row(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        let outer = self.frame.row.replace(Vec::new());
        let changes = self.changes.len();
        self.content(xml)?;
        self.changes.truncate(changes);
        let cells = mem::replace(&mut self.frame.row, outer).unwrap_or_default();
        self.end_paragraph()?;
        self.frame.has_words |= cells.iter().any(|cell| !cell.is_blank());
        if !cells.is_empty() {
            self.frame.story.extend(story::row(cells));
        }
        Ok(())
    }

    /// A row that was inserted or deleted as a whole.
    fn row_properties(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        xml.children(|xml, tag| {
            match (tag.ns, tag.local()) {
                (Ns::Word, "ins") => self.changes.push((RevisionKind::Inserted, author(tag))),
                (Ns::Word, "del") => self.changes.push((RevisionKind::Deleted, author(tag))),
                _ => {}
            }
            xml.skip()
        })
    }

    fn cell(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        let place = match self.frame.place {
            Place::Flow => Place::Table,
            other => other,
        };
        let story = self.framed(xml, place)?;
        match &mut self.frame.row {
            Some(row) => row.push(story),
            None => self.frame.story.extend(story),
        }
        Ok(())
    }
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{F000}'..='\u{F0FF}')
}
