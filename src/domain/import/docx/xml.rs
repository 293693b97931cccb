//! The markup of a part, element by element: namespaces told apart, depth limited, declarations refused.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::super::error::ImportError;

/// How deep elements may stand in one another; a table in a table in a text box comes to about forty.
pub const DEEPEST: usize = 200;
/// How many prefixes may be declared in one place; Word declares about thirty.
const MOST_PREFIXES: usize = 400;

/// The vocabularies that matter here; of both the transitional and the strict kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ns {
    /// Words, paragraphs, tables (`w:`).
    Word,
    /// Equations (`m:`).
    Math,
    /// Choices between two writings of one thing (`mc:`).
    Compatibility,
    /// Drawings of old (`v:`).
    Vml,
    /// Where a drawing stands (`wp:`).
    Anchor,
    /// Pictures (`pic:`).
    Picture,
    /// Anything else.
    Other,
}

impl Ns {
    fn of(name: &str) -> Self {
        match name {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            | "http://purl.oclc.org/ooxml/officeDocument/math" => Self::Math,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compatibility,
            "urn:schemas-microsoft-com:vml" => Self::Vml,
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            | "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => Self::Anchor,
            "http://schemas.openxmlformats.org/drawingml/2006/picture"
            | "http://purl.oclc.org/ooxml/drawingml/picture" => Self::Picture,
            _ => Self::Other,
        }
    }
}

/// The start of an element.
pub(super) struct Tag<'a> {
    /// Its vocabulary.
    pub(super) ns: Ns,
    start: BytesStart<'a>,
}

impl Tag<'_> {
    /// Its name without prefix.
    pub(super) fn local(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// The attribute of that name, whatever its prefix.
    pub(super) fn attribute(&self, local: &str) -> Option<Cow<'_, str>> {
        // The names need not be compared with one another: only the first of them is taken.
        let mut attributes = self.start.attributes();
        let found = attributes.with_checks(false).flatten().find(|one| one.key.local_name().into_inner() == local)?;
        match found.value {
            Cow::Borrowed(value) => unescape(value).ok(),
            Cow::Owned(value) => unescape(&value).ok().map(|value| Cow::Owned(value.into_owned())),
        }
    }

    /// The attribute `val`.
    pub(super) fn val(&self) -> Option<Cow<'_, str>> {
        self.attribute("val")
    }

    /// The attribute `val`, to be kept.
    pub(super) fn name(&self) -> Option<String> {
        self.val().map(Cow::into_owned)
    }

    /// The attribute `val` as a number.
    pub(super) fn number<N: std::str::FromStr>(&self) -> Option<N> {
        self.val()?.trim().parse().ok()
    }

    /// Whether the property is on: it is, unless it says otherwise.
    pub(super) fn is_on(&self) -> bool {
        self.val().is_none_or(|value| !matches!(value.as_ref(), "0" | "false" | "off" | "none"))
    }
}

/// What comes next in a part.
pub(super) enum Node<'a> {
    /// An element begins; its end always follows.
    Start(Tag<'a>),
    /// An element ends.
    End,
    /// Words between elements.
    Text(Cow<'a, str>),
}

/// A part that is being read.
pub(super) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    roots: usize,
    /// Declared prefixes with the depth of their element, innermost last.
    prefixes: Vec<(usize, String, Ns)>,
}

