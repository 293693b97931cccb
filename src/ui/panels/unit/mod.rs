//! 单位设置: the dialog with its parts, and the preview of a file before it is taken over.

mod basics;
mod check_switches;
mod entry_list;
mod form;
mod habits;
mod import_dialog;
mod import_part;
mod unit_dialog;

pub use check_switches::{CheckSwitches, CheckSwitchesProps};
pub use entry_list::{EntryList, EntryListProps};
pub use form::FaultyLine;
pub use import_dialog::{ImportDialog, ImportDialogProps};
pub use import_part::{ImportPart, ImportPartProps};
pub(crate) use unit_dialog::ACCEPTED;
pub use unit_dialog::{UnitDialog, UnitDialogProps};
