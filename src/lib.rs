//! 行文 (Xingwen): a received official document (来文) in, a checked forwarding notice (转发通知) out.
//!
//! Four rooms, and one direction between them: `ui` shows and sends actions, `app` is what the page is doing,
//! `domain` is the 公文 itself, `browser` is every call into the browser. See `ARCHITECTURE.md`.

pub mod app;
#[cfg(feature = "page")]
pub mod browser;
pub mod domain;
#[cfg(feature = "page")]
pub mod ui;
