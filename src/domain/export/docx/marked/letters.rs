//! The letters of a paragraph, each with what it looks like, and runs made of them again.

use std::collections::HashMap;

use super::tree::{Element, Node};

/// A letter of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter<'a> {
    /// Where it stands in the paragraph's text.
    pub(super) at: usize,
    /// `w:rPr` of its run.
    pub(super) properties: Option<&'a Element>,
    /// What it is.
    pub(super) sign: Sign<'a>,
}

/// What a letter is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sign<'a> {
    /// A character.
    Char(char),
    /// Something else in a run: a line break, a tab, a drawing.
    InRun(&'a Element),
    /// Something that stands beside the runs.
    Beside(&'a Element),
}

/// The text of a paragraph and its letters.
pub(super) struct Letters<'a> {
    /// One character a letter; what is no character has one of the private use area, the same for equal things.
    pub(super) text: String,
    pub(super) letters: Vec<Letter<'a>>,
}

/// What stands for things that are no characters; two paragraphs that are compared share it.
#[derive(Default)]
pub(super) struct Things<'a> {
    signs: HashMap<&'a Element, char>,
}

impl<'a> Things<'a> {
    /// `\n` and `\t` for plain breaks and tabs, for other things a character of their own.
    fn sign(&mut self, thing: &'a Element) -> char {
        /// Of the last private plane, which no document uses.
        const FIRST: u32 = 0x0010_0000;
        match (thing.name.as_str(), thing.attributes.is_empty()) {
            ("w:br", true) => '\n',
            ("w:tab", true) => '\t',
            _ => {
                let next = u32::try_from(self.signs.len()).ok().and_then(|count| char::from_u32(FIRST + count));
                *self.signs.entry(thing).or_insert(next.unwrap_or('\u{FFFC}'))
            }
        }
    }

    /// The letters of a paragraph.
    pub(super) fn letters(&mut self, paragraph: &'a Element) -> Letters<'a> {
        let mut out = Letters { text: String::new(), letters: Vec::new() };
        for part in paragraph.elements() {
            match part.name.as_str() {
                "w:pPr" => {}
                "w:r" => self.run(part, &mut out),
                _ => {
                    let sign = self.sign(part);
                    out.push(sign, None, Sign::Beside(part));
                }
            }
        }
        out
    }

    fn run(&mut self, run: &'a Element, out: &mut Letters<'a>) {
        let properties = run.child("w:rPr");
        for content in run.elements() {
            match content.name.as_str() {
                "w:rPr" => {}
                "w:t" => {
                    for c in content.text().chars() {
                        out.push(c, properties, Sign::Char(c));
                    }
                }
                _ => {
                    let sign = self.sign(content);
                    out.push(sign, properties, Sign::InRun(content));
                }
            }
        }
    }
}

impl<'a> Letters<'a> {
    fn push(&mut self, c: char, properties: Option<&'a Element>, sign: Sign<'a>) {
        self.letters.push(Letter { at: self.text.len(), properties, sign });
        self.text.push(c);
    }

    /// The letters of a stretch of the text.
    pub(super) fn between(&self, start: usize, end: usize) -> &[Letter<'a>] {
        let from = self.letters.partition_point(|letter| letter.at < start);
        let to = self.letters.partition_point(|letter| letter.at < end);
        &self.letters[from..to.max(from)]
    }
}

/// A run of these letters with these properties; its words stand in elements of this name, `w:t` or `w:delText`.
pub(super) fn run(letters: &[Letter<'_>], properties: Option<Element>, words: &str) -> Element {
    let mut run = Element::new("w:r", properties);
    let mut text = String::new();
    for letter in letters {
        match letter.sign {
            Sign::Char(c) => text.push(c),
            Sign::InRun(thing) => {
                push_words(&mut run, &mut text, words);
                run.children.push(Node::Element(thing.clone()));
            }
            Sign::Beside(_) => {}
        }
    }
    push_words(&mut run, &mut text, words);
    run
}

fn push_words(run: &mut Element, text: &mut String, name: &str) {
    if text.is_empty() {
        return;
    }
    let attributes = vec![("xml:space".to_owned(), "preserve".to_owned())];
    let children = vec![Node::Text(std::mem::take(text))];
    run.children.push(Node::Element(Element { name: name.to_owned(), attributes, children }));
}
