//! 花脸稿 and the versions of a draft.

pub(crate) const VERSIONS: &str = "花脸稿";
pub(crate) const VERSIONS_ITEM: &str = "花脸稿（修订）……";
pub(crate) const VERSIONS_NOTE: &str = "与以前的稿子比较";
pub(crate) const VERSIONS_KEEP: &str = "留存一版";
pub(crate) const VERSIONS_LABEL: &str = "这一版的名称";
pub(crate) const VERSIONS_LABEL_EXAMPLE: &str = "送审稿、会签稿，可以不填";
pub(crate) const VERSIONS_COMPARE: &str = "与哪一版比较";
pub(crate) const VERSIONS_HINT: &str =
    "导出的 Word 文件里，改动都是修订：全部接受就是现在的稿子，全部拒绝就是选中的这一版。";
pub(crate) const VERSIONS_EXPORT: &str = "导出花脸稿（.docx）";
pub(crate) const VERSIONS_ELEMENT: &str = "要素";
pub(crate) const VERSIONS_BEFORE: &str = "改动前";
pub(crate) const VERSIONS_AFTER: &str = "改动后";
pub(crate) const VERSIONS_SAME: &str = "与这一版没有不同。";

pub(crate) fn versions_changes(count: usize) -> String {
    format!("{count} 处改动")
}

pub(crate) fn versions_delete(label: &str) -> String {
    format!("删去“{label}”")
}
