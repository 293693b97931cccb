//! Notice → pages.

pub mod page;
pub mod units;

pub use page::{Face, Ink, Line, Page, Pages, Place, Rule};
