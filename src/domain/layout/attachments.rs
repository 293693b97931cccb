//! 附件: each of our own on a new page, in front of the forwarded text (GB/T 9704—2012, 7.3.7).

use std::rc::Rc;

use super::main_part::title_block;
use super::page::{Face, Place};
use super::paragraph::Paragraphs;
use super::set::{Block, ParagraphStyle};
use super::table::{text_blocks, turn_heads};
use crate::domain::notice::Element;
use crate::domain::notice::attachments::{Attachment, Part, attachments};
use crate::domain::notice::draft::Draft;
use crate::domain::notice::own_organ::Grid;
use crate::domain::notice::upstream::Role;
use crate::domain::text::punctuation::is_blank;

/// What the pages of the attachments depend on, beside the number of the first one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    field: Rc<str>,
    grid: Grid,
}

impl Key {
    /// Of this draft; `None` where it has none.
    pub(super) fn of(draft: &Draft) -> Option<Self> {
        let field = Rc::clone(&draft.notice.attachments);
        (!field.trim().is_empty()).then_some(Self { field, grid: draft.style.grid })
    }

    /// The blocks of every attachment.
    pub(super) fn blocks(&self, set: &mut Paragraphs) -> Vec<Block> {
        attachments(&self.field).iter().flat_map(|attachment| one(attachment, self.grid, set)).collect()
    }
}

/// 附件 flush left on the first row, the title in the middle of the third, the text below a blank row.
fn one(attachment: &Attachment<'_>, grid: Grid, set: &mut Paragraphs) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(attachment.text.len() + 2);
    if let Some(label) = attachment.label {
        let lines = set.set(label.text, ParagraphStyle::FLUSH.in_face(Face::Hei));
        blocks.push(Block::of(lines, place(label, Role::AttachmentLabel)));
    }
    let mut parts = Vec::new();
    if let Some(title) = attachment.title {
        parts.extend(title_block(title.text.trim_matches(is_blank), place(title, Role::AttachmentTitle), set));
    }
    let text = attachment.text.iter().map(|part| (part.paragraph, part.text));
    let mut text = text_blocks(text, &|paragraph, role| at(paragraph, role), grid, set).into_iter();
    // One blank row above the title and one above the text.
    parts.extend(text.next());
    let first = usize::from(blocks.is_empty());
    parts.iter_mut().skip(first).for_each(|block| block.blank_before = 1);
    blocks.extend(parts);
    blocks.extend(text);
    turn_heads(&mut blocks);
    if let Some(first) = blocks.first_mut() {
        *first = std::mem::take(first).on_new_page();
    }
    blocks
}

fn place(part: Part<'_>, role: Role) -> Place {
    at(part.paragraph, role)
}

fn at(paragraph: usize, role: Role) -> Place {
    Place { element: Some(Element::Attachments), paragraph, role: Some(role) }
}
