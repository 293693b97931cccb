//! The marks in the upper left corner: 份号, 密级和保密期限, 紧急程度 (GB/T 9704—2012, 7.2.1–7.2.3).
//!
//! A secret document stops the work, so a line is one of them only when it holds nothing else: `机密程度：无` and
//! `机密文件管理` are none.

use std::ops::Range;

use crate::domain::text::numerals::{chinese_digit, digit};

use super::signs;

const LEVELS: [&str; 3] = ["绝密", "机密", "秘密"];
const GRADES: [&str; 4] = ["特提", "特急", "加急", "平急"];
/// Labels in front of a mark, the longer ones first.
const LABELS: [&str; 20] = [
    "密级和保密期限",
    "密级及保密期限",
    "涉密等级",
    "秘密等级",
    "保密等级",
    "保密级别",
    "机密程度",
    "秘密程度",
    "密级程度",
    "文件密级",
    "保密期限",
    "紧急程度",
    "缓急程度",
    "密级",
    "等级",
    "缓急",
    "份号",
    "编号",
    "№",
    "No.",
];
/// What parts the marks, or stands around them.
const BETWEEN: &str = "：:、，,；;·・•|/／（）()【】[]〔〕［］〖〗「」『』《》★☆*";
const TICKS: [char; 5] = ['☑', '√', '■', '✓', '✔'];
const BOXES: [char; 3] = ['□', '☐', '○'];
/// The longest line of them, in characters.
const LONGEST: usize = 36;

/// The marks of a line; places are those in its tight words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Corner {
    /// 密级 with its term: `机密★10年`.
    pub(super) secrecy: Option<Range<usize>>,
    /// 紧急程度, or a telegram's 等级.
    pub(super) urgency: Option<Range<usize>>,
    /// The digits of 份号.
    pub(super) copy_number: Option<Range<usize>>,
}

// corner = { label | level [term] | grade | digits | mark }, nothing else, no level or grade twice
/// Reads a line that holds such marks and nothing else.
pub(super) fn read(text: &str) -> Option<Corner> {
    if signs::count(text) > LONGEST {
        return None;
    }
    let mut found = Corner::default();
    let has_boxes = text.contains(BOXES) || text.contains(TICKS);
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if let Some(label) = LABELS.iter().find(|label| rest.starts_with(**label)) {
            at += label.len();
        } else if LEVELS.iter().any(|level| rest.starts_with(level)) {
            let len = level_len(rest);
            if !has_boxes || is_ticked(text, at, len) {
                if found.secrecy.is_some() {
                    return None;
                }
                found.secrecy = Some(at..at + len);
            }
            at += len;
            at += ["级", "件"].iter().find(|end| text[at..].starts_with(**end)).map_or(0, |end| end.len());
        } else if let Some(grade) = GRADES.iter().find(|grade| rest.starts_with(**grade)) {
            if found.urgency.replace(at..at + grade.len()).is_some() {
                return None;
            }
            at += grade.len();
            at += ["明电", "密电", "件"].iter().find(|end| text[at..].starts_with(**end)).map_or(0, |end| end.len());
        } else {
            let digits = rest.find(|c| digit(c).is_none()).unwrap_or(rest.len());
            if digits > 0 && digits <= 8 && found.copy_number.is_none() {
                found.copy_number = Some(at..at + digits);
                at += digits;
                continue;
            }
            let c = rest.chars().next()?;
            let is_telegram =
                ["明电", "密电"].into_iter().find(|word| rest.starts_with(word) && found.urgency.is_some());
            if !BETWEEN.contains(c) && !TICKS.contains(&c) && !BOXES.contains(&c) && is_telegram.is_none() {
                return None;
            }
            at += is_telegram.map_or(c.len_utf8(), str::len);
        }
    }
    let is_copy = found.secrecy.is_some() || found.urgency.is_some() || is_copy_number(text);
    found.copy_number = found.copy_number.filter(|_| is_copy);
    (found != Corner::default()).then_some(found)
}

// 份号：0012, 000123
fn is_copy_number(text: &str) -> bool {
    text.starts_with("份号") || text.len() == 6 && text.chars().all(|c| c.is_ascii_digit())
}

// 机密★10年, 机密（10年）, 机密10年, 秘密★长期, 绝密★
fn level_len(text: &str) -> usize {
    let level = "绝密".len();
    let rest = &text[level..];
    let star = rest.len() - rest.trim_start_matches(['★', '☆', '*']).len();
    let open = usize::from(star == 0 && rest.starts_with(['（', '('])) * rest.chars().next().map_or(0, char::len_utf8);
    let term = &rest[star + open..];
    let digits =
        term.trim_start_matches(|c: char| digit(c).is_some() || chinese_digit(c).is_some() || matches!(c, '十' | '拾'));
    let unit = ["年", "个月", "月", "日", "天"].iter().find(|unit| digits.starts_with(**unit));
    let len = match unit {
        Some(unit) if digits.len() < term.len() => term.len() - digits.len() + unit.len(),
        _ => ["长期", "启用前", "公布前", "公开前"].iter().find(|word| term.starts_with(**word)).map_or(0, |w| w.len()),
    };
    if len == 0 {
        return level + star;
    }
    let close =
        if open > 0 { term[len..].chars().next().filter(|c| "）)".contains(*c)).map_or(0, char::len_utf8) } else { 0 };
    level + star + open + len + close
}

// ☑机密□秘密, 机密√秘密□: the tick stands on the side on which the first box stands.
fn is_ticked(text: &str, at: usize, len: usize) -> bool {
    let first_box = text.find(BOXES).into_iter().chain(text.find(TICKS)).min().unwrap_or(text.len());
    let first_level = LEVELS.iter().filter_map(|level| text.find(level)).min().unwrap_or(text.len());
    if first_box < first_level { text[..at].ends_with(TICKS) } else { text[at + len..].starts_with(TICKS) }
}

/// The level that a 密级 names.
pub(super) fn level(text: &str) -> Option<&'static str> {
    LEVELS.into_iter().find(|level| text.contains(level))
}

/// 密级 among the fields of a slip or of a telegram's head: `来文单位：某某厅密级：机密份数：2`.
pub(super) fn secrecy_field(text: &str) -> Option<Range<usize>> {
    ["密级", "涉密等级", "机密程度", "秘密程度"].iter().find_map(|label| {
        let at = text.find(label).filter(|at| !text[..*at].ends_with(['绝', '机', '秘']) || label.len() > 6)?;
        let value = text[at + label.len()..].trim_start_matches(['：', ':']);
        let start = text.len() - value.len();
        let len = LEVELS.iter().any(|level| value.starts_with(level)).then(|| level_len(value))?;
        // 密级：秘密/机密/绝密 offers what may be chosen.
        let is_choice = LEVELS.iter().any(|level| value[len..].contains(level)) || value.contains(BOXES);
        (!is_choice).then(|| start..start + len)
    })
}

/// 紧急程度 or a telegram's 等级 in a line of several fields: `等级特急云应急明电〔2022〕15号`.
pub(super) fn urgency_field(text: &str) -> Option<Range<usize>> {
    if let Some(corner) = read(text) {
        return corner.urgency;
    }
    GRADES.iter().find_map(|grade| text.find(grade).map(|at| at..at + grade.len()))
}
