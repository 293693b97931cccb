//! The elements that are open, and what each tag changes.
//!
//! Tags are closed the way browsers close them, as far as it shows in words: a block ends a paragraph, a cell a cell.

use crate::domain::notice::evidence::{Place, RevisionKind};
use crate::domain::text::punctuation::is_blank;

use super::attributes::{Attributes, count_from, decode_address, font_size, is_furniture, word_class};
use super::flow::{Flow, Item};
use super::list::Marker;
use super::look::{Change, Look};
use super::sheet::Sheet;
use super::style::{Declared, Display, WordRole};
use super::tags::{Kind, TAGS, Tag};
use super::values::{alignment, red};

/// An element that is open.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) tag: Tag,
    pub(super) kind: Kind,
    pub(super) is_block: bool,
    pub(super) look: Look,
    /// The next number of a list, and the step to the one after.
    count: (i32, i32),
}

/// Deeper elements are read as their words: browsers stop there too.
const DEEPEST: usize = 512;

/// Reads tags and words into paragraphs.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the page or the place in it")]
pub(super) struct Tree {
    pub(super) flow: Flow,
    pub(super) sheet: Sheet,
    pub(super) authors: Vec<String>,
    /// Pictures in the text.
    pub(super) pictures: usize,
    /// Whether elements stood deeper than [`DEEPEST`].
    pub(super) is_too_deep: bool,
    /// Whether words of buttons and fields were left out.
    pub(super) has_controls: bool,
    /// Whether only text boxes are read.
    pub(super) boxes_only: bool,
    /// Whether words are outside of what was copied.
    pub(super) outside: bool,
    /// Whether words are remarks in the margin (批注).
    pub(super) in_annotation: bool,
    /// Whether breaks are those that Word writes a second time for others.
    pub(super) in_spare_break: bool,
    pub(super) open: Vec<Element>,
    /// How many of each tag are open.
    pub(super) counts: [u16; TAGS],
    /// Open elements beyond the deepest.
    beyond: usize,
}

impl Default for Tree {
    fn default() -> Self {
        Self {
            flow: Flow::default(),
            sheet: Sheet::default(),
            // The first stands for changes that name nobody.
            authors: vec![String::new()],
            pictures: 0,
            is_too_deep: false,
            has_controls: false,
            boxes_only: false,
            outside: false,
            in_annotation: false,
            in_spare_break: false,
            open: Vec::new(),
            counts: [0; TAGS],
            beyond: 0,
        }
    }
}

impl Tree {
    fn look(&self) -> Look {
        self.open.last().map(|element| element.look).unwrap_or_default()
    }

    /// Takes a start tag.
    pub(super) fn start(&mut self, name: &str, attributes: &Attributes, is_closed: bool) {
        let tag = Tag::of(name.as_bytes());
        let kind = tag.kind();
        match kind {
            Kind::Root | Kind::Void => return,
            Kind::Break => return self.line_break(),
            Kind::Rule => return self.flow.end_paragraph(),
            Kind::Picture => return self.picture(attributes),
            _ => {}
        }
        // <o:p/> and the like are of XML, where the stroke says that nothing follows.
        if is_closed && name.contains(':') {
            return;
        }
        let declared = self.declared(name, kind, attributes);
        let is_block = match declared.display {
            Some(Display::Inline) => kind.is_wall(),
            Some(Display::Block) => true,
            _ => kind.is_block(),
        };
        // Inside what is left out, elements only have to be counted to its end.
        let in_dropped = self.look().dropped && !matches!(kind, Kind::Dropped | Kind::Control);
        let (kind, is_block) = if in_dropped { (Kind::Inline, false) } else { (kind, is_block) };
        self.close_implied(kind);
        let leaves_out = matches!(kind, Kind::Dropped | Kind::Control) && self.open.len() == DEEPEST;
        if self.open.len() >= DEEPEST && !leaves_out {
            self.is_too_deep = true;
            self.beyond += 1;
            if is_block {
                self.flow.end_paragraph();
            }
            return;
        }
        if matches!(kind, Kind::Row | Kind::Cell(_)) {
            self.imply_table(kind);
        }
        self.push(tag, kind, is_block, &declared, attributes);
    }