impl<'a> Xml<'a> {
    /// Begins to read a part.
    pub(super) fn open(text: &'a str) -> Result<Self, ImportError> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        if text.trim_start().is_empty() {
            return Err(ImportError::DamagedMarkup);
        }
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Ok(Self { reader, depth: 0, roots: 0, prefixes: Vec::new() })
    }

    /// What comes next; `None` at the end of the part, where everything must be closed.
    pub(super) fn next(&mut self) -> Result<Option<Node<'a>>, ImportError> {
        loop {
            match self.reader.read_event().map_err(|_| ImportError::DamagedMarkup)? {
                Event::Start(start) => return self.begin(start).map(Some),
                Event::End(_) => {
                    while self.prefixes.last().is_some_and(|(depth, ..)| *depth == self.depth) {
                        self.prefixes.pop();
                    }
                    self.depth = self.depth.checked_sub(1).ok_or(ImportError::DamagedMarkup)?;
                    return Ok(Some(Node::End));
                }
                Event::Text(text) if self.depth > 0 => return Ok(Some(Node::Text(text.xml10_content()))),
                Event::Text(text) if text.trim().is_empty() => {}
                Event::CData(text) if self.depth > 0 => return Ok(Some(Node::Text(text.xml10_content()))),
                Event::GeneralRef(name) if self.depth > 0 => {
                    let character = name.resolve_char_ref().map_err(|_| ImportError::DamagedMarkup)?;
                    let text = match character {
                        Some(character) => Cow::Owned(character.to_string()),
                        None => Cow::Borrowed(resolve_predefined_entity(&name).ok_or(ImportError::Declares)?),
                    };
                    return Ok(Some(Node::Text(text)));
                }
                Event::DocType(_) => return Err(ImportError::Declares),
                Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
                Event::Eof if self.depth == 0 && self.roots == 1 => return Ok(None),
                _ => return Err(ImportError::DamagedMarkup),
            }
        }
    }

    /// Calls `each` for every child of the root, which must not have begun yet, and reads to the end of the part.
    pub(super) fn root(
        &mut self,
        each: impl FnMut(&mut Self, &Tag<'a>) -> Result<(), ImportError>,
    ) -> Result<(), ImportError> {
        self.inner()?;
        self.children(each)?;
        match self.next()? {
            None => Ok(()),
            Some(_) => Err(ImportError::DamagedMarkup),
        }
    }

    /// What comes next inside an element; its end is [`Node::End`].
    pub(super) fn inner(&mut self) -> Result<Node<'a>, ImportError> {
        self.next()?.ok_or(ImportError::DamagedMarkup)
    }

    /// Passes over the rest of the element that has just begun.
    pub(super) fn skip(&mut self) -> Result<(), ImportError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.inner()?;
        }
        Ok(())
    }

    /// Calls `each` for every child of the element that has just begun; it must read the child to its end.
    pub(super) fn children(
        &mut self,
        mut each: impl FnMut(&mut Self, &Tag<'a>) -> Result<(), ImportError>,
    ) -> Result<(), ImportError> {
        loop {
            match self.inner()? {
                Node::Start(tag) => each(self, &tag)?,
                Node::End => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    /// The words inside the element that has just begun, its children left out.
    pub(super) fn words(&mut self) -> Result<String, ImportError> {
        let mut words = String::new();
        loop {
            match self.inner()? {
                Node::Start(_) => self.skip()?,
                Node::End => return Ok(words),
                Node::Text(text) => words.push_str(&text),
            }
        }
    }

    fn begin(&mut self, start: BytesStart<'a>) -> Result<Node<'a>, ImportError> {
        self.roots += usize::from(self.depth == 0);
        self.depth += 1;
        if self.roots > 1 {
            return Err(ImportError::DamagedMarkup);
        }
        if self.depth > DEEPEST {
            return Err(ImportError::TooDeep);
        }
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| ImportError::DamagedMarkup)?;
            let name = attribute.key.into_inner();
            let Some(prefix) = name.strip_prefix("xmlns") else { continue };
            if prefix.is_empty() || prefix.starts_with(':') {
                if self.prefixes.len() == MOST_PREFIXES {
                    return Err(ImportError::DamagedMarkup);
                }
                let prefix = prefix.trim_start_matches(':').to_owned();
                self.prefixes.push((self.depth, prefix, Ns::of(&attribute.value)));
            }
        }
        let ns = self.namespace(&start);
        Ok(Node::Start(Tag { ns, start }))
    }

    fn namespace(&self, start: &BytesStart<'_>) -> Ns {
        let prefix = start.name().prefix().map_or("", |prefix| prefix.into_inner());
        self.prefixes.iter().rev().find(|(_, declared, _)| declared == prefix).map_or(Ns::Other, |(.., ns)| *ns)
    }
}
