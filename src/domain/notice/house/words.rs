//! A unit's lists as the program goes by them.

use std::collections::HashMap;
use std::rc::Rc;

use super::{HouseLists, KnownOrgan, List, Typo, faults};
use crate::domain::notice::title::{Relation, issuers};
use crate::domain::text::span::Span;
use crate::domain::text::word_tree::WordTree;

/// What a unit's lists say of a text; faulty entries are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseWords {
    /// 本单位词语.
    words: WordTree,
    /// 本单位词语 and 机关名称: what no line of a title parts.
    whole: WordTree,
    /// The wrong sides, by their places in `typos`.
    wrongs: WordTree,
    typos: Vec<Rc<Typo>>,
    organs: Vec<KnownOrgan>,
    /// Full and short names, by their places in `organs`.
    names: HashMap<String, usize>,
    /// Names by what a slip leaves of them.
    bare_names: HashMap<String, String>,
}

/// A place where a text has what the unit takes for a slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Where.
    pub span: Span,
    /// The entry.
    pub typo: Rc<Typo>,
}

impl HouseWords {
    /// Reads the lists.
    pub fn of(lists: &HouseLists) -> Self {
        let faults = faults(lists);
        let is_sound = |list: List, index: usize| {
            faults.binary_search_by_key(&(list, index), |faulty| (faulty.list, faulty.index)).is_err()
        };
        let mut read = Self::default();
        for (index, word) in lists.words.iter().enumerate().filter(|(index, _)| is_sound(List::Words, *index)) {
            read.words.insert(word, index);
            read.whole.insert(word, index);
        }
        for (_, typo) in lists.typos.iter().enumerate().filter(|(index, _)| is_sound(List::Typos, *index)) {
            read.wrongs.insert(&typo.wrong, read.typos.len());
            read.typos.push(Rc::new(typo.clone()));
        }
        for (_, organ) in lists.organs.iter().enumerate().filter(|(index, _)| is_sound(List::Organs, *index)) {
            read.take_organ(organ);
        }
        read
    }

    fn take_organ(&mut self, organ: &KnownOrgan) {
        let place = self.organs.len();
        for name in [&organ.name, &organ.short_name].into_iter().filter(|name| !name.is_empty()) {
            self.names.entry(name.clone()).or_insert(place);
            self.whole.insert(name, place);
            self.bare_names.entry(bare(name)).or_insert_with(|| name.clone());
        }
        self.organs.push(organ.clone());
    }

    /// Whether the lists are empty.
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty() && self.typos.is_empty()
    }

    /// Where the unit's own words stand in `text`, in order and apart from one another.
    pub fn words_in(&self, text: &str) -> Vec<Span> {
        self.words.places(text).into_iter().map(|(span, _)| span).collect()
    }

    /// The number of characters of the word or name that `chars` start with, which no line parts.
    pub fn whole_start(&self, chars: &[char]) -> Option<usize> {
        self.whole.longest_start(chars)
    }

    /// What the unit takes for slips in `text`, in order; what lies in one of its own words is none.
    pub fn slips_in(&self, text: &str) -> Vec<Slip> {
        let found = self.wrongs.places(text);
        if found.is_empty() {
            return Vec::new();
        }
        let words = self.words_in(text);
        let is_word = |span: Span| words.iter().any(|word| word.contains(span));
        let slips = found.into_iter().filter(|(span, _)| !is_word(*span));
        slips.filter_map(|(span, at)| Some(Slip { span, typo: Rc::clone(self.typos.get(at)?) })).collect()
    }

    /// The listed organs.
    pub fn organs(&self) -> &[KnownOrgan] {
        &self.organs
    }

    /// The organ with this full or short name.
    pub fn organ(&self, name: &str) -> Option<&KnownOrgan> {
        self.organs.get(*self.names.get(name.trim())?)
    }

    /// The listed name that an unlisted one is written for by a slip: two characters have changed places, or 和, 与, 及 or
    /// the 总 of 总工会 is missing or too many. Places are told by their first characters, so those must be the same.
    pub fn slip_of(&self, name: &str) -> Option<&str> {
        const SHORTEST: usize = 5;
        const PLACE: usize = 2;
        let name = name.trim();
        if self.names.contains_key(name) || name.chars().count() < SHORTEST {
            return None;
        }
        let listed = self.bare_names.get(&bare(name))?;
        listed.chars().take(PLACE).eq(name.chars().take(PLACE)).then_some(listed)
    }

    /// The full name of the organ that `name` is a name of; `name` itself where it is not listed.
    pub fn full_name<'a>(&'a self, name: &'a str) -> &'a str {
        self.organ(name).map_or(name, |organ| &organ.name)
    }

    /// How an issuer stands to the unit; joint issuers where they all stand so.
    pub fn relation_of(&self, issuer: &str) -> Relation {
        let mut relations = issuers(issuer).into_iter().map(|one| self.organ(one).map(|organ| organ.relation));
        let first = relations.next().flatten().unwrap_or_default();
        if relations.all(|relation| relation == Some(first)) { first } else { Relation::Unknown }
    }
}

