//! 主体: title, recipients, body, attachment note, signature, date, annotation (GB/T 9704—2012, 7.3).

use super::super::measures::{CELL, Twips, columns};
use super::super::style::Style;
use super::attachments::{body_blocks, leave_space};
use super::{Block, Content, Paragraph, Setting, entries, filled, signature, title};
use crate::domain::layout::{Face, last_paragraph_stays_with_sign_off};
use crate::domain::notice::Element;
use crate::domain::notice::body::{heading, ordinal, paragraphs};
use crate::domain::text::punctuation::is_blank;

/// Before the name of an attachment.
const ATTACHMENT_LABEL: &str = "附件：";

/// The blocks of our notice from the title to the annotation; `above_title` is what the header leaves free.
pub(super) fn blocks(setting: Setting<'_>, above_title: Twips) -> Vec<Block> {
    let notice = &setting.draft.notice;
    let row = setting.grid.row;
    let mut blocks = Vec::new();
    if let Some(text) = filled(&notice.title) {
        let mut title = title::paragraph(setting, text);
        title.format.before = above_title;
        blocks.push(title.into_block(Element::Title));
    }
    // One blank row below the title, whether recipients follow or at once the body (7.3.2).
    let blank = if blocks.is_empty() { above_title } else { row };
    let recipients = paragraphs(&notice.main_recipients).map(|(_, text)| {
        setting.paragraph(Style::MainRecipients, text).without_space().into_block(Element::MainRecipients)
    });
    let body = paragraphs(&notice.body).map(|(_, text)| text).enumerate();
    let mut text: Vec<Block> = recipients.chain(body_blocks(setting, body, Element::Body)).collect();
    leave_space(setting, &mut text, blank);
    blocks.extend(text);
    let is_signed_below = !setting.form.signs_in_head();
    if is_signed_below
        && last_paragraph_stays_with_sign_off(notice)
        && let Some(Content::Paragraph(last)) = blocks.last_mut().map(|block| &mut block.content)
    {
        last.format.keep_next = true;
    }
    blocks.extend(attachment_note(setting, &notice.attachment_note));
    if setting.draft.form.has(Element::Attendance) {
        blocks.extend(attendance(setting));
    }
    if is_signed_below {
        blocks.extend(sign_off(setting));
    }
    let annotation = paragraphs(&notice.annotation).map(|(_, text)| setting.paragraph(Style::Annotation, text));
    blocks.extend(annotation.map(|line| line.into_block(Element::Annotation)));
    blocks
}

/// 署名 and 成文日期.
fn sign_off(setting: Setting<'_>) -> Vec<Block> {
    let notice = &setting.draft.notice;
    let names = entries(&notice.issuer_signature);
    let dates = entries(&notice.date_of_issue);
    let elements = [Element::IssuerSignature, Element::DateOfIssue];
    let date = dates.first().copied().unwrap_or("");
    let case = setting.draft.form.seal(setting.draft.style.seal);
    let mut blocks = signature::blocks(setting, &names, date, case, elements);
    // A date field of several lines is a mistake, but nothing of it may be lost.
    blocks.extend(dates.iter().skip(1).map(|text| setting.paragraph(Style::Body, text).into_block(elements[1])));
    blocks
}

/// 出席, 请假 and 列席: one blank row, then a list a line, the label in 黑体, continuations under the first name (10.3).
fn attendance(setting: Setting<'_>) -> Vec<Block> {
    const INDENT: Twips = 2 * CELL;
    const LONGEST_LABEL: Twips = 16;
    let mut behind = INDENT;
    let lists = entries(&setting.draft.notice.attendance).into_iter().enumerate();
    lists
        .map(|(at, text)| {
            let mut line = setting.empty(Style::Attendance);
            line.format.before = if at == 0 { setting.grid.row } else { 0 };
            let end = text.find('：').map_or(0, |colon| colon + '：'.len_utf8());
            let (label, names) = text.split_at_checked(end).unwrap_or(("", text));
            if !label.is_empty() && columns(label) <= LONGEST_LABEL {
                behind = INDENT + columns(label) * CELL / 2;
                (line.format.left, line.format.first) = (behind, INDENT - behind);
                setting.append(&mut line, label, Some(Face::Hei));
                setting.append(&mut line, names, None);
            } else {
                (line.format.left, line.format.first) = (behind, 0);
                setting.append(&mut line, text, None);
            }
            line.into_block(Element::Attendance)
        })
        .collect()
}

/// A paragraph of the body in the style of its level; a heading that runs into its paragraph changes the typeface only.
pub(super) fn body_paragraph(setting: Setting<'_>, text: &str) -> Paragraph {
    let Some((ordinal, lead)) = heading(text) else { return setting.paragraph(Style::Body, text) };
    let style = Style::heading(ordinal.level);
    if lead.end == text.len() {
        return setting.paragraph(style, text);
    }
    let mut paragraph = setting.empty(Style::Body);
    let (lead, rest) = text.split_at_checked(lead.end).unwrap_or((text, ""));
    let face = style.lettering().face;
    if face == Face::FangSong {
        return setting.paragraph(Style::Body, text);
    }
    setting.append(&mut paragraph, lead, Some(face));
    setting.append(&mut paragraph, rest, None);
    paragraph
}

/// 附件说明: one blank row, then an attachment a line, continuations under the first character of its name (7.3.4).
fn attachment_note(setting: Setting<'_>, field: &str) -> Vec<Block> {
    let names = entries(field);
    let is_one = names.len() == 1;
    let lines = names.iter().enumerate().map(|(at, name)| {
        let label = if at > 0 || name.starts_with(ATTACHMENT_LABEL) { "" } else { ATTACHMENT_LABEL };
        let number = if is_one || ordinal(name).is_some() { String::new() } else { format!("{}.", at + 1) };
        attachment_line(setting, &format!("{label}{number}{name}"), at == 0)
    });
    lines.map(|line| line.into_block(Element::AttachmentNote)).collect()
}

/// An entry of an attachment note as it is written; one that follows another stands under its number.
pub(super) fn attachment_line(setting: Setting<'_>, text: &str, is_first: bool) -> Paragraph {
    const INDENT: Twips = 2 * CELL;
    let halves = |text: &str| columns(text) * CELL / 2;
    let mut line = setting.paragraph(Style::AttachmentNote, text);
    line.format.before = if is_first { setting.grid.row } else { 0 };
    let (label, entry) = text.split_at(if text.starts_with(ATTACHMENT_LABEL) { ATTACHMENT_LABEL.len() } else { 0 });
    let entry = entry.trim_start_matches(is_blank);
    let number = ordinal(entry).map_or(0, |ordinal| halves(&entry[..ordinal.len]));
    let beside = if is_first || !label.is_empty() { halves(label) } else { halves(ATTACHMENT_LABEL) };
    let first = INDENT + if label.is_empty() { beside } else { 0 };
    line.format.left = INDENT + beside + number;
    line.format.first = first - line.format.left;
    line
}
