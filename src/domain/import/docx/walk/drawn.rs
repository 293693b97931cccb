//! What is drawn: of pictures only that they are there, of text boxes their words and how far down they stand.

use super::super::super::error::ImportError;
use super::super::drawing;
use super::super::paragraph::TextBox;
use super::super::story::Story;
use super::super::xml::{Ns, Tag, Xml};
use super::Walk;
use crate::domain::notice::evidence::{ParagraphForm, Place};

/// More than these are no watermarks.
const MOST_WATERMARKS: usize = 8;

impl Walk<'_> {
    /// What is drawn: only its words are read, and where it stands.
    pub(super) fn drawn(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), ImportError> {
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

    pub(super) fn text_box(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
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
}
