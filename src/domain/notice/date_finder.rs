//! Dates as they stand in running text, in any writing, with what is written how.

use super::date_of_issue::{Date, WEEKDAYS};
use crate::domain::text::lexicon::Letters;
use crate::domain::text::numerals::{chinese_number, digit};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

/// In which signs a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// 2014, ２０１４.
    Arabic,
    /// 二〇一四, 二十一.
    Chinese,
    /// 二0一四, 二零一四, 二O一四: Chinese digits with another zero than 〇.
    ChineseOtherZero,
}

/// Year, month or day as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The number alone, without 年 月 日.
    pub span: Span,
    /// Its value.
    pub value: u32,
    /// Its signs.
    pub script: Script,
}

impl Part {
    /// Whether it is written with a leading zero: 05.
    pub fn is_padded(self, text: &str) -> bool {
        self.span.of(text).starts_with(['0', '０']) && self.span.of(text).chars().count() > 1
    }
}

/// What parts year, month and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// 年 月 日.
    Words,
    /// `.`, `/` or `-`.
    Mark(char),
}

/// A date in a text: at least a year with a month, or a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// From its first number to 日, 月 or the last number; the weekday stands behind it.
    pub span: Span,
    /// As written.
    pub year: Option<Part>,
    /// As written.
    pub month: Option<Part>,
    /// As written.
    pub day: Option<Part>,
    /// What parts them.
    pub separator: Separator,
    /// 号 where 日 belongs: its place.
    pub hao: Option<Span>,
    /// 底 or 末 after the month: the last day of it.
    pub is_month_end: bool,
    /// The weekday in brackets behind: its sign (一 … 日) and its place; 0 is 星期一.
    pub weekday: Option<(usize, Span)>,
    /// Where it ends with its weekday.
    pub end: usize,
}

impl DateMention {
    /// The calendar day. A missing year is that of `reference`, or the next where the day would lie more than half
    /// a year before it; a two-digit year is not guessed.
    pub fn day_near(&self, reference: Option<Date>) -> Option<Date> {
        const HALF_A_YEAR: i64 = 183;
        if let Some(year) = self.year {
            return self.day_in(i32::try_from(year.value).ok().filter(|year| *year >= 1000)?);
        }
        let reference = reference?;
        let day = self.day_in(reference.year())?;
        if reference.days_since(day) > HALF_A_YEAR { self.day_in(reference.year() + 1) } else { Some(day) }
    }

    /// Its day in `year`, whatever year is written.
    pub fn day_in(&self, year: i32) -> Option<Date> {
        let month = u8::try_from(self.month?.value).ok()?;
        if self.is_month_end {
            return last_day_of(year, month);
        }
        Date::new(year, month, u8::try_from(self.day?.value).ok()?)
    }
}

/// The dates of `text` in order.
pub fn find_dates(text: &str) -> Vec<DateMention> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_numeral(text, at) {
        let end = number_end(text, start);
        let mention = if begins_freely(&text[..start]) { read(text, start) } else { None };
        at = mention.as_ref().map_or(end, |mention| mention.end.max(end));
        found.extend(mention);
    }
    found
}

/// The date that begins at `start`, which must be a char boundary; see [`begins_freely`].
pub(super) fn mention_at(text: &str, start: usize) -> Option<DateMention> {
    read(text, start)
}

/// Whether a number may begin behind `before`: no serial, decimal, version or telephone number goes on here.
pub(super) fn begins_freely(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-' | '第'))
}

/// The last day of a month (1–12).
pub(super) fn last_day_of(year: i32, month: u8) -> Option<Date> {
    let (year, next) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    Date::new(year, next, 1).map(|first| first.plus_days(-1))
}