    fn push(&mut self, tag: Tag, kind: Kind, is_block: bool, declared: &Declared, attributes: &Attributes) {
        let mut look = self.look().within(kind, declared);
        if matches!(kind, Kind::Banner) && self.open.iter().any(|element| element.kind == Kind::Section) {
            look.place = self.look().place;
        }
        if look.place == Place::Flow && is_block && is_furniture(attributes) {
            look.place = Place::Furniture;
        }
        if let Kind::Inserted | Kind::Deleted = kind {
            let done = if kind == Kind::Inserted { RevisionKind::Inserted } else { RevisionKind::Deleted };
            look.change = Some(Change { kind: done, author: self.author(&attributes.cite) });
        }
        match kind {
            Kind::Table => self.flow.table_step(Item::Table),
            Kind::Row => self.flow.table_step(Item::Row),
            Kind::Cell(_) => {
                let span = |text: &str| text.trim().parse().unwrap_or(1).clamp(1, 1000);
                let (rows, columns) = (span(&attributes.rows), span(&attributes.columns));
                self.flow.table_step(Item::Cell { rows, columns });
            }
            Kind::Item => {
                self.flow.end_paragraph();
                self.number_item(&look, declared, attributes);
            }
            Kind::RubyText => self.flow.text("（", &look),
            Kind::Quoted => self.flow.text("“", &look),
            _ if is_block => self.flow.end_paragraph(),
            _ => {}
        }
        // What Word wrote as spaces was a tab.
        if look.is_tab && declared.word == Some(WordRole::Tab) && !self.is_silent(&look) {
            self.flow.tab();
        }
        let count = count_from(attributes);
        self.counts[tag.index()] += 1;
        self.open.push(Element { tag, kind, is_block, look, count });
    }

    /// Takes an end tag.
    pub(super) fn end(&mut self, name: &str) {
        let tag = Tag::of(name.as_bytes());
        let kind = tag.kind();
        // Browsers read a stray </br> as a break and a stray </p> as an empty paragraph.
        if kind == Kind::Break {
            return self.line_break();
        }
        // What is left out must end where it ends, however deep and broken it is.
        if matches!(kind, Kind::Dropped | Kind::Control) {
            if self.look().dropped {
                self.beyond = 0;
                if kind == Kind::Control {
                    self.close_kind(|kind| kind == Kind::Control, |_| false);
                } else {
                    self.close(tag, |_| false);
                }
            }
            return;
        }
        if self.beyond > 0 && !matches!(kind, Kind::Root | Kind::Void | Kind::Rule | Kind::Picture) {
            self.beyond -= 1;
            if kind.is_block() {
                self.flow.end_paragraph();
            }
            return;
        }
        if self.counts[tag.index()] == 0 {
            if kind == Kind::Paragraph {
                self.flow.end_paragraph();
            }
            return;
        }
        let crosses = matches!(kind, Kind::Table | Kind::TablePart | Kind::Row | Kind::Cell(_) | Kind::TextBox);
        if kind.is_block() || crosses {
            self.close(tag, |element| if crosses { element.kind == Kind::Table } else { element.kind.is_wall() });
        } else {
            self.close_inline(tag);
        }
    }

    /// Takes words.
    pub(super) fn text(&mut self, text: &str) {
        let mut look = self.look();
        if look.dropped {
            self.has_controls = self.has_controls
                || (!text.chars().all(is_blank) && self.open.iter().any(|element| element.kind == Kind::Control));
            return;
        }
        if self.is_silent(&look) || look.is_tab {
            return;
        }
        if self.open.last().is_some_and(|element| element.kind == Kind::RubyMark) {
            return;
        }
        if look.is_list_mark {
            // Word fills up with spaces behind its marks, and writes dots as letters of a symbol font.
            let mark = text.trim_matches(is_blank);
            let mark = if look.is_symbol && !mark.is_empty() { "•" } else { mark };
            return self.flow.text(mark, &look);
        }
        look.hidden |= self.in_annotation;
        if self.open.last().is_some_and(|element| matches!(element.kind, Kind::Table | Kind::TablePart | Kind::Row))
            && text.chars().all(is_blank)
        {
            return;
        }
        self.flow.text(text, &look);
    }

    fn line_break(&mut self) {
        if !self.in_spare_break && !self.is_silent(&self.look()) {
            self.flow.line_break();
        }
    }

