//! 校核: what was found, in document order.

mod finding_counts;
mod finding_item;
mod finding_list;
mod severity_mark;

pub use finding_counts::{FindingCounts, FindingCountsProps};
pub use finding_item::{FindingItem, FindingItemProps};
pub use finding_list::{FindingList, FindingListProps};
pub use severity_mark::{SeverityMark, SeverityMarkProps};