// date = [year "年"] month "月" [day ("日" | "号")] [weekday] | year sep month sep day
fn read(text: &str, start: usize) -> Option<DateMention> {
    let first = number(text, start)?;
    let mut reader = Reader { text, at: first.span.end };
    if let Some(mention) = marked(text, first) {
        return Some(mention);
    }
    let (mut year, mut month, mut day, mut hao) = (None, None, None, None);
    let mut is_month_end = false;
    let mut end = 0;
    if reader.eat(&['年']).is_some() {
        let len = first.span.of(text).chars().count();
        year = Some(first)
            .filter(|year| (len == 4 && (1900..2200).contains(&year.value)) || (len == 2 && year.value < 100));
        year?;
        end = reader.at;
        if let Some(next) = reader.number() {
            let here = reader.at;
            reader.at = next.span.end;
            month = Some(next).filter(|month| (1..=12).contains(&month.value) && reader.eat(&['月']).is_some());
            if month.is_none() {
                reader.at = here;
            }
        }
    } else if (1..=12).contains(&first.value) && reader.eat(&['月']).is_some() {
        month = Some(first);
    }
    if month.is_some() {
        end = reader.at;
        if reader.text[end..].starts_with(['底', '末']) {
            is_month_end = true;
            end += '底'.len_utf8();
        } else if let Some(next) = reader.number() {
            reader.at = next.span.end;
            if let Some((mark, place)) = reader.eat(&['日', '号']).filter(|_| (1..=31).contains(&next.value)) {
                let counts = mark == '号' && text[place.end..].starts_with(['楼', '文', '令', '线', '院', '门']);
                if !counts {
                    day = Some(next);
                    hao = (mark == '号').then_some(place);
                    end = place.end;
                }
            }
        }
    }
    year.or(month)?;
    let span = Span::new(start, end);
    let weekday = day.and_then(|_| weekday(text, end));
    let end = weekday.map_or(end, |(_, place)| place.end + text[place.end..].chars().next().map_or(0, char::len_utf8));
    Some(DateMention { span, year, month, day, separator: Separator::Words, hao, is_month_end, weekday, end })
}

/// `2014.5.21`, `2014/5/21`, `2014-5-21`; no version number, no telephone.
fn marked(text: &str, year: Part) -> Option<DateMention> {
    let mark = text[year.span.end..].chars().next().filter(|c| matches!(c, '.' | '/' | '-' | '．'))?;
    let part = |from: usize| number(text, from).filter(|part| part.script == Script::Arabic && part.span.len() <= 2);
    let month = part(year.span.end + mark.len_utf8())?;
    let rest = text[month.span.end..].strip_prefix(mark)?;
    let day = part(text.len() - rest.len())?;
    let after = text[day.span.end..].chars().next();
    let is_year = year.script == Script::Arabic && year.span.len() == 4 && (1900..2200).contains(&year.value);
    let ends = after.is_none_or(|c| !c.is_ascii_alphanumeric() && c != mark && c != '年');
    let fits = is_year && ends && (1..=12).contains(&month.value) && (1..=31).contains(&day.value);
    fits.then(|| DateMention {
        span: Span::new(year.span.start, day.span.end),
        year: Some(year),
        month: Some(month),
        day: Some(day),
        separator: Separator::Mark(mark),
        hao: None,
        is_month_end: false,
        weekday: weekday(text, day.span.end),
        end: day.span.end,
    })
}

/// `（星期三）`, `(周三)` behind a date: which day, and the place of its sign.
fn weekday(text: &str, at: usize) -> Option<(usize, Span)> {
    let rest = text[at..].strip_prefix(['（', '('])?;
    let rest = ["星期", "礼拜", "周"].iter().find_map(|word| rest.strip_prefix(word))?;
    let sign = rest.chars().next()?;
    let plain = if matches!(sign, '天' | '末') { '日' } else { sign };
    let index = WEEKDAYS.iter().position(|day| *day == plain)?;
    let start = text.len() - rest.len();
    let after = &rest[sign.len_utf8()..];
    (sign != '末' && after.starts_with(['）', ')'])).then(|| (index, Span::new(start, start + sign.len_utf8())))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn skip_blank(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start_matches(|c| is_blank(c) && c != '\n').len();
    }

    fn eat(&mut self, marks: &[char]) -> Option<(char, Span)> {
        let before = self.at;
        self.skip_blank();
        let mark = self.text[self.at..].chars().next().filter(|c| marks.contains(c));
        let Some(mark) = mark else {
            self.at = before;
            return None;
        };
        let place = Span::new(self.at, self.at + mark.len_utf8());
        self.at = place.end;
        Some((mark, place))
    }

    fn number(&mut self) -> Option<Part> {
        let before = self.at;
        self.skip_blank();
        let part = number(self.text, self.at);
        if part.is_none() {
            self.at = before;
        }
        part
    }
}

