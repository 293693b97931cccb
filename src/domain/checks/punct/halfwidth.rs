//! Half-width marks in Chinese text, two checks.

use super::ROW;
use super::marks::{Mark, Marks, begins_chinese, ends_chinese};
use crate::domain::checks::{Check, Clause, Example, Finding, Severity};
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::chinese_digit;
use crate::domain::text::punctuation::{is_blank, is_han};

pub(super) static MARK: Check = Check {
    id: "punct-halfwidth",
    severity: Severity::Error,
    clause: Clause::GbT15834("4.1—4.7、5.1"),
    title: "中文里用了半角标点",
    why: "中文的逗号、分号、冒号、问号、叹号各占一个字，半角标点挤在一起，版面也对不齐。",
    examples: &[
        Example::Fixed {
            wrong: "请认真贯彻落实,按时上报。", right: "请认真贯彻落实，按时上报。"
        },
        Example::Fixed {
            wrong: "联系人:张三;电话:0871-6512345。", right: "联系人：张三；电话：0871-6512345。"
        },
        Example::Near("会议9:30开始，参考比例1:500，经费12,000元。"),
        Example::Near("详见https://a.cn/b?c=1;d，邮箱a@b.cn。"),
    ],
    ..ROW
};

pub(super) static PERIOD: Check = Check {
    id: "punct-period",
    severity: Severity::Error,
    clause: Clause::GbT15834("4.1"),
    title: "句末用了半角圆点",
    why: "中文的句号是小圆圈“。”，圆点是西文标点。",
    examples: &[
        Example::Fixed { wrong: "请遵照执行.", right: "请遵照执行。" },
        Example::Fixed { wrong: "他说：“请遵照执行.”", right: "他说：“请遵照执行。”" },
        Example::Near("一.总体要求"),
        Example::Near("增长2.5个百分点，由约翰.史密斯主持。"),
    ],
    ..ROW
};

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    if marks.is_foreign || !marks.list.iter().any(|mark| mark.c.is_ascii()) {
        return;
    }
    let is_row = is_row_of_cells(marks);
    let first = found.len();
    for mark in &marks.list {
        let wide = match mark.c {
            ',' if !is_row => "，",
            ';' => "；",
            ':' => "：",
            '?' => "？",
            '!' => "！",
            _ => continue,
        };
        if is_chinese(marks, mark) && !marks.is_code(mark.span()) {
            found.push(MARK.fixable(mark.span(), vec![Edit::replace(mark.span(), wide)]));
        }
    }
    // Who types the commas half-width types the full stops so too.
    let typed_half = found.len() > first && !marks.text.contains('。');
    for mark in marks.list.iter().filter(|mark| mark.c == '.') {
        if ends_sentence(marks, mark, typed_half) && !marks.is_code(mark.span()) {
            found.push(PERIOD.fixable(mark.span(), vec![Edit::replace(mark.span(), "。")]));
        }
    }
}

fn is_chinese(marks: &Marks<'_>, mark: &Mark) -> bool {
    let Some(before) = mark.before else { return false };
    if mark.after.is_some_and(|c| is_pause(c) || c == '.') {
        return false; // two marks are another fault
    }
    let han_after = mark.after.is_some_and(begins_chinese);
    if ends_chinese(before) {
        let goes_on = |c: char| is_blank(c) || c.is_alphanumeric() || matches!(c, '(' | '"' | '×');
        return han_after || mark.after.is_none_or(goes_on);
    }
    match before {
        ')' | '"' | '%' => han_after,
        // `1,加强` may be a number of a list, `8:甲` a score.
        _ => before.is_ascii_digit() && han_after && mark.c != ':' && !is_list_number(marks, mark),
    }
}

/// A mark of a pause, of either width.
pub(super) const fn is_pause(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | '：' | '。' | ',' | ';' | ':')
}

/// Whether only digits stand before the mark.
fn is_list_number(marks: &Marks<'_>, mark: &Mark) -> bool {
    const LONGEST: usize = 3;
    let head = marks.text[..mark.at].trim_start_matches(is_blank);
    head.len() <= LONGEST && head.bytes().all(|b| b.is_ascii_digit())
}

/// A row of cells parted by commas, `1,张三,某单位,3人`: the commas are no marks of a sentence.
fn is_row_of_cells(marks: &Marks<'_>) -> bool {
    const FEWEST: usize = 3;
    const CELL: usize = 8; // characters on the average
    let commas = marks.list.iter().filter(|mark| mark.c == ',').count();
    commas >= FEWEST
        && marks.han < commas * CELL
        && marks.list.iter().all(|mark| !matches!(mark.c, ';' | '?' | '!' | ':' | '，' | '。' | '、' | '；' | '：'))
        && !marks.text.trim_end_matches(is_blank).ends_with('.')
}

fn ends_sentence(marks: &Marks<'_>, mark: &Mark, typed_half: bool) -> bool {
    const SENTENCE: usize = 4; // characters
    // A bracket of either width that closes Chinese words; `f(x).` is a formula.
    let closes_words =
        mark.before == Some(')') && marks.text[..mark.at - 1].chars().rev().take_while(|c| *c != '(').any(is_han);
    if !(closes_words || mark.before.is_some_and(ends_chinese)) || is_ordinal(marks, mark) {
        return false;
    }
    let rest = &marks.text[mark.end()..];
    let ends = rest.trim_matches(|c| is_blank(c) || matches!(c, '”' | '）' | ')' | '"')).is_empty();
    let closes = mark.after.is_some_and(|c| matches!(c, '”' | '）' | '》' | ')'));
    // `五四.三`, `约翰.史密斯`: behind a short word it is hardly the end of a sentence.
    let is_behind_words =
        || marks.text[..mark.at].chars().rev().take(SENTENCE).take_while(|c| is_han(*c)).count() == SENTENCE;
    ends || closes || (typed_half && mark.after.is_some_and(begins_chinese) && is_behind_words())
}

/// `一.加强领导`: the number of a heading.
fn is_ordinal(marks: &Marks<'_>, mark: &Mark) -> bool {
    const LONGEST: usize = 15; // bytes: 第二十一章
    let head = marks.text[..mark.at].trim_start_matches(is_blank);
    head.len() <= LONGEST
        && head.chars().all(|c| chinese_digit(c).is_some() || "十百甲乙丙丁戊第章节条附件".contains(c))
}
