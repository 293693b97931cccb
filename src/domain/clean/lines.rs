//! The lines of a text with what the structural passes ask of them.
//!
//! A line is read when it is new: a pass changes few lines, and only those are read again.

use super::furniture;
use super::line_starts::{self, Start};
use super::working::Version;
use crate::domain::notice::date_of_issue::loose;
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::{chinese_digit, digit};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;
use crate::domain::text::width::halves;

/// One line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Without its line end.
    pub(super) span: Span,
    /// With its line end.
    pub(super) whole: Span,
    /// Without white space at both ends.
    pub(super) words: &'a str,
    /// Where the words stand.
    pub(super) place: Span,
    /// Leading white space in halves of a character (字).
    pub(super) indent: u32,
    /// What was read of it once.
    pub(super) facts: &'a Facts,
}

impl Line<'_> {
    /// Whether nothing but white space stands here.
    pub(super) fn is_blank(&self) -> bool {
        self.words.is_empty()
    }

    /// Width of the words in halves of a character (字).
    pub(super) fn width(&self) -> u32 {
        self.facts.width
    }

    /// Whether a sentence stands here: it has a full stop or the like, or a comma and some length.
    pub(super) fn has_sentence(&self) -> bool {
        self.facts.has_sentence
    }

    /// Whether the words hold one of these marks.
    pub(super) fn has(&self, marks: Marks) -> bool {
        self.facts.marks.0 & marks.0 != 0
    }

    /// The first character of the words.
    pub(super) fn first(&self) -> Option<char> {
        self.words.chars().next()
    }

    /// The last character of the words.
    pub(super) fn last(&self) -> Option<char> {
        self.words.chars().next_back()
    }
}

/// Characters that passes look for in lines: whether a line has any of a kind is known without looking again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(u32);

impl Marks {
    /// 。
    pub(super) const STOP: Self = Self(1);
    /// ；！？
    pub(super) const END: Self = Self(1 << 1);
    /// ， and its half-width form.
    pub(super) const COMMA: Self = Self(1 << 2);
    /// A plain space between words.
    pub(super) const SPACE: Self = Self(1 << 3);
    /// A tab between words.
    pub(super) const TAB: Self = Self(1 << 4);
    /// Any other white space between words.
    pub(super) const BLANK: Self = Self(1 << 5);
    /// White space of any kind between words.
    pub(super) const WHITE: Self = Self(Self::SPACE.0 | Self::TAB.0 | Self::BLANK.0);
    /// ： and its half-width form.
    pub(super) const COLON: Self = Self(1 << 6);
    /// What parts the words of a menu: | ｜ > » › ＞.
    pub(super) const BAR: Self = Self(1 << 7);
    /// 、《“
    pub(super) const OTHER: Self = Self(1 << 8);
    /// 号
    pub(super) const HAO: Self = Self(1 << 9);
    /// What Markdown marks words and lines with: stars, underscores, backticks, `[`, `#`, `>`.
    pub(super) const MARKDOWN: Self = Self(1 << 10);
    /// Brackets that open, of any shape.
    pub(super) const BRACKET: Self = Self(1 << 11);

    /// < and &: tags and entities.
    pub(super) const TAG: Self = Self(1 << 12);
    /// Latin letters.
    pub(super) const LATIN: Self = Self(1 << 13);
    /// A backslash.
    pub(super) const BACKSLASH: Self = Self(1 << 14);
    /// ! half-width.
    pub(super) const BANG: Self = Self(1 << 15);
    /// Digits, half-width and full-width.
    pub(super) const DIGIT: Self = Self(1 << 16);
    /// Raised digits.
    pub(super) const RAISED: Self = Self(1 << 17);
    /// What is seldom what it seems: characters without width, exotic blanks, line ends of other systems, characters
    /// that were lost, compatibility forms of Han and of marks. Also those at the ends of the line.
    pub(super) const ODD: Self = Self(1 << 18);

