//! 发文字号.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::text::punctuation::is_han;

/// The first year a number of today's organs can bear.
pub const EARLIEST_YEAR: u16 = 1949;

/// The last year the grammar writes; who knows today's date asks for the year after it instead.
pub const LATEST_YEAR: u16 = 2099;

/// The longest 机关代字, in characters: a generous limit, most have two to six.
pub const LONGEST_CODE: usize = 14;

/// The largest serial that is believed.
pub const LARGEST_SERIAL: u32 = 99_999;

/// 发文字号 (document number), for example `国办发〔2024〕7号`.
///
/// Strict: it reads exactly what [`Display`](fmt::Display) writes. Loose pasted text is
/// [`loose_number`](super::loose_number)'s work.
///
/// ```
/// use xingwen::domain::notice::document_number::DocumentNumber;
/// let number: DocumentNumber = "国办发〔2024〕7号".parse().expect("it is well formed");
/// assert_eq!((number.organ_code.as_str(), number.year, number.serial.get()), ("国办发", 2024, 7));
/// ```
///
/// Source: GB/T 9704—2012, 7.2.5.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DocumentNumber {
    /// 机关代字, as registered for the issuer.
    pub organ_code: String,
    /// Full calendar year, four digits.
    pub year: u16,
    /// Counts from 1 within the year; written without padding.
    pub serial: NonZeroU32,
}

/// Why a text is no well-formed 发文字号.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// The brackets or 号 are not where they belong.
    Form,
    /// 机关代字 is no run of 1 to 14 Han characters.
    OrganCode,
    /// The year is not in full, or no organ of today could have used it.
    Year,
    /// The serial is no unpadded number from 1 to 99999.
    Serial,
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "发文字号应当写作“国办发〔2024〕7号”的形式。",
            Self::OrganCode => "机关代字应当是一至十四个汉字。",
            Self::Year => "年份应当用四位阿拉伯数字标全称。",
            Self::Serial => "发文顺序号应当是不编虚位的阿拉伯数字。",
        })
    }
}

impl std::error::Error for NumberError {}

// document-number = organ-code "〔" year "〕" serial "号"
// organ-code      = 1*14 HAN, no 第
// year            = "1949" … "2099"
// serial          = "1" … "99999", unpadded
impl FromStr for DocumentNumber {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let (organ_code, rest) = text.split_once('〔').ok_or(NumberError::Form)?;
        let (year, rest) = rest.split_once('〕').ok_or(NumberError::Form)?;
        let serial = rest.strip_suffix('号').ok_or(NumberError::Form)?;
        if !is_organ_code(organ_code) {
            return Err(NumberError::OrganCode);
        }
        let year = unpadded(year).and_then(|year| u16::try_from(year).ok()).ok_or(NumberError::Year)?;
        if !(EARLIEST_YEAR..=LATEST_YEAR).contains(&year) {
            return Err(NumberError::Year);
        }
        let serial = unpadded(serial).filter(|serial| *serial <= LARGEST_SERIAL).ok_or(NumberError::Serial)?;
        let serial = NonZeroU32::new(serial).ok_or(NumberError::Serial)?;
        Ok(Self { organ_code: organ_code.into(), year, serial })
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}〔{}〕{}号", self.organ_code, self.year, self.serial)
    }
}

/// Whether `text` can be a 机关代字.
pub fn is_organ_code(text: &str) -> bool {
    (1..=LONGEST_CODE).contains(&text.chars().count()) && text.chars().all(|c| is_han(c) && c != '第')
}

/// A number of half-width digits that does not begin with zero.
fn unpadded(text: &str) -> Option<u32> {
    let is_plain = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    if is_plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_what_it_writes_and_nothing_else() {
        for (text, expected) in [
            ("金工〔2014〕20号", Ok(())),
            ("法〔2019〕254号", Ok(())),
            ("工信部联企业〔2020〕10号", Ok(())),
            ("金工〔2014〕99999号", Ok(())),
            ("金工[2014]20号", Err(NumberError::Form)),
            ("金工〔2014〕20", Err(NumberError::Form)),
            ("", Err(NumberError::Form)),
            ("〔2014〕20号", Err(NumberError::OrganCode)),
            ("JG〔2014〕20号", Err(NumberError::OrganCode)),
            ("金字第〔2014〕20号", Err(NumberError::OrganCode)),
            ("金工〔14〕20号", Err(NumberError::Year)),
            ("金工〔2114〕20号", Err(NumberError::Year)),
            ("金工〔1948〕20号", Err(NumberError::Year)),
            ("金工〔2014〕020号", Err(NumberError::Serial)),
            ("金工〔2014〕0号", Err(NumberError::Serial)),
            ("金工〔2014〕+1号", Err(NumberError::Serial)),
            ("金工〔2014〕100000号", Err(NumberError::Serial)),
            ("金工〔2014〕号", Err(NumberError::Serial)),
        ] {
            let read = text.parse::<DocumentNumber>();
            assert_eq!(read.as_ref().map(|_| ()).map_err(|error| *error), expected, "{text}");
            if let Ok(number) = read {
                assert_eq!(number.to_string(), text);
            }
        }
    }
}
