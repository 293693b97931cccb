//! 发文字号.

use std::fmt;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

/// 发文字号 (document number), for example `国办发〔2024〕7号`.
///
/// Strict: it reads exactly what [`Display`](fmt::Display) writes. Loose pasted text is the loose reader's work.
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

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}〔{}〕{}号", self.organ_code, self.year, self.serial)
    }
}
