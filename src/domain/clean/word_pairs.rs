//! Whether two characters make a word: whether they stand together somewhere in the text.

use std::collections::HashSet;

/// Of the pairs that were asked for, those that stand in a text.
pub(super) struct WordPairs(HashSet<(char, char)>);

impl WordPairs {
    /// Looks for the pairs of `wanted` in `text`, in one go.
    pub(super) fn of(text: &str, wanted: impl Iterator<Item = (char, char)>) -> Self {
        let wanted: HashSet<(char, char)> = wanted.collect();
        let mut known = HashSet::new();
        if wanted.is_empty() {
            return Self(known);
        }
        let sieve = Sieve::of(&wanted);
        let mut before = '\0';
        for c in text.chars() {
            if sieve.may_hold(before, c) && wanted.contains(&(before, c)) {
                known.insert((before, c));
            }
            before = c;
        }
        Self(known)
    }

    /// Whether the two stand together somewhere.
    pub(super) fn holds(&self, one: char, other: char) -> bool {
        self.0.contains(&(one, other))
    }
}

/// Tells most pairs of a text that are not wanted with a look at one bit.
struct Sieve {
    bits: Vec<u64>,
    mask: usize,
}

impl Sieve {
    fn of(wanted: &HashSet<(char, char)>) -> Self {
        const BITS_A_PAIR: usize = 16;
        let rows = (wanted.len() * BITS_A_PAIR / 64).next_power_of_two();
        let mut sieve = Self { bits: vec![0; rows], mask: rows - 1 };
        #[expect(clippy::iter_over_hash_type, reason = "bits are set in any order")]
        for (one, other) in wanted {
            let (row, bit) = sieve.place(*one, *other);
            sieve.bits[row] |= bit;
        }
        sieve
    }

    fn may_hold(&self, one: char, other: char) -> bool {
        let (row, bit) = self.place(one, other);
        self.bits[row] & bit != 0
    }

    fn place(&self, one: char, other: char) -> (usize, u64) {
        let mixed = (one as u32).wrapping_mul(0x9E37_79B1) ^ (other as u32).wrapping_mul(0x85EB_CA77);
        ((mixed >> 12) as usize & self.mask, 1 << (mixed >> 6 & 63))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_stand_together() {
        let text = "各校学生要注意安全";
        let wanted = [('学', '生'), ('生', '学'), ('安', '全'), ('全', '各')];
        let pairs = WordPairs::of(text, wanted.into_iter());
        let found: Vec<bool> = wanted.iter().map(|(one, other)| pairs.holds(*one, *other)).collect();
        assert_eq!(found, [true, false, true, false]);
    }
}
