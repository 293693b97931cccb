//! Which lines of an old text stand for which of a new one.

use std::collections::HashMap;
use std::hash::Hash;

use super::diff::{Part, parts};

/// A line of both texts, or of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pair {
    /// Both have it, the same or changed.
    Both(usize, usize),
    /// Only the old text has it.
    Old(usize),
    /// Only the new text has it.
    New(usize),
}

/// What two lines must have in common, in per cent, for one to stand for the other.
pub const LIKE: u32 = 50;

/// Pairs the lines of two texts in order: equal ones first, between them those that are most alike. `likeness` says in
/// per cent how much two lines that are not equal have in common.
pub fn align<T: Eq + Hash>(old: &[T], new: &[T], likeness: impl Fn(&T, &T) -> u32) -> Vec<Pair> {
    let mut numbers: HashMap<&T, usize> = HashMap::new();
    let mut number = |line| {
        let next = numbers.len();
        *numbers.entry(line).or_insert(next)
    };
    let old_numbers: Vec<usize> = old.iter().map(&mut number).collect();
    let new_numbers: Vec<usize> = new.iter().map(&mut number).collect();
    let mut out = Vec::with_capacity(old.len().max(new.len()));
    for Part { old: olds, new: news, is_same } in parts(&old_numbers, &new_numbers) {
        if is_same {
            out.extend(olds.zip(news).map(|(old, new)| Pair::Both(old, new)));
        } else {
            let alike = |at: usize, with: usize| likeness(&old[olds.start + at], &new[news.start + with]);
            let pairs = most_alike(olds.len(), news.len(), alike);
            out.extend(pairs.into_iter().map(|pair| pair.moved(olds.start, news.start)));
        }
    }
    out
}

impl Pair {
    fn moved(self, old: usize, new: usize) -> Self {
        match self {
            Self::Both(at, with) => Self::Both(at + old, with + new),
            Self::Old(at) => Self::Old(at + old),
            Self::New(at) => Self::New(at + new),
        }
    }
}

/// The pairs, in order, that have most in common together.
fn most_alike(olds: usize, news: usize, alike: impl Fn(usize, usize) -> u32) -> Vec<Pair> {
    /// Beyond this nobody reads the pairs, and finding them takes seconds.
    const MOST: usize = 10_000;
    if olds.saturating_mul(news) > MOST {
        return (0..olds).map(Pair::Old).chain((0..news).map(Pair::New)).collect();
    }
    // best[at][with]: what the lines from there on can have in common at most.
    let mut best = vec![vec![0_u64; news + 1]; olds + 1];
    let mut gain = vec![vec![0_u64; news]; olds];
    for at in (0..olds).rev() {
        for with in (0..news).rev() {
            let likeness = alike(at, with);
            gain[at][with] = if likeness >= LIKE { u64::from(likeness) } else { 0 };
            let paired = if gain[at][with] > 0 { gain[at][with] + best[at + 1][with + 1] } else { 0 };
            best[at][with] = paired.max(best[at + 1][with]).max(best[at][with + 1]);
        }
    }
    let (mut at, mut with) = (0, 0);
    let mut out = Vec::new();
    while at < olds && with < news {
        if gain[at][with] > 0 && best[at][with] == gain[at][with] + best[at + 1][with + 1] {
            out.push(Pair::Both(at, with));
            (at, with) = (at + 1, with + 1);
        } else if best[at][with] == best[at + 1][with] {
            out.push(Pair::Old(at));
            at += 1;
        } else {
            out.push(Pair::New(with));
            with += 1;
        }
    }
    out.extend((at..olds).map(Pair::Old).chain((with..news).map(Pair::New)));
    out
}

/// How much two texts have in common, in per cent: their pairs of neighbouring characters (Dice).
pub fn likeness(one: &str, other: &str) -> u32 {
    if one == other {
        return 100;
    }
    let (one, other) = (pairs(one), pairs(other));
    let total = one.len() + other.len();
    if total == 0 {
        return 0;
    }
    let (mut at, mut with, mut common) = (0, 0, 0);
    while let (Some(left), Some(right)) = (one.get(at), other.get(with)) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => with += 1,
            std::cmp::Ordering::Equal => (at, with, common) = (at + 1, with + 1, common + 1),
        }
    }
    u32::try_from(200 * common / total).unwrap_or(100)
}

/// The pairs of neighbouring characters, sorted; of a long text those of its beginning.
fn pairs(text: &str) -> Vec<(char, char)> {
    const LOOKED_AT: usize = 600;
    let mut pairs: Vec<(char, char)> = text.chars().zip(text.chars().skip(1)).take(LOOKED_AT).collect();
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(old: &[&str], new: &[&str], expected: &[Pair]) {
        assert_eq!(align(old, new, |old, new| likeness(old, new)), expected, "{old:?} → {new:?}");
    }

    #[test]
    fn lines_find_one_another() {
        use Pair::{Both, New, Old};
        check(&[], &[], &[]);
        check(&["一、加强领导"], &["一、加强组织领导"], &[Both(0, 0)]);
        check(&["甲甲甲甲", "乙乙乙乙"], &["乙乙乙乙"], &[Old(0), Both(1, 0)]);
        check(&["甲甲甲甲"], &["乙乙乙乙"], &[Old(0), New(0)]);
        check(
            &["各单位要加强领导，落实责任。", "请于8月20日前报送情况。"],
            &["各单位要广泛宣传。", "请于8月25日前报送情况。", "各单位要加强领导，落实到人。"],
            &[Old(0), New(0), Both(1, 1), New(2)],
        );
        check(&["同", "旧的一行文字", "同"], &["同", "新的一行文字", "同"], &[Both(0, 0), Both(1, 1), Both(2, 2)]);
    }

    #[test]
    fn likeness_is_that_of_neighbours() {
        for (one, other, expected) in [
            ("加强领导", "加强领导", 100),
            ("加强领导", "改进作风", 0),
            ("加强领导", "加强", 50),
            ("", "", 100),
            ("甲", "乙", 0),
        ] {
            assert_eq!(likeness(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn many_lines_are_not_paired_for_long() {
        let old: Vec<String> = (0..5000).map(|at| format!("旧{at}")).collect();
        let new: Vec<String> = (0..5000).map(|at| format!("新{at}")).collect();
        assert_eq!(align(&old, &new, |old, new| likeness(old, new)).len(), 10_000);
    }
}
