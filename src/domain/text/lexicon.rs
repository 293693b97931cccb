//! Lists of words and characters that every line of a text is asked for.

/// A set of characters, told with a look at one bit; a character that is not in it may be taken for one that is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters([u64; ROWS]);

const ROWS: usize = 16;

impl Letters {
    /// No character.
    pub const NONE: Self = Self([0; ROWS]);
    /// Every character.
    const ALL: Self = Self([u64::MAX; ROWS]);

    /// The characters of `text`.
    pub const fn of(text: &str) -> Self {
        let (mut letters, mut at) = (Self::NONE, 0);
        while at < text.len() {
            if !is_inside(text.as_bytes()[at]) {
                letters = letters.with_code(decode(text.as_bytes(), at));
            }
            at += 1;
        }
        letters
    }

    /// The set with `more` in it.
    #[must_use]
    pub const fn with(mut self, more: &[char]) -> Self {
        let mut at = 0;
        while at < more.len() {
            self = self.with_code(more[at] as u32);
            at += 1;
        }
        self
    }

    /// Either of the two.
    #[must_use]
    pub const fn or(mut self, other: Self) -> Self {
        let mut row = 0;
        while row < ROWS {
            self.0[row] |= other.0[row];
            row += 1;
        }
        self
    }

    /// Whether `c` may be in the set: certain where the answer is no.
    pub const fn may_hold(&self, c: char) -> bool {
        self.has_code(c as u32)
    }

    const fn has_code(&self, code: u32) -> bool {
        let (row, bit) = place(code);
        self.0[row] & bit != 0
    }

    /// Where the characters of `text` stand that may be in the set.
    pub fn places<'t>(&self, text: &'t str) -> Places<'_, 't> {
        Places { letters: self, bytes: text.as_bytes(), at: 0 }
    }

    /// Whether a character may be in the set that ends with these two bytes.
    fn holds(&self, row: u8, last: u8) -> bool {
        self.0[usize::from(row) % ROWS] >> (last % 64) & 1 != 0
    }

    /// Where the first character of `text` stands that may be in the set.
    pub fn first_in(&self, text: &str) -> Option<usize> {
        self.places(text).next()
    }

    const fn with_code(mut self, code: u32) -> Self {
        let (row, bit) = place(code);
        self.0[row] |= bit;
        self
    }
}

/// See [`Letters::places`].
///
/// The bytes are looked at as they stand: the last two of a character tell its row and its bit, so nothing is decoded.
#[derive(Clone, Debug)]
pub struct Places<'l, 't> {
    letters: &'l Letters,
    bytes: &'t [u8],
    at: usize,
}

impl Iterator for Places<'_, '_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            // Nearly all of a text are characters of three bytes, one after the other.
            let threes = self.bytes.get(self.at..)?.as_chunks::<3>().0;
            for &[lead, row, last] in threes {
                if lead & 0xF0 != 0xE0 {
                    break;
                }
                self.at += 3;
                if self.letters.holds(row, last) {
                    return Some(self.at - 3);
                }
            }
            let start = self.at;
            let lead = *self.bytes.get(start)?;
            self.at += match lead {
                0..0x80 => 1,
                0x80..0xE0 => 2,
                0xE0..0xF0 => 3,
                0xF0.. => 4,
            };
            let (row, last) = match self.bytes.get(start..self.at) {
                Some(&[.., row, last]) => (row, last),
                _ => (lead >> 6, lead),
            };
            if self.letters.holds(row, last) {
                return Some(start);
            }
        }
    }
}

/// What words begin with, told with a look at one character or two: certain where the answer is no.
#[derive(Clone, Copy, Debug)]
pub struct Beginnings {
    /// Their first characters.
    pub first: Letters,
    /// Their first two as one; everything where a word has no second.
    pairs: Letters,
}

impl Beginnings {
    /// Of no word.
    pub const NONE: Self = Self { first: Letters::NONE, pairs: Letters::NONE };

    /// Of the words of both.
    #[must_use]
    pub const fn or(self, other: &Self) -> Self {
        Self { first: self.first.or(other.first), pairs: self.pairs.or(other.pairs) }
    }

    /// Whether `text` may start with one of the words.
    pub fn may_start(&self, text: &str) -> bool {
        let mut chars = text.chars();
        let Some(first) = chars.next().filter(|first| self.first.may_hold(*first)) else { return false };
        self.pairs.has_code(pair(first as u32, chars.next().map_or(0, u32::from)))
    }
}

/// A code for two characters; others may have the same.
const fn pair(first: u32, second: u32) -> u32 {
    first.wrapping_mul(37) ^ second
}

/// A fixed list of words, asked for at the start of a text, at its end, or anywhere in it.
///
/// Lines are many and the lists long, and mostly nothing of the list is there: a look at one character tells.
#[derive(Debug)]
pub struct Lexicon {
    words: &'static [&'static str],
    beginnings: Beginnings,
    /// What its words end with.
    last: Letters,
}

