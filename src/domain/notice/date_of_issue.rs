//! 成文日期: a calendar date and its Chinese writing.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::text::numerals::{chinese_number, digit};

/// A calendar date, written `2014年5月21日`: Arabic digits, full year, month and day unpadded.
///
/// Source: GB/T 9704—2012, 7.3.5.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Date(time::Date);

/// 星期几, Monday first.
pub const WEEKDAYS: [char; 7] = ['一', '二', '三', '四', '五', '六', '日'];

impl Date {
    /// The day of that year, month (1–12) and day, if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = time::Month::try_from(month).ok()?;
        time::Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// Calendar year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 1–12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// 1–31.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// The day `days` later, or earlier where negative; the calendar's ends stop it.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(time::Duration::days(days)))
    }

    /// Days from `earlier` to this day.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).whole_days()
    }

    /// 0 for 星期一 … 6 for 星期日.
    pub fn weekday(self) -> usize {
        self.0.weekday().number_days_from_monday().into()
    }

    /// Whether it is 星期六 or 星期日; public holidays are not known.
    pub fn is_weekend(self) -> bool {
        self.weekday() >= 5
    }

    /// `2014-05-21`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}年{}月{}日", self.year(), self.month(), self.day())
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.iso()
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(iso: String) -> Result<Self, DateError> {
        let mut parts = iso.splitn(3, '-').map(str::parse::<u16>);
        match (parts.next(), parts.next(), parts.next()) {
            (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) => {
                let (month, day) = (month.try_into().unwrap_or(0), day.try_into().unwrap_or(0));
                Self::new(year.into(), month, day).ok_or(DateError::NotInCalendar)
            }
            _ => Err(DateError::Form),
        }
    }
}

/// Why a text is no 成文日期.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It is not of the form `2014年5月21日`.
    Form,
    /// The calendar has no such day.
    NotInCalendar,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "成文日期应当写作“2014年5月21日”的形式。",
            Self::NotInCalendar => "日历上没有这一天。",
        })
    }
}

impl std::error::Error for DateError {}

// date = year "年" month "月" day "日", Arabic, unpadded
impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let date = loose(text)?;
        if date.to_string() == text { Ok(date) } else { Err(DateError::Form) }
    }
}

/// Reads a date in any writing: `2014年05月21日`, `二〇一四年五月二十一日`, `2014.5.21`, `2014-05-21`, `２０１４年５月２１日`.
///
/// # Errors
/// [`DateError::Form`] where year, month and day cannot be told, [`DateError::NotInCalendar`] for 2月30日.
pub fn loose(text: &str) -> Result<Date, DateError> {
    let text: String = text.chars().filter(|c| !crate::domain::text::punctuation::is_blank(*c)).collect();
    let text = text.strip_suffix(['日', '号']).unwrap_or(&text);
    let mut parts = text.split(['年', '月', '.', '-', '/', '．', '－', '—']);
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return Err(DateError::Form);
    };
    let (year, month, day) = (number(year), number(month), number(day));
    let (Some(year), Some(month), Some(day)) = (year, month, day) else {
        return Err(DateError::Form);
    };
    if !(1900..2200).contains(&year) {
        return Err(DateError::Form);
    }
    let day_of = |value: u32| u8::try_from(value).unwrap_or(0);
    Date::new(i32::try_from(year).unwrap_or(0), day_of(month), day_of(day)).ok_or(DateError::NotInCalendar)
}

fn number(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 4 {
        return None;
    }
    if text.chars().all(|c| digit(c).is_some()) {
        return Some(text.chars().filter_map(digit).fold(0, |sum, digit| sum * 10 + digit));
    }
    // 二〇一四 is often typed with O or 0 in it (standard/cleanup.md, section 6).
    let text: String = text.chars().map(|c| if matches!(c, '0' | 'O' | 'o' | 'О' | 'Ο') { '〇' } else { c }).collect();
    chinese_number(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for (text, expected) in [
            ("2014年5月21日", Ok("2014年5月21日")),
            ("2014年05月21日", Err(DateError::Form)),
            ("2014年2月30日", Err(DateError::NotInCalendar)),
            ("二〇一四年五月二十一日", Err(DateError::Form)),
            ("5月21日", Err(DateError::Form)),
            ("", Err(DateError::Form)),
        ] {
            assert_eq!(text.parse::<Date>().map(|date| date.to_string()), expected.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn any_writing_is_read() {
        for text in [
            "2014年05月21日",
            "二〇一四年五月二十一日",
            "二0一四年五月二十一日",
            "2014.5.21",
            "2014-05-21",
            "２０１４年５月２１日",
            "2014 年 5 月 21 日",
        ] {
            assert_eq!(loose(text).map(super::Date::iso), Ok("2014-05-21".to_owned()), "{text}");
        }
    }
}
