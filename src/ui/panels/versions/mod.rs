//! 花脸稿: the versions of a draft, and what differs from one of them.

mod change_table;
mod version_list;
mod versions_dialog;

pub use change_table::{ChangeTable, ChangeTableProps};
pub use version_list::{VersionList, VersionListProps};
pub use versions_dialog::{VersionsDialog, VersionsDialogProps};
