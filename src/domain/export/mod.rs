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

pub use archive::bundle;
pub use file_name::{file_name, listed_file_name};

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LineEnds {
    /// U+000A.
    #[default]
    Lf,
    /// U+000D U+000A, for old editors.
    CrLf,
}

impl LineEnds {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Lf => "\n",
            Self::CrLf => "\r\n",
        }
    }
}
