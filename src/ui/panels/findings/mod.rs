//! 校核: what was found, in document order.

mod checks_off;
mod comparison_card;
mod comparison_row;
mod finding_counts;
mod finding_item;
mod finding_list;
mod fixes_dialog;
mod ignore_form;
mod keep_word_form;
mod remarks;
mod severity_mark;
mod words_change;

pub use checks_off::ChecksOff;
pub use comparison_card::{ComparisonCard, ComparisonCardProps};
pub use comparison_row::{ComparisonRow, ComparisonRowProps};
pub use finding_counts::{FindingCounts, FindingCountsProps};
pub use finding_item::{FindingItem, FindingItemProps};
pub use finding_list::{FindingList, FindingListProps};
pub use fixes_dialog::{FixesDialog, FixesDialogProps};
pub use ignore_form::{IgnoreForm, IgnoreFormProps};
pub use keep_word_form::{KeepWordForm, KeepWordFormProps};
pub use remarks::{Remarks, RemarksProps};
pub(crate) use severity_mark::severity_name;
pub use severity_mark::{SeverityMark, SeverityMarkProps};
pub use words_change::{WordsChange, WordsChangeProps};
