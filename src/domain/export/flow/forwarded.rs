//! 被转发公文: verbatim, on a new page, in the form of a document of its own.

use super::super::style::{Align, Style};
use super::attachments::leave_space;
use super::main_part::{attachment_line, body_paragraph};
use super::table::table_blocks;
use super::{Block, Paragraph, Setting, begin_page, filled, signature, title, turn_heads};
use crate::domain::layout::Face;
use crate::domain::notice::Element;
use crate::domain::notice::own_organ::SealCase;
use crate::domain::notice::upstream::{ForwardedParagraph, Role};
use crate::domain::text::punctuation::is_blank;

/// The blocks of the forwarded text.
pub(super) fn blocks(setting: Setting<'_>) -> Vec<Block> {
    // A row without words is there to be filled in.
    let is_shown = |part: &&ForwardedParagraph| part.role == Role::Table || filled(&part.text).is_some();
    let text: Vec<&ForwardedParagraph> = setting.draft.forwarded.paragraphs.iter().filter(is_shown).collect();
    let mut blocks: Vec<Block> = Vec::new();
    let mut before = None;
    if setting.draft.style.forwarded_as_attachment && !text.is_empty() {
        blocks.push(block(setting.paragraph(Style::AttachmentLabel, "附件")));
        before = Some(Role::AttachmentLabel);
    }
    let mut rest = &text[..];
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|paragraph| belongs(first.role, paragraph.role)).count().max(1);
        let (group, after) = rest.split_at(count);
        blocks.extend(group_blocks(setting, group, before));
        before = group.last().map(|paragraph| paragraph.role);
        rest = after;
    }
    turn_heads(&mut blocks);
    begin_page(setting, &mut blocks, Element::ForwardedText);
    blocks
}

fn block(paragraph: Paragraph) -> Block {
    paragraph.into_block(Element::ForwardedText)
}

/// Whether a paragraph of role `next` is set together with one of role `first` before it.
fn belongs(first: Role, next: Role) -> bool {
    match first {
        Role::Title | Role::AttachmentTitle | Role::Table | Role::AttachmentNote => next == first,
        Role::IssuerSignature => matches!(next, Role::IssuerSignature | Role::DateOfIssue),
        _ => false,
    }
}

/// The blocks of paragraphs that are set together; `before` is the role of what stands above them.
fn group_blocks(setting: Setting<'_>, group: &[&ForwardedParagraph], before: Option<Role>) -> Vec<Block> {
    let Some(first) = group.first() else { return Vec::new() };
    let row = setting.grid.row;
    let below_title = matches!(before, Some(Role::Title | Role::AttachmentTitle | Role::DocumentNumber));
    let parted = |mut paragraph: Paragraph| {
        paragraph.format.before = if below_title { row } else { 0 };
        vec![block(paragraph)]
    };
    let text = &*first.text;
    match first.role {
        Role::Title | Role::AttachmentTitle => {
            let mut title = title::paragraph(setting, &joined(group));
            // On the third row below a label 附件 (7.3.7), else on the first of its page.
            title.format.before = if before.is_some() { row } else { 0 };
            vec![block(title)]
        }
        Role::Table => {
            let rows: Vec<&str> = group.iter().map(|paragraph| &*paragraph.text).collect();
            let mut table = table_blocks(setting, &rows, Element::ForwardedText);
            leave_space(setting, &mut table, if below_title { row } else { 0 });
            table
        }
        Role::AttachmentNote => {
            let lines = group.iter().enumerate();
            lines.map(|(at, line)| block(attachment_line(setting, line.text.trim(), at == 0))).collect()
        }
        Role::IssuerSignature | Role::DateOfIssue => sign_off(setting, group),
        Role::MainRecipients => parted(setting.paragraph(Style::MainRecipients, text)),
        Role::Body | Role::AttachmentBody => parted(body_paragraph(setting, text)),
        Role::Annotation => vec![block(setting.paragraph(Style::Annotation, text))],
        Role::AttachmentLabel => vec![block(setting.paragraph(Style::AttachmentLabel, text))],
        Role::SubjectWords | Role::Secrecy | Role::Urgency => vec![block(flush(setting, text, Face::Hei))],
        Role::IssuerMark | Role::DocumentNumber => {
            let mut line = flush(setting, text, Face::FangSong);
            line.format.align = Align::Centre;
            line.format.before = if before == Some(Role::Title) { row } else { 0 };
            vec![block(line)]
        }
        Role::CopyNumber
        | Role::Signatory
        | Role::CopyRecipients
        | Role::Imprint
        | Role::Furniture
        | Role::ReceptionSlip
        | Role::TelegramHead => vec![block(flush(setting, text, Face::FangSong))],
    }
}

/// The lines of a title in one: those of the source are its layout, not ours.
fn joined(group: &[&ForwardedParagraph]) -> String {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let mut joined = String::new();
    for line in group {
        let line = line.text.trim_matches(is_blank);
        if latin(joined.chars().next_back()) && latin(line.chars().next()) {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}

/// A paragraph flush left.
fn flush(setting: Setting<'_>, text: &str, face: Face) -> Paragraph {
    let mut line = setting.empty(Style::HeadLine);
    setting.append(&mut line, text, Some(face));
    line
}

/// Signature lines and the date below them; a copy carries no seal.
fn sign_off(setting: Setting<'_>, group: &[&ForwardedParagraph]) -> Vec<Block> {
    let of = |role| group.iter().filter(move |paragraph| paragraph.role == role).map(|paragraph| paragraph.text.trim());
    let names: Vec<&str> = of(Role::IssuerSignature).collect();
    let mut dates = of(Role::DateOfIssue);
    let elements = [Element::ForwardedText; 2];
    let mut blocks = signature::blocks(setting, &names, dates.next().unwrap_or(""), SealCase::NoSeal, elements);
    blocks.extend(dates.map(|date| block(setting.paragraph(Style::DateOfIssue, date))));
    blocks
}
