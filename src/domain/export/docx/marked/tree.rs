//! A part as a tree: what was written is read again, put together anew and written down.

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::super::super::markup::Markup;

/// What stands in an element.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Node {
    /// An element.
    Element(Element),
    /// Words.
    Text(String),
}

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Element {
    /// Its name with the prefix: `w:p`.
    pub(super) name: String,
    /// Its attributes, in order.
    pub(super) attributes: Vec<(String, String)>,
    /// What stands in it.
    pub(super) children: Vec<Node>,
}

impl Element {
    /// An element of this name with these children.
    pub(super) fn new(name: &str, children: impl IntoIterator<Item = Self>) -> Self {
        let children = children.into_iter().map(Node::Element).collect();
        Self { name: name.to_owned(), attributes: Vec::new(), children }
    }

    /// The elements in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements of this name in it.
    pub(super) fn all(&self, name: &str) -> Vec<&Self> {
        self.elements().filter(|element| element.name == name).collect()
    }

    /// The first element of this name in it.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// An attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The same without the children of these names.
    pub(super) fn without(&self, names: &[&str]) -> Self {
        let stays = |node: &&Node| match node {
            Node::Element(element) => !names.contains(&element.name.as_str()),
            Node::Text(_) => true,
        };
        Self { children: self.children.iter().filter(stays).cloned().collect(), ..self.clone() }
    }

    /// Puts `child` before the first child of one of these names, else at the end.
    pub(super) fn insert_before(&mut self, names: &[&str], child: Self) {
        let follows = |node: &Node| matches!(node, Node::Element(element) if names.contains(&element.name.as_str()));
        let at = self.children.iter().position(follows).unwrap_or(self.children.len());
        self.children.insert(at, Node::Element(child));
    }

    /// Its words, those of all elements in it.
    pub(super) fn text(&self) -> String {
        let of = |node: &Node| match node {
            Node::Element(element) => element.text(),
            Node::Text(text) => text.clone(),
        };
        self.children.iter().map(of).collect()
    }
}

/// Reads a part.
///
/// # Errors
/// What the reader says, where it is no well-formed XML.
pub(super) fn parse(part: &[u8]) -> Result<Element, String> {
    let text = std::str::from_utf8(part).map_err(|error| error.to_string())?;
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Element> = vec![Element::default()];
    loop {
        let event = reader.read_event().map_err(|error| error.to_string())?;
        let Some(top) = open.last_mut() else { return Err("元素不完整".to_owned()) };
        match event {
            Event::Start(start) => open.push(begin(&start)?),
            Event::End(_) => {
                if let (Some(done), Some(parent)) = (open.pop(), open.last_mut()) {
                    parent.children.push(Node::Element(done));
                }
            }
            Event::Text(words) => push_text(top, &words.xml10_content()),
            Event::GeneralRef(name) => {
                let character = name.resolve_char_ref().map_err(|error| error.to_string())?;
                match character {
                    Some(character) => push_text(top, &character.to_string()),
                    None => push_text(top, resolve_predefined_entity(&name).unwrap_or_default()),
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let root = open.pop().and_then(|document| document.elements().next().cloned());
    root.filter(|_| open.is_empty()).ok_or_else(|| "元素不完整".to_owned())
}

fn begin(start: &BytesStart<'_>) -> Result<Element, String> {
    let mut element = Element { name: start.name().as_ref().to_owned(), ..Element::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = unescape(&attribute.value).map_err(|error| error.to_string())?.into_owned();
        element.attributes.push((attribute.key.as_ref().to_owned(), value));
    }
    Ok(element)
}

fn push_text(element: &mut Element, words: &str) {
    match element.children.last_mut() {
        Some(Node::Text(text)) => text.push_str(words),
        _ if words.is_empty() => {}
        _ => element.children.push(Node::Text(words.to_owned())),
    }
}

/// Writes a part.
pub(super) fn write(root: &Element) -> Vec<u8> {
    let mut xml = Markup::part();
    write_element(&mut xml, root);
    xml.into_bytes()
}

fn write_element(xml: &mut Markup, element: &Element) {
    let attributes: Vec<(&str, &dyn std::fmt::Display)> =
        element.attributes.iter().map(|(key, value)| (key.as_str(), value as &dyn std::fmt::Display)).collect();
    if element.children.is_empty() {
        xml.empty(&element.name, &attributes);
        return;
    }
    xml.element(&element.name, &attributes, |xml| {
        for child in &element.children {
            match child {
                Node::Element(element) => write_element(xml, element),
                Node::Text(text) => xml.text(text),
            }
        }
    });
}
