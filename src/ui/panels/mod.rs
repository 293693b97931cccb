//! One folder a part of the page.

pub mod bar;
pub mod batch;
pub mod editor;
pub mod findings;
mod message;
pub mod preview;
pub mod proof;
pub mod rules;
pub mod start;
pub mod unit;
pub mod versions;

pub use message::{MessageLine, MessageLineProps};
