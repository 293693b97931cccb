//! What once failed, as short as it can be.

/// Pasted texts.
pub(crate) const TEXTS: &[&str] = &[
    // A broken line above several organs on one line: it was put behind them.
    "青\n教育局 保障局\n2022年9月",
];

/// Pasted pages.
pub(crate) const PAGES: &[&str] = &[];

/// Bodies of Word documents.
pub(crate) const BODIES: &[&str] = &[];
