//! A paragraph while it is read: its words, and what they have in common.

use super::properties::{ParagraphProperties, RunProperties};
use super::story::Story;
use super::styles::Style;
use super::symbols::SymbolFont;
use crate::domain::notice::evidence::{ParagraphForm, Place, RevisionKind};
use crate::domain::text::span::Span;

/// What counts of a run of words, styles included.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) hidden: bool,
    pub(super) red: bool,
    pub(super) half_points: Option<u16>,
    pub(super) symbols: SymbolFont,
}

impl Look {
    /// Of a run with these properties in a paragraph of that style.
    pub(super) fn of(own: &RunProperties, character: Option<&Style>, paragraph: &RunProperties) -> Self {
        // A style of characters that is bold in a bold paragraph takes the bold away: such properties are switches.
        let toggle = |own: Option<bool>, style: Option<bool>, paragraph: Option<bool>| {
            own.unwrap_or_else(|| style.unwrap_or(false) != paragraph.unwrap_or(false))
        };
        let style = character.map(|style| &style.run);
        Self {
            bold: toggle(own.bold, style.and_then(|run| run.bold), paragraph.bold),
            hidden: toggle(own.hidden, style.and_then(|run| run.hidden), paragraph.hidden),
            red: own.red.or_else(|| style.and_then(|run| run.red)).or(paragraph.red).unwrap_or(false),
            half_points: own.half_points.or_else(|| style.and_then(|run| run.half_points)).or(paragraph.half_points),
            symbols: own
                .symbols
                .or_else(|| style.and_then(|run| run.symbols))
                .or(paragraph.symbols)
                .unwrap_or_default(),
        }
    }
}

/// A text box that hangs on a paragraph.
#[derive(Debug)]
pub(super) struct TextBox {
    pub(super) story: Story,
    /// How far down it stands, in thousandths of a point; `None` where it does not say.
    pub(super) offset: Option<i64>,
    /// Whether words of the paragraph come before it.
    pub(super) follows: bool,
}

/// A paragraph while it is read.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) properties: ParagraphProperties,
    /// Its number has been written.
    pub(super) is_begun: bool,
    pub(super) boxes: Vec<TextBox>,
    words: Story,
    half_points: Option<u16>,
    /// What all visible characters so far have in common; `None` before the first.
    common: Option<(bool, bool)>,
}

impl Paragraph {
    /// Whether nothing is to be seen in it yet.
    pub(super) fn is_blank(&self) -> bool {
        self.common.is_none()
    }

    /// Adds words.
    pub(super) fn push(&mut self, words: &str, look: Look, change: Option<&(RevisionKind, String)>) {
        let start = self.words.text.len();
        self.words.text.push_str(words);
        let span = Span::new(start, self.words.text.len());
        if let Some((kind, author)) = change {
            self.words.revise(span, *kind, author);
        }
        if look.hidden {
            self.words.hide(span);
        }
        if words.chars().any(|c| !c.is_whitespace()) {
            self.half_points = self.half_points.max(look.half_points);
            let (bold, red) = self.common.unwrap_or((true, true));
            self.common = Some((bold && look.bold, red && look.red));
        }
    }

    /// Adds its automatic number.
    pub(super) fn push_number(&mut self, number: &str) {
        let start = self.words.text.len();
        self.words.text.push_str(number);
        if let Some((kind, author)) = &self.properties.mark.mark {
            self.words.revise(Span::new(start, self.words.text.len()), *kind, author);
        }
    }

    /// The line that it becomes, and its text boxes.
    pub(super) fn finish(self, style: &Style, place: Place) -> (Story, Vec<TextBox>) {
        let (bold, red) = self.common.unwrap_or_default();
        let own = &self.properties;
        let form = ParagraphForm {
            span: Span::default(),
            alignment: own.alignment.or(style.alignment),
            heading: own.outline.or(style.heading).filter(|level| *level < 10),
            half_points: self.half_points,
            bold,
            red,
            place,
        };
        let mark = own.mark.mark.clone();
        let mut line = Story::line(self.words.text, form, mark);
        line.revisions = self.words.revisions;
        line.hidden = self.words.hidden;
        (line, self.boxes)
    }
}
