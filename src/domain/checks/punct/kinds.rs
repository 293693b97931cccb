//! Kinds of marks: what is not in a paragraph need not be looked for there.

use super::marks::{is_dot_lookalike, is_space, is_stroke, is_wave};

/// A set of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kinds(u16);

impl Kinds {
    /// No kind.
    pub(super) const NONE: Self = Self(0);
    /// Round brackets of either width.
    pub(super) const PARENS: Self = Self(1);
    /// Quotation marks of no side.
    pub(super) const STRAIGHT: Self = Self(1 << 1);
    /// “”‘’.
    pub(super) const QUOTES: Self = Self(1 << 2);
    /// 书名号.
    pub(super) const TITLES: Self = Self(1 << 3);
    /// 〔〕.
    pub(super) const TORTOISE: Self = Self(1 << 4);
    /// 顿号.
    pub(super) const DUNHAO: Self = Self(1 << 5);
    /// Dots that stand for 。, …… or ·, and those themselves but 。.
    pub(super) const DOTS: Self = Self(1 << 6);
    /// 冒号.
    pub(super) const COLON: Self = Self(1 << 7);
    /// Strokes of any length.
    pub(super) const STROKES: Self = Self(1 << 8);
    /// Waves of any width.
    pub(super) const WAVES: Self = Self(1 << 9);
    /// What looks like a 间隔号.
    pub(super) const LOOKALIKES: Self = Self(1 << 10);
    /// Spaces.
    pub(super) const SPACES: Self = Self(1 << 11);
    /// Half-width marks, those of other kinds too.
    pub(super) const HALF: Self = Self(1 << 12);
    /// The other marks of a pause.
    const PAUSES: Self = Self(1 << 13);
    /// Two marks without anything between them.
    pub(super) const ADJACENT: Self = Self(1 << 14);

    /// The kinds of a mark or a space, `None` for any other character.
    pub(super) const fn of(c: char) -> Option<Self> {
        let kind = match c {
            '(' | ')' | '（' | '）' => Self::PARENS,
            '"' | '\'' | '＂' => Self::STRAIGHT,
            '“' | '”' | '‘' | '’' => Self::QUOTES,
            '《' | '》' | '〈' | '〉' => Self::TITLES,
            '〔' | '〕' => Self::TORTOISE,
            '、' => Self::DUNHAO,
            '.' | '．' | '…' | '·' => Self::DOTS,
            '：' => Self::COLON,
            ',' | ';' | ':' | '?' | '!' | '，' | '。' | '；' | '？' | '！' => Self::PAUSES,
            _ if is_stroke(c) => Self::STROKES,
            _ if is_wave(c) => Self::WAVES,
            _ if is_dot_lookalike(c) => Self::LOOKALIKES,
            _ if is_space(c) => return Some(Self::SPACES),
            _ => return None,
        };
        Some(if c.is_ascii() { kind.or(Self::HALF) } else { kind })
    }

    /// Either of the two.
    #[must_use]
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one of `others` is among them.
    pub(super) const fn any_of(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}
