//! What a source says of its paragraphs beyond their words: alignment, heading styles, tracked changes.
//!
//! Word, WPS and web pages bring it along; a plain text has none. It helps the reading and is dropped afterwards:
//! no styling of a received document ever reaches our notice.

use serde::{Deserialize, Serialize};

use crate::domain::text::span::Span;

/// How a paragraph is set on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alignment {
    /// 左对齐, also 两端对齐.
    Left,
    /// 居中.
    Centre,
    /// 右对齐.
    Right,
}

/// Where a paragraph stands in its file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// In the run of the text.
    #[default]
    Flow,
    /// In a text box (文本框): red heads are often drawn so.
    TextBox,
    /// In a table; its cells are parted by tabs, a row a line.
    Table,
    /// In the header of the pages (页眉).
    PageHeader,
    /// In the footer of the pages (页脚).
    PageFooter,
    /// A foot- or endnote (脚注, 尾注).
    Footnote,
    /// Around the article of a web page: navigation, banner, side column, foot (导航、页眉、侧栏、页脚).
    Furniture,
}

/// The form of one paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ParagraphForm {
    /// Where it stands in the text.
    pub span: Span,
    /// How it is set; `None` where the source does not say.
    pub alignment: Option<Alignment>,
    /// Heading style: 0 is the title of the document, 1–9 the outline levels (大纲级别).
    pub heading: Option<u8>,
    /// Size of its largest characters in half-points (半磅): 二号 is 44, 三号 32.
    pub half_points: Option<u16>,
    /// Whether all of it is bold.
    pub bold: bool,
    /// Whether all of it is red, as the head of a document is.
    pub red: bool,
    /// Where in the file.
    pub place: Place,
}

/// What a tracked change (修订) did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevisionKind {
    /// The words were inserted.
    Inserted,
    /// The words were deleted; the source still holds them.
    Deleted,
}

/// A tracked change that was neither accepted nor rejected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// The words in the text: the text holds inserted and deleted words alike.
    pub span: Span,
    /// Inserted or deleted.
    pub kind: RevisionKind,
    /// Who changed it, empty where the source does not say.
    pub author: String,
}

/// Everything a source says of its text beyond the words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    /// Paragraphs in the order of the text; not overlapping.
    pub paragraphs: Vec<ParagraphForm>,
    /// Tracked changes in the order of the text; not overlapping.
    pub revisions: Vec<Revision>,
    /// Hidden words (隐藏文字), in order.
    pub hidden: Vec<Span>,
}

impl Evidence {
    /// Whether nothing is known: a plain text.
    pub const fn is_empty(&self) -> bool {
        self.paragraphs.is_empty() && self.revisions.is_empty() && self.hidden.is_empty()
    }

    /// The same with every place carried over by `moved`, which must keep the order.
    #[must_use]
    pub fn carried(&self, mut moved: impl FnMut(usize) -> usize) -> Self {
        let mut span = |span: Span| Span::new(moved(span.start), moved(span.end));
        Self {
            paragraphs: self
                .paragraphs
                .iter()
                .map(|form| ParagraphForm { span: span(form.span), ..form.clone() })
                .collect(),
            revisions: self
                .revisions
                .iter()
                .map(|change| Revision { span: span(change.span), ..change.clone() })
                .collect(),
            hidden: self.hidden.iter().map(|hidden| span(*hidden)).collect(),
        }
    }

    /// The form of the paragraph in which `at` stands.
    pub fn form_at(&self, at: usize) -> Option<&ParagraphForm> {
        let next = self.paragraphs.partition_point(|form| form.span.end <= at);
        self.paragraphs.get(next).filter(|form| form.span.start <= at)
    }
}

/// A received text as it came in, before anything is repaired.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The words, a paragraph a line; nothing of the file's words is left out.
    pub text: String,
    /// What the file says of them.
    pub evidence: Evidence,
    /// What the clerk should be told of the file, Chinese sentences: pictures left out, numbers written out.
    pub remarks: Vec<String>,
}

impl From<&str> for Imported {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

impl From<String> for Imported {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}
