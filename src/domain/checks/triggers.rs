//! What the characters of a paragraph tell before any rule reads it: told in one pass.

use super::Needs;
use crate::domain::text::lexicon::Letters;

/// A set of askers, a bit each: rules and readings, in the order in which they were registered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Askers(u64);

impl Askers {
    /// Only the one with this number.
    ///
    /// # Panics
    /// From the 65th on: there is no bit for it.
    pub(super) const fn only(number: usize) -> Self {
        assert!(number < u64::BITS as usize, "more rules than bits");
        Self(1 << number)
    }

    /// Whether one of `other` is among them.
    pub(super) const fn holds(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Either of the two.
    #[must_use]
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Which characters which asker waits for.
#[derive(Debug)]
pub(super) struct Triggers {
    /// Every character that anybody waits for.
    awaited: Letters,
    /// Characters and askers, by their [`slot`].
    of: Vec<(char, Askers)>,
    /// Where each slot begins there.
    slots: [u16; SLOTS + 1],
    /// Who is asked in any case.
    always: Askers,
}

const SLOTS: usize = 1024;

const fn slot(c: char) -> usize {
    c as usize % SLOTS
}

impl Triggers {
    /// Gathers who needs what.
    pub(super) fn new(waiting: &[(Askers, Needs)]) -> Self {
        let (mut of, mut always) = (Vec::new(), Askers::default());
        for &(asker, needs) in waiting {
            match needs {
                Needs::Nothing => always = always.or(asker),
                Needs::Letters(letters) => of.extend(letters.chars().map(|c| (c, asker))),
                Needs::Words(words) => of.extend(words.iter().filter_map(|word| Some((word.chars().next()?, asker)))),
            }
        }
        of.sort_by_key(|(first, _)| (slot(*first), *first));
        of.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            if is_same {
                kept.1 = kept.1.or(next.1);
            }
            is_same
        });
        let awaited = of.iter().fold(Letters::NONE, |letters, (c, _)| letters.with(&[*c]));
        let begin = |slot_at: usize| of.partition_point(|(c, _)| slot(*c) < slot_at);
        let slots = std::array::from_fn(|slot| u16::try_from(begin(slot)).unwrap_or(u16::MAX));
        Self { awaited, of, slots, always }
    }

    /// Who can find something in `text`.
    pub(super) fn asked_by(&self, text: &str) -> Askers {
        self.awaited.places(text).fold(self.always, |askers, at| {
            let Some(c) = text[at..].chars().next() else { return askers };
            let (from, to) = (self.slots[slot(c)], self.slots[slot(c) + 1]);
            let waiting = self.of[usize::from(from)..usize::from(to)].iter().filter(|(awaited, _)| *awaited == c);
            waiting.fold(askers, |askers, (_, asker)| askers.or(*asker))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_asked_where_its_characters_stand() {
        let [always, digits, words] = [0, 1, 2].map(Askers::only);
        let waiting =
            [(always, Needs::Nothing), (digits, Needs::Letters("12")), (words, Needs::Words(&["截止", "1日"]))];
        let triggers = Triggers::new(&waiting);
        for (text, expected) in [
            ("", always),
            ("报送名单", always),
            ("12人", always.or(digits).or(words)),
            ("2人", always.or(digits)),
            ("截至", always.or(words)),
            ("\u{4e32}", always), // shares its slot with 2
        ] {
            assert_eq!(triggers.asked_by(text), expected, "{text}");
        }
    }
}
