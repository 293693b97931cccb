//! What a browser test needs: a page in a fresh profile, and the hands and eyes of a clerk.

pub(crate) mod docx;
mod driver;
mod page;
pub(crate) mod pdf;
mod server;

pub(crate) use page::{Clipboard, Origin, Page};
