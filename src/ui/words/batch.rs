//! 一稿多发.

use crate::domain::compose::batch::Column;

pub(crate) const BATCH: &str = "一稿多发";
pub(crate) const BATCH_ITEM: &str = "一稿多发……";
pub(crate) const BATCH_NOTE: &str = "按名单各成一份";
pub(crate) const BATCH_LIST: &str = "名单";
pub(crate) const BATCH_PLACEHOLDER: &str = "把 Excel/WPS 表格选中复制，粘贴到这里；或者把 CSV 文件拖进来。";
pub(crate) const BATCH_OPEN: &str = "打开 CSV";
pub(crate) const BATCH_OPEN_HINT: &str = "UTF-8 或 GBK 编码都可以";
pub(crate) const BATCH_EXAMPLE: &str = "示例名单";
pub(crate) const BATCH_EXAMPLE_HINT: &str = "下载一份可以照填的 CSV";
pub(crate) const BATCH_USAGE: &str = "用途";
pub(crate) const BATCH_TO_ADDRESSEES: &str = "发给不同单位";
pub(crate) const BATCH_TO_ADDRESSEES_HINT: &str = "都由本机关发文；主送、期限、联系人按名单换";
pub(crate) const BATCH_BY_ISSUERS: &str = "各机关分别发文";
pub(crate) const BATCH_BY_ISSUERS_HINT: &str = "标志、字号、标题、署名、版记按名单里的机关换";
pub(crate) const BATCH_CONTACT: &str = "联系人写在";
pub(crate) const BATCH_CONTACT_ANNOTATION: &str = "附注";
pub(crate) const BATCH_CONTACT_BODY: &str = "报送要求后";
pub(crate) const BATCH_EMPTY: &str = "粘贴名单后，这里列出每一份会是什么样、有什么问题。";
pub(crate) const BATCH_LINE: &str = "行";
pub(crate) const BATCH_CHANGED: &str = "会改的要素";
pub(crate) const BATCH_NOTHING_CHANGES: &str = "与原稿相同";
pub(crate) const BATCH_BACK: &str = "返回名单";
pub(crate) const BATCH_SAVE_AGAIN: &str = "再保存一次 .zip";
pub(crate) const BATCH_FILE: &str = "文件";
pub(crate) const BATCH_ERRORS: &str = "错误";
pub(crate) const BATCH_WARNINGS: &str = "警告";
pub(crate) const BATCH_REMARK: &str = "说明";
pub(crate) const BATCH_SUMMARY_NOTE: &str = "压缩包里另有“汇总.csv”，内容与下表相同。请逐份看过再发。";
pub(crate) const BATCH_KEPT_WORDS: &str =
    "没有手工改过的要素按名单重新拟写；手工改过的保留原文，只换名单给出的名称、代字、主送、期限和联系人。";

/// The order of the columns in a list without heads.
pub(crate) fn batch_columns() -> String {
    let columns = Column::ALL.map(Column::term).join("、");
    format!("第一行写表头，列的先后不限；没有表头就按：{columns}。")
}

pub(crate) fn batch_start(count: usize) -> String {
    format!("生成 {count} 份")
}

pub(crate) fn batch_listed(rows: usize, faulty: usize, file: Option<&str>) -> String {
    let from = file.map_or_else(String::new, |file| format!("{file}："));
    match faulty {
        0 => format!("{from}{rows} 行，没有问题"),
        faulty => format!("{from}{rows} 行，{faulty} 行有问题"),
    }
}

pub(crate) fn batch_leave_out(faulty: usize) -> String {
    format!("有问题的 {faulty} 行不生成，其余照常")
}

pub(crate) fn batch_progress(done: usize, count: usize) -> String {
    format!("正在生成第 {} 份，共 {count} 份……", (done + 1).min(count))
}

pub(crate) fn batch_done(made: usize, left_out: usize, with_errors: usize) -> String {
    let left_out = if left_out == 0 { String::new() } else { format!("，{left_out} 行没有生成") };
    let errors =
        if with_errors == 0 { "都没有错误".to_owned() } else { format!("其中 {with_errors} 份有错误") };
    format!("已生成 {made} 份{left_out}，{errors}。")
}
