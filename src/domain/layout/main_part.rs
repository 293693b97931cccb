//! 主体 of our notice: title to 附注 (GB/T 9704—2012, 7.3).

use std::rc::Rc;

use super::page::{Face, Place};
use super::paragraph::Paragraphs;
use super::set::{Block, Faces, ParagraphStyle};
use super::signature::{Placed, last_paragraph_stays_with_sign_off, signature};
use super::table::text_blocks;
use super::units::Rows;
use crate::domain::notice::body::{ordinal, paragraphs};
use crate::domain::notice::draft::Draft;
use crate::domain::notice::upstream::Role;
use crate::domain::notice::{Element, Notice};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::width::text_halves;

/// The blocks from the title to the 附注.
pub(super) fn main_part(draft: &Draft, set: &mut Paragraphs) -> Vec<Block> {
    let notice = &draft.notice;
    let mut blocks = Vec::new();
    blocks.extend(title_block(&notice.title, own(Element::Title, 0), set));
    let recipients = fields(notice, Element::MainRecipients, ParagraphStyle::FLUSH, set);
    let body = paragraphs(&notice.body).map(|(_, text)| text).enumerate();
    let body = text_blocks(body, &body_place, draft.style.grid, set);
    // One blank row below the title, whether recipients follow or at once the body (7.3.2).
    let blank = u32::from(!blocks.is_empty());
    blocks.extend(recipients.into_iter().chain(body).enumerate().map(|(at, block)| {
        let blank = if at == 0 { blank } else { 0 };
        block.after_blank(blank)
    }));
    if !draft.form.signs_in_head()
        && last_paragraph_stays_with_sign_off(notice)
        && let Some(last) = blocks.last_mut()
    {
        last.keeps_with_next = true;
    }
    blocks.extend(attachment_note(notice, set));
    if draft.form.has(Element::Attendance) {
        blocks.extend(attendance(notice, set));
    }
    if !draft.form.signs_in_head() {
        blocks.extend(sign_off(draft, set));
    }
    blocks.extend(fields(notice, Element::Annotation, ParagraphStyle::hanging(4, 0), set));
    blocks
}

/// A title, broken by sense; `None` where there is none.
pub(super) fn title_block(title: &str, place: Place, set: &mut Paragraphs) -> Option<Block> {
    let lines = set.set(title, ParagraphStyle::TITLE);
    (!lines.is_empty()).then(|| Block::of(lines, place))
}

/// A paragraph of the body; rows of its tables are marked as such.
fn body_place(paragraph: usize, role: Role) -> Place {
    Place { role: (role == Role::Table).then_some(role), ..own(Element::Body, paragraph) }
}

fn own(element: Element, paragraph: usize) -> Place {
    Place { element: Some(element), paragraph, role: None }
}

/// The paragraphs of a field, a block each.
fn fields(notice: &Notice, element: Element, style: ParagraphStyle, set: &mut Paragraphs) -> Vec<Block> {
    paragraphs(notice.text(element))
        .enumerate()
        .map(|(at, (_, text))| Block::of(set.set(text, style), own(element, at)))
        .collect()
}

/// 附件说明: one blank row below the body, `附件：` and the names, further lines under the name's first character (7.3.4).
fn attachment_note(notice: &Notice, set: &mut Paragraphs) -> Vec<Block> {
    let names: Vec<&str> = paragraphs(&notice.attachment_note).map(|(_, name)| name.trim_matches(is_blank)).collect();
    let is_one = names.len() == 1;
    let mut blocks = Vec::with_capacity(names.len());
    for (at, name) in names.into_iter().enumerate() {
        let label = if at > 0 || name.starts_with("附件：") { "" } else { "附件：" };
        let number = if is_one || ordinal(name).is_some() { String::new() } else { format!("{}.", at + 1) };
        let block = note_block(&format!("{label}{number}{name}"), at > 0, own(Element::AttachmentNote, at), set);
        blocks.push(block.after_blank(u32::from(at == 0)));
    }
    blocks
}

/// One entry of a 附件说明 as it is written; one that follows another stands under its number.
pub(super) fn note_block(text: &str, follows: bool, place: Place, set: &mut Paragraphs) -> Block {
    const INDENT: u32 = 4;
    let label_end = text.find('：').filter(|&at| &text[..at] == "附件").map_or(0, |at| at + '：'.len_utf8());
    let label = if follows && label_end == 0 { text_halves("附件：") } else { text_halves(&text[..label_end]) };
    let entry = text[label_end..].trim_start_matches(is_blank);
    let number = ordinal(entry).map_or(0, |ordinal| text_halves(&entry[..ordinal.len]));
    let first = INDENT + if label_end == 0 { label } else { 0 };
    Block::of(set.set(text, ParagraphStyle::hanging(first, INDENT + label + number)), place)
}

/// 出席, 请假 and 列席: one blank row below what stands above, two characters in, the label in 黑体, further lines under
/// the first name (10.3).
fn attendance(notice: &Notice, set: &mut Paragraphs) -> Vec<Block> {
    const INDENT: u32 = 4;
    const LONGEST_LABEL: u32 = 16;
    let mut behind = INDENT;
    let lists = paragraphs(&notice.attendance).enumerate();
    lists
        .map(|(at, (_, text))| {
            let text = text.trim_matches(is_blank);
            let label = text.find('：').map_or(0, |colon| text_halves(&text[..colon + '：'.len_utf8()]));
            let label = if label > LONGEST_LABEL { 0 } else { label };
            let first = if label > 0 { INDENT } else { behind };
            behind = if label > 0 { INDENT + label } else { behind };
            let faces = if label > 0 { Faces::Labelled } else { Faces::One(Face::FangSong) };
            let style = ParagraphStyle { faces, ..ParagraphStyle::hanging(first, behind) };
            Block::of(set.set(text, style), Place::own(Element::Attendance, at)).after_blank(u32::from(at == 0))
        })
        .collect()
}

/// 署名 and 成文日期.
fn sign_off(draft: &Draft, set: &mut Paragraphs) -> Vec<Block> {
    let notice = &draft.notice;
    let names: Vec<Placed<'_>> = placed(&notice.issuer_signature, Element::IssuerSignature);
    let rows = Rows::of(draft.style.grid);
    let mut dates = placed(&notice.date_of_issue, Element::DateOfIssue).into_iter();
    let mut blocks = signature(&names, dates.next(), draft.form.seal(draft.style.seal), rows, set);
    // A date field of several lines is a mistake, but nothing of it may be lost.
    blocks.extend(dates.map(|(text, place)| Block::of(set.set(text, ParagraphStyle::BODY), place)));
    blocks
}

fn placed(text: &Rc<str>, element: Element) -> Vec<Placed<'_>> {
    paragraphs(text).enumerate().map(|(at, (_, line))| (line, own(element, at))).collect()
}
