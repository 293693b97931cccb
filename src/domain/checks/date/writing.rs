//! One reading of the dates of a paragraph, six checks on how they are written.

use crate::domain::checks::{Check, Clause, Example, Finding, MaskKind, Needs, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::Element;
use crate::domain::notice::date_finder::{DateMention, Part, Script, Separator};
use crate::domain::notice::date_of_issue::Date;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule {
    checks: &[&BODY_PADDING, &DOTS, &HAO, &SHORT_YEAR, &MIXED_NUMERALS, &ZERO_IN_CHINESE],
    reads: Reads::Paragraph(false, Needs::Nothing, run),
};

static BODY_PADDING: Check = Check {
    id: "date-body-padding",
    element: Element::Body,
    severity: Severity::Suggestion,
    clause: Clause::GbT15835("5.1.4"),
    title: "月、日前面不必补0",
    why: "与成文日期的写法一致；只有用短横线的全数字式日期才可以补0。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "会议于2014年05月01日召开。", right: "会议于2014年5月1日召开。" },
        Example::Fixed { wrong: "请于06月10日前报送。", right: "请于6月10日前报送。" }, Example::Near("会议于2014年10月20日在0501室召开。")],
};

static DOTS: Check = Check {
    id: "date-dots",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::GbT15835("5.1.4"),
    title: "日期不用圆点或斜线代替年、月、日",
    why: "公文正文中的日期应写明年、月、日。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "会议于2014.5.21召开。", right: "会议于2014年5月21日召开。" },
        Example::Fixed { wrong: "自2014/05/21起施行。", right: "自2014年5月21日起施行。" }, Example::Near("系统升级到2014.5.21.3版，得分98.5。")],
};

static HAO: Check = Check {
    id: "date-hao",
    element: Element::Body,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "书面语用“日”，不用“号”",
    why: "“号”是口语，公文里日期写作“5月1日”。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "请于5月1号前报送。", right: "请于5月1日前报送。" },
        Example::Fixed { wrong: "定于2014年5月21号在5月1号楼开会。", right: "定于2014年5月21日在5月1号楼开会。" }, Example::Near("5月1号楼和6月8号文另行通知。")],
};

static SHORT_YEAR: Check = Check {
    id: "date-short-year",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::GbT15835("5.1.4"),
    title: "四位数字的年份不应简写为两位",
    why: "“25年”可能是年份，也可能是年数，请写全四位。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Told { wrong: "此项工作于26年3月完成。", right: "此项工作于2026年3月完成。" },
        Example::Told { wrong: "确保25年底前完成。", right: "工作12年以上，满25年，2025年底前完成。" }, Example::Near("在工会工作26年的同志。")],
};

static MIXED_NUMERALS: Check = Check {
    id: "date-mixed-numerals",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::GbT15835("4.1.2"),
    title: "同一个日期里混用汉字数字和阿拉伯数字",
    why: "同一处的数字写法应当一致。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[Example::Fixed { wrong: "会议于2014年五月21日召开。", right: "会议于2014年5月21日召开。" }, Example::Fixed { wrong: "自2020年十月1日起施行。", right: "自2020年10月1日起施行。" }, Example::Near("二〇一四年五月和2014年6月各开一次会。")],
};

static ZERO_IN_CHINESE: Check = Check {
    id: "date-zero-in-chinese",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::GbT15835("5.2.5"),
    title: "汉字年份中的“零”应写作“〇”",
    why: "标准规定年份用“〇”；0、O、○、零都不是规范写法。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "自二0一四年五月起施行。", right: "自二〇一四年五月起施行。" },
        Example::Fixed { wrong: "自二零一四年起施行。", right: "自二〇一四年起施行。" },
        Example::Fixed { wrong: "自二O一四年起施行。", right: "自二〇一四年起施行。" }, Example::Near("自二〇一四年起设立零星工程库。")],
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    // 2014/05/21 looks like a telephone number too; it is read as a date only where the calendar has the day.
    const QUOTED: &[MaskKind] =
        &[MaskKind::BookTitle, MaskKind::Quotation, MaskKind::DocumentNumber, MaskKind::Address];
    paragraph
        .dates()
        .iter()
        .filter(|date| !paragraph.is_masked(date.span, QUOTED))
        .flat_map(|date| of_date(&paragraph.text, date))
        .collect()
}

fn of_date(text: &str, date: &DateMention) -> Vec<Finding> {
    if let Separator::Mark(mark) = date.separator {
        return if mark == '-' { Vec::new() } else { dots(date).into_iter().collect() };
    }
    let mut found = Vec::new();
    if let Some(year) = date.year.filter(|year| year.value < 100) {
        return short_year(text, date, year).into_iter().collect();
    }
    let parts: Vec<Part> = [date.year, date.month, date.day].into_iter().flatten().collect();
    let arabic = parts.iter().filter(|part| part.script == Script::Arabic).count();
    if arabic > 0 && arabic < parts.len() {
        let others = parts.iter().filter(|part| part.script != Script::Arabic);
        let edits = others.map(|part| Edit::replace(part.span, part.value.to_string())).collect();
        found.push(MIXED_NUMERALS.fixable(date.span, edits));
        return found;
    }
    if let Some(year) = date.year.filter(|year| year.script == Script::ChineseOtherZero) {
        let right: String = year.span.of(text).chars().map(|c| if is_plain(c) { c } else { '〇' }).collect();
        found.push(ZERO_IN_CHINESE.fixable(year.span, vec![Edit::replace(year.span, right)]));
    }
    let padded: Vec<Edit> = [date.month, date.day]
        .into_iter()
        .flatten()
        .filter(|part| part.script == Script::Arabic && part.is_padded(text))
        .map(|part| Edit::replace(part.span, part.value.to_string()))
        .collect();
    if !padded.is_empty() {
        found.push(BODY_PADDING.fixable(date.span, padded));
    }
    if let Some(place) = date.hao {
        found.push(HAO.fixable(place, vec![Edit::replace(place, "日")]));
    }
    found
}

fn is_plain(c: char) -> bool {
    "〇一二三四五六七八九十".contains(c)
}

fn dots(date: &DateMention) -> Option<Finding> {
    let part = |part: Option<Part>| part.and_then(|part| u8::try_from(part.value).ok());
    let year = date.year.and_then(|year| i32::try_from(year.value).ok())?;
    let day = Date::new(year, part(date.month)?, part(date.day)?)?;
    Some(DOTS.fixable(date.span, vec![Edit::replace(date.span, day.to_string())]))
}

/// `26年3月`, `25年底`; `工作12年` and `满25年` are durations.
fn short_year(text: &str, date: &DateMention, year: Part) -> Option<Finding> {
    const SPANS: &[&str] =
        &["满", "第", "近", "约", "共", "了", "过", "期", "作", "有", "已", "达", "的", "前", "后", "历", "～", "~", "—"];
    if year.script != Script::Arabic || SPANS.iter().any(|word| text[..year.span.start].ends_with(word)) {
        return None;
    }
    let after = &text[date.span.end..];
    let names_a_time = date.month.is_some() || after.starts_with(['底', '初', '末']) || after.starts_with("年底");
    names_a_time.then(|| SHORT_YEAR.at(date.span))
}
