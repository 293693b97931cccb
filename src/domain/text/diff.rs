//! What differs between two texts, said so that a person can read it: in whole words, tiny common islands joined.

use std::hash::Hash;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::span::Span;

/// A stretch of two texts: the same in both, or other words in the place of those before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its place in the old text; empty where something was added.
    pub old: Span,
    /// Its place in the new text; empty where something was taken out.
    pub new: Span,
    /// Whether both are the same.
    pub is_same: bool,
}

/// The stretches of `old` and `new` in order; together they are the whole of both. `words` cuts a text into the pieces
/// that change as wholes; its pieces must follow one another without gaps.
pub fn stretches(old: &str, new: &str, words: impl Fn(&str) -> Vec<Span>) -> Vec<Stretch> {
    let (old_words, new_words) = (words(old), words(new));
    let place = |words: &[Span], text: &str, range: Range<usize>| {
        let boundary = |at: usize| words.get(at).map_or(text.len(), |word| word.start);
        Span::new(boundary(range.start), boundary(range.end))
    };
    let stretch = |part: Part| Stretch {
        old: place(&old_words, old, part.old),
        new: place(&new_words, new, part.new),
        is_same: part.is_same,
    };
    let parts = parts(&texts(old, &old_words), &texts(new, &new_words));
    let found = joined(old, parts.into_iter().map(stretch));
    if is_another(old, new, &found) {
        return vec![Stretch { old: Span::new(0, old.len()), new: Span::new(0, new.len()), is_same: false }];
    }
    found
}

/// The words of a text by their places.
fn texts<'a>(text: &'a str, words: &[Span]) -> Vec<&'a str> {
    words.iter().map(|word| word.of(text)).collect()
}

/// A part of two sequences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
    pub(super) is_same: bool,
}

/// The parts of two sequences in order; together they are the whole of both. Where comparing them would take seconds,
/// all between what they have in common at both ends counts as changed.
pub(super) fn parts<T: Eq + Hash + Ord>(old: &[T], new: &[T]) -> Vec<Part> {
    /// Steps of the comparison in the worst case.
    const MOST: usize = 16_000_000;
    let ahead = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let (old_rest, new_rest) = (&old[ahead..], &new[ahead..]);
    let behind = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(old, new)| old == new).count();
    let (old_rest, new_rest) = (&old_rest[..old_rest.len() - behind], &new_rest[..new_rest.len() - behind]);
    let mut out = Vec::new();
    let (mut old_at, mut new_at) = (0, 0);
    // Of a removal and an addition side by side the crate may give either first, with a place that is no longer right
    // for the other: only their lengths are gone by.
    let mut push = |old_len: usize, new_len: usize, is_same: bool| {
        if old_len + new_len > 0 {
            out.push(Part { old: old_at..old_at + old_len, new: new_at..new_at + new_len, is_same });
            (old_at, new_at) = (old_at + old_len, new_at + new_len);
        }
    };
    push(ahead, ahead, true);
    if old_rest.len().saturating_mul(new_rest.len()) <= MOST {
        for op in capture_diff_slices(Algorithm::Myers, old_rest, new_rest) {
            push(op.old_range().len(), op.new_range().len(), matches!(op, DiffOp::Equal { .. }));
        }
    } else {
        push(old_rest.len(), new_rest.len(), false);
    }
    push(behind, behind, true);
    out
}

/// The stretches, neighbours of one kind in one, and with them the islands between two changes that say nothing.
fn joined(old: &str, stretches: impl Iterator<Item = Stretch>) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        match &mut out[..] {
            [.., last] if last.is_same == stretch.is_same => *last = last.with(stretch),
            [.., before, island] if !stretch.is_same && is_tiny(old, *before, *island, stretch) => {
                let all = before.with(*island).with(stretch);
                out.truncate(out.len() - 2);
                out.push(all);
            }
            _ => out.push(stretch),
        }
    }
    out
}

impl Stretch {
    /// Both in one, a change.
    fn with(self, next: Self) -> Self {
        Self {
            old: Span::new(self.old.start, next.old.end),
            new: Span::new(self.new.start, next.new.end),
            is_same: self.is_same && next.is_same,
        }
    }

