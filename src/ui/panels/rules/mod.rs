//! 校核目录: every check with its reason, source and examples, and its switch.

mod rule_item;
mod rules_dialog;

pub use rule_item::{RuleItem, RuleItemProps};
pub use rules_dialog::{RulesDialog, RulesDialogProps};