/// The characters of a name in one order, without what is easily left out.
fn bare(name: &str) -> String {
    let name = name.replace("总工会", "工会");
    let mut chars: Vec<char> = name.chars().filter(|c| !matches!(c, '和' | '与' | '及')).collect();
    chars.sort_unstable();
    chars.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> HouseWords {
        HouseWords::of(&HouseLists {
            words: vec!["布署堂".into(), "工".into()],
            typos: ["布署 → 部署", "其它 →", "其他 → 其它"].map(Typo::of_line).into(),
            organs: ["金寨县教育局 县教育局 平级", "六安市总工会 上级", "安徽省总工会 上级"]
                .map(KnownOrgan::of_line)
                .into(),
        })
    }

    #[test]
    fn faulty_entries_are_not_gone_by() {
        let words = words();
        let text = "布署堂的布署，其它其他工作";
        let slips: Vec<_> =
            words.slips_in(text).into_iter().map(|slip| (slip.span.of(text), slip.typo.right.clone())).collect();
        assert_eq!(slips, [("布署", "部署".to_owned()), ("其他", "其它".to_owned())]);
        assert_eq!(words.words_in(text), [Span::new(0, "布署堂".len())]);
        assert!(!words.is_empty() && HouseWords::default().is_empty());
    }

    #[test]
    fn a_name_written_by_a_slip_is_told_from_another_name() {
        let organs = ["金寨县人力资源和社会保障局 县人社局", "梅山镇总工会", "六安市中医院", "吉安县教育局"];
        let words =
            HouseWords::of(&HouseLists { organs: organs.map(KnownOrgan::of_line).into(), ..HouseLists::default() });
        for (name, expected) in [
            ("金寨县人力资源社会保障局", Some("金寨县人力资源和社会保障局")),
            ("金寨县人力资源和社会保局障", Some("金寨县人力资源和社会保障局")),
            ("梅山镇工会", Some("梅山镇总工会")),
            ("梅山镇总工会", None),
            ("青山镇总工会", None),
            ("六安市中心医院", None),
            ("安吉县教育局", None),
            ("县社人局", None),
            ("", None),
        ] {
            assert_eq!(words.slip_of(name), expected, "{name}");
        }
    }

    #[test]
    fn organs_are_known_by_both_names() {
        let words = words();
        assert_eq!((words.full_name("县教育局"), words.full_name("县财政局")), ("金寨县教育局", "县财政局"));
        for (issuer, expected) in [
            ("六安市总工会", Relation::Superior),
            ("安徽省总工会、六安市总工会", Relation::Superior),
            ("六安市总工会、县教育局", Relation::Unknown),
            ("县教育局", Relation::Peer),
            ("县财政局", Relation::Unknown),
            ("", Relation::Unknown),
        ] {
            assert_eq!(words.relation_of(issuer), expected, "{issuer}");
        }
    }
}
