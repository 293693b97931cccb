//! One look at a paragraph for all kinds of damage to marks and digits.
//!
//! The characters any of them asks about are gathered with their neighbours; most paragraphs have few.

use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::chinese_digit;
use crate::domain::text::punctuation::is_han;
use crate::domain::text::span::Span;

/// A character that may be damage, with what stands around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// Byte in the paragraph.
    pub(super) at: usize,
    pub(super) c: char,
    pub(super) before: Option<char>,
    pub(super) after: Option<char>,
    /// Han characters of the paragraph before it.
    pub(super) han: usize,
}

impl Hit {
    /// First byte after it.
    pub(super) fn end(&self) -> usize {
        self.at + self.c.len_utf8()
    }
}

/// A paragraph (段) with the characters that may be damage.
#[derive(Debug)]
pub(super) struct Paragraph<'a> {
    pub(super) text: &'a str,
    /// Where it stands in the whole text.
    start: usize,
    pub(super) hits: Vec<Hit>,
    /// Number of Han characters.
    pub(super) han: usize,
    /// Words of Latin letters.
    latin_words: usize,
    /// Whether it has a 。.
    pub(super) has_stop: bool,
    /// Whether it is an entry of a list of literature (GB/T 7714), whose marks are half-width.
    is_reference: bool,
}

impl<'a> Paragraph<'a> {
    /// Reads a paragraph that stands at `start`; `hits` is room to use again.
    pub(super) fn read(text: &'a str, start: usize, mut hits: Vec<Hit>) -> Self {
        hits.clear();
        let (mut han, mut latin_words, mut has_stop, mut is_reference) = (0, 0, false, false);
        let mut before = None;
        for (at, c) in text.char_indices() {
            if interests(before, c, text, at) {
                let after = text[at + c.len_utf8()..].chars().next();
                hits.push(Hit { at, c, before, after, han });
            }
            if is_han(c) {
                han += 1;
            } else if c.is_ascii_alphabetic() {
                // An address is one word.
                let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | ':' | '@' | '_' | '-');
                latin_words += usize::from(!before.is_some_and(goes_on));
            } else if c == '。' {
                has_stop = true;
            } else if c == '[' {
                is_reference |= begins_type(&text[at + 1..]);
            }
            before = Some(c);
        }
        Self { text, start, hits, han, latin_words, has_stop, is_reference }
    }

    /// Whether this is no Chinese sentence: English, code, a formula, an address, an entry of a list of literature.
    pub(super) fn is_foreign(&self) -> bool {
        self.han == 0 || self.latin_words > self.han || self.is_reference
    }

    /// An accepted repair of `len` bytes at `at` of the paragraph.
    pub(super) fn auto(&self, damage: &'static str, at: usize, len: usize, replacement: &str) -> Proposal {
        Proposal::auto(damage, self.edit(at, len, replacement))
    }

    /// An offered repair of `len` bytes at `at` of the paragraph.
    pub(super) fn ask(&self, damage: &'static str, at: usize, len: usize, replacement: &str) -> Proposal {
        Proposal::ask(damage, self.edit(at, len, replacement))
    }

    /// Tells the clerk of `len` bytes at `at` of the paragraph.
    pub(super) fn report(&self, damage: &'static str, at: usize, len: usize) -> Proposal {
        Proposal::report(damage, self.text, Span::new(at, at + len)).shifted(self.start)
    }

    /// The hits that follow each other without a gap from `index` on and satisfy `fits`.
    pub(super) fn run(&self, index: usize, fits: impl Fn(char) -> bool) -> &[Hit] {
        let hits = &self.hits[index..];
        let len =
            hits.iter().zip(hits.iter().skip(1)).take_while(|(one, next)| fits(next.c) && one.end() == next.at).count();
        &hits[..=len.min(hits.len() - 1)]
    }

    fn edit(&self, at: usize, len: usize, replacement: &str) -> Edit {
        Edit::replace(Span::new(at, at + len).shifted(self.start), replacement)
    }
}

/// Whether a kind of damage asks about `c`.
fn interests(before: Option<char>, c: char, text: &str, at: usize) -> bool {
    let near_digit = || {
        let after = text[at + c.len_utf8()..].chars().next();
        before.is_some_and(is_numeral) || after.is_some_and(is_numeral)
    };
    match c {
        '\u{4E00}'..='\u{9FFF}' => {
            matches!(c, '一' | '入' | '干' | '未' | '曰' | '兮')
                && before.is_some_and(|before| before.is_ascii_digit() || matches!(before, '〕' | '月'))
        }
        '-' => before == Some('-') || text[at + 1..].starts_with('-'),
        '0' | 'O' | 'o' | 'l' | 'I' | '|' | 'S' | 'B' | 'Z' | '〇' | '○' | '◯' | 'О' | 'о' | 'Ο' | 'ο' => {
            near_digit()
        }
        '，' | '、' | '；' | '：' | '。' => {
            before.is_some_and(|before| before == c || before == ',') || text[at + c.len_utf8()..].starts_with(c)
        }
        _ => matches!(c,
            ',' | ';' | ':' | '?' | '!' | '.' | '(' | ')' | '"' | '\'' | '~' | '<' | '>'
            | '（' | '）' | '“' | '”' | '…' | '＜' | '＞' | '«' | '»' | '〝' | '〞' | '„' | '‟' | '＂'
            | '\u{2010}'..='\u{2015}' | '─' | '－' | '−' | '∼' | '〜'
            | '•' | '・' | '‧' | '∙' | '⋅' | '･' | '·'
            | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '．'
            | '㈠'..='㈩' | '⑴'..='⒛'),
    }
}

/// `J]`, `M]`, `EB/OL]`: the type of a work.
fn begins_type(rest: &str) -> bool {
    const TYPES: [&str; 10] = ["J", "M", "N", "D", "C", "R", "S", "P", "Z", "EB"];
    TYPES.iter().any(|kind| rest.strip_prefix(kind).is_some_and(|rest| rest.starts_with([']', '/'])))
}

/// A digit in either writing, or what is often read or typed for one.
fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || is_zero_like(c) || chinese_digit(c).is_some()
}

/// Whether `c` is often typed or read for a nought.
pub(super) fn is_zero_like(c: char) -> bool {
    matches!(c, 'O' | 'o' | '〇' | '○' | '◯' | 'О' | 'о' | 'Ο' | 'ο' | 'Ｏ' | '０')
}
