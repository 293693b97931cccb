//! 校对单.

pub(crate) const PROOF_SHEET: &str = "校对单";
pub(crate) const PROOF_SHEET_HINT: &str = "问题、修改和忽略的理由列成一张单子，可以打印或复制";
pub(crate) const PROOF_SHEET_DATE: &str = "日期";
pub(crate) const PROOF_SHEET_RULES: &str = "依据";
pub(crate) const PROOF_SHEET_NONE: &str = "无";
pub(crate) const PROOF_SHEET_REMINDERS: &str = "发出前提醒";
pub(crate) const PRINT: &str = "打印";
pub(crate) const COPY_TEXT: &str = "复制";
