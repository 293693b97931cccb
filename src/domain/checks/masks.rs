//! Stretches of a paragraph that are somebody else's words or no words at all.

use crate::domain::text::span::Span;

/// What a masked stretch is; text checks skip masks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MaskKind {
    /// 书名号 and what stands between, outermost pair.
    BookTitle,
    /// Quotation marks and what stands between, outermost pair.
    Quotation,
    /// A document number, in any form.
    DocumentNumber,
    /// A web or mail address.
    Address,
    /// Digits of a telephone number.
    Telephone,
}

impl MaskKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::BookTitle, Self::Quotation, Self::DocumentNumber, Self::Address, Self::Telephone];
}

/// The masks of a paragraph, kind after kind in the order of [`MaskKind::ALL`]; within a kind in order and apart from
/// one another.
#[derive(Clone, Debug, Default)]
pub(super) struct Masks {
    spans: Vec<Span>,
    /// Where each kind ends.
    ends: [usize; MaskKind::ALL.len()],
}

impl Masks {
    /// Adds one; those of earlier kinds are there already.
    pub(super) fn push(&mut self, kind: MaskKind, span: Span) {
        self.spans.push(span);
        self.ends[kind as usize..].fill(self.spans.len());
    }

    /// Whether there are none of any kind.
    pub(super) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Those of one kind.
    pub(super) fn of(&self, kind: MaskKind) -> &[Span] {
        let start = if kind as usize == 0 { 0 } else { self.ends[kind as usize - 1] };
        &self.spans[start..self.ends[kind as usize]]
    }
}

/// Hands over each outermost pair of marks; an unpaired mark masks nothing.
pub(super) fn pairs(text: &str, outer: [char; 2], inner: [char; 2], mut found: impl FnMut(Span)) {
    let (mut depth, mut start) = (0_u32, 0);
    for (at, c) in text.char_indices() {
        if c == outer[0] || c == inner[0] {
            if depth == 0 {
                start = at;
            }
            depth += 1;
        } else if (c == outer[1] || c == inner[1]) && depth > 0 {
            depth -= 1;
            if depth == 0 {
                found(Span::new(start, at + c.len_utf8()));
            }
        }
    }
}

/// Hands over the addresses or the telephone numbers: runs of ASCII that hold `://`, `www.` or `@`, or seven digits and
/// more.
pub(super) fn latin_runs(text: &str, kind: MaskKind, mut found: impl FnMut(Span)) {
    const SHORTEST: usize = 5;
    const DIGITS: usize = 7;
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(u8::is_ascii_graphic) {
        let start = at + step;
        let len = bytes[start..].iter().position(|b| !b.is_ascii_graphic()).unwrap_or(bytes.len() - start);
        at = start + len;
        let span = Span::new(start, at);
        let word = span.of(text);
        if len < SHORTEST {
            continue;
        }
        let is_address = || word.contains("://") || word.contains("www.") || word.contains('@');
        let is_telephone = || {
            word.bytes().filter(u8::is_ascii_digit).count() >= DIGITS
                && word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/' | b'+'))
        };
        let is_meant = match kind {
            MaskKind::Address => is_address(),
            _ => is_telephone() && !is_address(),
        };
        if is_meant {
            found(span);
        }
    }
}
