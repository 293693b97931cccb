//! 连接号 between numbers, times and places, two checks.

use super::ROW;
use super::marks::{Mark, Marks, is_stroke, is_wave};
use crate::domain::checks::{Check, Clause, Example, Finding, MaskKind};
use crate::domain::text::edit::Edit;
use crate::domain::text::lexicon::Lexicon;
use crate::domain::text::numerals::digit;
use crate::domain::text::punctuation::is_han;
use crate::domain::text::span::Span;

pub(super) static RANGE: Check = Check {
    id: "punct-range-sign",
    clause: Clause::GbT15834("4.13.3.3"),
    title: "数值范围用了短横线或半角波纹线",
    why: "数值范围用浪纹线“～”；短横线用在号码和代号里，容易看成减号。",
    examples: &[
        Example::Fixed { wrong: "每个单位推荐10-20人。", right: "每个单位推荐10～20人。" },
        Example::Fixed { wrong: "增长5%~8%。", right: "增长5%～8%。" },
        Example::Near("电话0871-6512345，型号A3-5个，见表3-5。"),
        Example::Near("2024-05-21印发，标准号9704-2012，推荐10～20人。"),
    ],
    ..ROW
};

pub(super) static SPAN: Check = Check {
    id: "punct-span-sign",
    clause: Clause::GbT15834("4.13.3.2"),
    title: "时间或地点的起止用了短横线",
    why: "时间、地点的起止用一字线“—”，短横线用在号码和代号里。",
    examples: &[
        Example::Fixed { wrong: "制定2016-2020年规划。", right: "制定2016—2020年规划。" },
        Example::Fixed { wrong: "活动时间为5月1日-5日。", right: "活动时间为5月1日—5日。" },
        Example::Fixed {
            wrong: "活动时间为５月１号-３号。", right: "活动时间为５月１号—３号。"
        },
        Example::Fixed { wrong: "乘坐北京-上海高铁。", right: "乘坐北京—上海高铁。" },
        Example::Near("2024-05-21印发，2016—2020年规划。"),
        Example::Near("国发2016-2020号，微信-通讯录"),
        Example::Near("每年6－9月份是多发期，2016―2020年规划。"),
    ],
    ..ROW
};

/// What the words begin with that a range of numbers counts or measures: 人, 公里, 小时.
const UNITS: &str = "%％‰℃人名个家项件篇次天年岁周万亿元米公千厘倍户小分册张份幅场吨亩字页位台辆条";

/// What a way between two places is called.
static WAYS: Lexicon =
    Lexicon::new(&["高铁", "铁路", "公路", "高速", "航线", "列车", "专线", "动车", "客专", "输油管", "往返"]);

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    // Two years look like a telephone number; what is one is told by its digits.
    const MASKS: [MaskKind; 4] =
        [MaskKind::BookTitle, MaskKind::Quotation, MaskKind::DocumentNumber, MaskKind::Address];
    if marks.is_foreign {
        return;
    }
    let is_masked = |span: Span| marks.paragraph.is_masked(span, &MASKS);
    for mark in marks.list.iter().filter(|mark| mark.c != '～' && (is_wave(mark.c) || is_stroke(mark.c))) {
        let meant = if is_wave(mark.c) { wave(mark) } else { stroke(marks, mark) };
        if let Some(check) = meant.filter(|_| !is_masked(mark.span())) {
            let right = if check == &RANGE { "～" } else { "—" };
            found.push(check.fixable(mark.span(), vec![Edit::replace(mark.span(), right)]));
        }
    }
}

/// `10~20`, `5%~8%`, `3日~5日`: only the width is wrong.
fn wave(mark: &Mark) -> Option<&'static Check> {
    const BEHIND: &str = "%％‰℃年月日时分秒元万亿人个名岁天米克吨";
    let counts = mark.before.is_some_and(|c| digit(c).is_some() || BEHIND.contains(c));
    let follows = mark.after.is_some_and(|c| digit(c).is_some());
    (counts && follows).then_some(&RANGE)
}

fn stroke(marks: &Marks<'_>, mark: &Mark) -> Option<&'static Check> {
    // Which character the 一字线 is, no standard says; for numbers it may be either.
    if matches!(mark.c, '—' | '―' | '－') {
        return None;
    }
    is_place(marks, mark).or_else(|| is_time(marks, mark)).or_else(|| is_range(marks, mark))
}

/// What stands around a stroke: a number, its unit and what comes before; a number, and what follows.
struct Sides<'a> {
    head: &'a str,
    left: &'a str,
    left_unit: &'a str,
    right: &'a str,
    tail: &'a str,
}

