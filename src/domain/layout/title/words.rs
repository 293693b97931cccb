//! A title → its words: the fewest that the list offers, what it does not know kept in one piece.

use super::lexicon::{Kind, LEXICON, LONGEST};
use crate::domain::notice::house::HouseWords;
use crate::domain::text::punctuation::is_han;

/// A word of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// First character.
    pub start: usize,
    /// First character after.
    pub end: usize,
    /// What it does.
    pub kind: Kind,
    /// Characters of the title before which it may be parted if it must.
    pub joints: Vec<usize>,
}

/// The words of a title in order, those of the house as the list knows its own; together they are all of it.
pub(super) fn words(chars: &[char], house: &HouseWords) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for mut word in cheapest(chars, house) {
        if opens_nothing(chars, &word) && !has_preposition(&words) {
            word.kind = Kind::Unknown;
        }
        // What the list does not know is one name until a word that it knows: 某某县, 某某集团.
        match words.last_mut() {
            Some(last) if last.kind == word.kind && matches!(word.kind, Kind::Unknown | Kind::Number) => {
                last.end = word.end;
            }
            _ => words.push(word),
        }
    }
    words
}

/// Whether the word closes only what a preposition has opened: 在……中, but 第一中学, 中共.
fn opens_nothing(chars: &[char], word: &Word) -> bool {
    word.kind == Kind::Closing && word.end - word.start == 1 && matches!(chars[word.start], '中' | '上' | '下' | '内')
}

/// Whether the phrase that these words end in has begun with a preposition.
fn has_preposition(words: &[Word]) -> bool {
    let phrase =
        words.iter().rev().take_while(|word| !matches!(word.kind, Kind::Mark | Kind::About | Kind::Forwarding));
    phrase.into_iter().any(|word| word.kind == Kind::Preposition)
}

/// The way through the title that costs least: a word of the list less than a character outside of it, few long words
/// less than many short ones.
fn cheapest(chars: &[char], house: &HouseWords) -> Vec<Word> {
    const HOUSE: u32 = 1;
    const WORD: u32 = 10;
    const LONE_WORD: u32 = 14;
    const UNKNOWN: u32 = 16;
    let mut best: Vec<(u32, usize)> = vec![(u32::MAX, 1); chars.len() + 1];
    best[chars.len()].0 = 0;
    let mut buffer = String::new();
    for start in (0..chars.len()).rev() {
        let costs = |length: usize, cost: u32| (best[start + length].0.saturating_add(cost), length);
        let mut cheapest = costs(1, UNKNOWN);
        buffer.clear();
        for (length, &c) in (1..).zip(chars[start..].iter().take(LONGEST)) {
            if !is_han(c) {
                break;
            }
            buffer.push(c);
            if LEXICON.contains_key(&buffer) {
                let candidate = costs(length, if length == 1 { LONE_WORD } else { WORD });
                // Of two ways that cost the same the longer first word is taken.
                if candidate.0 <= cheapest.0 {
                    cheapest = candidate;
                }
            }
        }
        if let Some(length) = house.whole_start(&chars[start..]) {
            cheapest = cheapest.min(costs(length, HOUSE));
        }
        best[start] = cheapest;
    }
    let mut words = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let end = start + best[start].1;
        words.push(word(chars, start, end, house));
        start = end;
    }
    words
}

fn word(chars: &[char], start: usize, end: usize, house: &HouseWords) -> Word {
    let text: String = chars[start..end].iter().collect();
    let is_whole = house.whole_start(&chars[start..end]) == Some(end - start);
    let (kind, joints) = match LEXICON.get(&text) {
        _ if is_whole => (Kind::Noun, Vec::new()),
        Some(entry) => (entry.kind, entry.joints.iter().map(|joint| start + joint).collect()),
        None => (lone_kind(chars[start]), Vec::new()),
    };
    Word { start, end, kind, joints }
}

fn lone_kind(c: char) -> Kind {
    if is_han(c) {
        Kind::Unknown
    } else if c.is_alphanumeric() {
        Kind::Number
    } else {
        Kind::Mark
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notice::house::HouseLists;

    #[test]
    fn words_are_found() {
        for (title, expected) in [
            ("关于做好职工防暑降温工作的通知", "关于 做好 职工 防暑降温 工作 的 通知"),
            ("金寨县总工会关于转发《办法》的通知", "金寨县 总工会 关于 转发 《 办法 》 的 通知"),
            ("在乌鲁木齐同劳动模范和先进工作者", "在 乌鲁木齐 同 劳动模范 和 先进工作者"),
            ("做好2024年元旦、春节期间", "做好 2024 年 元旦 、 春节 期间"),
            ("青山县第一中某工会", "青山县第一中某 工会"),
            ("在大会中发言", "在 大会 中 发言"),
        ] {
            let chars: Vec<char> = title.chars().collect();
            assert_eq!(found(&chars, &HouseWords::default()), expected, "{title}");
        }
        let chars: Vec<char> = "做好梅响电站职工书屋建设".chars().collect();
        let words = ["梅响电站".to_owned(), "职工书屋".to_owned()].into();
        let house = HouseWords::of(&HouseLists { words, ..HouseLists::default() });
        assert_eq!(found(&chars, &house), "做好 梅响电站 职工书屋 建设");
    }

    fn found(chars: &[char], house: &HouseWords) -> String {
        let of = |word: &Word| chars[word.start..word.end].iter().collect::<String>();
        words(chars, house).iter().map(of).collect::<Vec<_>>().join(" ")
    }
}
