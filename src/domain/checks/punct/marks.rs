//! The marks of a paragraph with what stands around them, read in one look.

use super::kinds::Kinds;
use crate::domain::checks::{MaskKind, Paragraph};
use crate::domain::text::punctuation::is_han;
use crate::domain::text::span::Span;

/// A mark, or a space behind a Han character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Byte in the paragraph.
    pub(super) at: usize,
    pub(super) c: char,
    pub(super) before: Option<char>,
    pub(super) after: Option<char>,
    /// Han characters of the paragraph before it.
    pub(super) han: usize,
}

impl Mark {
    /// First byte after it.
    pub(super) const fn end(&self) -> usize {
        self.at + self.c.len_utf8()
    }

    /// Where it stands.
    pub(super) const fn span(&self) -> Span {
        Span::new(self.at, self.end())
    }
}

/// Two marks that belong together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) open: Mark,
    pub(super) close: Mark,
    /// How many pairs of its kind stand around it.
    pub(super) depth: usize,
}

impl Pair {
    /// From mark to mark.
    pub(super) const fn span(&self) -> Span {
        Span::new(self.open.at, self.close.end())
    }

    /// Between the marks.
    pub(super) const fn inside(&self) -> Span {
        Span::new(self.open.end(), self.close.at)
    }

    /// Whether Han stands between the marks.
    pub(super) const fn holds_han(&self) -> bool {
        self.close.han > self.open.han
    }
}

/// There are rather more marks than one for so many bytes of a text.
const BYTES_A_MARK: usize = 24;

/// A paragraph (段) with its marks.
#[derive(Debug)]
pub(super) struct Marks<'a> {
    pub(super) paragraph: &'a Paragraph,
    pub(super) text: &'a str,
    pub(super) list: Vec<Mark>,
    /// What kinds of marks there are.
    pub(super) kinds: Kinds,
    /// Number of Han characters.
    pub(super) han: usize,
    /// Whether this is no Chinese sentence: English, code, a formula.
    pub(super) is_foreign: bool,
}

impl<'a> Marks<'a> {
    /// Reads the marks of `paragraph`.
    pub(super) fn read(paragraph: &'a Paragraph) -> Self {
        let text = &*paragraph.text;
        let mut list: Vec<Mark> = Vec::with_capacity(text.len() / BYTES_A_MARK);
        let mut kinds = Kinds::NONE;
        let (mut han, mut latin_words) = (0, 0);
        let (mut at, mut before) = (0, None);
        loop {
            let run = han_run(&text.as_bytes()[at..]);
            if run > 0 {
                at += run;
                han += run / '一'.len_utf8();
                before = text[..at].chars().next_back();
            }
            let Some(c) = text[at..].chars().next() else { break };
            let end = at + c.len_utf8();
            if is_han(c) {
                han += 1;
            } else if c.is_ascii_alphabetic() {
                // An address is one word.
                let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | ':' | '@' | '_' | '-');
                latin_words += usize::from(!before.is_some_and(goes_on));
            } else if let Some(kind) = Kinds::of(c).filter(|_| !is_space(c) || before.is_some_and(is_han)) {
                let follows = list.last().is_some_and(|last| last.end() == at);
                kinds = kinds.or(kind).or(if follows { Kinds::ADJACENT } else { Kinds::NONE });
                list.push(Mark { at, c, before, after: text[end..].chars().next(), han });
            }
            (at, before) = (end, Some(c));
        }
        Self { paragraph, text, list, kinds, han, is_foreign: han == 0 || latin_words > han }
    }

    /// The marks from `index` on that follow each other without a gap and satisfy `fits`; at least the one at `index`.
    pub(super) fn run(&self, index: usize, fits: impl Fn(char) -> bool) -> &[Mark] {
        let rest = &self.list[index..];
        let more = rest.iter().zip(rest.iter().skip(1));
        let len = more.take_while(|(one, next)| fits(next.c) && one.end() == next.at).count();
        &rest[..=len.min(rest.len() - 1)]
    }

    /// The pairs of the marks `open` and `close`, in the order of their ends, and the marks without partner.
    pub(super) fn pairs(&self, open: &[char], close: &[char]) -> (Vec<Pair>, Vec<Mark>) {
        let (mut pairs, mut waiting, mut alone) = (Vec::new(), Vec::new(), Vec::new());
        for mark in &self.list {
            if open.contains(&mark.c) {
                waiting.push(*mark);
            } else if close.contains(&mark.c) {
                match waiting.pop() {
                    Some(open) => pairs.push(Pair { open, close: *mark, depth: waiting.len() }),
                    None => alone.push(*mark),
                }
            }
        }
        alone.extend(waiting);
        (pairs, alone)
    }

    /// Whether the place belongs to a number of a document, an address or a telephone number.
    pub(super) fn is_code(&self, span: Span) -> bool {
        self.paragraph.is_masked(span, &[MaskKind::DocumentNumber, MaskKind::Address, MaskKind::Telephone])
    }

    /// Whether the place lies in a title or a quotation.
    pub(super) fn is_quoted(&self, span: Span) -> bool {
        self.paragraph.is_masked(span, &[MaskKind::BookTitle, MaskKind::Quotation])
    }
}

/// How many bytes of common Han characters (U+4E00 to U+9FFF) `bytes` begin with: nearly all of a text is that.
fn han_run(bytes: &[u8]) -> usize {
    let is_han = |bytes: &&[u8; 3]| matches!(bytes, [0xE4, 0xB8..=0xBF, _] | [0xE5..=0xE9, ..]);
    bytes.as_chunks().0.iter().take_while(is_han).count() * 3
}

/// A space of any width; a tab is a place in a table.
pub(super) const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{3000}')
}

/// A stroke of any length.
pub(super) const fn is_stroke(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '─' | '－' | '−')
}

/// A wave of any width.
pub(super) const fn is_wave(c: char) -> bool {
    matches!(c, '~' | '∼' | '〜' | '～')
}

/// A dot at half height that stands for the 间隔号.
pub(super) const fn is_dot_lookalike(c: char) -> bool {
    matches!(c, '•' | '・' | '‧' | '∙' | '⋅' | '･' | '\u{387}')
}

/// Whether Chinese words or their marks end with `c`.
pub(super) fn ends_chinese(c: char) -> bool {
    is_han(c) || matches!(c, '”' | '’' | '）' | '》' | '〉' | '〕' | '】' | '〇' | '％')
}

/// Whether Chinese words or their marks begin with `c`.
pub(super) fn begins_chinese(c: char) -> bool {
    is_han(c) || matches!(c, '“' | '‘' | '（' | '《' | '〈' | '〔' | '【' | '①'..='⑳')
}
