//! Paragraphs: how they begin, what they are made of, where their lines go.

use std::mem;

use super::super::super::error::{ImportError, LARGEST};
use super::super::paragraph::{Look, Paragraph};
use super::super::properties::{ParagraphProperties, RunProperties};
use super::super::sections::Section;
use super::super::styles::Style;
use super::super::xml::Xml;
use super::Walk;

impl<'k> Walk<'k> {
    pub(super) fn paragraph(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        self.end_paragraph()?;
        self.frame.paragraph = Some(Paragraph::default());
        self.content(xml)?;
        self.end_paragraph()
    }

    pub(super) fn paragraph_properties(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        let sections = &mut self.found.sections;
        let properties = ParagraphProperties::read(xml, |xml| {
            sections.push(Section::read(xml)?);
            Ok(())
        })?;
        self.frame.paragraph.get_or_insert_default().properties = properties;
        Ok(())
    }

    pub(super) fn run_properties(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        let own = RunProperties::read(xml)?;
        let character = own.style.as_deref().and_then(|id| self.known.styles.get(id));
        self.look = Look::of(&own, character, &self.style().run);
        Ok(())
    }

    /// The style of the present paragraph.
    pub(super) fn style(&self) -> &'k Style {
        let id = self.frame.paragraph.as_ref().and_then(|paragraph| paragraph.properties.style.as_deref());
        self.known.styles.of_paragraph(id)
    }

    /// Writes the number of the present paragraph, if it has one and it is not there yet.
    pub(super) fn begin_paragraph(&mut self) -> Result<(), ImportError> {
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
    pub(super) fn end_paragraph(&mut self) -> Result<(), ImportError> {
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

    pub(super) fn grow(&mut self, bytes: usize) -> Result<(), ImportError> {
        self.found.size += bytes;
        if self.found.size > LARGEST { Err(ImportError::TooLarge(self.found.size)) } else { Ok(()) }
    }
}
