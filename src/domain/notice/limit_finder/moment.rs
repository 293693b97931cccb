//! A moment as running text names it: a date, 月底, 每月5日, 本周五下午, 5个工作日内.

use super::clock;
use crate::domain::notice::date_finder::{self, DateMention};
use crate::domain::notice::date_of_issue::Date;
use crate::domain::text::lexicon::{Beginnings, Letters, Lexicon};
use crate::domain::text::numerals::{chinese_number, digit};
use crate::domain::text::punctuation::is_blank;

/// When something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// 6月10日, 2021年6月底, 明年1月10日; how many years ahead, where a word says so.
    Date { mention: DateMention, years_ahead: Option<i32> },
    /// 本月25日, 月底 (no day), 25日 (the next 25th: no months).
    InMonth { months_ahead: Option<i32>, day: Option<u8> },
    /// 年底, 2022年底, 明年底.
    YearEnd { year: Option<i32>, years_ahead: i32 },
    /// 每月5日, 次月10日, 本周五: a day, but none that the calendar tells.
    SomeDay,
    /// 5月中旬, 2021年6月: no day at all.
    Period,
    /// 暑假, 春节: a limit only for what is to be handed in.
    Event,
    /// 5个工作日内.
    Within,
}

impl Moment {
    pub(super) fn day_near(&self, reference: Option<Date>) -> Option<Date> {
        match self {
            Self::Date { mention, years_ahead: None } => mention.day_near(reference),
            Self::Date { mention, years_ahead: Some(ahead) } => mention.day_in(reference?.year() + ahead),
            Self::InMonth { months_ahead, day } => {
                let base = reference?;
                let next = i32::from(day.is_some_and(|day| day < base.day()));
                let months = base.year() * 12 + i32::from(base.month()) - 1 + months_ahead.unwrap_or(next);
                let (year, month) = (months.div_euclid(12), u8::try_from(months.rem_euclid(12) + 1).ok()?);
                match day {
                    Some(day) => Date::new(year, month, *day),
                    None => date_finder::last_day_of(year, month),
                }
            }
            Self::YearEnd { year, years_ahead } => {
                let year = year.or_else(|| reference.map(|base| base.year() + years_ahead))?;
                Date::new(year, 12, 31)
            }
            Self::SomeDay | Self::Period | Self::Event | Self::Within => None,
        }
    }

    pub(super) fn names_day(&self) -> bool {
        match self {
            Self::Date { mention, .. } => mention.day.is_some(),
            Self::InMonth { day, .. } => day.is_some(),
            Self::SomeDay => true,
            Self::YearEnd { .. } | Self::Period | Self::Event | Self::Within => false,
        }
    }

    pub(super) fn names_year(&self) -> bool {
        match self {
            Self::Date { mention, .. } => mention.year.is_some(),
            Self::YearEnd { year, .. } => year.is_some(),
            _ => false,
        }
    }

    /// Whether it can be a limit without 前 or 止 behind it.
    pub(super) fn may_stand_alone(&self) -> bool {
        !matches!(self, Self::Event | Self::Within | Self::Period)
    }

    /// Whether it is a limit only where something is asked for: 3日前 may also mean three days earlier.
    pub(super) fn needs_demand(&self) -> bool {
        matches!(self, Self::Event | Self::InMonth { months_ahead: None, day: Some(_) })
    }
}

static UNITS: Lexicon = Lexicon::new(&[
    "每学年",
    "每学期",
    "每季度",
    "每半年",
    "每星期",
    "每年",
    "每月",
    "每季",
    "每周",
    "每旬",
    "每日",
    "每天",
]);
static YEARS: Lexicon = Lexicon::new(&["今年", "本年", "当年", "同年", "明年", "次年", "翌年"]);
static YEAR_ENDS: Lexicon = Lexicon::new(&["年底", "年末"]);
static MONTHS: Lexicon = Lexicon::new(&["本月", "这个月", "下个月", "下月", "当月", "次月"]);
static MONTH_ENDS: Lexicon = Lexicon::new(&["月底", "月末"]);
static SEASONS: Lexicon = Lexicon::new(&["季度末", "季末"]);
static DAYS: Lexicon = Lexicon::new(&["今天", "明天", "后天", "今日", "明日", "当日", "当天", "次日", "翌日"]);
static WEEKS: Lexicon = Lexicon::new(&["本星期", "下星期", "这星期", "本周", "下周", "这周", "星期"]);
static WEEKDAYS: Lexicon = Lexicon::new(&["周一", "周二", "周三", "周四", "周五", "周六", "周日", "周天", "周末"]);
static EVENTS: Lexicon = Lexicon::new(&[
    "暑假",
    "寒假",
    "春节",
    "国庆节",
    "国庆",
    "元旦",
    "中秋节",
    "中秋",
    "开学",
    "放假",
    "学期结束",
    "学期末",
    "期末",
]);

/// All words for moments.
static WORDS: [&Lexicon; 10] =
    [&UNITS, &YEARS, &YEAR_ENDS, &MONTHS, &MONTH_ENDS, &SEASONS, &DAYS, &WEEKS, &WEEKDAYS, &EVENTS];

