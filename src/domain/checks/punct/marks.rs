//! The marks of a paragraph with what stands around them, read in one look.

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

/// A paragraph (段) with its marks.
#[derive(Debug)]
pub(super) struct Marks<'a> {
    pub(super) paragraph: &'a Paragraph,
    pub(super) text: &'a str,
    pub(super) list: Vec<Mark>,
    /// Number of Han characters.
    pub(super) han: usize,
    /// Whether this is no Chinese sentence: English, code, a formula.
    pub(super) is_foreign: bool,
}

impl<'a> Marks<'a> {
    /// Reads the marks of `paragraph`.
    pub(super) fn read(paragraph: &'a Paragraph) -> Self {
        let text = &*paragraph.text;
        let mut list = Vec::new();
        let (mut han, mut latin_words) = (0, 0);
        let mut before = None;
        for (at, c) in text.char_indices() {
            if is_han(c) {
                han += 1;
            } else if c.is_ascii_alphabetic() {
                // An address is one word.
                let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | ':' | '@' | '_' | '-');
                latin_words += usize::from(!before.is_some_and(goes_on));
            } else if is_mark(c) || (is_space(c) && before.is_some_and(is_han)) {
                let after = text[at + c.len_utf8()..].chars().next();
                list.push(Mark { at, c, before, after, han });
            }
            before = Some(c);
        }
        Self { paragraph, text, list, han, is_foreign: han == 0 || latin_words > han }
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

const fn is_mark(c: char) -> bool {
    let is_half = matches!(c, ',' | ';' | ':' | '?' | '!' | '.' | '(' | ')' | '"' | '\'');
    let is_pause = matches!(c, '，' | '。' | '、' | '；' | '：' | '？' | '！' | '…' | '·' | '．');
    let is_paired = matches!(c, '（' | '）' | '〔' | '〕' | '“' | '”' | '‘' | '’' | '《' | '》' | '〈' | '〉' | '＂');
    is_half || is_pause || is_paired || is_stroke(c) || is_wave(c) || is_dot_lookalike(c)
}
