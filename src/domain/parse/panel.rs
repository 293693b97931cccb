//! 公开信息栏: the table of facts that web sites of governments put above a document.
//!
//! `索引号：… 发文机关：… 发文字号：…`, with colons or tabs, several to a line or one; also label and value a line each.
//! It repeats the document's elements, so it is page furniture; what the document itself lacks is taken from it.

use std::ops::Range;

use crate::domain::notice::reading::{Certainty, Found, Owner};
use crate::domain::notice::upstream::Role;
use crate::domain::text::punctuation::is_blank;

use super::lines::{Line, tight};
use super::{numbers, signs};

/// Labels that stand nowhere else than in such a table.
const OWN: [&str; 26] = [
    "索引号",
    "主题分类",
    "信息分类",
    "分类",
    "体裁分类",
    "组配分类",
    "服务对象",
    "发文机关",
    "发文单位",
    "制发机关",
    "发布机构",
    "发布机关",
    "发布单位",
    "公开主体",
    "公开方式",
    "公开形式",
    "公开范围",
    "公开时限",
    "有效性",
    "时效性",
    "效力状态",
    "是否有效",
    "统一登记号",
    "生成日期",
    "生效日期",
    "废止日期",
];
/// Labels that headers and forms use as well.
const SHARED: [&str; 16] = [
    "发文字号",
    "文号",
    "文件编号",
    "发文文号",
    "成文日期",
    "发文日期",
    "印发日期",
    "发布日期",
    "发布时间",
    "公开日期",
    "标题",
    "名称",
    "信息名称",
    "文件名称",
    "关键词",
    "信息来源",
];
const NUMBERS: [&str; 4] = ["发文字号", "文号", "文件编号", "发文文号"];
const DATES: [&str; 3] = ["成文日期", "发文日期", "生成日期"];
/// How far down such a table may reach, in lines.
const REACH: usize = 60;

/// Marks the table's lines as furniture.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let Some(range) = find(lines) else { return };
    for line in &mut lines[range] {
        line.set(Role::Furniture, Owner::Outer, Certainty::Likely);
    }
}

/// The document number that the table names.
pub(super) fn number(lines: &[Line<'_>]) -> Option<Found> {
    value(lines, &NUMBERS, |text| numbers::find(text).into_iter().next().map(|span| span.start..span.end))
}

/// The date of issue that the table names; never the day on which the page was posted.
pub(super) fn date(lines: &[Line<'_>]) -> Option<Found> {
    value(lines, &DATES, |text| {
        let end = text.find('日').map_or(text.len(), |at| at + '日'.len_utf8());
        signs::is_date(&text[..end]).then_some(0..end)
    })
}

fn find(lines: &[Line<'_>]) -> Option<Range<usize>> {
    let (mut own, mut all, mut first, mut end) = (0, 0, None, 0);
    let mut since = 0;
    for (at, line) in lines.iter().enumerate().take(REACH) {
        let labels: Vec<&str> = facts(line.text).into_iter().map(|(label, _)| label).collect();
        since += 1;
        if !labels.is_empty() {
            let is_label_alone = facts(line.text).last().is_some_and(|(_, value)| value.is_empty());
            first = first.or(Some(at));
            end = at + 1 + usize::from(is_label_alone);
            own += labels.iter().filter(|label| OWN.contains(label)).count();
            all += labels.len();
            since = 0;
        } else if first.is_some() && since > 2 || line.tight.contains('。') {
            break;
        }
    }
    (own >= 1 && all >= 3).then(|| first.unwrap_or(0)..end.min(lines.len()))
}

// label [":" | blanks] value, one or several on the line; places are those in the line's words.
fn facts(text: &str) -> Vec<(&'static str, Range<usize>)> {
    let mut starts: Vec<(usize, usize, &'static str)> = Vec::new();
    let mut fresh = true;
    let mut done = 0;
    for (at, c) in text.char_indices().take(400) {
        if at < done {
            continue;
        }
        if fresh && let Some((label, end)) = label_at(text, at) {
            starts.push((at, end, label));
            done = end;
        }
        fresh = is_blank(c) || matches!(c, '|' | '│' | '【' | '[');
    }
    if starts.first().is_none_or(|(at, ..)| *at > '【'.len_utf8()) {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).map(|(at, ..)| *at).chain([text.len()]);
    starts.iter().zip(ends).map(|((_, from, label), end)| (*label, trimmed(text, *from..end))).collect()
}

// A label may be letter-spaced: 标　　题：; it ends in a colon, a tab or with the line.
fn label_at(text: &str, at: usize) -> Option<(&'static str, usize)> {
    let rest = &text[at..];
    OWN.into_iter().chain(SHARED).find_map(|label| {
        let mut wanted = label.chars().peekable();
        for (place, c) in rest.char_indices() {
            match wanted.peek() {
                Some(next) if *next == c => {
                    wanted.next();
                }
                Some(_) if is_blank(c) && place > 0 => {}
                Some(_) => return None,
                None => {
                    let close = rest[place..].trim_start_matches([' ', '\u{3000}', '】', ']']);
                    let mark = close.chars().next();
                    let ends = matches!(mark, None | Some('：' | ':' | '\t'));
                    return ends.then(|| (label, text.len() - close.len() + mark.map_or(0, char::len_utf8)));
                }
            }
        }
        wanted.peek().is_none().then_some((label, text.len()))
    })
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let is_edge = |c: char| is_blank(c) || matches!(c, '|' | '│' | '：' | ':');
    let words = text[range.clone()].trim_start_matches(is_edge);
    let start = range.end - words.len();
    start..start + words.trim_end_matches(is_edge).len()
}

// The value stands behind its label, or on the next line where the label ends its own.
fn value(lines: &[Line<'_>], wanted: &[&str], read: impl Fn(&str) -> Option<Range<usize>>) -> Option<Found> {
    let range = find(lines)?;
    for at in range.clone() {
        let line = &lines[at];
        let Some((_, place)) = facts(line.text).into_iter().find(|(label, _)| wanted.contains(label)) else { continue };
        let (line, place) = match lines.get(at + 1) {
            Some(next) if place.is_empty() => (next, 0..next.text.len()),
            _ => (line, place),
        };
        let words = tight(&line.text[place.clone()]);
        let before = tight(&line.text[..place.start]).len();
        if let Some(found) = read(&words) {
            let found = line.found(before + found.start..before + found.end);
            return Some(Found { certainty: Certainty::Likely, ..found });
        }
    }
    None
}
