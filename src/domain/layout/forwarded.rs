//! 被转发公文: on a new page behind the notice, verbatim (standard/format.md, section 8).

use std::rc::Rc;

use super::main_part::{note_block, title_block};
use super::page::{Face, Place};
use super::paragraph::Paragraphs;
use super::set::{Block, ParagraphStyle, SetLine};
use super::signature::{Placed, signature};
use super::table::{table, turn_heads};
use super::units::{BODY_SIZE, Rows, TYPE_AREA_WIDTH};
use crate::domain::notice::Element;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::own_organ::{Grid, SealCase};
use crate::domain::notice::upstream::{ForwardedParagraph, Role};
use crate::domain::text::punctuation::is_blank;

/// What the pages of the forwarded text depend on, beside the number of the first one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    text: Rc<[ForwardedParagraph]>,
    is_labelled: bool,
    grid: Grid,
}

impl Key {
    /// Of this draft; `None` where it forwards nothing.
    pub(super) fn of(draft: &Draft) -> Option<Self> {
        let text = Rc::clone(&draft.forwarded.paragraphs);
        let (is_labelled, grid) = (draft.style.forwarded_as_attachment, draft.style.grid);
        (!text.is_empty()).then_some(Self { text, is_labelled, grid })
    }

    /// The blocks of the forwarded text.
    pub(super) fn blocks(&self, set: &mut Paragraphs) -> Vec<Block> {
        blocks(&self.text, self.grid, self.is_labelled, set)
    }
}

fn place(paragraph: usize, role: Role) -> Place {
    Place { element: Some(Element::ForwardedText), paragraph, role: Some(role) }
}

fn blocks(text: &[ForwardedParagraph], grid: Grid, is_labelled: bool, set: &mut Paragraphs) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(text.len());
    if is_labelled {
        let lines = set.set("附件", ParagraphStyle::FLUSH.in_face(Face::Hei));
        blocks.push(Block::of(lines, place(0, Role::AttachmentLabel)));
    }
    let mut at = 0;
    while at < text.len() {
        let role = text[at].role;
        let end = at + text[at..].iter().take_while(|paragraph| belongs(role, paragraph.role)).count().max(1);
        let before = at.checked_sub(1).map(|before| text[before].role).or(is_labelled.then_some(Role::AttachmentLabel));
        blocks.extend(group(&text[at..end], at, before, grid, set));
        at = end;
    }
    turn_heads(&mut blocks);
    blocks
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
fn group(text: &[ForwardedParagraph], at: usize, before: Option<Role>, grid: Grid, set: &mut Paragraphs) -> Vec<Block> {
    let Some(first) = text.first() else { return Vec::new() };
    let places = || text.iter().zip(at..).map(|(part, at)| (part, place(at, part.role)));
    let below_title = u32::from(matches!(before, Some(Role::Title | Role::AttachmentTitle | Role::DocumentNumber)));
    let one = |style: ParagraphStyle, set: &mut Paragraphs| {
        vec![Block::of(set.set(&first.text, style), place(at, first.role))]
    };
    match first.role {
        Role::Title | Role::AttachmentTitle => title(text, at, before, set).into_iter().collect(),
        Role::Table => {
            let rows: Vec<Placed<'_>> = places().map(|(row, place)| (&*row.text, place)).collect();
            let mut blocks = table(&rows, grid, set);
            blocks.iter_mut().take(1).for_each(|first| first.blank_before = below_title);
            blocks
        }
        Role::AttachmentNote => places()
            .map(|(entry, place)| {
                let follows = place.paragraph > at;
                note_block(entry.text.trim_matches(is_blank), follows, place, set).after_blank(u32::from(!follows))
            })
            .collect(),
        Role::IssuerSignature | Role::DateOfIssue => {
            let of_role =
                |role| places().filter(move |(part, _)| part.role == role).map(|(part, at)| (&*part.text, at));
            let names: Vec<Placed<'_>> = of_role(Role::IssuerSignature).collect();
            sign_off(&names, &of_role(Role::DateOfIssue).collect::<Vec<_>>(), Rows::of(grid), set)
        }
        Role::MainRecipients => after_blank(one(ParagraphStyle::FLUSH, set), below_title),
        Role::AttachmentLabel => {
            one(ParagraphStyle::FLUSH.in_face(Face::Hei), set).into_iter().map(Block::on_new_page).collect()
        }
        Role::SubjectWords | Role::Secrecy | Role::Urgency => one(ParagraphStyle::FLUSH.in_face(Face::Hei), set),
        Role::IssuerMark | Role::DocumentNumber => centred(one(ParagraphStyle::FLUSH, set), before),
        Role::CopyNumber
        | Role::Signatory
        | Role::CopyRecipients
        | Role::Imprint
        | Role::Furniture
        | Role::ReceptionSlip
        | Role::TelegramHead => one(ParagraphStyle::FLUSH, set),
        Role::Annotation => one(ParagraphStyle::BODY.in_face(Face::FangSong), set),
        Role::Body | Role::AttachmentBody => after_blank(one(ParagraphStyle::BODY, set), below_title),
    }
}

fn after_blank(blocks: Vec<Block>, rows: u32) -> Vec<Block> {
    blocks.into_iter().map(|block| block.after_blank(rows)).collect()
}

/// The lines of a title are joined and broken anew: those of the source are its layout, not ours.
///
/// On the third row below a label 附件 (7.3.7), else on the first of its page, or a row below what stands above.
fn title(text: &[ForwardedParagraph], at: usize, before: Option<Role>, set: &mut Paragraphs) -> Option<Block> {
    let mut joined = String::new();
    for line in text {
        let line = line.text.trim_matches(is_blank);
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        if latin(joined.chars().next_back()) && latin(line.chars().next()) {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    let first = text.first()?;
    Some(title_block(&joined, place(at, first.role), set)?.after_blank(u32::from(before.is_some())))
}

fn sign_off(names: &[Placed<'_>], dates: &[Placed<'_>], rows: Rows, set: &mut Paragraphs) -> Vec<Block> {
    let mut blocks = signature(names, dates.first().copied(), SealCase::NoSeal, rows, set);
    for &date in dates.iter().skip(1) {
        blocks.extend(after_blank(signature(&[], Some(date), SealCase::NoSeal, rows, set), 0));
    }
    blocks
}

/// One line in the middle; a longer one stays as it is.
fn centred(blocks: Vec<Block>, before: Option<Role>) -> Vec<Block> {
    let centre = |mut block: Block| {
        if let [(lines, _)] = &mut block.parts[..]
            && let [line] = &lines[..]
            && SetLine::new(&line.text, line.font, BODY_SIZE).width.0 <= TYPE_AREA_WIDTH.0
        {
            *lines = Rc::from([SetLine::new(&line.text, line.font, BODY_SIZE).centred()]);
        }
        block.after_blank(u32::from(before == Some(Role::Title)))
    };
    blocks.into_iter().map(centre).collect()
}
