//! The paper: pages as they will print.

mod fonts_dialog;
mod paper;
mod paper_bar;
mod sheet;

pub use fonts_dialog::{FontsDialog, FontsDialogProps};
pub use paper::{Paper, PaperProps};
pub use paper_bar::{PaperBar, PaperBarProps};
pub use sheet::{Lit, Picked, Sheet, SheetProps};
