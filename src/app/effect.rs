//! What the browser is asked to do.

use std::rc::Rc;

use super::arrival::Arrival;
use super::stored::{DraftFile, DraftId};
use crate::domain::notice::Element;
use crate::domain::text::span::Span;

/// Tells two equal effects apart, so that none is lost and none runs twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// What the browser is asked to do: plain data, so a test can compare it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read what came in, once the page has said that it does; answers `Received` or `ReceiveFailed`.
    Read(Arrival),
    /// Keep a draft; answers `DraftSaved(change)` or `SaveFailed`.
    SaveDraft {
        /// Which.
        id: DraftId,
        /// The change that is kept with it.
        change: u64,
        /// The draft file; written out when it is kept, not at every keystroke.
        file: Rc<DraftFile>,
        /// Its line in the list of drafts.
        summary: Rc<str>,
    },
    /// Delete a kept draft.
    DeleteDraft(DraftId),
    /// Keep 本机关 and settings.
    SaveProfile(Rc<str>),
    /// Put both forms on the clipboard; answers `Copied` or `CopyFailed`.
    Copy {
        /// `text/html`.
        html: Rc<str>,
        /// `text/plain`.
        plain: Rc<str>,
    },
    /// Hand over a file; answers `Downloaded`.
    Download {
        /// File name.
        name: Rc<str>,
        /// MIME type.
        mime: &'static str,
        /// Content.
        bytes: Rc<[u8]>,
    },
    /// Let the page be drawn, then answer that the next notice of this run of 一稿多发 can be made.
    StepBatch(u64),
    /// Wait until the clerk pauses; answers `Settled` with this change.
    Settle(u64),
    /// Open the print dialog.
    Print,
    /// Focus the field of an element and scroll it into view.
    Focus(Element),
    /// The same, and select these words.
    Select(Element, Span),
    /// Show the part of the page where words of the received document are lit.
    ShowOriginal {
        /// The paper, or the paragraphs of the received text.
        on_paper: bool,
    },
    /// Scroll the finding with this id into view and focus it.
    ShowFinding(Rc<str>),
}