fn sides<'a>(text: &'a str, mark: &Mark) -> Option<Sides<'a>> {
    let is_part = |c: char| digit(c).is_some() || matches!(c, '.' | ':' | '：');
    let before = &text[..mark.at];
    let stem = before.trim_end_matches(['%', '％', '‰', '℃', '年', '月', '日', '号', '时', '点']);
    let head = stem.trim_end_matches(is_part);
    let behind = &text[mark.end()..];
    let tail = behind.trim_start_matches(is_part);
    let (left, right) = (&stem[head.len()..], &behind[..behind.len() - tail.len()]);
    let is_code = |c: char| c.is_ascii_alphanumeric() || is_stroke(c) || c == '/' || c == '第';
    let stands_free = !head.ends_with(is_code) && !tail.starts_with(|c: char| is_code(c));
    (stands_free && !left.is_empty() && !right.is_empty()).then(|| Sides {
        head,
        left,
        left_unit: &before[stem.len()..],
        right,
        tail,
    })
}

/// Digits of either width as half-width ones.
fn narrow(digits: &str) -> String {
    digits.chars().map(|c| digit(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c)).collect()
}

fn is_range(marks: &Marks<'_>, mark: &Mark) -> Option<&'static Check> {
    let sides = sides(marks.text, mark)?;
    let value = |digits: &str| if digits.len() > 18 { None } else { narrow(digits).parse::<f64>().ok() };
    let is_padded = |digits: &str| digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    let rises = value(sides.left)? < value(sides.right)? && !is_padded(sides.left) && !is_padded(sides.right);
    let is_number = sides.tail.starts_with("号") || sides.head.ends_with(['表', '图', '第', '附', '件', '编']);
    let is_percent = sides.left_unit.is_empty() || matches!(sides.left_unit, "%" | "％" | "‰" | "℃");
    (rises && !is_number && is_percent && sides.tail.starts_with(|c| UNITS.contains(c))).then_some(&RANGE)
}

/// Years, months, days, hours from and to.
fn is_time(marks: &Marks<'_>, mark: &Mark) -> Option<&'static Check> {
    let sides = sides(marks.text, mark)?;
    let number = |digits: &str| Some(narrow(digits)).filter(|digits| digits.len() <= 4)?.parse::<u32>().ok();
    let is_year =
        |digits: &str| digits.chars().count() == 4 && number(digits).is_some_and(|year| (1900..2100).contains(&year));
    let is_hour =
        |time: &str| time.split_once([':', '：']).is_some_and(|(hour, minute)| hour.len() <= 2 && minute.len() == 2);
    let rises = || number(sides.left).zip(number(sides.right)).is_some_and(|(left, right)| left < right);
    let years = is_year(sides.left) && is_year(sides.right) && rises() && sides.tail.starts_with(['年', '学']);
    let hours = is_hour(sides.left) && is_hour(sides.right) && sides.left_unit.is_empty();
    // 9月25号-10月8号: the slip of 号 is told beside.
    let is_hao = sides.left_unit == "号" && sides.head.ends_with('月');
    let is_dated = is_hao || matches!(sides.left_unit, "月" | "日" | "年");
    let ends_dated = sides.tail.starts_with(['月', '日', '年']) || is_hao && sides.tail.starts_with('号');
    let days = is_dated && number(sides.right).is_some() && ends_dated;
    let months = sides.left_unit.is_empty()
        && rises()
        && (sides.tail.starts_with("月") || sides.tail.starts_with('日') && sides.head.ends_with('月'));
    (years || hours || days || months && !sides.tail.starts_with("月龄")).then_some(&SPAN)
}

/// `北京-上海高铁`.
fn is_place(marks: &Marks<'_>, mark: &Mark) -> Option<&'static Check> {
    const LONGEST: usize = 5; // characters of a name
    let behind = &marks.text[mark.end()..];
    let end =
        behind.char_indices().take_while(|(_, c)| is_han(*c)).nth(LONGEST + 1).map_or(0, |(at, c)| at + c.len_utf8());
    let window = if end == 0 { behind } else { &behind[..end] };
    let (at, _) = WAYS.places(window).next()?;
    let is_name = at >= 2 * '京'.len_utf8() && window[..at].chars().all(is_han);
    (is_name && mark.before.is_some_and(is_han)).then_some(&SPAN)
}
