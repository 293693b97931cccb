//! The part of the day behind a date: （星期五）下午5：00时, 24时, 下班, （含）.

use crate::domain::text::numerals::digit;
use crate::domain::text::punctuation::is_blank;

const PARTS: [&str; 15] = [
    "上午",
    "下午",
    "中午",
    "晚上",
    "早上",
    "晚",
    "放学",
    "下班",
    "上班",
    "闭馆",
    "零时",
    "零点",
    "（含）",
    "(含)",
    "（含当日）",
];

/// Bytes of what tells the part of the day; blanks in front of it count, blanks behind it do not.
pub(super) fn len(text: &str) -> usize {
    let mut end = 0;
    loop {
        let rest = &text[end..];
        let blank = rest.len() - rest.trim_start_matches(is_blank).len();
        let next = &rest[blank..];
        let part = PARTS.iter().find(|part| next.starts_with(**part)).map_or(0, |part| part.len());
        let len = part.max(weekday_len(next)).max(hour_len(next));
        if len == 0 {
            return end;
        }
        end += blank + len;
    }
}

// （星期五）, (周五), （周五下午）
fn weekday_len(text: &str) -> usize {
    let opens = ["（星期", "(星期", "（周", "(周", "（礼拜"].iter().any(|open| text.starts_with(open));
    let close = text.char_indices().take(10).find(|(_, c)| matches!(c, '）' | ')'));
    close.filter(|_| opens).map_or(0, |(at, c)| at + c.len_utf8())
}

// 5：00, 17时30分, 5点半: digits alone are no hour
fn hour_len(text: &str) -> usize {
    let is_part = |c: char| digit(c).is_some() || matches!(c, ':' | '：' | '∶');
    let digits = text.len() - text.trim_start_matches(is_part).len();
    if digits == 0 || text.starts_with([':', '：', '∶']) {
        return 0;
    }
    let after = &text[digits..];
    let unit = ["时整", "点整", "点钟", "点半", "时许", "时", "点", "分", "整"]
        .iter()
        .find(|unit| after.starts_with(**unit))
        .map_or(0, |unit| unit.len());
    let is_clock = text[..digits].contains([':', '：', '∶']);
    if unit > 0 || is_clock { digits + unit } else { 0 }
}
