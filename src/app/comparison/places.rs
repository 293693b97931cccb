//! Where words of the received document can be seen.

use std::rc::Rc;

use super::{OriginalPlace, Sides, Theirs};
use crate::app::marks::Words;
use crate::domain::notice::Element;
use crate::domain::notice::upstream::{ForwardedParagraph, Role};
use crate::domain::text::span::Span;

impl Sides<'_> {
    /// `text` of the received document, which stands in a paragraph of this role, else where `element` was read.
    pub(super) fn theirs(&self, text: &str, role: Option<Role>, element: Element) -> Option<Theirs> {
        let text = text.trim();
        let place = || role.and_then(|role| self.on_paper(role, text)).or_else(|| self.in_source(element));
        (!text.is_empty()).then(|| Theirs { text: text.into(), place: place() })
    }

    /// The words in a paragraph of this role, else the first such paragraph.
    pub(super) fn on_paper(&self, role: Role, words: &str) -> Option<OriginalPlace> {
        let of_role =
            || self.subject.draft.forwarded.paragraphs.iter().enumerate().filter(|(_, part)| part.role == role);
        let of_words = |(paragraph, part): (usize, &ForwardedParagraph)| {
            let start = part.text.find(words)?;
            Some(Words { paragraph, span: Span::new(start, start + words.len()) })
        };
        let whole =
            || of_role().next().map(|(paragraph, part)| Words { paragraph, span: Span::new(0, part.text.len()) });
        of_role().find_map(of_words).or_else(whole).map(OriginalPlace::Paper)
    }

    fn in_source(&self, element: Element) -> Option<OriginalPlace> {
        let found = self.received?.reading.document.found(element);
        let places: Rc<[Span]> = found.iter().flat_map(|found| found.spans.iter().copied()).collect();
        (!places.is_empty()).then_some(OriginalPlace::Source(places))
    }
}