impl Lexicon {
    /// The list of `words`, none of them empty.
    pub const fn new(words: &'static [&'static str]) -> Self {
        let (mut first, mut pairs, mut last) = (Letters::NONE, Letters::NONE, Letters::NONE);
        let mut at = 0;
        while at < words.len() {
            let bytes = words[at].as_bytes();
            let mut end = bytes.len() - 1;
            while is_inside(bytes[end]) {
                end -= 1;
            }
            first = first.with_code(decode(bytes, 0));
            let mut next = 1;
            while next < bytes.len() && is_inside(bytes[next]) {
                next += 1;
            }
            pairs = if next < bytes.len() {
                pairs.with_code(pair(decode(bytes, 0), decode(bytes, next)))
            } else {
                Letters::ALL
            };
            last = last.with_code(decode(bytes, end));
            at += 1;
        }
        Self { words, beginnings: Beginnings { first, pairs }, last }
    }

    /// What its words begin with.
    pub const fn beginnings(&self) -> &Beginnings {
        &self.beginnings
    }

    /// The words of the list that `text` starts with.
    pub fn all_starts_of(&self, text: &str) -> impl Iterator<Item = &'static str> {
        let words = if self.beginnings.may_start(text) { self.words } else { &[] };
        words.iter().copied().filter(move |word| begins(text, word))
    }

    /// The first word of the list that `text` starts with.
    pub fn start_of(&self, text: &str) -> Option<&'static str> {
        self.all_starts_of(text).next()
    }

    /// The words of the list that `text` ends with.
    pub fn all_ends_of(&self, text: &str) -> impl Iterator<Item = &'static str> {
        let may_end = text.chars().next_back().is_some_and(|last| self.last.may_hold(last));
        let words = if may_end { self.words } else { &[] };
        words.iter().copied().filter(move |word| text.ends_with(word))
    }

    /// The first word of the list that `text` ends with.
    pub fn end_of(&self, text: &str) -> Option<&'static str> {
        self.all_ends_of(text).next()
    }

    /// Whether `text` starts with a word of the list.
    pub fn starts(&self, text: &str) -> bool {
        self.start_of(text).is_some()
    }

    /// Whether `text` ends with a word of the list.
    pub fn ends(&self, text: &str) -> bool {
        self.end_of(text).is_some()
    }

    /// Where words of the list stand in `text`, one inside the other too, by their places.
    pub fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, &'static str)> + 'a {
        self.beginnings.first.places(text).flat_map(|at| self.all_starts_of(&text[at..]).map(move |word| (at, word)))
    }

    /// Whether a word of the list stands anywhere in `text`.
    pub fn is_in(&self, text: &str) -> bool {
        self.places(text).next().is_some()
    }

    /// How many different words of the list stand in `text`.
    pub fn count_in(&self, text: &str) -> usize {
        let words = if self.is_in(text) { self.words } else { &[] };
        words.iter().filter(|word| text.contains(**word)).count()
    }

    /// Whether `text` is a word of the list.
    pub fn is(&self, text: &str) -> bool {
        self.beginnings.may_start(text) && self.words.contains(&text)
    }
}

/// Whether `text` begins with `word`: its last byte tells nearly every other word, for what words share is their scripts.
fn begins(text: &str, word: &str) -> bool {
    let last = word.len() - 1;
    text.as_bytes().get(last) == Some(&word.as_bytes()[last]) && text.starts_with(word)
}

const fn place(c: u32) -> (usize, u64) {
    ((c >> 6) as usize % ROWS, 1 << (c % 64))
}

const fn is_inside(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

/// The character whose first byte is at `at`; `str::chars` cannot be called in a constant.
const fn decode(bytes: &[u8], at: usize) -> u32 {
    let lead = bytes[at];
    let mut value = match lead {
        0..0x80 => return lead as u32,
        0x80..0xE0 => lead as u32 & 0x1F,
        0xE0..0xF0 => lead as u32 & 0x0F,
        0xF0.. => lead as u32 & 0x07,
    };
    let mut next = at + 1;
    while next < bytes.len() && is_inside(bytes[next]) {
        value = value << 6 | (bytes[next] as u32 & 0x3F);
        next += 1;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    static WORDS: Lexicon = Lexicon::new(&["来源：", "来源", "ICP备", "é", "𠀀丁"]);

    #[test]
    fn places_are_told_by_bytes_as_by_characters() {
        let text = "a·é—甲，𠀀\u{10FFFF}0来";
        for set in ["", "a", "·é", "甲𠀀", "，0", "源丁"] {
            let letters = Letters::of(set);
            let expected: Vec<usize> =
                text.char_indices().filter(|(_, c)| letters.may_hold(*c)).map(|(at, _)| at).collect();
            assert_eq!(letters.places(text).collect::<Vec<_>>(), expected, "{set}");
            assert!(set.chars().all(|c| letters.may_hold(c)), "{set}");
        }
    }

    #[test]
    fn words_are_found_where_they_stand() {
        for (text, start, end, is_in, is) in [
            ("来源：甲", Some("来源："), None, true, false),
            ("来源", Some("来源"), Some("来源"), true, true),
            ("文章来源", None, Some("来源"), true, false),
            ("京ICP备1号", None, None, true, false),
            ("é", Some("é"), Some("é"), true, true),
            ("甲𠀀丁", None, Some("𠀀丁"), true, false),
            ("来", None, None, false, false),
            ("", None, None, false, false),
        ] {
            let found = (WORDS.start_of(text), WORDS.end_of(text), WORDS.is_in(text), WORDS.is(text));
            assert_eq!(found, (start, end, is_in, is), "{text}");
        }
    }
}
