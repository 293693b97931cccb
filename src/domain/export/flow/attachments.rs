//! 附件: each of our own on a new page (GB/T 9704—2012, 7.3.7).

use super::super::measures::Twips;
use super::super::style::Style;
use super::main_part::body_paragraph;
use super::table::table_blocks;
use super::{Block, Content, Setting, begin_page, title, turn_heads};
use crate::domain::notice::Element;
use crate::domain::notice::attachments::{Attachment, attachments};
use crate::domain::notice::table::{Part, parts};
use crate::domain::text::punctuation::is_blank;

/// The blocks of every attachment.
pub(super) fn blocks(setting: Setting<'_>) -> Vec<Block> {
    attachments(&setting.draft.notice.attachments).iter().flat_map(|attachment| one(setting, attachment)).collect()
}

/// 附件 flush left on the first row, the title in the middle of the third, the text below a blank row.
fn one(setting: Setting<'_>, attachment: &Attachment<'_>) -> Vec<Block> {
    let element = Element::Attachments;
    let mut blocks = Vec::with_capacity(attachment.text.len() + 2);
    if let Some(label) = attachment.label {
        let label = setting.paragraph(Style::AttachmentLabel, label.text.trim_matches(is_blank));
        blocks.push(label.into_block(element));
    }
    if let Some(text) = attachment.title {
        let mut title = title::paragraph(setting, text.text.trim_matches(is_blank));
        title.format.before = if blocks.is_empty() { 0 } else { setting.grid.row };
        blocks.push(title.into_block(element));
    }
    let mut text = body_blocks(setting, attachment.text.iter().map(|part| (part.paragraph, part.text)), element);
    if !blocks.is_empty() {
        leave_space(setting, &mut text, setting.grid.row);
    }
    blocks.extend(text);
    turn_heads(&mut blocks);
    begin_page(setting, &mut blocks, element);
    blocks
}

/// Paragraphs and tables of a text in the style of the body.
pub(super) fn body_blocks<'a>(
    setting: Setting<'_>,
    text: impl IntoIterator<Item = (usize, &'a str)>,
    element: Element,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in parts(text) {
        match part {
            Part::Paragraph(_, text) => blocks.push(body_paragraph(setting, text).into_block(element)),
            Part::Table(rows) => {
                let rows: Vec<&str> = rows.iter().map(|(_, row)| *row).collect();
                blocks.extend(table_blocks(setting, &rows, element));
            }
        }
    }
    blocks
}

/// What a table that goes on to the foot of the page needs for its last rule.
const FOR_LAST_RULE: Twips = 8;

/// Space above the first of these blocks; a table has none of its own and needs a paragraph for it.
pub(super) fn leave_space(setting: Setting<'_>, blocks: &mut Vec<Block>, space: Twips) {
    let Some(first) = blocks.first_mut() else { return };
    let element = first.element;
    match &mut first.content {
        Content::Paragraph(first) => first.format.before = space,
        Content::Table(_) | Content::JointMark(_) if space > 0 => {
            let mut holder = setting.empty(Style::Placeholder);
            holder.format.line = space - FOR_LAST_RULE;
            let is_turned = first.is_turned;
            blocks.insert(0, Block { is_turned, ..holder.into_block(element) });
        }
        Content::Table(_) | Content::JointMark(_) => {}
    }
}
