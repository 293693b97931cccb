//! Time limits that a text sets its addressees.

use std::collections::BTreeSet;

use crate::domain::notice::body::ordinal;
use crate::domain::notice::date_finder::PAST_DEEDS;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::upstream::{Deadline, Role};
use crate::domain::text::numerals::{chinese_number, digit};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

use super::lines::Line;

/// The limits in order with their places; a day without year gets the year of `base`, the document's date.
pub(super) fn find(lines: &[&Line<'_>], base: Option<Date>) -> (Vec<Deadline>, Vec<Span>) {
    let (mut found, mut spans): (Vec<Deadline>, Vec<Span>) = (Vec::new(), Vec::new());
    let mut known = BTreeSet::new();
    for line in lines {
        let reads = matches!(
            line.role,
            Role::Body | Role::AttachmentBody | Role::Annotation | Role::AttachmentNote | Role::Furniture | Role::Table
        );
        // Every limit has one of these words in it or right in front of it.
        if !reads || !line.text.contains(['前', '止', '截', '间']) || line.text.starts_with("<!--") {
            continue;
        }
        for (span, date) in limits(line.text, base) {
            if is_stage(line.text, span) {
                continue;
            }
            let text = span.of(line.text).to_owned();
            if !known.insert(text.clone()) {
                continue;
            }
            found.push(Deadline { text, date });
            spans.push(span.shifted(line.span.start));
        }
    }
    (found, spans)
}

// （二）评审阶段（3月10日前）: a stage of the organiser's plan, in the brackets of a heading.
fn is_stage(text: &str, span: Span) -> bool {
    ordinal(text).is_some() && text[..span.start].ends_with(['（', '(']) && matches!(&text[span.end..], "）" | ")")
}

/// A moment in running text: how far it reaches and its day.
struct Moment {
    end: usize,
    date: Option<Date>,
    /// Whether it names a day at all (not only a period).
    exact: bool,
}

fn limits(text: &str, base: Option<Date>) -> Vec<(Span, Option<Date>)> {
    let mut out: Vec<(Span, Option<Date>)> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let Some(c) = text[at..].chars().next() else { break };
        let may_begin = may_begin_moment(c);
        let boundary = text[..at].chars().next_back().is_none_or(|before| digit(before).is_none());
        if !(may_begin && boundary) {
            at += c.len_utf8();
            continue;
        }
        let Some(moment) = moment(&text[at..], base) else {
            at += c.len_utf8();
            continue;
        };
        let end = at + moment.end;
        let (before, after) = (&text[..at], &text[end..]);
        match suffix(after) {
            Some(len) if !is_history(&after[len..], before) => {
                out.push((Span::new(at, end + len), moment.date));
                at = end + len;
            }
            Some(len) => at = end + len,
            None if moment.exact && is_closing(before) && !is_range(after) => {
                out.push((Span::new(at, end), moment.date));
                at = end;
            }
            None => at = end,
        }
    }
    out
}

fn may_begin_moment(c: char) -> bool {
    digit(c).is_some()
        || matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
        || matches!(c, '本' | '这' | '下' | '今' | '明' | '当' | '次' | '年' | '每')
}

fn suffix(after: &str) -> Option<usize> {
    let skipped = after.len() - after.trim_start_matches(is_blank).len();
    let rest = &after[skipped..];
    let inner =
        ["（含）", "(含)", "（含当日）"].iter().find(|mark| rest.starts_with(**mark)).map_or(0, |mark| mark.len());
    let rest = &rest[inner..];
    ["之前", "以前", "前", "截止", "截稿", "为止", "止"]
        .iter()
        .find(|word| rest.starts_with(**word))
        .filter(|word| {
            !(**word == "前"
                && ["前后", "前往", "前夕", "前期", "前来", "前列", "前三", "前十"]
                    .iter()
                    .any(|no| rest.starts_with(no)))
        })
        .map(|word| skipped + inner + word.len())
}

