//! The entries of a unit's lists, an entry a line.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::notice::title::Relation;
use crate::domain::text::punctuation::is_blank;

/// A writing that the unit takes for a slip (错别字): `其它 → 其他`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typo {
    /// As it is written.
    pub wrong: String,
    /// As it should be; empty where the line is not finished.
    pub right: String,
    /// Why, or where it comes from; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

/// An organ that the unit has to do with (机关名称): `金寨县教育局 县教育局 平级`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KnownOrgan {
    /// 全称.
    pub name: String,
    /// 规范化简称; empty where it has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub short_name: String,
    /// How it stands to ours.
    #[serde(skip_serializing_if = "is_unknown")]
    pub relation: Relation,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_unknown(relation: &Relation) -> bool {
    *relation == Relation::Unknown
}

// typo = wrong ("→" | "->" | "=>" | tab | blanks) right [("|" | tab) remark]
impl Typo {
    /// Reads a line; what it lacks stays empty.
    pub fn of_line(line: &str) -> Self {
        let line = line.trim_matches(is_blank);
        let own = |text: &str| text.trim_matches(is_blank).to_owned();
        let Some((wrong, rest)) = parted(line) else { return Self { wrong: own(line), ..Self::default() } };
        let (right, remark) = rest.split_once(['|', '｜', '\t']).unwrap_or((rest, ""));
        Self { wrong: own(wrong), right: own(right), remark: own(remark) }
    }
}

/// The two sides of a line: at its first arrow, at a tab, or at its only blank.
fn parted(line: &str) -> Option<(&str, &str)> {
    let arrow = ["→", "->", "=>", "—>"].iter().filter_map(|arrow| line.find(arrow).map(|at| (at, arrow.len()))).min();
    if let Some((at, length)) = arrow {
        return Some((&line[..at], &line[at + length..]));
    }
    if let Some(sides) = line.split_once('\t') {
        return Some(sides);
    }
    let words = line.split(['|', '｜']).next().unwrap_or_default().trim_matches(is_blank);
    let mut sides = words.split(is_blank).filter(|side| !side.is_empty());
    let (wrong, _, None) = (sides.next()?, sides.next()?, sides.next()) else { return None };
    Some((wrong, &line[wrong.len()..]))
}

impl fmt::Display for Typo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wrong)?;
        if !self.right.is_empty() || !self.remark.is_empty() {
            write!(f, " → {}", self.right)?;
        }
        if self.remark.is_empty() { Ok(()) } else { write!(f, " | {}", self.remark) }
    }
}

/// How relations are written in a line.
const RELATIONS: [(&str, Relation); 5] = [
    ("上级", Relation::Superior),
    ("平级", Relation::Peer),
    ("不相隶属", Relation::Peer),
    ("下级", Relation::Subordinate),
    ("本机关", Relation::Own),
];

// known-organ = name [blanks short-name] [blanks relation]
impl KnownOrgan {
    /// Reads a line; names hold no blanks. A word more than a line has belongs to the short name.
    pub fn of_line(line: &str) -> Self {
        let mut words: Vec<&str> = line.split(|c| is_blank(c) || matches!(c, '|' | '｜')).collect();
        words.retain(|word| !word.is_empty());
        let relation = words.last().filter(|_| words.len() > 1).and_then(|last| relation(last));
        if relation.is_some() {
            words.pop();
        }
        let name = if words.is_empty() { String::new() } else { words.remove(0).to_owned() };
        Self { name, short_name: words.join(" "), relation: relation.unwrap_or_default() }
    }
}

fn relation(word: &str) -> Option<Relation> {
    RELATIONS.iter().find(|(own, _)| *own == word).map(|(_, relation)| *relation)
}

impl fmt::Display for KnownOrgan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        if !self.short_name.is_empty() {
            write!(f, " {}", self.short_name)?;
        }
        match RELATIONS.iter().find(|(_, relation)| *relation == self.relation) {
            Some((word, _)) => write!(f, " {word}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_slips_are_read_as_clerks_write_them() {
        for (line, wrong, right, remark) in [
            ("其它 → 其他", "其它", "其他", ""),
            ("其它->其他", "其它", "其他", ""),
            ("其它=>其他 | 按省厅用字表", "其它", "其他", "按省厅用字表"),
            ("其它\t其他\t按省厅用字表", "其它", "其他", "按省厅用字表"),
            (" 其它　其他 ", "其它", "其他", ""),
            ("其它 其他｜旧稿常见", "其它", "其他", "旧稿常见"),
            ("word文档 → Word 文档", "word文档", "Word 文档", ""),
            ("其它", "其它", "", ""),
            ("其它 →", "其它", "", ""),
            ("→ 其他", "", "其他", ""),
            ("一 二 三", "一 二 三", "", ""),
            ("", "", "", ""),
        ] {
            let typo = Typo::of_line(line);
            assert_eq!((&*typo.wrong, &*typo.right, &*typo.remark), (wrong, right, remark), "{line}");
            assert_eq!(Typo::of_line(&typo.to_string()), typo, "{line}");
        }
    }

    #[test]
    fn lines_of_organs_are_read_as_clerks_write_them() {
        use Relation::{Peer, Subordinate, Superior, Unknown};
        for (line, name, short_name, relation) in [
            ("金寨县教育局 县教育局 平级", "金寨县教育局", "县教育局", Peer),
            ("金寨县教育局\t县教育局\t不相隶属", "金寨县教育局", "县教育局", Peer),
            ("六安市总工会　上级", "六安市总工会", "", Superior),
            ("梅山镇总工会|下级", "梅山镇总工会", "", Subordinate),
            ("梅山镇总工会", "梅山镇总工会", "", Unknown),
            ("上级", "上级", "", Unknown),
            ("甲局 乙局 丙局", "甲局", "乙局 丙局", Unknown),
            ("", "", "", Unknown),
        ] {
            let organ = KnownOrgan::of_line(line);
            assert_eq!((&*organ.name, &*organ.short_name, organ.relation), (name, short_name, relation), "{line}");
            assert_eq!(KnownOrgan::of_line(&organ.to_string()), organ, "{line}");
        }
    }
}