    /// Whether words that look so are not taken.
    fn is_silent(&self, look: &Look) -> bool {
        look.dropped || self.outside || (self.boxes_only && look.place != Place::TextBox)
    }

    /// Closes everything that is still open.
    pub(super) fn finish(&mut self) {
        while self.pop() {}
        self.beyond = 0;
        self.flow.end_paragraph();
    }

    /// Counts a picture of the text.
    fn picture(&mut self, attributes: &Attributes) {
        let look = self.look();
        // Dots of a pixel or two only count visitors.
        let is_dot = attributes.width.trim().parse::<u32>().is_ok_and(|width| width < 3);
        let is_shown = !look.hidden && !self.is_silent(&look) && look.place != Place::Furniture;
        self.pictures += usize::from(is_shown && !is_dot);
    }

    fn declared(&mut self, name: &str, kind: Kind, attributes: &Attributes) -> Declared {
        let mut declared = self.sheet.look_up(name, &attributes.class);
        let mut own = Declared {
            alignment: alignment(&attributes.align),
            display: attributes.hidden.then_some(Display::Hidden),
            ..Declared::default()
        };
        if kind == Kind::Font {
            own.red = if attributes.color.is_empty() { None } else { red(&attributes.color) };
            own.size = font_size(&attributes.size);
        }
        if kind == Kind::Table {
            // align="right" lets words run around a table.
            own.alignment = None;
        }
        if matches!(kind, Kind::NumberedList | Kind::List | Kind::Item) {
            own.marker = Marker::of_type(&attributes.kind);
        }
        own.word = word_class(attributes);
        declared.overlay(&own);
        if !attributes.style.is_empty() {
            declared.take(&attributes.style);
        }
        declared
    }

    fn author(&mut self, cite: &str) -> usize {
        /// Documents have few authors; a hostile list is not searched far.
        const SEARCHED: usize = 16;
        let name = decode_address(cite.trim().strip_prefix("mailto:").unwrap_or_default());
        if let Some(back) = self.authors.iter().rev().take(SEARCHED).position(|known| *known == name) {
            return self.authors.len() - 1 - back;
        }
        self.authors.push(name);
        self.authors.len() - 1
    }

    fn number_item(&mut self, look: &Look, declared: &Declared, attributes: &Attributes) {
        let list = self
            .open
            .iter_mut()
            .rev()
            .find(|element| matches!(element.kind, Kind::NumberedList | Kind::List) || element.kind.is_wall());
        let Some(list) = list.filter(|list| !list.kind.is_wall()) else { return };
        if let Ok(value) = attributes.value.trim().parse() {
            list.count.0 = value;
        }
        let (number, step) = list.count;
        list.count.0 = number.saturating_add(step);
        let marker = declared.marker.or(list.look.marker).unwrap_or_default();
        let silent = self.is_silent(look);
        self.flow.mark_item(marker.text(number).filter(|_| !silent));
    }

    /// Opens the table and the row in which a cell stands without them.
    fn imply_table(&mut self, kind: Kind) {
        let nearest = self
            .open
            .iter()
            .rev()
            .map(|element| element.kind)
            .find(|kind| matches!(kind, Kind::Table | Kind::Row | Kind::Cell(_) | Kind::TextBox));
        let none = Attributes::default();
        if !matches!(nearest, Some(Kind::Table | Kind::Row)) {
            self.push(Tag::TABLE, Kind::Table, true, &Declared::default(), &none);
        }
        if matches!(kind, Kind::Cell(_)) && nearest != Some(Kind::Row) {
            self.push(Tag::ROW, Kind::Row, false, &Declared::default(), &none);
        }
    }

    pub(super) fn pop(&mut self) -> bool {
        let Some(element) = self.open.pop() else { return false };
        self.counts[element.tag.index()] -= 1;
        match element.kind {
            Kind::Table => self.flow.table_step(Item::EndTable),
            Kind::Row => self.flow.table_step(Item::EndRow),
            Kind::Cell(_) => self.flow.table_step(Item::EndCell),
            Kind::Item => {
                self.flow.end_paragraph();
                self.flow.mark_item(None);
            }
            Kind::RubyText => self.flow.text("）", &element.look),
            Kind::Quoted => self.flow.text("”", &element.look),
            _ if element.is_block => self.flow.end_paragraph(),
            _ => {}
        }
        true
    }
}