// Born, graduated, built before: a condition, not a limit.
fn is_history(after: &str, before: &str) -> bool {
    let deeds = PAST_DEEDS.iter().chain(&["购", "公布的"]);
    deeds.into_iter().any(|word| after.starts_with(word))
        || ["截至", "早在", "至今", "自"].iter().any(|word| before.ends_with(word))
}

fn is_closing(before: &str) -> bool {
    let before = before
        .trim_end_matches(|c: char| is_blank(c) || matches!(c, '：' | ':' | '为' | '是' | '在' | '于' | '到' | '至'));
    [
        "截止日期",
        "截止时间",
        "截稿时间",
        "截稿日期",
        "截止",
        "报名截止",
        "截止到",
        "上报时间",
        "报送时间",
        "申报截止时间",
    ]
    .iter()
    .any(|word| before.ends_with(word))
}

fn is_range(after: &str) -> bool {
    after.trim_start_matches(is_blank).starts_with(['—', '-', '–', '～', '~', '至', '到'])
}

// moment = [year 年] month 月 day 日 [weekday] [part of the day] | month 月底 | 年底 | 本周五 …
fn moment(text: &str, base: Option<Date>) -> Option<Moment> {
    if let Some(recurring) = recurring(text) {
        return Some(recurring);
    }
    let mut at = 0;
    let mut year = None;
    for (word, shift) in [("今年", 0), ("本年", 0), ("明年", 1), ("次年", 1), ("当年", 0)] {
        if text.starts_with(word) {
            year = base.map(|base| base.year() + shift);
            at = word.len();
        }
    }
    if at == 0
        && let Some((value, len)) = number(text)
        && text[len..].trim_start_matches(is_blank).starts_with('年')
        && (1900..2200).contains(&value)
    {
        year = i32::try_from(value).ok();
        at = len + text[len..].find('年')? + '年'.len_utf8();
    }
    let explicit_year = at > 0;
    if text[at..].starts_with('底')
        || text[at..].starts_with("末")
        || at == 0 && (text.starts_with("年底") || text.starts_with("年末"))
    {
        let len = if at == 0 { "年底".len() } else { at + '底'.len_utf8() };
        let year = year.or_else(|| base.map(Date::year));
        return Some(Moment { end: len, date: year.and_then(|year| Date::new(year, 12, 31)), exact: false });
    }
    let rest = &text[at..];
    let lead = rest.len() - rest.trim_start_matches(is_blank).len();
    let dated = number(&rest[lead..]).and_then(|(month, len)| {
        let after = &rest[lead + len..];
        let gap = after.len() - after.trim_start_matches(is_blank).len();
        (after[gap..].starts_with('月') && (1..=12).contains(&month))
            .then_some((month, at + lead + len + gap + '月'.len_utf8()))
    });
    let Some((month, mut end)) = dated else { return relative(text) };
    let month = u8::try_from(month).ok()?;
    let year = year.or_else(|| {
        base.map(|base| {
            // A month long before the document's own lies in the next year.
            if !explicit_year && month + 6 < base.month() { base.year() + 1 } else { base.year() }
        })
    });
    let rest = &text[end..];
    if rest.starts_with(['底', '末']) {
        let last = year.and_then(|year| {
            let (year, next) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
            Date::new(year, next, 1).map(|first| first.plus_days(-1))
        });
        return Some(Moment { end: end + '底'.len_utf8(), date: last, exact: true });
    }
    if let Some(part) = ["上旬", "中旬", "下旬", "初"].iter().find(|part| rest.starts_with(**part)) {
        return Some(Moment { end: end + part.len(), date: None, exact: true });
    }
    let gap = rest.len() - rest.trim_start_matches(is_blank).len();
    let (day, len) = number(&rest[gap..])?;
    let after = &rest[gap + len..];
    let gap2 = after.len() - after.trim_start_matches(is_blank).len();
    let mark = after[gap2..].chars().next().filter(|c| matches!(c, '日' | '号'))?;
    end += gap + len + gap2 + mark.len_utf8();
    let date = year.and_then(|year| Date::new(year, month, u8::try_from(day).ok()?));
    Some(Moment { end: end + hour_len(&text[end..]), date, exact: true })
}

