//! The draft as a sequence of styled paragraphs and tables: the rules of form stand here once for every output.

mod attachments;
mod forwarded;
mod header;
mod imprint;
mod main_part;
mod signature;
mod table;
mod title;

use crate::domain::layout::Face;
use crate::domain::notice::Element;
use crate::domain::notice::draft::{Draft, Form};
use crate::domain::notice::own_organ::{DigitFace, Paper};

pub(super) use self::header::LetterHead;
pub(super) use self::imprint::Imprint;
pub(super) use self::table::CELL_MARGIN;
use super::Scope;
use super::measures::{self, GridMeasures};
use super::style::{Format, Style};

/// A stretch of letters that look alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Its letters; `\n` breaks the line, `\t` goes to the tab stop.
    pub(super) text: String,
    /// Typeface where it differs from that of the style.
    pub(super) face: Option<Face>,
    /// Whether its letters stand in Times New Roman.
    pub(super) roman: bool,
    /// Type size in half-points where it differs from that of the style.
    pub(super) size: Option<u32>,
    /// Horizontal scale in per cent.
    pub(super) scale: u32,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Its named style.
    pub(super) style: Style,
    /// Its measures, those of the style or its own.
    pub(super) format: Format,
    /// Its letters.
    pub(super) runs: Vec<Run>,
}

/// A table with lines around its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// Widths of its columns in twips; together the type area.
    pub(super) columns: Vec<measures::Twips>,
    /// Its rows.
    pub(super) rows: Vec<TableRow>,
    /// Whether the first row is repeated on every page.
    pub(super) has_head: bool,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TableRow {
    /// As many cells as there are columns.
    pub(super) cells: Vec<Paragraph>,
    /// Its height, whole rows of the page; `None` where it is higher than a page and must be parted.
    pub(super) height: Option<measures::Twips>,
    /// Whether every cell has a single line.
    pub(super) is_one_line: bool,
}

/// 发文机关标志 of several organs: the names below one another, equally wide, 文件 beside them (7.2.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct JointMark {
    /// The names, the host's first.
    pub(super) names: Vec<Paragraph>,
    /// 文件, where it is printed.
    pub(super) beside: Option<Paragraph>,
    /// Widths of the names and of what stands beside them.
    pub(super) widths: (measures::Twips, measures::Twips),
    /// Space above.
    pub(super) before: measures::Twips,
    /// Height of all names.
    pub(super) height: measures::Twips,
    /// Space below.
    pub(super) after: measures::Twips,
}

/// What a part of the flow is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// 发文机关标志 of a joint document.
    JointMark(JointMark),
}

/// A part of the flow and the element that it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// The element.
    pub(super) element: Element,
    /// What it is.
    pub(super) content: Content,
    /// Whether it stands on a page that is set across the long side of the sheet (横排表格).
    pub(super) is_turned: bool,
}

/// A draft, ready to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flow {
    /// From the header to the end of the forwarded text.
    pub(super) blocks: Vec<Block>,
    /// What a letter has above the type area of its first page; its form has other margins too.
    pub(super) letter: Option<LetterHead>,
    /// 版记, if the notice has one.
    pub(super) imprint: Option<Imprint>,
    /// Measures of its grid.
    pub(super) grid: GridMeasures,
}

/// What the parts of the flow need to know of the draft.
#[derive(Clone, Copy)]
struct Setting<'a> {
    draft: &'a Draft,
    /// The form of the head and the sign-off: an element that is taken alone stands as in a document, where each has
    /// lines of its own.
    form: Form,
    /// Preprinted paper brings mark and red rules: they keep their room without ink. An element that is taken alone is
    /// printed on no paper of its own.
    paper: Paper,
    grid: GridMeasures,
}

/// The flow of as much of `draft` as `scope` takes.
pub(super) fn of(draft: &Draft, scope: Scope) -> Flow {
    let grid = measures::of(draft.style.grid);
    let is_alone = matches!(scope, Scope::Element(_));
    let form = if is_alone { Form::Document } else { draft.form };
    let paper = if is_alone { Paper::Plain } else { draft.style.paper };
    let setting = Setting { draft, form, paper, grid };
    let header = header::of(setting);
    let mut blocks = header.blocks;
    blocks.extend(main_part::blocks(setting, header.above_title));
    let mut imprint = imprint::of(setting);
    blocks.extend(attachments::blocks(setting));
    match scope {
        Scope::Whole => blocks.extend(forwarded::blocks(setting)),
        Scope::Notice => {}
        Scope::Element(element) => {
            blocks.extend(forwarded::blocks(setting));
            blocks.extend(upstream_field(setting, element));
            blocks.retain(|block| block.element == element);
            imprint = imprint.and_then(|imprint| imprint.only(element));
            // An element that is taken alone begins without the space that parted it from what stood above.
            match blocks.first_mut().map(|block| &mut block.content) {
                Some(Content::Paragraph(first)) => {
                    first.format.before = 0;
                    first.format.page_break_before = false;
                }
                Some(Content::JointMark(mark)) => mark.before = 0,
                Some(Content::Table(_)) | None => {}
            }
        }
    }
    Flow { blocks, letter: header.letter, imprint, grid }
}

