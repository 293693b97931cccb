//! What many checks need of a paragraph, computed once and handed to all.

use crate::domain::notice::number_finder::{FoundNumber, find};
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

/// One paragraph with its masks.
#[derive(Clone, Debug)]
pub struct Paragraph<'a> {
    /// The text, without its line end.
    pub text: &'a str,
    /// In order of their starts.
    pub masks: Vec<(MaskKind, Span)>,
    /// The numbers of documents in it, in order.
    pub numbers: Vec<FoundNumber>,
}

impl<'a> Paragraph<'a> {
    /// Reads the masks of `text`.
    pub fn new(text: &'a str) -> Self {
        let mut masks = Vec::new();
        pairs(text, ['《', '》'], ['〈', '〉'], |span| {
            masks.push((MaskKind::BookTitle, span));
        });
        pairs(text, ['“', '”'], ['‘', '’'], |span| {
            masks.push((MaskKind::Quotation, span));
        });
        latin_runs(text, |kind, span| masks.push((kind, span)));
        let numbers = find(text);
        masks.extend(numbers.iter().map(|number| (MaskKind::DocumentNumber, number.span)));
        masks.sort_by_key(|(_, span)| *span);
        Self { text, masks, numbers }
    }

    /// Whether a stretch touches a mask of one of these kinds.
    pub fn is_masked(&self, span: Span, kinds: &[MaskKind]) -> bool {
        self.masks.iter().any(|(kind, mask)| kinds.contains(kind) && mask.overlaps(span))
    }

    /// Whether a stretch touches any mask.
    pub fn is_in_mask(&self, span: Span) -> bool {
        self.masks.iter().any(|(_, mask)| mask.overlaps(span))
    }
}

/// Hands over each outermost pair of marks; an unpaired mark masks nothing.
fn pairs(text: &str, outer: [char; 2], inner: [char; 2], mut found: impl FnMut(Span)) {
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

/// Addresses and telephone numbers: runs of ASCII that hold `://`, `www.` or `@`, or seven digits and more.
fn latin_runs(text: &str, mut found: impl FnMut(MaskKind, Span)) {
    let mut start = 0;
    for run in text.split_inclusive(|c: char| !c.is_ascii_graphic()) {
        let word = run.trim_end_matches(|c: char| !c.is_ascii_graphic());
        let span = Span::new(start, start + word.len());
        start += run.len();
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        if word.contains("://") || word.contains("www.") || word.contains('@') {
            found(MaskKind::Address, span);
        } else if digits >= 7 && word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/' | b',' | b'+')) {
            found(MaskKind::Telephone, span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_are_found() {
        let text = "按照《关于〈办法〉的通知》“四个”要求，邮箱a@b.cn，电话010-84151598。";
        let paragraph = Paragraph::new(text);
        let found: Vec<_> = paragraph.masks.iter().map(|(kind, span)| (*kind, span.of(text))).collect();
        assert_eq!(
            found,
            [
                (MaskKind::BookTitle, "《关于〈办法〉的通知》"),
                (MaskKind::Quotation, "“四个”"),
                (MaskKind::Address, "a@b.cn"),
                (MaskKind::Telephone, "010-84151598"),
            ]
        );
    }
}
