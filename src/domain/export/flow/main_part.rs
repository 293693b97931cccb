//! 主体: title, recipients, body, attachment note, signature, date, annotation (GB/T 9704—2012, 7.3).

use super::super::measures::{CELL, Twips, width};
use super::super::style::Style;
use super::{Block, Paragraph, Setting, entries, filled, signature, title};
use crate::domain::notice::Element;
use crate::domain::notice::body::{heading, ordinal, paragraphs};

/// The blocks of our notice from the title to the annotation.
pub(super) fn blocks(setting: Setting<'_>) -> Vec<Block> {
    let notice = &setting.draft.notice;
    let mut blocks = Vec::new();
    let title = filled(&notice.title).map(|text| title::paragraph(setting, text));
    let recipients = filled(&notice.main_recipients).map(|text| setting.paragraph(Style::MainRecipients, text));
    if let Some(mut title) = title {
        if filled(&notice.issuer_mark).is_none() && filled(&notice.document_number).is_none() {
            // Without a header there is no rule to keep away from.
            title.format.before = 0;
        }
        if recipients.is_none() {
            title.format.after = setting.grid.row;
        }
        blocks.push(title.into_block(Element::Title));
    }
    blocks.extend(recipients.map(|line| line.into_block(Element::MainRecipients)));
    blocks.extend(paragraphs(&notice.body).map(|(_, text)| body_paragraph(setting, text).into_block(Element::Body)));
    blocks.extend(attachment_note(setting, &notice.attachment_note));
    let names = entries(&notice.issuer_signature);
    blocks.extend(signature::blocks(
        setting,
        &names,
        notice.date_of_issue.trim(),
        setting.draft.style.seal,
        [Element::IssuerSignature, Element::DateOfIssue],
    ));
    blocks.extend(filled(&notice.annotation).map(|text| annotation(setting, text).into_block(Element::Annotation)));
    blocks
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
    setting.append(&mut paragraph, lead, Some(style.lettering().face));
    setting.append(&mut paragraph, rest, None);
    paragraph
}

/// 附注.
pub(super) fn annotation(setting: Setting<'_>, text: &str) -> Paragraph {
    setting.paragraph(Style::Annotation, text)
}

/// 附件说明: one blank row, then an attachment a line, continuations under the first character of its name (7.3.4).
fn attachment_note(setting: Setting<'_>, field: &str) -> Vec<Block> {
    let names = entries(field);
    let several = names.len() > 1;
    let lines = names.iter().enumerate().map(|(at, name)| {
        let label = if at == 0 && !name.starts_with("附件：") { "附件：" } else { "" };
        let number = if several && at == 0 && ordinal(name.trim_start_matches("附件：")).is_none()
            || several && at > 0 && ordinal(name).is_none()
        {
            format!("{}.", at + 1)
        } else {
            String::new()
        };
        attachment_line(setting, &format!("{label}{number}{name}"), at == 0, several)
    });
    lines.map(|line| line.into_block(Element::AttachmentNote)).collect()
}

/// A line of an attachment note, its label and number included.
pub(super) fn attachment_line(setting: Setting<'_>, text: &str, is_first: bool, several: bool) -> Paragraph {
    let mut line = setting.paragraph(Style::AttachmentNote, text);
    if is_first {
        line.format.before = setting.grid.row;
    }
    let label: Twips = if is_first { 3 * CELL } else { 0 };
    if several {
        let unlabelled = text.strip_prefix("附件：").unwrap_or(text);
        // One cell for `1.`; a number of two digits hangs half a cell further out.
        let number = ordinal(unlabelled).map_or(CELL, |found| width(&unlabelled[..found.len]).max(CELL));
        line.format.left = 6 * CELL;
        line.format.first = -(label + number);
    } else {
        line.format.left = 5 * CELL;
        line.format.first = -label;
    }
    line
}
