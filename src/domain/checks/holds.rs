//! What there is in a paragraph to compare: told when it is read, so that rules pass over all others.

use super::masks::MaskKind;
use super::paragraph::Paragraph;

/// A set of kinds of things that a paragraph may hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holds(u16);

impl Holds {
    /// Nothing of what rules compare.
    pub const NOTHING: Self = Self(0);
    /// An ordinal at its beginning: 一、 （一） 1. （1）.
    pub const ORDINAL: Self = Self(1);
    /// 书名号.
    pub const TITLE: Self = Self(1 << 1);
    /// The number of a document.
    pub const NUMBER: Self = Self(1 << 2);
    /// A set phrase.
    pub const PHRASE: Self = Self(1 << 3);
    /// A date.
    pub const DATE: Self = Self(1 << 4);
    /// A limit by which something is to be done.
    pub const LIMIT: Self = Self(1 << 5);
    /// 附件: perhaps an attachment that it refers to.
    pub const ATTACHMENT: Self = Self(1 << 6);
    /// 简称: a short name is given.
    pub const SHORT_NAME: Self = Self(1 << 7);
    /// A sentence long enough to tell where it comes from.
    pub const SENTENCE: Self = Self(1 << 8);

    /// What stands in `paragraph`.
    pub(super) fn of(paragraph: &Paragraph) -> Self {
        [
            (Self::ORDINAL, paragraph.ordinal.is_some()),
            (Self::TITLE, !paragraph.masks(MaskKind::BookTitle).is_empty()),
            (Self::NUMBER, !paragraph.numbers.is_empty()),
            (Self::PHRASE, !paragraph.phrases().is_empty()),
            (Self::DATE, !paragraph.dates().is_empty()),
            (Self::LIMIT, !paragraph.limits().is_empty()),
            (Self::ATTACHMENT, paragraph.names_attachment()),
            (Self::SHORT_NAME, paragraph.names_short()),
            (Self::SENTENCE, paragraph.is_long()),
        ]
        .into_iter()
        .filter(|(_, is_there)| *is_there)
        .fold(Self::NOTHING, |all, (one, _)| all.or(one))
    }

    /// Either of the two.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one of `others` is among them.
    pub const fn any_of(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}
