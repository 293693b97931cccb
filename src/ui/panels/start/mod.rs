//! What stands there while no draft is open.

mod arrival_dialog;
mod first_run;
mod recent_drafts;
mod start_card;

pub use arrival_dialog::{ArrivalDialog, ArrivalDialogProps};
pub use first_run::{FirstRun, FirstRunProps};
pub use recent_drafts::{RecentDrafts, RecentDraftsProps};
pub use start_card::{StartCard, StartCardProps};