    /// Either of the two.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn of(c: char) -> Self {
        match c {
            '。' => Self::STOP,
            '；' | '！' | '？' => Self::END,
            '，' | ',' => Self::COMMA,
            ' ' => Self::SPACE,
            '\t' => Self::TAB,
            '：' | ':' => Self::COLON,
            '>' => Self(Self::BAR.0 | Self::MARKDOWN.0),
            '|' | '｜' | '»' | '›' | '＞' => Self::BAR,
            '\u{3000}' => Self::BLANK,
            '、' | '《' | '“' => Self::OTHER,
            '<' | '&' => Self::TAG,
            'A'..='Z' | 'a'..='z' => Self::LATIN,
            '\\' => Self::BACKSLASH,
            '!' => Self::BANG,
            '0'..='9' | '０'..='９' => Self::DIGIT,
            '¹' | '²' | '³' | '⁴'..='⁹' | '⁰' => Self::RAISED,
            c if is_odd(c) && is_blank(c) => Self(Self::ODD.0 | Self::BLANK.0),
            c if is_odd(c) => Self::ODD,
            '号' => Self::HAO,
            '[' => Self(Self::MARKDOWN.0 | Self::BRACKET.0),
            '*' | '_' | '`' | '#' => Self::MARKDOWN,
            '〔' | '［' | '【' | '（' | '(' => Self::BRACKET,
            _ => Self(0),
        }
    }
}

const fn is_odd(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{7F}'..='\u{A0}' | '\u{AD}' | '\u{1680}' | '\u{2000}'..='\u{200F}'
        | '\u{2028}'..='\u{202F}' | '\u{205F}'..='\u{206F}' | '\u{2E80}'..='\u{2FDF}' | '\u{E000}'..='\u{FAFF}'
        | '\u{FE10}'..='\u{FE6F}' | '\u{FEFF}' | '\u{FF61}'..='\u{FF64}' | '\u{FFFC}'.. )
}

/// What is read of a line once.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    /// With its line end.
    whole: Span,
    /// Bytes of the white space in front.
    lead: usize,
    /// Bytes of the words.
    words: usize,
    indent: u32,
    width: u32,
    /// Number of characters of the words.
    pub(super) chars: usize,
    /// Opening minus closing marks among the words.
    pub(super) open_marks: i32,
    marks: Marks,
    has_sentence: bool,
    /// What of a web page it may be.
    pub(super) kind: furniture::Kind,
    /// Whether a paragraph begins with it.
    pub(super) start: Start,
    /// The text in which it was new.
    version: Version,
}

impl Facts {
    fn read(text: &str, whole: Span, version: Version) -> Self {
        let line = whole.of(text);
        let line = line.strip_suffix('\n').unwrap_or(line);
        let trimmed = line.trim_start_matches(is_blank);
        let lead = line.len() - trimmed.len();
        let words = trimmed.trim_end_matches(is_blank);
        let indent = line[..lead].chars().map(|c| if c == '\t' { 4 } else { halves(c) }).sum();
        let (mut width, mut chars, mut open_marks, mut marks) = (0, 0, 0, 0);
        for c in words.chars() {
            chars += 1;
            if matches!(c, '\u{4E00}'..='\u{9FFF}') {
                width += 2;
                if c == '号' {
                    marks |= Marks::HAO.0;
                }
                continue;
            }
            width += halves(c);
            open_marks += match c {
                '（' | '《' | '“' | '〔' | '(' => 1,
                '）' | '》' | '”' | '〕' | ')' => -1,
                _ => 0,
            };
            marks |= Marks::of(c).0;
        }
        let is_plain_blank = |c: char| matches!(c, ' ' | '\t' | '\u{3000}');
        let margins = [&line[..lead], &trimmed[words.len()..]];
        if margins.iter().any(|margin| !margin.chars().all(is_plain_blank)) {
            marks |= Marks::ODD.0;
        }
        let ends = marks & (Marks::STOP.0 | Marks::END.0) != 0;
        let has_sentence = ends || marks & Marks::COMMA.0 != 0 && chars >= 20;
        let mut facts = Self {
            whole,
            lead,
            words: words.len(),
            indent,
            width,
            chars,
            open_marks,
            marks: Marks(marks),
            has_sentence,
            kind: furniture::Kind::Blank,
            start: line_starts::start(words),
            version,
        };
        facts.kind = furniture::kind(&facts.line(text));
        facts
    }

    fn line<'a>(&'a self, text: &'a str) -> Line<'a> {
        let start = self.whole.start;
        let place = Span::new(start + self.lead, start + self.lead + self.words);
        let has_end = text.as_bytes().get(self.whole.end.wrapping_sub(1)) == Some(&b'\n');
        Line {
            span: Span::new(start, self.whole.end - usize::from(has_end)),
            whole: self.whole,
            words: place.of(text),
            place,
            indent: self.indent,
            facts: self,
        }
    }

    fn moved(&self, added: usize, removed: usize) -> Self {
        let moved = |at: usize| at + added - removed;
        Self { whole: Span::new(moved(self.whole.start), moved(self.whole.end)), ..self.clone() }
    }
}

