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

/// Bytes that both begin with. Blocks are compared first, because a long text mostly stays as it was.
pub fn common_prefix(one: &[u8], other: &[u8]) -> usize {
    const BLOCK: usize = 256;
    let blocks = one.chunks_exact(BLOCK).zip(other.chunks_exact(BLOCK)).take_while(|(a, b)| a == b).count() * BLOCK;
    blocks + one[blocks..].iter().zip(&other[blocks..]).take_while(|(a, b)| a == b).count()
}

/// Bytes that both end with.
pub fn common_suffix(one: &[u8], other: &[u8]) -> usize {
    const BLOCK: usize = 256;
    let blocks = one.rchunks_exact(BLOCK).zip(other.rchunks_exact(BLOCK)).take_while(|(a, b)| a == b).count() * BLOCK;
    let (one, other) = (&one[..one.len() - blocks], &other[..other.len() - blocks]);
    blocks + one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count()
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
}
