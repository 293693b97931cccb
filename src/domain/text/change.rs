//! Where a text has changed.

use super::span::Span;

/// A text before and after a change of one stretch.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// Bytes in front that stayed.
    front: usize,
    /// Where what stayed behind the change begins, before and after it.
    back: (usize, usize),
}

impl Change {
    /// From `old` to `new`.
    pub fn between(old: &str, new: &str) -> Self {
        let front = common_prefix(old.as_bytes(), new.as_bytes());
        let back = common_suffix(&old.as_bytes()[front..], &new.as_bytes()[front..]);
        Self { front, back: (old.len() - back, new.len() - back) }
    }

    /// Where the words at `span` stand after the change; `None` where they were changed.
    pub fn carry(&self, span: Span) -> Option<Span> {
        let (old, new) = self.back;
        match span {
            Span { end, .. } if end <= self.front => Some(span),
            Span { start, end } if start >= old => Some(Span::new(start - old + new, end - old + new)),
            _ => None,
        }
    }
}

/// What two texts have in front in common, where they differ, and what they have behind in common: `[front, differing,
/// back]` of each.
pub fn parted<'a>(one: &'a str, other: &'a str) -> ([&'a str; 3], [&'a str; 3]) {
    let same = |(a, b): &(char, char)| a == b;
    let front: usize = one.chars().zip(other.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let (one_rest, other_rest) = (&one[front..], &other[front..]);
    let both = one_rest.chars().rev().zip(other_rest.chars().rev());
    let back: usize = both.take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let part = |text: &'a str, rest: &'a str| {
        let (differing, back) = rest.split_at(rest.len() - back);
        [&text[..front], differing, back]
    };
    (part(one, one_rest), part(other, other_rest))
}

/// Whether two texts are the same, byte for byte.
pub fn is_same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && common_prefix(one, other) == one.len()
}

/// Bytes that both begin with. Words are compared at a time: that of bytes is slow where there are no vectors, and a long
/// text mostly stays as it was.
pub fn common_prefix(one: &[u8], other: &[u8]) -> usize {
    let words = one.as_chunks::<WORD>().0.iter().zip(other.as_chunks::<WORD>().0);
    let same = words.take_while(|&(a, b)| value(*a) == value(*b)).count() * WORD;
    same + one[same..].iter().zip(&other[same..]).take_while(|(a, b)| a == b).count()
}

/// Bytes that both end with.
pub fn common_suffix(one: &[u8], other: &[u8]) -> usize {
    let words = one.as_rchunks::<WORD>().1.iter().rev().zip(other.as_rchunks::<WORD>().1.iter().rev());
    let same = words.take_while(|&(a, b)| value(*a) == value(*b)).count() * WORD;
    let (one, other) = (&one[..one.len() - same], &other[..other.len() - same]);
    same + one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count()
}

const WORD: usize = size_of::<u64>();

fn value(word: [u8; WORD]) -> u64 {
    u64::from_ne_bytes(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_texts_are_parted_where_they_differ() {
        for (one, other, parts) in [
            ("云工发〔2026〕18号", "云工发〔2026〕81号", ["18", "81"]),
            ("作好防汛", "做好防汛", ["作", "做"]),
            ("防汛防汛", "防汛", ["防汛", ""]),
            ("甲", "乙", ["甲", "乙"]),
            ("", "乙", ["", "乙"]),
            ("甲", "甲", ["", ""]),
        ] {
            let (first, second) = parted(one, other);
            assert_eq!([first[1], second[1]], parts, "{one} {other}");
            assert_eq!((first.concat(), second.concat()), (one.to_owned(), other.to_owned()));
        }
    }

    #[test]
    fn words_are_carried_over_a_change() {
        let old = "请于6月10日前上报，并抓好落实。";
        let places = |new: &str| {
            let change = Change::between(old, new);
            ["6月10日前", "上报", "落实"].map(|words| {
                let at = old.find(words).unwrap_or_default();
                change.carry(Span::new(at, at + words.len())).map(|span| span.of(new).to_owned())
            })
        };
        for (new, expected) in [
            ("请各单位于6月10日前上报，并抓好落实。", [Some("6月10日前"), Some("上报"), Some("落实")]),
            ("请于6月20日前上报，并抓好落实。", [None, Some("上报"), Some("落实")]),
            ("请于6月10日前报送，并抓好落实。", [Some("6月10日前"), None, Some("落实")]),
            (old, [Some("6月10日前"), Some("上报"), Some("落实")]),
            ("", [None, None, None]),
        ] {
            assert_eq!(places(new), expected.map(|words| words.map(str::to_owned)), "{new}");
        }
    }

    #[test]
    fn every_length_of_a_common_part_is_found() {
        let text: Vec<u8> = (0..40).collect();
        for end in 0..text.len() {
            let (mut changed, shorter) = (text.clone(), &text[..end]);
            changed[end] = 200;
            assert_eq!(common_prefix(&text, &changed), end);
            assert_eq!(common_suffix(&text, &changed), text.len() - end - 1);
            assert_eq!((common_prefix(&text, shorter), common_suffix(&text, &text[end..])), (end, text.len() - end));
            assert!(!is_same(&text, &changed) && !is_same(&text, shorter) && is_same(&changed, &changed.clone()));
        }
    }
}
