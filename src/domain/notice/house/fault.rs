//! Entries that nothing can go by.

use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;

use super::{HouseLists, KnownOrgan, Typo};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::word_tree::WordTree;

/// One of a unit's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// 词语.
    Words,
    /// 错别字.
    Typos,
    /// 机关名称.
    Organs,
}

impl List {
    /// The three lists.
    pub const ALL: [Self; 3] = [Self::Words, Self::Typos, Self::Organs];
}

/// What is wrong with an entry. Its `Display` is a sentence for the clerk, without full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing on the side of what is wrong, or no name.
    Empty,
    /// Nothing on the side of what is right.
    NoRight,
    /// Both sides are the same.
    Same,
    /// One character, as a word to be left alone.
    OneCharacter,
    /// Longer than any entry.
    TooLong,
    /// More in the line than it can hold.
    TooMuch,
    /// The same as an earlier entry.
    Repeated,
    /// What is right holds what is wrong, so it would be put right again and again.
    HoldsItself,
    /// What is right is itself wrong by another entry.
    RightIsWrong(Rc<str>),
    /// A word to be left alone that is the wrong side of a slip.
    WordIsWrong,
    /// The short name is already that of another organ.
    ShortNameTaken(Rc<str>),
    /// Beyond [`HouseLists::MOST`].
    BeyondMost,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("没有内容"),
            Self::NoRight => f.write_str("没有写正确的写法，例如：布署 → 部署"),
            Self::Same => f.write_str("两边相同"),
            Self::OneCharacter => f.write_str("只有一个字，容易误伤，请写完整的词"),
            Self::TooLong => write!(f, "超过 {LONGEST} 个字"),
            Self::TooMuch => f.write_str("多出的内容认不出来，一行依次写全称、简称、关系"),
            Self::Repeated => f.write_str("与前面的重复"),
            Self::HoldsItself => f.write_str("正确的写法里含有错的写法，改了还会再报"),
            Self::RightIsWrong(wrong) => write!(f, "正确的写法里有“{wrong}”，它在另一条里又是错的"),
            Self::WordIsWrong => f.write_str("这个词又列在错别字里"),
            Self::ShortNameTaken(organ) => write!(f, "简称与“{organ}”的相同，分不清是哪个机关"),
            Self::BeyondMost => write!(f, "超过 {} 条，后面的不用", HouseLists::MOST),
        }
    }
}

/// An entry that is not gone by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faulty {
    /// The list.
    pub list: List,
    /// Its place in the list.
    pub index: usize,
    /// Why.
    pub fault: Fault,
}

/// Longest entry in characters.
const LONGEST: usize = 40;

/// The faulty entries of the lists, in their order.
pub fn faults(lists: &HouseLists) -> Vec<Faulty> {
    let wrongs = wrongs(lists);
    let mut found = word_faults(lists, &wrongs);
    found.extend(typo_faults(lists, &wrongs));
    found.extend(organ_faults(lists));
    found
}

/// The wrong sides of entries that are whole in themselves.
fn wrongs(lists: &HouseLists) -> WordTree {
    let mut tree = WordTree::default();
    for (index, typo) in lists.typos.iter().enumerate().take(HouseLists::MOST) {
        if own_fault(typo).is_none() {
            tree.insert(&typo.wrong, index);
        }
    }
    tree
}

fn word_faults(lists: &HouseLists, wrongs: &WordTree) -> Vec<Faulty> {
    let mut seen = WordTree::default();
    collect(List::Words, &lists.words, |index, word| {
        let length = word.chars().count();
        let fault = match length {
            0 => Some(Fault::Empty),
            1 => Some(Fault::OneCharacter),
            _ if length > LONGEST => Some(Fault::TooLong),
            _ if seen.get(word).is_some() => Some(Fault::Repeated),
            _ if wrongs.get(word).is_some() => Some(Fault::WordIsWrong),
            _ => None,
        };
        if fault.is_none() {
            seen.insert(word, index);
        }
        fault
    })
}

fn typo_faults(lists: &HouseLists, wrongs: &WordTree) -> Vec<Faulty> {
    collect(List::Typos, &lists.typos, |index, typo| {
        own_fault(typo).or_else(|| {
            if wrongs.get(&typo.wrong) != Some(index) {
                return Some(Fault::Repeated);
            }
            let (place, _) = wrongs.places(&typo.right).into_iter().next()?;
            Some(Fault::RightIsWrong(place.of(&typo.right).into()))
        })
    })
}

/// What is wrong with a slip whatever else the list holds.
fn own_fault(typo: &Typo) -> Option<Fault> {
    let too_long = |side: &String| side.chars().count() > LONGEST;
    match typo {
        Typo { wrong, .. } if wrong.is_empty() => Some(Fault::Empty),
        Typo { right, .. } if right.is_empty() => Some(Fault::NoRight),
        Typo { wrong, right, .. } if wrong == right => Some(Fault::Same),
        Typo { wrong, right, .. } if too_long(wrong) || too_long(right) => Some(Fault::TooLong),
        Typo { wrong, right, .. } if right.contains(wrong.as_str()) => Some(Fault::HoldsItself),
        _ => None,
    }
}