/// Whether `words` are nothing but a date, in any writing.
pub(super) fn is_date(words: &str) -> bool {
    const LONGEST: usize = 60; // bytes: 二〇一四年十二月二十一日 with spaces
    let may_be = |c: char| digit(c).is_some() || chinese_digit(c).is_some() || "OoОΟ".contains(c) || is_blank(c);
    words.len() <= LONGEST && words.starts_with(may_be) && loose(words).is_ok()
}

/// A text as a pass sees it.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    /// The words.
    pub(super) text: &'a str,
    facts: &'a [Facts],
    /// What is older than this the pass has seen already, with nothing to be changed in it.
    seen: Version,
}

impl<'a> Page<'a> {
    pub(super) fn new(text: &'a str, facts: &'a [Facts], seen: Version) -> Self {
        Self { text, facts, seen }
    }

    /// The lines in order.
    pub(super) fn lines(self) -> impl DoubleEndedIterator<Item = Line<'a>> + ExactSizeIterator + Clone {
        self.facts.iter().map(move |facts| facts.line(self.text))
    }

    /// The lines that are new to the pass; for one that looks at every line by itself.
    pub(super) fn new_lines(self) -> impl Iterator<Item = Line<'a>> {
        self.facts.iter().filter(move |facts| facts.version >= self.seen).map(move |facts| facts.line(self.text))
    }
}

/// Reads the lines of `text`.
pub(super) fn read(text: &str, version: Version) -> Vec<Facts> {
    let mut out = Vec::new();
    read_into(&mut out, text, Span::new(0, text.len()), version);
    out
}

fn read_into(out: &mut Vec<Facts>, text: &str, stretch: Span, version: Version) {
    let mut at = stretch.start;
    for line in stretch.of(text).split_inclusive('\n') {
        let whole = Span::new(at, at + line.len());
        out.push(Facts::read(text, whole, version));
        at = whole.end;
    }
}

/// The lines of `text`, which came of another with the lines `old` by `edits`: what they did not touch is kept.
pub(super) fn read_again(old: &[Facts], edits: &[Edit], text: &str, version: Version) -> Vec<Facts> {
    let mut out = Vec::with_capacity(old.len());
    let (mut added, mut removed) = (0, 0);
    let mut at = 0;
    let mut edits = edits.iter().peekable();
    while let Some(edit) = edits.next() {
        while at + 1 < old.len() && old[at].whole.end <= edit.span.start {
            out.push(old[at].moved(added, removed));
            at += 1;
        }
        let start = old.get(at).map_or(0, |facts| facts.whole.start + added - removed);
        let mut last = edit;
        loop {
            added += last.replacement.len();
            removed += last.span.len();
            // A line that an edit ends before may have lost its beginning.
            while at < old.len() && old[at].whole.start <= last.span.end {
                at += 1;
            }
            let open = |next: &&Edit| at == old.len() || next.span.start < old[at].whole.start;
            match edits.next_if(open) {
                Some(next) => last = next,
                None => break,
            }
        }
        let end = old.get(at).map_or(text.len(), |facts| facts.whole.start + added - removed);
        read_into(&mut out, text, Span::new(start, end), version);
    }
    out.extend(old[at..].iter().map(|facts| facts.moved(added, removed)));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::edit;

    #[test]
    fn lines_read_again_are_the_lines() {
        for (text, edits) in [
            ("甲\n乙\n丙", vec![Edit::delete(3..4)]),
            ("甲\n乙\n丙", vec![Edit::delete(0..4), Edit::insert(9, "\n丁\n")]),
            ("甲\n乙\n", vec![Edit::insert(8, "丙")]),
            ("甲\n\n\n乙\n", vec![Edit::delete(4..5), Edit::delete(5..6), Edit::replace(6..9, "一\n二")]),
            ("甲", vec![Edit::delete(0..3)]),
            ("", vec![Edit::insert(0, "甲\n")]),
            ("甲\n乙\n丙\n", vec![Edit::delete(0..12)]),
            ("甲\n乙\n丙\n", vec![Edit::delete(4..8)]),
            ("甲\n乙\n丙\n丁", vec![Edit::delete(4..8), Edit::replace(8..11, "")]),
        ] {
            let after = edit::apply(text, &edits);
            let again = read_again(&read(text, 0), &edits, &after, 1);
            let places = |facts: &[Facts]| facts.iter().map(|facts| facts.line(&after).place).collect::<Vec<_>>();
            assert_eq!(places(&again), places(&read(&after, 1)), "{text:?} {edits:?}");
        }
    }
}
