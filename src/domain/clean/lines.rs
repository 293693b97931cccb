//! The lines of a text with what the structural passes ask of them.

use crate::domain::notice::date_of_issue::loose;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;
use crate::domain::text::width::{halves, text_halves};

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
}

impl Line<'_> {
    /// Whether nothing but white space stands here.
    pub(super) fn is_blank(&self) -> bool {
        self.words.is_empty()
    }

    /// Width of the words in halves of a character (字).
    pub(super) fn width(&self) -> u32 {
        text_halves(self.words)
    }

    /// Whether a sentence stands here: it has a full stop or the like, or a comma and some length.
    pub(super) fn has_sentence(&self) -> bool {
        has_sentence(self.words)
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

/// Whether `words` hold a full stop or the like, or a comma and some length.
pub(super) fn has_sentence(words: &str) -> bool {
    words.contains(['。', '；', '！', '？']) || (words.contains(['，', ',']) && words.chars().nth(19).is_some())
}

/// Whether `words` are nothing but a date, in any writing.
pub(super) fn is_date(words: &str) -> bool {
    const LONGEST: usize = 60; // bytes: 二〇一四年十二月二十一日 with spaces
    words.len() <= LONGEST && loose(words).is_ok()
}

/// The lines of `text`.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    text.split_inclusive('\n')
        .map(|whole| {
            let start = at;
            at += whole.len();
            let line = whole.strip_suffix('\n').unwrap_or(whole);
            let words = line.trim_matches(is_blank);
            let lead = line.len() - line.trim_start_matches(is_blank).len();
            Line {
                span: Span::new(start, start + line.len()),
                whole: Span::new(start, at),
                words,
                place: Span::new(start + lead, start + lead + words.len()),
                indent: line[..lead].chars().map(|c| if c == '\t' { 4 } else { halves(c) }).sum(),
            }
        })
        .collect()
}
