//! Writing markup: a thin layer over the XML writer that cannot fail and lets no forbidden character pass.

use std::borrow::Cow;
use std::fmt::Display;

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::name::QName;

/// Attributes of an element, in order.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// Markup being written.
pub(super) struct Markup {
    writer: Writer<Vec<u8>>,
}

impl Markup {
    /// Nothing written yet.
    pub(super) fn fragment() -> Self {
        Self { writer: Writer::new(Vec::new()) }
    }

    /// A part of a package: begins with the XML declaration.
    pub(super) fn part() -> Self {
        let mut markup = Self::fragment();
        markup.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        markup
    }

    /// An element with content.
    pub(super) fn element(&mut self, name: &str, attributes: Attributes<'_>, content: impl FnOnce(&mut Self)) {
        self.event(Event::Start(start(name, attributes)));
        content(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// Text; what no markup may hold is left out.
    pub(super) fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::from_escaped(partial_escape(writable(text)))));
    }

    /// A comment with these words, which hold no `--`.
    pub(super) fn comment(&mut self, words: &'static str) {
        self.event(Event::Comment(BytesText::from_escaped(words)));
    }

    /// Words of a style sheet, which are not escaped.
    pub(super) fn style_sheet(&mut self, rules: &str) {
        self.event(Event::Text(BytesText::from_escaped(rules)));
    }

    /// What was written.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    /// What was written.
    pub(super) fn into_text(self) -> String {
        String::from_utf8(self.into_bytes()).expect("only text was written")
    }

    fn event(&mut self, event: Event<'_>) {
        self.writer.write_event(event).expect("a vector takes every byte");
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        let value = value.to_string();
        // Single quotes stay: they surround font names in style attributes, and old readers of HTML know no &apos;.
        let value = partial_escape(writable(&value)).replace('"', "&quot;");
        start.push_attribute(Attribute { key: QName(key), value: Cow::Owned(value) });
    }
    start
}

/// Whether XML 1.0 can hold `c`.
pub(super) const fn is_writable(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..)
}

/// `text` without the characters that XML 1.0 cannot hold; a carriage return would come back as a line feed.
pub(super) fn writable(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_writable) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|c| is_writable(*c)).collect())
    }
}
