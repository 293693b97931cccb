//! A list of words that somebody wrote down, found in a text in one walk.

use super::lexicon::Letters;
use super::span::Span;

/// Words by their characters: a walk through a text looks at each place once, and goes on only while a word may be there.
///
/// [`Lexicon`](super::lexicon::Lexicon) is for lists that stand in the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordTree {
    /// What the words begin with.
    first: Letters,
    /// The root first; empty without words.
    nodes: Vec<Node>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Node {
    /// Where each character leads, in the order of the characters.
    next: Vec<(char, usize)>,
    /// The value of the word that ends here.
    value: Option<usize>,
}

impl WordTree {
    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Takes a word up with its value; of equal words the first one counts. A word without characters is none.
    pub fn insert(&mut self, word: &str, value: usize) {
        let Some(first) = word.chars().next() else { return };
        self.first = self.first.with(&[first]);
        if self.nodes.is_empty() {
            self.nodes.push(Node::default());
        }
        let end = word.chars().fold(0, |node, c| self.step_or_grow(node, c));
        self.nodes[end].value.get_or_insert(value);
    }

    /// The value of `word`, if it is in the list.
    pub fn get(&self, word: &str) -> Option<usize> {
        let end = word.chars().try_fold(0, |node, c| self.step(node, c))?;
        self.nodes.get(end)?.value
    }

    /// The words in `text` with their values, in order and apart from one another: at each place the longest.
    pub fn places(&self, text: &str) -> Vec<(Span, usize)> {
        let (mut found, mut done) = (Vec::new(), 0);
        if self.is_empty() {
            return found;
        }
        for (at, c) in text.char_indices() {
            if at < done || !self.first.may_hold(c) {
                continue;
            }
            if let Some((length, value)) = self.longest(text[at..].chars()) {
                done = at + length;
                found.push((Span::new(at, done), value));
            }
        }
        found
    }

    /// Whether a word stands anywhere in `text`.
    pub fn is_in(&self, text: &str) -> bool {
        let mut places = text.char_indices().filter(|(_, c)| self.first.may_hold(*c));
        places.any(|(at, _)| self.longest(text[at..].chars()).is_some())
    }

    /// The number of characters of the longest word that `chars` start with.
    pub fn longest_start(&self, chars: &[char]) -> Option<usize> {
        let first = chars.first()?;
        let mut at = 0;
        let mut longest = None;
        if !self.first.may_hold(*first) {
            return None;
        }
        for (count, c) in (1..).zip(chars) {
            let Some(next) = self.step(at, *c) else { break };
            at = next;
            longest = self.nodes[at].value.map(|_| count).or(longest);
        }
        longest
    }

    /// The longest word at the beginning, its length in bytes, with its value.
    fn longest(&self, chars: impl Iterator<Item = char>) -> Option<(usize, usize)> {
        let (mut at, mut length, mut longest) = (0, 0, None);
        for c in chars {
            let Some(next) = self.step(at, c) else { break };
            (at, length) = (next, length + c.len_utf8());
            longest = self.nodes[at].value.map(|value| (length, value)).or(longest);
        }
        longest
    }

    fn step(&self, node: usize, c: char) -> Option<usize> {
        let next = &self.nodes.get(node)?.next;
        next.binary_search_by_key(&c, |(own, _)| *own).ok().map(|at| next[at].1)
    }

    fn step_or_grow(&mut self, node: usize, c: char) -> usize {
        let new = self.nodes.len();
        let next = &mut self.nodes[node].next;
        match next.binary_search_by_key(&c, |(own, _)| *own) {
            Ok(at) => next[at].1,
            Err(at) => {
                next.insert(at, (c, new));
                self.nodes.push(Node::default());
                new
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(words: &[&str]) -> WordTree {
        let mut tree = WordTree::default();
        words.iter().zip(0..).for_each(|(word, value)| tree.insert(word, value));
        tree
    }

    #[test]
    fn at_each_place_the_longest_word_is_found() {
        let words = tree(&["其它", "其它单位", "A股", "单位", ""]);
        for (text, expected) in [
            ("其它单位和单位", vec![("其它单位", 1), ("单位", 3)]),
            ("其它的", vec![("其它", 0)]),
            ("其他单", vec![]),
            ("买A股。", vec![("A股", 2)]),
            ("", vec![]),
        ] {
            let found: Vec<_> = words.places(text).into_iter().map(|(span, value)| (span.of(text), value)).collect();
            assert_eq!(found, expected, "{text}");
            assert_eq!(words.is_in(text), !expected.is_empty(), "{text}");
        }
        let chars: Vec<char> = "其它单位".chars().collect();
        assert_eq!(words.longest_start(&chars), Some(4));
        assert_eq!(words.longest_start(&chars[..3]), Some(2));
        assert_eq!((words.get("单位"), words.get("单"), words.get("")), (Some(3), None, None));
    }

    #[test]
    fn without_words_nothing_is_found() {
        let none = WordTree::default();
        assert!(none.is_empty() && none.places("单位").is_empty() && !none.is_in("单位"));
        assert_eq!((none.get("单位"), none.longest_start(&['单'])), (None, None));
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn what_is_found_stands_there(words in proptest::collection::vec("[甲乙丙]{0,3}", 0..6), text in "[甲乙丙丁]{0,12}") {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let tree = tree(&words);
            let places = tree.places(&text);
            for (span, value) in &places {
                assert_eq!(words[*value], span.of(&text));
            }
            assert!(places.windows(2).all(|pair| pair[0].0.end <= pair[1].0.start));
            assert_eq!(tree.is_in(&text), words.iter().any(|word| !word.is_empty() && text.contains(word)));
            assert_eq!(tree.is_in(&text), !places.is_empty());
        }
    }
}
