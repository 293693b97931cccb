//! The paper: pages as they will print.

mod paper;
mod sheet;

pub use paper::{Paper, PaperProps};
pub use sheet::{Lit, Picked, Sheet, SheetProps};
