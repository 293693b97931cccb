//! What comes in from outside, before it is read.

use std::fmt;
use std::rc::Rc;

/// A received document as the clerk brings it, unread: reading a large one takes a moment, in which the page says so.
#[derive(Clone, PartialEq, Eq)]
pub enum Arrival {
    /// Pasted, or dragged in as a selection.
    Clip {
        /// `text/html`, where Word, WPS or a web page put it on the clipboard.
        html: Option<Rc<str>>,
        /// `text/plain`.
        plain: Rc<str>,
    },
    /// Opened or dropped.
    File {
        /// Its name.
        name: Rc<str>,
        /// Its content.
        bytes: Rc<[u8]>,
    },
}

impl Arrival {
    /// A text without formatting.
    pub fn plain(text: impl Into<Rc<str>>) -> Self {
        Self::Clip { html: None, plain: text.into() }
    }

    /// Whether there is nothing in it to be read.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Clip { html, plain } => html.is_none() && plain.trim().is_empty(),
            Self::File { .. } => false,
        }
    }

    /// What the clerk knows it by: the file's name, or the first words.
    pub fn label(&self) -> String {
        const MOST: usize = 40;
        match self {
            Self::Clip { plain, .. } => {
                let first = plain.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
                first.chars().take(MOST).collect()
            }
            Self::File { name, .. } => name.to_string(),
        }
    }
}

/// Says how much there is, not what: a received document is nobody's business in a log.
impl fmt::Debug for Arrival {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Clip { html, plain } => {
                write!(f, "Clip({} bytes, html: {})", plain.len(), html.as_ref().map_or(0, |html| html.len()))
            }
            Self::File { bytes, .. } => write!(f, "File({} bytes)", bytes.len()),
        }
    }
}
