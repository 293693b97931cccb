//! How the ordinal of a level is written, four checks.

use super::ROW;
use crate::domain::checks::{Check, Clause, Example, Finding, MaskKind, Needs, Paragraph, Reads, Rule};
use crate::domain::notice::body::{Ordinal, ordinal};
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::{chinese_number, digit};
use crate::domain::text::punctuation::{is_blank, is_han};
use crate::domain::text::span::Span;

pub(super) static RULE: Rule =
    Rule { checks: &[&MARK_1, &MARK_2, &MARK_3, &MARK_4], reads: Reads::Paragraph(true, Needs::Nothing, run) };

static MARK_1: Check = Check {
    id: "level-mark-1",
    title: "第一层序号后一般用顿号",
    why: "“一”后面用顿号；圆点只用在阿拉伯数字后面。",
    examples: &[
        Example::Fixed { wrong: "一.总体要求", right: "一、总体要求" },
        Example::Fixed { wrong: "二，工作安排", right: "二、工作安排" },
        Example::Near("一是加强领导。"),
        Example::Near("三：二的比分"),
    ],
    ..ROW
};

static MARK_2: Check = Check {
    id: "level-mark-2",
    title: "第二层序号一般用全角圆括号，后面不加标点",
    why: "括号本身已把序号隔开，再加顿号或圆点就重复了；半角括号与汉字不齐。",
    examples: &[
        Example::Fixed { wrong: "(二)准确把握要求", right: "（二）准确把握要求" },
        Example::Fixed { wrong: "（二）、准确把握要求", right: "（二）准确把握要求" },
        Example::Near("（一）准确把握要求"),
        Example::Near("（一）（二）两项由办公室负责。"),
    ],
    ..ROW
};

static MARK_3: Check = Check {
    id: "level-mark-3",
    title: "第三层序号后一般用圆点",
    why: "阿拉伯数字序号后面用下脚圆点，顿号只用在汉字序号后面。",
    examples: &[
        Example::Fixed { wrong: "1、报名时间", right: "1.报名时间" },
        Example::Fixed { wrong: "2）报名地点", right: "2.报名地点" },
        Example::Near("1、2、3号楼由后勤处负责。"),
        Example::Near("5、6月份的报表"),
    ],
    clause: Clause::GbT15834("附录B.3.3"),
    ..ROW
};

static MARK_4: Check = Check {
    id: "level-mark-4",
    title: "第四层序号一般用全角圆括号，后面不加标点",
    why: "括号本身已把序号隔开，再加顿号或圆点就重复了；半角括号与汉字不齐。",
    examples: &[
        Example::Fixed { wrong: "(1)报名表", right: "（1）报名表" },
        Example::Fixed { wrong: "（1）、报名表", right: "（1）报名表" },
        Example::Near("（1）报名表"),
        Example::Near("(1)+(2)"),
    ],
    clause: Clause::GbT15834("附录B.3.4"),
    ..ROW
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let text = &*paragraph.text;
    let start = text.len() - text.trim_start_matches(is_blank).len();
    let found = of_words(&text[start..]).map(|finding| finding.shifted(start));
    found.filter(|finding| !paragraph.is_masked(finding.span, &[MaskKind::DocumentNumber])).into_iter().collect()
}

fn of_words(text: &str) -> Option<Finding> {
    match ordinal(text) {
        Some(ordinal) if ordinal.level % 2 == 0 => bracketed(text, ordinal),
        Some(ordinal) => plain(text, ordinal),
        None => other_mark(text),
    }
}

/// `(二)`, `（二）、`.
fn bracketed(text: &str, ordinal: Ordinal) -> Option<Finding> {
    let check = if ordinal.level == 2 { &MARK_2 } else { &MARK_4 };
    let mark = &text[..ordinal.len];
    let rest = &text[ordinal.len..];
    let stray = rest.len() - rest.trim_start_matches(['、', '.', '．', '，']).len();
    if !rest[stray..].trim_start_matches(is_blank).starts_with(is_han) {
        return None;
    }
    let mut edits = Vec::new();
    if mark.starts_with('(') {
        edits.push(Edit::replace(0..1, "（"));
    }
    if mark.ends_with(')') {
        edits.push(Edit::replace(ordinal.len - 1..ordinal.len, "）"));
    }
    if stray > 0 {
        edits.push(Edit::delete(ordinal.len..ordinal.len + stray));
    }
    (!edits.is_empty()).then(|| check.fixable(0..ordinal.len + stray, edits))
}

/// `一.`, `1、`.
fn plain(text: &str, ordinal: Ordinal) -> Option<Finding> {
    let (check, right) = if ordinal.level == 1 { (&MARK_1, '、') } else { (&MARK_3, '.') };
    let mark = text[..ordinal.len].chars().next_back()?;
    let is_right = mark == right || (ordinal.level == 3 && mark == '．');
    // 1、2、3号楼 and 5、6月份 count things up.
    let goes_on = text[ordinal.len..].trim_start_matches(is_blank).starts_with(|c| !is_han(c));
    if is_right || goes_on {
        return None;
    }
    let place = Span::new(ordinal.len - mark.len_utf8(), ordinal.len);
    Some(check.fixable(place, vec![Edit::replace(place, right.to_string())]))
}

/// `二，工作安排`, `2）报名地点`: marks that are no ordinal's at all.
fn other_mark(text: &str) -> Option<Finding> {
    let end = text.find(|c: char| digit(c).is_none() && !"一二三四五六七八九十".contains(c))?;
    let (number, rest) = text.split_at(end);
    let mark = rest.chars().next()?;
    let next = rest[mark.len_utf8()..].chars().next()?;
    let counts = (1..=20).contains(&value(number)?) && is_han(next);
    let is_arabic = number.starts_with(|c| digit(c).is_some());
    let (check, right) = match mark {
        '，' | ',' if !is_arabic => (&MARK_1, "、"),
        '）' | ')' if is_arabic => (&MARK_3, "."),
        _ => return None,
    };
    let place = Span::new(end, end + mark.len_utf8());
    counts.then(|| check.fixable(place, vec![Edit::replace(place, right)]))
}

fn value(number: &str) -> Option<u32> {
    const LONGEST: usize = 9;
    if number.is_empty() || number.len() > LONGEST {
        return None;
    }
    if number.chars().all(|c| digit(c).is_some()) {
        return Some(number.chars().filter_map(digit).fold(0, |sum, digit| sum * 10 + digit));
    }
    chinese_number(number)
}
