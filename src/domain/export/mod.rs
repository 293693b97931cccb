//! Pages or notice → what leaves the page: .docx, clipboard HTML, plain text.
//!
//! [`flow`] turns the draft into styled paragraphs once; [`docx`], [`html`] and [`plain`] write them down. [`bundle`]
//! puts many files into one.

mod archive;
pub mod docx;
mod file_name;
mod flow;
pub mod html;
mod markup;
mod measures;
pub mod plain;
mod style;
mod tabs;

pub use archive::bundle;
pub use file_name::{file_name, listed_file_name};

use serde::{Deserialize, Serialize};

use super::notice::Element;

/// How much of the draft is taken along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// 全文: our notice, the forwarded text, the imprint.
    #[default]
    Whole,
    /// 本机关通知 with its imprint.
    Notice,
    /// One element.
    Element(Element),
}

/// How lines of plain text end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineEnds {
    /// U+000A.
    #[default]
    Lf,
    /// U+000D U+000A, for old editors.
    CrLf,
}

/// Whether plain text imitates the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spacing {
    /// 带对齐空格: indents of U+3000, the middle and the right edge by spaces.
    #[default]
    Aligned,
    /// 不带空格: every paragraph begins at the margin, for forms and systems that indent by themselves.
    Bare,
}

/// The form of plain text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct PlainForm {
    /// Spaces that imitate the page.
    pub spacing: Spacing,
    /// Ends of lines.
    pub line_ends: LineEnds,
}

impl LineEnds {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Lf => "\n",
            Self::CrLf => "\r\n",
        }
    }
}
