//! 请确认: the walk through what the reading is not sure of.

use super::PLEASE_CONFIRM;

pub(crate) const CONFIRMED: &str = "已确认";
pub(crate) const RIGHT: &str = "对";
pub(crate) const STAYS_SO: &str = "不变，下一处";
pub(crate) const SOMETHING_ELSE: &str = "不是，改成……";
pub(crate) const PUT_RIGHT: &str = "不对，去改";
pub(crate) const BACK: &str = "上一处";
pub(crate) const SKIP: &str = "跳过";
pub(crate) const LATER: &str = "以后再说";
pub(crate) const LATER_HINT: &str = "收起来，随时可以接着确认（Esc）";
pub(crate) const GO_ON_CONFIRMING: &str = "接着确认";
pub(crate) const LOOK_AGAIN: &str = "再看一遍";
pub(crate) const KIND_IS: &str = "这份来文是";

pub(crate) fn doubt_of(index: usize, count: usize) -> String {
    format!("{PLEASE_CONFIRM} {index}/{count}")
}

pub(crate) fn doubts_left(open: usize, count: usize) -> String {
    match open {
        0 => format!("{count} 处都确认过了。"),
        open => format!("还有 {open} 处没有确认。"),
    }
}

pub(crate) fn is_it_kind(kind: &str) -> String {
    format!("这份来文是“{kind}”吗？")
}

pub(crate) fn is_it_role(paragraphs: usize, role: &str, is_inner: bool) -> String {
    let of = if is_inner { "所转文件的" } else { "" };
    match paragraphs {
        1 => format!("这一段是{of}“{role}”吗？"),
        more => format!("这 {more} 段都是{of}“{role}”吗？"),
    }
}

pub(crate) fn is_it_value(element: &str, value: &str) -> String {
    format!("{element}是“{value}”吗？")
}

pub(crate) fn right_role(role: &str) -> String {
    format!("是{role}")
}

pub(crate) fn question_read_out(index: usize, count: usize, text: &str, question: &str) -> String {
    let text = if text.is_empty() { String::new() } else { format!("“{text}”，") };
    format!("{}：{text}{question}", doubt_of(index, count))
}

pub(crate) fn more_lines(count: usize) -> String {
    format!("……还有 {count} 段")
}
