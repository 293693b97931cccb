//! The word list of titles.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word does in a title, as far as line breaks ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A thing: 工作, 春节.
    Noun,
    /// A place or an organ: 合肥, 财政部.
    Organ,
    /// What is done: 做好, 开展.
    Verb,
    /// How it is done; leans on the verb behind it: 认真, 进一步.
    Adverb,
    /// Opens a phrase, so a line may well begin with it: 在, 对, 为.
    Preposition,
    /// 和, 与, 及.
    Conjunction,
    /// Closes what stands before it, so no line begins with it: 的, 等, 时, 总书记.
    Closing,
    /// 关于.
    About,
    /// 转发, 批转, 印发.
    Forwarding,
    /// Not in the list.
    Unknown,
    /// Digits and Latin letters.
    Number,
    /// A mark or a blank.
    Mark,
}

/// A word of the list.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// What it does.
    pub kind: Kind,
    /// Characters after which it may be parted if it must.
    pub joints: Vec<usize>,
}

/// Longest word in characters.
pub(super) const LONGEST: usize = 18;

/// The list by word; read once, it depends on nothing.
pub(super) static LEXICON: LazyLock<HashMap<String, Entry>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (kind, list) in include_str!("lexicon.txt").lines().filter_map(|line| line.split_once(": ")) {
        let Some(kind) = kind_of(kind) else { continue };
        for word in list.split_whitespace() {
            let lengths = word.split('|').scan(0, |sum, part| {
                *sum += part.chars().count();
                Some(*sum)
            });
            let mut joints: Vec<usize> = lengths.collect();
            joints.pop();
            // The first mention counts: 代表 closes a name before it is a noun.
            words.entry(word.replace('|', "")).or_insert(Entry { kind, joints });
        }
    }
    words
});

fn kind_of(name: &str) -> Option<Kind> {
    Some(match name {
        "noun" => Kind::Noun,
        "place" | "organ" => Kind::Organ,
        "verb" => Kind::Verb,
        "adverb" => Kind::Adverb,
        "preposition" => Kind::Preposition,
        "conjunction" => Kind::Conjunction,
        "closing" => Kind::Closing,
        "about" => Kind::About,
        "forwarding" => Kind::Forwarding,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_read() {
        for line in include_str!("lexicon.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert!(line.split_once(": ").is_some_and(|(kind, _)| kind_of(kind).is_some()), "{line}");
        }
        assert!(LEXICON.keys().all(|word| word.chars().count() <= LONGEST));
        assert_eq!(LEXICON["习近平新时代中国特色社会主义思想"].joints, [6]);
    }
}