/// What those words begin with.
static BEGINNINGS: Beginnings = {
    let (mut all, mut at) = (Beginnings::NONE, 0);
    while at < WORDS.len() {
        all = all.or(WORDS[at].beginnings());
        at += 1;
    }
    all
};

/// What a moment may begin with: every character of a text is asked.
static FIRST: Letters = BEGINNINGS.first.or(Letters::of("0123456789０１２３４５６７８９〇零○一二三四五六七八九十"));

/// The first place from `from` on where a moment may begin.
pub(super) fn next_beginning(text: &str, from: usize) -> Option<usize> {
    FIRST.first_in(&text[from..]).map(|at| from + at)
}

/// Where the next moment may begin if none begins at `start`: behind the number there, or behind the character.
pub(super) fn candidate_end(text: &str, start: usize) -> usize {
    match text[start..].chars().next() {
        Some(c) if date_finder::is_numeral(c) => date_finder::number_end(text, start),
        Some(c) => start + c.len_utf8(),
        None => text.len(),
    }
}

/// The moment that begins at `start`, and its length.
pub(super) fn read(text: &str, start: usize) -> Option<(Moment, usize)> {
    let (before, rest) = (&text[..start], &text[start..]);
    let (moment, len) = if rest.starts_with(date_finder::is_numeral) {
        numbered(text, start)?
    } else if !BEGINNINGS.may_start(rest) {
        return None;
    } else {
        recurring(rest)
            .or_else(|| of_year(text, start))
            .or_else(|| of_month(before, rest))
            .or_else(|| of_week(before, rest))
            .or_else(|| event(rest))?
    };
    let clock = if moment == Moment::Within { 0 } else { clock::len(&rest[len..]) };
    Some((moment, len + clock))
}

// 6月10日, 2022年底, 25日, 5个工作日内
fn numbered(text: &str, start: usize) -> Option<(Moment, usize)> {
    let (before, rest) = (&text[..start], &text[start..]);
    // Most numbers count something else.
    let behind = text[date_finder::number_end(text, start)..].trim_start_matches(is_blank);
    let is_of_time =
        |c: char| matches!(c, '年' | '月' | '日' | '号' | '天' | '周' | '个' | '小' | '.' | '．' | '/' | '-');
    if !behind.starts_with(is_of_time) || !date_finder::begins_freely(before) {
        return None;
    }
    if let Some(mention) = date_finder::mention_at(text, start) {
        return dated(mention, text, start, None);
    }
    let (value, len) = number(rest)?;
    let after = rest[len..].trim_start_matches(is_blank);
    let inside = ["个工作日", "个自然日", "日", "天", "个月", "个小时", "小时", "周"]
        .iter()
        .filter_map(|unit| after.strip_prefix(unit))
        .find_map(|rest| rest.strip_prefix("以内").or_else(|| rest.strip_prefix('内')));
    if let Some(behind) = inside {
        return Some((Moment::Within, rest.len() - behind.len()));
    }
    let behind = after.strip_prefix(['日', '号'])?;
    let day = u8::try_from(value).ok().filter(|day| (1..=31).contains(day))?;
    let asked = before.trim_end_matches(is_blank).ends_with(['于', '在']);
    asked.then_some((Moment::InMonth { months_ahead: None, day: Some(day) }, rest.len() - behind.len()))
}

fn dated(mention: DateMention, text: &str, start: usize, years_ahead: Option<i32>) -> Option<(Moment, usize)> {
    let after = &text[mention.span.end..];
    let len = mention.span.end - start;
    if mention.month.is_none() {
        let year = mention.year.and_then(|year| i32::try_from(year.value).ok()).filter(|year| *year > 1900)?;
        let end = end_of_year(after)?;
        return Some((Moment::YearEnd { year: Some(year), years_ahead: 0 }, len + end));
    }
    if mention.day.is_none() && !mention.is_month_end {
        let part = ["上旬", "中旬", "下旬", "初", "中"].iter().find(|part| after.starts_with(**part));
        return Some((Moment::Period, len + part.map_or(0, |part| part.len())));
    }
    let len = mention.end - start;
    Some((Moment::Date { mention, years_ahead }, len))
}

fn end_of_year(after: &str) -> Option<usize> {
    ["年底", "年末", "底", "末"].iter().find(|end| after.starts_with(**end)).map(|end| end.len())
}

// 每月5日, 每年12月20日, 每季度末月25日, 每周五, 每日: no one day
fn recurring(rest: &str) -> Option<(Moment, usize)> {
    const TELLING: &str = "月日号底末初首第个最后的工作天星期周季度年之、和及";
    let unit = UNITS.start_of(rest)?;
    let after = &rest[unit.len()..];
    let tells = |c: char| date_finder::is_numeral(c) || TELLING.contains(c);
    let len: usize = after.chars().take(16).take_while(|c| tells(*c)).map(char::len_utf8).sum();
    // 每日16时: the hour is no day; 每周五12时: here the first numeral is one.
    let len = if unit.ends_with(['周', '期']) {
        after.chars().next().filter(|c| "一二三四五六日天末".contains(*c)).map_or(0, char::len_utf8)
    } else {
        after[..len].trim_end_matches(date_finder::is_numeral).len()
    };
    let part = ["上旬", "中旬", "下旬"].iter().find(|part| after[len..].starts_with(**part));
    let len = len + part.map_or(0, |part| part.len());
    let is_daily = unit.ends_with(['日', '天']) && clock::len(after) > 0;
    (len > 0 || is_daily).then_some((Moment::SomeDay, unit.len() + len))
}

