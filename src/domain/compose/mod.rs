//! Upstream + own organ → our notice.

pub mod title;
