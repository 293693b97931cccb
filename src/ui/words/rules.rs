//! 校核目录.

pub(crate) const RULES: &str = "校核目录";
pub(crate) const RULES_HINT: &str = "全部校核项目：依据、理由、例子，逐项开关";
pub(crate) const RULES_SEARCH: &str = "查找";
pub(crate) const RULES_SEARCH_EXAMPLE: &str = "编号、问题、理由、依据，几个词用空格隔开";
pub(crate) const RULES_GROUP: &str = "类别";
pub(crate) const RULES_ALL: &str = "全部";
pub(crate) const RULES_SEVERITY: &str = "轻重";
pub(crate) const RULES_SWITCHED: &str = "开关";
pub(crate) const RULES_OFF: &str = "已关闭";
pub(crate) const RULES_OFF_BY_DEFAULT: &str = "默认关闭";
pub(crate) const RULES_NONE: &str = "没有这样的校核项目。";
pub(crate) const RULES_LOOKS_WRONG: &str = "这样是对的：";
pub(crate) const RULES_WRONG: &str = "错：";
pub(crate) const RULES_RIGHT: &str = "对：";

pub(crate) fn rules_found(count: usize, off: usize) -> String {
    match off {
        0 => format!("{count} 项，全部打开"),
        off => format!("{count} 项，其中 {off} 项没有打开"),
    }
}

pub(crate) fn more_rules(count: usize) -> String {
    format!("再显示一些（还有 {count} 项）")
}

pub(crate) fn rule_switch(title: &str) -> String {
    format!("检查：{title}")
}

pub(crate) fn off_because(reason: &str) -> String {
    format!("默认关闭：{reason}")
}

pub(crate) fn repair(repair: &str) -> String {
    format!("修改：{repair}")
}
