//! The three parts of a number, for entry field by field: the brackets never have to be typed.

use super::brackets::is_bracket;
use crate::domain::text::punctuation::is_blank;

/// 代字, year and serial as they stand in three fields.
///
/// ```
/// use xingwen::domain::notice::loose_number::Parts;
/// let parts = Parts { code: "金工".into(), year: "2026".into(), serial: String::new() };
/// assert_eq!(parts.to_text(), "金工〔2026〕　号");
/// assert_eq!(Parts::from_text("金工〔2026〕　号"), Some(parts));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Parts {
    /// 机关代字.
    pub code: String,
    /// Year, as typed.
    pub year: String,
    /// Serial, as typed; empty while the registry has given none.
    pub serial: String,
}

impl Parts {
    /// Splits a text into its parts: `Some` exactly where [`to_text`](Self::to_text) gives the text again,
    /// blanks in the place of the serial aside.
    pub fn from_text(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::default());
        }
        let (code, rest) = text.split_once('〔')?;
        let (year, rest) = rest.split_once('〕')?;
        let serial = rest.strip_suffix('号')?;
        let is_plain = |part: &str| !part.contains(|c: char| is_bracket(c) || is_blank(c));
        let serial = serial.trim_matches(is_blank);
        [code, year, serial].iter().all(|part| is_plain(part)).then(|| Self {
            code: code.into(),
            year: year.into(),
            serial: serial.into(),
        })
    }

    /// The number; a blank of one character in the place of a serial that is not there yet. Nothing gives nothing.
    pub fn to_text(&self) -> String {
        if self.code.is_empty() && self.year.is_empty() && self.serial.is_empty() {
            return String::new();
        }
        let serial = if self.serial.is_empty() { "\u{3000}" } else { &self.serial };
        format!("{}〔{}〕{serial}号", self.code, self.year)
    }
}
