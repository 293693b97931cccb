//! 校核: the column of findings.

use crate::app::findings::{FindingId, ShownFinding};
use crate::domain::checks::page::severity_name;

pub(crate) const FINDINGS: &str = "校核";
pub(crate) const FIX_ALL_HINT: &str = "只改确定无疑的，一次撤销可以全部退回";
pub(crate) const NOTHING_FOUND: &str = "没有发现问题。";
pub(crate) const NOT_MADE_YET: &str = "生成通知后在这里校核。";
pub(crate) const FIX: &str = "修改";
pub(crate) const SEE_FINDING: &str = "看问题";
pub(crate) const IGNORE_HERE: &str = "忽略此处";
pub(crate) const SWITCH_OFF: &str = "关闭此项";
pub(crate) const SWITCH_OFF_HINT: &str = "以后不再检查这一项，可在下面或校核目录里重新打开";
pub(crate) const SWITCH_ON: &str = "打开";
pub(crate) const ABOUT_CHECK: &str = "这一项";
pub(crate) const ABOUT_CHECK_HINT: &str = "在校核目录里看这一项的依据和例子";
pub(crate) const IGNORE: &str = "忽略";
pub(crate) const IGNORE_REASON: &str = "理由";
pub(crate) const IGNORE_REASON_EXAMPLE: &str = "理由（可不填），Enter 忽略";
pub(crate) const FOLD_REST: &str = "收起";
pub(crate) const TAKE_BACK: &str = "不再忽略";
pub(crate) const REMARKS: &str = "来文备注（来文不改）";
pub(crate) const IGNORED: &str = "已忽略";
pub(crate) const CHECKS_OFF: &str = "已关闭的检查";
pub(crate) const BECOMES: &str = "改为";

pub(crate) fn more_of_check(count: usize) -> String {
    format!("还有 {count} 处")
}

pub(crate) fn for_reason(reason: &str) -> String {
    format!("理由：{reason}")
}

/// What a screen reader says of the finding that is looked at.
pub(crate) fn finding_read_out(findings: &[ShownFinding], id: &FindingId) -> Option<String> {
    let mut open = findings.iter().filter(|shown| shown.is_open());
    let at = open.clone().position(|shown| shown.id == *id)?;
    let shown = open.nth(at)?;
    let count = at + 1 + open.count();
    let (severity, element) = (severity_name(shown.finding.severity), shown.finding.element.term());
    let change = shown.after.as_deref().map_or_else(String::new, |after| format!("，可改为“{}”", or_nothing(after)));
    Some(format!("第 {} 个，共 {count} 个。{severity}，{element}：{}{change}。", at + 1, shown.says()))
}

pub(crate) const FIXES_TITLE: &str = "全部采用";
pub(crate) const FIXES_NOTE: &str = "这些改法不改变意思。不要的去掉勾；采用之后，一次撤销可以全部退回。";

/// The button that takes what is ticked.
pub(crate) fn take_fixes(count: usize) -> String {
    format!("采用这 {count} 处")
}

pub(crate) fn fix_all(count: usize) -> String {
    format!("全部采用（{count} 处确定的改法）")
}

pub(crate) fn take(after: &str) -> String {
    const LONGEST: usize = 20;
    match after.chars().count() {
        0 => "删去".to_owned(),
        1..=LONGEST => format!("采用 {after}"),
        _ => "采用".to_owned(),
    }
}

pub(crate) fn or_nothing(after: &str) -> &str {
    if after.is_empty() { "（删去）" } else { after }
}

pub(crate) fn more_findings(count: usize) -> String {
    format!("还有 {count} 个")
}

/// What a screen reader says.
pub(crate) fn counts_read_out(errors: usize, warnings: usize, suggestions: usize) -> String {
    if errors + warnings + suggestions == 0 {
        NOTHING_FOUND.to_owned()
    } else {
        format!("校核：错误 {errors} 个，警告 {warnings} 个，建议 {suggestions} 个。")
    }
}