/// A field of the received document is taken along as plain text of the body.
fn upstream_field(setting: Setting<'_>, element: Element) -> Option<Block> {
    let upstream = setting.draft.upstream.as_ref()?;
    let text = match element {
        Element::UpstreamTitle => &upstream.title,
        Element::UpstreamIssuer => &upstream.issuer,
        Element::UpstreamNumber => &upstream.document_number,
        Element::UpstreamDate => &upstream.date_of_issue,
        _ => return None,
    };
    Some(setting.paragraph(Style::Body, text).into_block(element))
}

impl Setting<'_> {
    /// A paragraph of `style` with these words.
    fn paragraph(self, style: Style, text: &str) -> Paragraph {
        let mut paragraph = self.empty(style);
        self.append(&mut paragraph, text, None);
        paragraph
    }

    /// A paragraph of `style` without words.
    fn empty(self, style: Style) -> Paragraph {
        let is_inkless = self.paper == Paper::Preprinted && style.red_rule().is_some();
        Paragraph { style, format: Format { is_inkless, ..style.format(self.grid) }, runs: Vec::new() }
    }

    /// Adds words to a paragraph, cut where the typeface of digits and letters asks for it.
    fn append(self, paragraph: &mut Paragraph, text: &str, face: Option<Face>) {
        if self.paper == Paper::Preprinted && paragraph.style == Style::IssuerMark {
            return;
        }
        let roman = paragraph.style.digits_vary() && self.draft.style.digits == DigitFace::TimesNewRoman;
        let face = face.filter(|face| *face != paragraph.style.lettering().face);
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let is_roman = roman && first.is_ascii_alphanumeric();
            let end = if roman {
                rest.find(|c: char| c.is_ascii_alphanumeric() != is_roman).unwrap_or(rest.len())
            } else {
                rest.len()
            };
            let run = Run { text: rest[..end].to_owned(), face, roman: is_roman, size: None, scale: 100 };
            paragraph.runs.push(run);
            rest = &rest[end..];
        }
    }
}

impl Paragraph {
    /// Its words.
    pub(super) fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// The same without space above it.
    fn without_space(mut self) -> Self {
        self.format.before = 0;
        self
    }

    fn into_block(self, element: Element) -> Block {
        Block { element, content: Content::Paragraph(self), is_turned: false }
    }
}

/// Height of a paragraph that only holds a place between tables: what stands below it stays on its row.
pub(super) const HAIR: measures::Twips = 2;

/// A part that begins a new page, whatever it begins with.
fn begin_page(setting: Setting<'_>, blocks: &mut Vec<Block>, element: Element) {
    let is_turned = blocks.first().is_some_and(|first| first.is_turned);
    match blocks.first_mut().map(|block| &mut block.content) {
        Some(Content::Paragraph(first)) => first.format.page_break_before = true,
        Some(Content::Table(_) | Content::JointMark(_)) => {
            let mut holder = setting.empty(Style::Placeholder);
            holder.format.line = HAIR;
            holder.format.page_break_before = true;
            blocks.insert(0, Block { is_turned, ..holder.into_block(element) });
        }
        None => {}
    }
}

/// Turns the label and the title right above a turned table with it, as the layout does.
fn turn_heads(blocks: &mut [Block]) {
    let mut is_turned = false;
    for block in blocks.iter_mut().rev() {
        let is_head = match &block.content {
            Content::Paragraph(words) => {
                matches!(words.style, Style::AttachmentLabel | Style::Title | Style::Placeholder)
            }
            Content::Table(_) | Content::JointMark(_) => false,
        };
        block.is_turned |= is_turned && is_head;
        is_turned = block.is_turned;
    }
}

/// What stands in a field, without white space around it; `None` where there is nothing.
fn filled(field: &str) -> Option<&str> {
    Some(field.trim()).filter(|text| !text.is_empty())
}

/// The lines of a field that has an entry a line.
fn entries(field: &str) -> Vec<&str> {
    field.lines().filter_map(filled).collect()
}