    fn len(self) -> usize {
        self.old.end - self.old.start + self.new.end - self.new.start
    }
}

/// Whether what is common between two changes only cuts them up: a single character, two where words are replaced on
/// both sides, or few beside much that changes; never the end of a sentence.
fn is_tiny(old: &str, before: Stretch, island: Stretch, after: Stretch) -> bool {
    let words = island.old.of(old);
    if island.len() == 0 || words.contains(['。', '；', '：', '\n', '\t']) {
        return false;
    }
    let chars = words.chars().count();
    let replaces = |change: Stretch| !change.old.is_empty() && !change.new.is_empty();
    match chars {
        0 | 1 => true,
        2 => replaces(before) && replaces(after),
        3 | 4 => before.len().min(after.len()) >= 2 * island.len(),
        _ => false,
    }
}

/// Whether so little is left of the old text that the new one is read better as a whole.
fn is_another(old: &str, new: &str, stretches: &[Stretch]) -> bool {
    let same: usize =
        stretches.iter().filter(|stretch| stretch.is_same).map(|stretch| stretch.old.end - stretch.old.start).sum();
    let changes = stretches.iter().filter(|stretch| !stretch.is_same).count();
    changes > 1 && same * 4 < old.len().max(new.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Characters, figures as wholes.
    fn words(text: &str) -> Vec<Span> {
        let mut out: Vec<Span> = Vec::new();
        for (at, c) in text.char_indices() {
            match out.last_mut() {
                Some(last) if c.is_ascii_digit() && text[last.start..].starts_with(|c: char| c.is_ascii_digit()) => {
                    last.end = at + 1;
                }
                _ => out.push(Span::new(at, at + c.len_utf8())),
            }
        }
        out
    }

    /// `[旧|新]` for what changed.
    fn shown(old: &str, new: &str) -> String {
        let show = |stretch: Stretch| {
            let (old, new) = (stretch.old.of(old), stretch.new.of(new));
            if stretch.is_same {
                assert_eq!(old, new, "what is the same is the same");
                new.to_owned()
            } else {
                format!("[{old}|{new}]")
            }
        };
        let found = stretches(old, new, words);
        let whole =
            |side: fn(&Stretch) -> Span, text: &str| found.iter().map(|one| side(one).of(text)).collect::<String>();
        assert_eq!((whole(|one| one.old, old), whole(|one| one.new, new)), (old.to_owned(), new.to_owned()));
        found.into_iter().map(show).collect()
    }

    #[test]
    fn changes_are_read_as_changes() {
        for (old, new, expected) in [
            ("", "", ""),
            ("各单位", "各单位", "各单位"),
            ("", "各单位", "[|各单位]"),
            ("各单位", "", "[各单位|]"),
            ("请于20日前报送", "请于30日前报送", "请于[20|30]日前报送"),
            ("请结合实际，认真贯彻执行。", "请结合本单位实际，认真贯彻执行。", "请结合[|本单位]实际，认真贯彻执行。"),
            ("加强组织的领导工作", "强化思想的引领工作", "[加强组织的领导|强化思想的引领]工作"),
            ("会议开始。请参加学习。", "会议结束。请参加讨论。", "会议[开始|结束]。请参加[学习|讨论]。"),
            ("请于20日前将情况报送", "请于30日前将工作情况报送", "请于[20|30]日前将[|工作]情况报送"),
            ("安平县总工会", "安平省安平自治州工会", "安平[县总|省安平自治州]工会"),
            ("春夏秋冬又一年", "甲夏乙丙丁戊己", "[春夏秋冬又一年|甲夏乙丙丁戊己]"),
        ] {
            assert_eq!(shown(old, new), expected, "{old} → {new}");
        }
    }

    #[test]
    fn long_texts_that_have_nothing_in_common_are_not_compared_for_long() {
        let old: String = (0..50_000).map(|at| char::from_u32(0x4E00 + at % 5000).unwrap_or('一')).collect();
        let new: String = (0..50_000).map(|at| char::from_u32(0x6E00 + at % 5000).unwrap_or('一')).collect();
        let found = stretches(&format!("前{old}后"), &format!("前{new}后"), words);
        assert_eq!(found.iter().filter(|stretch| !stretch.is_same).count(), 1);
    }
}
