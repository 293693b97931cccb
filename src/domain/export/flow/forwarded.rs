//! 被转发公文: verbatim, on a new page, in the form of a document of its own.

use super::super::measures::{TYPE_AREA, Twips, columns};
use super::super::style::Style;
use super::main_part::{annotation, attachment_line, body_paragraph};
use super::{Block, Content, Paragraph, Setting, Table, entries, filled, signature, title};
use crate::domain::notice::Element;
use crate::domain::notice::own_organ::SealCase;
use crate::domain::notice::upstream::{ForwardedParagraph, Role};

/// Word takes no more columns than this.
const MOST_COLUMNS: usize = 63;

/// The blocks of the forwarded text.
pub(super) fn blocks(setting: Setting<'_>) -> Vec<Block> {
    let paragraphs: Vec<&ForwardedParagraph> =
        setting.draft.forwarded.paragraphs.iter().filter(|paragraph| filled(&paragraph.text).is_some()).collect();
    let mut blocks: Vec<Block> = Vec::new();
    if setting.draft.style.forwarded_as_attachment && !paragraphs.is_empty() {
        blocks.push(block(setting.paragraph(Style::AttachmentLabel, label(setting))));
    }
    let groups = paragraphs.chunk_by(|before, after| belong_together(before.role, after.role));
    for group in groups {
        let after_label = matches!(blocks.last(), Some(last) if last.is(Style::AttachmentLabel));
        let texts: Vec<&str> = group.iter().map(|paragraph| &*paragraph.text).collect();
        let role = group.first().map(|paragraph| paragraph.role).unwrap_or_default();
        if let Some(last) = blocks.last_mut() {
            part_from_title(setting, last, role);
        }
        match role {
            Role::Title | Role::AttachmentTitle => {
                let mut title = title::paragraph(setting, &texts.concat());
                title.format.before = if after_label { setting.grid.row } else { 0 };
                blocks.push(block(title));
            }
            Role::MainRecipients => {
                blocks.extend(texts.iter().map(|text| block(setting.paragraph(Style::MainRecipients, text))));
            }
            Role::Table => {
                blocks.push(Block { element: Element::ForwardedText, content: Content::Table(table(setting, &texts)) });
            }
            Role::AttachmentNote => blocks.extend(attachment_note(setting, &texts)),
            Role::IssuerSignature | Role::DateOfIssue => blocks.extend(sign_off(setting, group)),
            Role::Annotation => blocks.extend(texts.iter().map(|text| block(annotation(setting, text)))),
            Role::AttachmentLabel => {
                blocks.extend(texts.iter().map(|text| block(setting.paragraph(Style::AttachmentLabel, text))));
            }
            _ => blocks.extend(texts.iter().map(|text| block(body_paragraph(setting, text)))),
        }
    }
    begin_page(setting, &mut blocks);
    blocks
}

impl Block {
    fn is(&self, style: Style) -> bool {
        matches!(&self.content, Content::Paragraph(paragraph) if paragraph.style == style)
    }
}

fn block(paragraph: Paragraph) -> Block {
    paragraph.into_block(Element::ForwardedText)
}

/// 附件, counted where the note counts several.
fn label(setting: Setting<'_>) -> &'static str {
    if entries(&setting.draft.notice.attachment_note).len() > 1 { "附件1" } else { "附件" }
}

fn belong_together(before: Role, after: Role) -> bool {
    let signs = |role| matches!(role, Role::IssuerSignature | Role::DateOfIssue);
    before == after || (signs(before) && signs(after) && before == Role::IssuerSignature)
}

/// A blank row below a title, unless the recipients bring it with them.
fn part_from_title(setting: Setting<'_>, last: &mut Block, next: Role) {
    if let Content::Paragraph(paragraph) = &mut last.content
        && paragraph.style == Style::Title
        && next != Role::MainRecipients
    {
        paragraph.format.after = setting.grid.row;
    }
}

/// The forwarded text begins a new page, whatever it begins with.
fn begin_page(setting: Setting<'_>, blocks: &mut Vec<Block>) {
    match blocks.first_mut().map(|block| &mut block.content) {
        Some(Content::Paragraph(first)) => {
            first.format.page_break_before = true;
            if first.style != Style::AttachmentLabel {
                first.format.before = 0;
            }
        }
        Some(Content::Table(_)) => {
            let mut holder = setting.empty(Style::Placeholder);
            holder.format.page_break_before = true;
            blocks.insert(0, block(holder));
        }
        None => {}
    }
}

fn attachment_note(setting: Setting<'_>, texts: &[&str]) -> Vec<Block> {
    let several = texts.len() > 1;
    let lines = texts.iter().enumerate();
    lines.map(|(at, text)| block(attachment_line(setting, text, at == 0, several))).collect()
}

/// Signature lines and the date below them; a copy carries no seal.
fn sign_off(setting: Setting<'_>, group: &[&ForwardedParagraph]) -> Vec<Block> {
    let of = |role| group.iter().filter(move |paragraph| paragraph.role == role).map(|paragraph| &*paragraph.text);
    let names: Vec<&str> = of(Role::IssuerSignature).collect();
    let mut dates = of(Role::DateOfIssue);
    let elements = [Element::ForwardedText; 2];
    let mut blocks = signature::blocks(setting, &names, dates.next().unwrap_or(""), SealCase::NoSeal, elements);
    blocks.extend(dates.map(|date| block(setting.paragraph(Style::DateOfIssue, date))));
    blocks
}

/// A table from rows whose cells are parted by tabs; short rows are filled up, columns as wide as what they hold.
fn table(setting: Setting<'_>, rows: &[&str]) -> Table {
    let cells: Vec<Vec<&str>> = rows.iter().map(|row| row.splitn(MOST_COLUMNS, '\t').collect()).collect();
    let count = cells.iter().map(Vec::len).max().unwrap_or(1);
    let widest = |column: usize| {
        cells.iter().filter_map(|row| row.get(column)).map(|cell| columns(cell)).max().unwrap_or(0).clamp(4, 40)
    };
    let wanted: Vec<Twips> = (0..count).map(widest).collect();
    let rows = cells.iter().map(|row| {
        (0..count).map(|column| setting.paragraph(Style::TableCell, row.get(column).copied().unwrap_or("").trim()))
    });
    Table { columns: shares(&wanted), rows: rows.map(Iterator::collect).collect() }
}

/// The type area, shared in these proportions; what rounding leaves over goes to the last column.
fn shares(wanted: &[Twips]) -> Vec<Twips> {
    let total: Twips = wanted.iter().sum();
    let mut shares: Vec<Twips> = wanted.iter().map(|want| TYPE_AREA * want / total.max(1)).collect();
    let left = TYPE_AREA - shares.iter().sum::<Twips>();
    if let Some(last) = shares.last_mut() {
        *last += left;
    }
    shares
}