// 今年6月底, 明年1月10日, 次年1月31日, 年底
fn of_year(text: &str, start: usize) -> Option<(Moment, usize)> {
    let (before, rest) = (&text[..start], &text[start..]);
    if let Some(word) = YEARS.start_of(rest) {
        let ahead = match word {
            "次年" | "翌年" => None,
            _ => Some(i32::from(word == "明年")),
        };
        if let Some(end) = end_of_year(&rest[word.len()..]) {
            let moment = ahead.map_or(Moment::SomeDay, |years_ahead| Moment::YearEnd { year: None, years_ahead });
            return Some((moment, word.len() + end));
        }
        let at = start + word.len();
        let at = text.len() - text[at..].trim_start_matches(is_blank).len();
        let mention = date_finder::mention_at(text, at).filter(|mention| mention.year.is_none())?;
        let (moment, len) = dated(mention, text, start, ahead)?;
        return Some((if ahead.is_none() { Moment::SomeDay } else { moment }, len));
    }
    let is_free = || !before.ends_with(['去', '上', '历', '前', '年', '半', '近']) && !ends_in_number(before);
    let end = YEAR_ENDS.start_of(rest).filter(|_| is_free())?;
    Some((Moment::YearEnd { year: None, years_ahead: 0 }, end.len()))
}

// 本月25日, 下月底, 月底, 次月10日, 季度末
fn of_month(before: &str, rest: &str) -> Option<(Moment, usize)> {
    if let Some(word) = MONTHS.start_of(rest) {
        let ahead = match word {
            "当月" | "次月" => None,
            _ => Some(i32::from(word.starts_with('下'))),
        };
        let (moment, len) = in_month(&rest[word.len()..], ahead)?;
        return Some((if ahead.is_none() { Moment::SomeDay } else { moment }, word.len() + len));
    }
    if MONTH_ENDS.starts(rest) {
        let is_free = !before.ends_with(['上', '个', '本', '每']) && !ends_in_number(before);
        return is_free.then_some((Moment::InMonth { months_ahead: Some(0), day: None }, "月底".len()));
    }
    let season = SEASONS.start_of(rest)?;
    Some((Moment::SomeDay, season.len()))
}

fn in_month(after: &str, months_ahead: Option<i32>) -> Option<(Moment, usize)> {
    if after.starts_with(['底', '末']) {
        return Some((Moment::InMonth { months_ahead, day: None }, '底'.len_utf8()));
    }
    if let Some(part) = ["上旬", "中旬", "下旬", "初"].iter().find(|part| after.starts_with(**part)) {
        return Some((Moment::Period, part.len()));
    }
    let (value, len) = number(after)?;
    let mark = after[len..].chars().next().filter(|c| matches!(c, '日' | '号'))?;
    let day = u8::try_from(value).ok().filter(|day| (1..=31).contains(day))?;
    Some((Moment::InMonth { months_ahead, day: Some(day) }, len + mark.len_utf8()))
}

// 本周四, 下星期一, 周五, 今天
fn of_week(before: &str, rest: &str) -> Option<(Moment, usize)> {
    if let Some(day) = DAYS.start_of(rest) {
        return Some((Moment::SomeDay, day.len()));
    }
    let len = match (WEEKS.start_of(rest), WEEKDAYS.start_of(rest)) {
        (Some(week), _) => {
            let day = rest[week.len()..].chars().next().filter(|c| "一二三四五六日天末".contains(*c))?;
            week.len() + day.len_utf8()
        }
        (None, day) => day?.len(),
    };
    let is_free = !before.ends_with(['（', '(', '上', '一', '两', '每']) && !ends_in_number(before);
    is_free.then_some((Moment::SomeDay, len))
}

fn event(rest: &str) -> Option<(Moment, usize)> {
    EVENTS.start_of(rest).map(|event| (Moment::Event, event.len()))
}

fn ends_in_number(before: &str) -> bool {
    before.trim_end_matches(is_blank).ends_with(date_finder::is_numeral)
}

fn number(text: &str) -> Option<(u32, usize)> {
    let len = text.len() - text.trim_start_matches(|c: char| digit(c).is_some()).len();
    if len > 0 {
        let digits = text[..len].chars().filter_map(digit);
        let value = digits.take(9).fold(0_u32, |sum, digit| sum * 10 + digit);
        return Some((value, len));
    }
    let len = text.len() - text.trim_start_matches(date_finder::is_numeral).len();
    (len > 0 && len <= 15).then(|| chinese_number(&text[..len]).map(|value| (value, len)))?
}
