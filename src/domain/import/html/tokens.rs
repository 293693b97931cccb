//! Tokens into calls of the tree, and the comments that Word hides markup in.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::attributes::Attributes;
use super::flow::{Aside, Item};
use super::tree::Tree;
use crate::domain::text::punctuation::is_blank;

/// Reads markup to its end.
pub(super) fn read(html: &str) -> Tree {
    let mut tree = Tree::default();
    // What a program puts around the copied part is there for its styles only.
    tree.outside = html.contains(START) && html.contains(END);
    run(html, tree, false)
}

const START: &str = "<!--StartFragment";
const END: &str = "<!--EndFragment";

fn run(html: &str, tree: Tree, is_inner: bool) -> Tree {
    let mut reader = Reader { tree, is_inner, ..Reader::default() };
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        reader.take(&event);
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
    reader.end_boxes();
    reader.tree.finish();
    reader.tree
}

#[derive(Default)]
struct Reader {
    tree: Tree,
    /// Whether this is markup out of a comment; comments in it are not looked into.
    is_inner: bool,
    /// The start tag that is being read.
    name: String,
    attributes: Attributes,
    attribute: Vec<u8>,
    in_style: bool,
    conditions: Vec<Condition>,
    /// How many of the open conditions are for who cannot draw, and how many are remarks.
    drawings: usize,
    annotations: usize,
    /// The words of the text boxes just read, without white space.
    boxes: String,
    fallback: Option<Fallback>,
}

/// `[if …]`: for whom the markup up to `[endif]` is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Condition {
    /// For who cannot draw text boxes: a picture or a second copy of the words.
    NoDrawing,
    Annotation,
    SpareBreak,
    Other,
}

/// What stands in for text boxes that have been read.
struct Fallback {
    /// The paragraph around it, which goes on behind it.
    around: Aside,
    first_item: usize,
    pictures: usize,
}

impl Reader {
    fn take(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.name.clear();
                self.name.push_str(&String::from_utf8_lossy(name));
                self.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute.clear();
                self.attribute.extend_from_slice(name);
                self.attributes.reversed |= *name == b"reversed";
                self.attributes.hidden |= *name == b"hidden";
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(slot) = self.attributes.slot(&self.attribute).filter(|slot| slot.is_empty()) {
                    slot.push_str(&String::from_utf8_lossy(value));
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                self.in_style = self.name == "style";
                self.tree.start(&self.name, &self.attributes, *self_closing);
            }
            CallbackEvent::EndTag { name } => {
                self.in_style = false;
                self.tree.end(&String::from_utf8_lossy(name));
            }
            CallbackEvent::String { value } => {
                let text = String::from_utf8_lossy(value);
                if self.in_style { self.tree.sheet.take(&text) } else { self.tree.text(&text) }
            }
            CallbackEvent::Comment { value } => self.comment(&String::from_utf8_lossy(value)),
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    fn comment(&mut self, comment: &str) {
        let comment = comment.trim();
        if comment.starts_with("StartFragment") {
            self.tree.outside = false;
        } else if comment.starts_with("EndFragment") {
            self.tree.outside = true;
        } else if comment.ends_with("[endif]") && !comment.starts_with("[if") {
            self.end_condition();
        } else if let Some((condition, rest)) = comment.strip_prefix("[if").and_then(|rest| rest.split_once(']')) {
            // <!--[if !mso]><!--> opens a part for everybody; what holds its own end is for Word alone.
            match rest.strip_suffix("<![endif]") {
                Some(hidden) => self.hidden_part(hidden),
                None => self.condition(condition.trim()),
            }
        }
    }

    /// What is written for Word alone: fields, drawings. Only the text boxes are words of the page.
    fn hidden_part(&mut self, markup: &str) {
        if self.is_inner || !markup.contains("v:textbox") {
            return;
        }
        let mut inner = Tree::default();
        (inner.boxes_only, inner.outside) = (true, self.tree.outside);
        std::mem::swap(&mut inner.sheet, &mut self.tree.sheet);
        std::mem::swap(&mut inner.authors, &mut self.tree.authors);
        let mut inner = run(markup, inner, true);
        std::mem::swap(&mut inner.sheet, &mut self.tree.sheet);
        std::mem::swap(&mut inner.authors, &mut self.tree.authors);
        self.boxes = words(&inner.flow.items);
        self.tree.flow.items.append(&mut inner.flow.items);
        self.tree.flow.numbers += inner.flow.numbers;
    }

    fn condition(&mut self, condition: &str) {
        let condition = match condition {
            "!vml" => Condition::NoDrawing,
            "!supportAnnotations" => Condition::Annotation,
            "!supportLineBreakNewLine" => Condition::SpareBreak,
            _ => Condition::Other,
        };
        if condition == Condition::NoDrawing && !self.boxes.is_empty() && self.fallback.is_none() {
            self.fallback = Some(Fallback {
                around: self.tree.flow.put_aside(),
                first_item: self.tree.flow.items.len(),
                pictures: self.tree.pictures,
            });
        }
        self.conditions.push(condition);
        self.settle(condition, 1);
    }

    fn end_condition(&mut self) {
        let Some(condition) = self.conditions.pop() else { return };
        self.settle(condition, -1);
        if condition == Condition::NoDrawing && self.drawings == 0 {
            self.end_boxes();
        }
    }

    fn settle(&mut self, condition: Condition, step: isize) {
        match condition {
            Condition::NoDrawing => self.drawings = self.drawings.saturating_add_signed(step),
            Condition::Annotation => self.annotations = self.annotations.saturating_add_signed(step),
            Condition::SpareBreak | Condition::Other => {}
        }
        self.tree.in_annotation = self.annotations > 0;
        self.tree.in_spare_break = self.conditions.last() == Some(&Condition::SpareBreak);
    }

    /// Leaves out what repeats the text boxes, and goes on with the paragraph around it.
    fn end_boxes(&mut self) {
        let Some(Fallback { around, first_item, pictures }) = self.fallback.take() else { return };
        self.tree.flow.end_paragraph();
        let items = &mut self.tree.flow.items;
        let mut fallback = items.split_off(first_item.min(items.len()));
        if words(&fallback) == self.boxes {
            fallback.retain(|item| !matches!(item, Item::Paragraph(_)));
        }
        items.append(&mut fallback);
        self.tree.pictures = pictures;
        self.boxes.clear();
        self.tree.flow.go_on(around);
    }
}

/// The words of paragraphs without white space.
fn words(items: &[Item]) -> String {
    let paragraphs = items.iter().filter_map(|item| match item {
        Item::Paragraph(paragraph) => Some(&paragraph.text),
        _ => None,
    });
    paragraphs.flat_map(|text| text.chars()).filter(|c| !is_blank(*c)).collect()
}
