//! The paper and the bar above it.

pub(crate) const PAPER: &str = "纸样";

pub(crate) fn pages(count: usize) -> String {
    format!("共 {count} 页")
}

/// The button that folds the column of fields away.
pub(crate) const fn fold_editor(is_folded: bool) -> &'static str {
    if is_folded { "展开稿件 ▸" } else { "◂ 收起稿件" }
}

/// The button that folds the column of findings away.
pub(crate) fn fold_findings(is_folded: bool, open: usize) -> String {
    match (is_folded, open) {
        (true, 0) => "◂ 展开校核".to_owned(),
        (true, open) => format!("◂ 展开校核（{open}）"),
        (false, _) => "收起校核 ▸".to_owned(),
    }
}
