//! How lines begin and end: what can only begin a paragraph, what is a field with its label, what ends a title.

use super::lines::is_date;
use crate::domain::notice::body::ordinal;

/// Whether, and how plainly, a line begins a paragraph by its first words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Start {
    /// Nothing says so.
    No,
    /// It mostly does (现将, 二是), but a sentence may go on so.
    Likely,
    /// It can only begin a paragraph: an ordinal, 第…条, 抄送, a date.
    Sure,
}

/// How `words` begin.
pub(super) fn start(words: &str) -> Start {
    const SURE: &[&str] = &[
        "附件：",
        "附件:",
        "附：",
        "附:",
        "抄送",
        "抄报",
        "主题词",
        "主送：",
        "主送:",
        "（此",
        "(此",
        "联系人",
        "联系电话",
        "（联系人",
        "签发人",
    ];
    const LIKELY: &[&str] =
        &["附件", "注：", "说明：", "备注", "主送", "印发", "来源", "编辑", "特此", "现将", "此复", "此致"];
    let first = words.chars().next().unwrap_or(' ');
    let circled =
        matches!(first, '①'..='⑳' | '㈠'..='㈩' | '⑴'..='⒛' | '●' | '■' | '◆' | '★' | '▲' | '※' | '•' | '○' | '□');
    if circled || may_count(first) && ordinal(words).is_some() || starts_with_any(words, SURE) || is_clause(words) {
        return Start::Sure;
    }
    let numbered = words.strip_prefix("附件").is_some_and(|rest| {
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
        rest.is_empty() || rest.starts_with(['：', ':', '.', '．', '、'])
    });
    if numbered || is_date(words) || is_imprint(words) {
        return Start::Sure;
    }
    if starts_with_any(words, LIKELY) || enumerates(words) { Start::Likely } else { Start::No }
}

/// Whether a line is a field with its label: only its own names go on with it.
pub(super) fn is_label(words: &str) -> bool {
    starts_with_any(words, &["抄送", "抄报", "主题词", "附件", "联系人", "联系电话", "主送"])
}

/// Whether a line begins with one of `starts`.
pub(super) fn starts_with_any(words: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| words.starts_with(start))
}

/// Whether a line may be the last of a title: 关于…的通知.
pub(super) fn is_title(words: &str) -> bool {
    const KINDS: &[&str] = &[
        "通知", "通报", "意见", "决定", "办法", "方案", "规定", "条例", "细则", "函", "报告", "请示", "批复", "通告",
        "公告", "纪要", "决议", "公报", "议案", "命令", "要点", "计划", "规划", "总结",
    ];
    !words.contains('。') && KINDS.iter().any(|kind| words.trim_end_matches('》').ends_with(kind))
}

/// Whether a line ends as the name of an attachment does: a kind of document, 表, 名单.
pub(super) fn ends_as_name(words: &str) -> bool {
    is_title(words)
        || words.trim_end_matches(['）', ')', '》']).ends_with(['表', '单', '册', '图', '书', '录', '样', '版'])
}

fn may_count(first: char) -> bool {
    first.is_ascii_digit() || "（(一二三四五六七八九十百〇零０１２３４５６７８９".contains(first)
}

/// Whether a line begins a clause or a chapter: 第三条, 第一章.
pub(super) fn is_clause(words: &str) -> bool {
    let Some(rest) = words.strip_prefix('第') else { return false };
    let mark = rest.chars().take(6).find(|c| !"一二三四五六七八九十百零〇0123456789 ".contains(*c));
    matches!(mark, Some('条' | '章' | '节'))
}

/// 一是, 二要.
fn enumerates(words: &str) -> bool {
    let mut chars = words.chars();
    let counts = chars.next().is_some_and(|c| "一二三四五六七八九十".contains(c));
    counts && chars.next().is_some_and(|c| matches!(c, '是' | '要'))
}

/// The printing line: it ends in 印发.
fn is_imprint(words: &str) -> bool {
    const LONGEST: usize = 180; // bytes
    words.len() <= LONGEST && words.ends_with("印发") && words.contains(|c: char| c.is_ascii_digit() || c == '年')
}
