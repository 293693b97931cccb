//! 一稿多发: a list, the notices it gives, and the summary of what was made.

mod batch_dialog;
mod batch_list;
mod batch_preview;
mod batch_summary;

pub use batch_dialog::{BatchDialog, BatchDialogProps};
pub use batch_list::{BatchList, BatchListProps};
pub use batch_preview::{BatchPreview, BatchPreviewProps};
pub use batch_summary::{BatchSummary, BatchSummaryProps};
