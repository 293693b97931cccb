//! The 公文 itself: pure values and functions, no browser, no clock, no chance.

pub mod checks;
pub mod clean;
pub mod compose;
pub mod export;
pub mod import;
pub mod layout;
pub mod notice;
pub mod parse;
pub mod text;