fn organ_faults(lists: &HouseLists) -> Vec<Faulty> {
    let mut names: HashMap<&str, &str> = HashMap::new();
    collect(List::Organs, &lists.organs, |_, organ| {
        let KnownOrgan { name, short_name, relation: _ } = organ;
        let fault = match name.chars().count() {
            0 => Some(Fault::Empty),
            1 => Some(Fault::OneCharacter),
            length if length > LONGEST || short_name.chars().count() > LONGEST => Some(Fault::TooLong),
            _ if name.contains(is_blank) || short_name.contains(is_blank) => Some(Fault::TooMuch),
            _ if names.contains_key(name.as_str()) => Some(Fault::Repeated),
            _ => names.get(short_name.as_str()).map(|organ| Fault::ShortNameTaken((*organ).into())),
        };
        if fault.is_none() {
            names.insert(name, name);
            if !short_name.is_empty() {
                names.insert(short_name, name);
            }
        }
        fault
    })
}

fn collect<'a, T>(list: List, entries: &'a [T], mut judge: impl FnMut(usize, &'a T) -> Option<Fault>) -> Vec<Faulty> {
    let beyond = |index| (index >= HouseLists::MOST).then_some(Fault::BeyondMost);
    let entries = entries.iter().enumerate();
    let faults = entries.filter_map(|(index, entry)| Some((index, beyond(index).or_else(|| judge(index, entry))?)));
    faults.map(|(index, fault)| Faulty { list, index, fault }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(words: &[&str], typos: &[&str], organs: &[&str]) -> HouseLists {
        HouseLists {
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            typos: typos.iter().map(|line| Typo::of_line(line)).collect(),
            organs: organs.iter().map(|line| KnownOrgan::of_line(line)).collect(),
        }
    }

    fn check(lists: &HouseLists, expected: &[(List, usize, Fault)]) {
        let found: Vec<_> = faults(lists).into_iter().map(|one| (one.list, one.index, one.fault)).collect();
        assert_eq!(found, expected, "{lists:?}");
    }

    #[test]
    fn sound_lists_have_no_fault() {
        check(
            &lists(
                &["梅、响电站", "布署堂"],
                &["布署 → 部署", "其它 → 其他", "截止日 → 截至日"],
                &["金寨县教育局 县教育局 平级", "六安市总工会 上级"],
            ),
            &[],
        );
    }

    #[test]
    fn words_that_protect_too_much_are_told() {
        use Fault::{OneCharacter, Repeated, WordIsWrong};
        check(
            &lists(&["工", "工会", "工会", "布署"], &["布署 → 部署"], &[]),
            &[(List::Words, 0, OneCharacter), (List::Words, 2, Repeated), (List::Words, 3, WordIsWrong)],
        );
    }

    #[test]
    fn slips_that_go_round_in_circles_are_told() {
        use Fault::{Empty, HoldsItself, NoRight, Repeated, RightIsWrong, Same};
        let typos = ["→ 其他", "其它", "其它 → 其它", "登录 → 登录系统", "甲 → 乙", "乙 → 甲", "丙 → 丁", "丙 → 戊"];
        check(
            &lists(&[], &typos, &[]),
            &[
                (List::Typos, 0, Empty),
                (List::Typos, 1, NoRight),
                (List::Typos, 2, Same),
                (List::Typos, 3, HoldsItself),
                (List::Typos, 4, RightIsWrong("乙".into())),
                (List::Typos, 5, RightIsWrong("甲".into())),
                (List::Typos, 7, Repeated),
            ],
        );
    }

    #[test]
    fn names_that_fall_together_are_told() {
        use Fault::{Repeated, ShortNameTaken, TooMuch};
        check(
            &lists(&[], &[], &["金寨县教育局 教育局", "六安市教育局 教育局", "金寨县教育局", "甲局 乙局 丙局"]),
            &[
                (List::Organs, 1, ShortNameTaken("金寨县教育局".into())),
                (List::Organs, 2, Repeated),
                (List::Organs, 3, TooMuch),
            ],
        );
    }

    #[test]
    fn a_list_is_gone_by_up_to_its_most() {
        let words: Vec<String> = (0..HouseLists::MOST + 2).map(|count| format!("词语{count}")).collect();
        let found = faults(&HouseLists { words, ..HouseLists::default() });
        assert_eq!(found.iter().map(|one| one.index).collect::<Vec<_>>(), [HouseLists::MOST, HouseLists::MOST + 1]);
        assert!(found.iter().all(|one| one.fault == Fault::BeyondMost));
    }
}