// 每月13日, 每年12月20日, 每周五: no one day
fn recurring(text: &str) -> Option<Moment> {
    let every = ["每年", "每月", "每学期", "每季度"].iter().find(|word| text.starts_with(**word));
    if let Some(every) = every {
        let mut end = every.len();
        while let Some((_, len)) = number(&text[end..]) {
            let unit = text[end + len..].chars().next().filter(|c| matches!(c, '月' | '日' | '号'))?;
            end += len + unit.len_utf8();
        }
        let end = if text[end..].starts_with('底') { end + '底'.len_utf8() } else { end };
        return (end > every.len()).then(|| Moment { end: end + hour_len(&text[end..]), date: None, exact: false });
    }
    let end = "每周".len();
    let day = text.strip_prefix("每周")?.chars().next().filter(|c| "一二三四五六日".contains(*c))?;
    let end = end + day.len_utf8();
    Some(Moment { end: end + hour_len(&text[end..]), date: None, exact: false })
}

// 本周四下午, 下星期一, 今天下午3：00时
fn relative(text: &str) -> Option<Moment> {
    let day =
        ["本周", "下周", "下星期", "本星期", "这周"].iter().find(|word| text.starts_with(**word)).and_then(|word| {
            let c = text[word.len()..].chars().next().filter(|c| "一二三四五六日天末".contains(*c))?;
            Some(word.len() + c.len_utf8())
        });
    let end = day.or_else(|| {
        ["今天", "明天", "今日", "明日", "当日", "次日"]
            .iter()
            .find(|word| text.starts_with(**word))
            .map(|word| word.len())
    })?;
    Some(Moment { end: end + hour_len(&text[end..]), date: None, exact: true })
}

// （星期五）下午5：00时, 24时, 放学
fn hour_len(text: &str) -> usize {
    let mut end = 0;
    let week = ["（星期", "(星期", "（周", "(周"].iter().find(|open| text.starts_with(**open));
    if week.is_some()
        && let Some(close) = text.find(['）', ')']).filter(|close| *close < 24)
    {
        end = close + text[close..].chars().next().map_or(0, char::len_utf8);
    }
    let gap = |at: usize| text[at..].len() - text[at..].trim_start_matches(is_blank).len();
    let mut at = end + gap(end);
    if let Some(part) = ["上午", "下午", "晚上", "中午", "早上", "晚", "放学", "下班", "上班"]
        .iter()
        .find(|part| text[at..].starts_with(**part))
    {
        at += part.len();
        end = at;
        at += gap(at);
    }
    let hours = text[at..].len()
        - text[at..].trim_start_matches(|c: char| digit(c).is_some() || matches!(c, ':' | '：' | '∶')).len();
    if hours > 0 {
        let after = at + hours;
        let clock = text[at..after].contains([':', '：', '∶']);
        let unit = ["时", "点整", "点钟", "点半", "点"].iter().find(|unit| text[after..].starts_with(**unit));
        match unit {
            Some(unit) => end = after + unit.len(),
            None if clock => end = after,
            None => {}
        }
    }
    end
}

fn number(text: &str) -> Option<(u32, usize)> {
    let rest = text.trim_start_matches(|c: char| digit(c).is_some());
    let len = text.len() - rest.len();
    if len > 0 {
        let value =
            text[..len].chars().filter_map(digit).try_fold(0_u32, |sum, d| sum.checked_mul(10)?.checked_add(d))?;
        return Some((value, len));
    }
    let rest = text.trim_start_matches(|c: char| "〇○零一二三四五六七八九十".contains(c));
    let len = text.len() - rest.len();
    (len > 0 && len <= 15).then(|| chinese_number(&text[..len]).map(|value| (value, len)))?
}