/// Every character of [`is_numeral`].
const NUMERALS: Letters = Letters::of("0123456789０１２３４５６７８９〇零○一二三四五六七八九十");

fn next_numeral(text: &str, from: usize) -> Option<usize> {
    let mut places = NUMERALS.places(&text[from..]).map(|at| from + at);
    places.find(|at| text[*at..].starts_with(is_numeral))
}

/// Whether `c` may stand in a number, in Arabic or Chinese digits.
pub(super) fn is_numeral(c: char) -> bool {
    digit(c).is_some() || is_chinese_numeral(c)
}

fn is_chinese_numeral(c: char) -> bool {
    matches!(c, '〇' | '零' | '○' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// 0 and its look-alikes among Chinese digits.
fn is_other_zero(c: char) -> bool {
    matches!(c, '0' | '０' | 'O' | 'o' | 'О' | 'Ο' | '零' | '○' | '◯')
}

/// Where the run of numerals that begins at `start` ends.
pub(super) fn number_end(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    start + rest.find(|c: char| !is_numeral(c) && !is_other_zero(c)).unwrap_or(rest.len())
}

/// The number that begins at `start`.
fn number(text: &str, start: usize) -> Option<Part> {
    let rest = &text[start..];
    let arabic = rest.len() - rest.trim_start_matches(|c: char| digit(c).is_some()).len();
    let end = number_end(text, start);
    if arabic > 0 && start + arabic == end {
        let span = Span::new(start, end);
        let digits = span.of(text).chars().filter_map(digit);
        let value = digits.take(9).fold(0, |sum, digit| sum * 10 + digit);
        return Some(Part { span, value, script: Script::Arabic });
    }
    if end == start || end - start > 15 || !text[start..end].chars().any(is_chinese_numeral) {
        return None;
    }
    let span = Span::new(start, end);
    let plain: String = span.of(text).chars().map(|c| if is_other_zero(c) { '〇' } else { c }).collect();
    let other_zero = span.of(text).chars().any(is_other_zero);
    let script = if other_zero { Script::ChineseOtherZero } else { Script::Chinese };
    Some(Part { span, value: chinese_number(&plain)?, script })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_found_in_any_writing() {
        for (text, expected) in [
            ("于2014年5月21日印发", vec![("2014年5月21日", Some("2014-05-21"))]),
            ("2014 年 05 月 21 日", vec![("2014 年 05 月 21 日", Some("2014-05-21"))]),
            ("二〇一四年五月二十一日", vec![("二〇一四年五月二十一日", Some("2014-05-21"))]),
            ("二0一四年五月", vec![("二0一四年五月", None)]),
            ("6月10日前报送", vec![("6月10日", Some("2014-06-10"))]),
            ("1月10日", vec![("1月10日", Some("2014-01-10"))]),
            ("12月底前", vec![("12月底", Some("2014-12-31"))]),
            ("2014.5.21", vec![("2014.5.21", Some("2014-05-21"))]),
            ("版本2014.5.21.3", vec![]),
            ("5月1号楼", vec![("5月", None)]),
            ("2014年5月21日至6月3日", vec![("2014年5月21日", Some("2014-05-21")), ("6月3日", Some("2014-06-03"))]),
            ("第12年", vec![]),
            ("三是加强", vec![]),
            ("电话010-84151598", vec![]),
            ("2月30日", vec![("2月30日", None)]),
        ] {
            let reference = "2014年5月21日".parse().ok();
            let found: Vec<_> = find_dates(text)
                .iter()
                .map(|date| (date.span.of(text), date.day_near(reference).map(Date::iso)))
                .collect();
            let found: Vec<_> = found.iter().map(|(span, day)| (*span, day.as_deref())).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_month_long_before_lies_in_the_next_year() {
        let reference = "2014年12月21日".parse().ok();
        let date = &find_dates("请于1月10日前报送")[0];
        assert_eq!(date.day_near(reference).map(Date::iso).as_deref(), Some("2015-01-10"));
    }
}
