//! A file of settings before it is taken over: what it would change, part by part.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::changes::{checks_switched, list_changes};
use super::{Part, UnitSettings};
use crate::domain::notice::Element;
use crate::domain::notice::house::{Fault, HouseLists, KnownOrgan, List, Typo, faults};
use crate::domain::notice::own_organ::{HouseStyle, OwnOrgan};

/// How a part of the file is taken over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Taking {
    /// 不动: as it is here.
    Keep,
    /// 合并: what is here, with what is new or otherwise in the file.
    #[default]
    Merge,
    /// 采用 or 替换: as it is in the file.
    Replace,
}

/// How each part is taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Takings([Taking; Part::ALL.len()]);

impl Takings {
    /// Lists are merged, the rest is taken; but the name of another organ is not put over our own unasked.
    pub fn usual(mine: &UnitSettings, theirs: &UnitSettings) -> Self {
        let usual = |part: Part| if part.list().is_some() { Taking::Merge } else { Taking::Replace };
        let mut takings = Self(Part::ALL.map(usual));
        let (own, other) = (mine.organ.name.trim(), theirs.organ.name.trim());
        if other.is_empty() || !own.is_empty() && own != other {
            takings.set(Part::Basics, Taking::Keep);
        }
        takings
    }

    /// How a part is taken over.
    pub const fn of(&self, part: Part) -> Taking {
        self.0[part as usize]
    }

    /// Sets how a part is taken over.
    pub const fn set(&mut self, part: Part, taking: Taking) {
        self.0[part as usize] = taking;
    }
}

/// An entry of the file that is not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its list.
    pub list: List,
    /// Its line.
    pub line: String,
    /// Why, a Chinese sentence without full stop.
    pub why: Rc<str>,
}

/// What the open draft would feel of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consequence {
    /// Open findings that come.
    pub come: usize,
    /// Open findings that go.
    pub gone: usize,
    /// Fields of the notice that are written otherwise.
    pub fields: Vec<Element>,
}

/// A file of settings that waits for the clerk's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitImport {
    /// Its name.
    pub name: Rc<str>,
    /// What is here.
    pub mine: Rc<UnitSettings>,
    /// What the file says, whatever is wrong with it.
    pub theirs: Rc<UnitSettings>,
    /// The parts in which the file says something else.
    pub differing: Rc<[Part]>,
    /// How each part is taken over.
    pub takings: Takings,
    /// What would then be here.
    pub after: Rc<UnitSettings>,
    /// Entries of the file that nothing can go by.
    pub skipped: Rc<[Skipped]>,
    /// What the open draft would feel; `None` without one.
    pub consequence: Option<Consequence>,
}

impl UnitImport {
    /// A file as it was read, each part as it is usually taken over.
    pub fn new(name: Rc<str>, mine: Rc<UnitSettings>, theirs: UnitSettings) -> Self {
        let takings = Takings::usual(&mine, &theirs);
        let (after, skipped) = taken(&mine, &theirs, takings);
        let differing = Part::ALL.into_iter().filter(|part| differs(*part, &mine, &theirs)).collect();
        let (theirs, after) = (Rc::new(theirs), Rc::new(after));
        Self { name, mine, theirs, differing, takings, after, skipped: skipped.into(), consequence: None }
    }

    /// The same with a part taken over otherwise.
    #[must_use]
    pub fn with_taking(&self, part: Part, taking: Taking) -> Self {
        let mut takings = self.takings;
        takings.set(part, taking);
        let (after, skipped) = taken(&self.mine, &self.theirs, takings);
        Self { takings, after: Rc::new(after), skipped: skipped.into(), consequence: None, ..self.clone() }
    }

    /// Whether the names of two different organs stand against one another.
    pub fn is_of_another_organ(&self) -> bool {
        let (own, other) = (self.mine.organ.name.trim(), self.theirs.organ.name.trim());
        !own.is_empty() && !other.is_empty() && own != other
    }
}

fn differs(part: Part, mine: &UnitSettings, theirs: &UnitSettings) -> bool {
    let without_style = |organ: &OwnOrgan| OwnOrgan { house_style: HouseStyle::default(), ..organ.clone() };
    match part.list() {
        Some(list) => {
            let mut sound = theirs.lists.clone();
            remove_faulty(&mut sound);
            !list_changes(list, &mine.lists, &sound).is_empty()
        }
        None if part == Part::Basics => without_style(&mine.organ) != without_style(&theirs.organ),
        None if part == Part::Habits => mine.organ.house_style != theirs.organ.house_style,
        None => !checks_switched(mine, theirs).is_empty(),
    }
}

/// What would be here after taking the file over, and the entries of it that were left out: those faulty in themselves,
/// and those that clash with what is here.
pub fn taken(mine: &UnitSettings, theirs: &UnitSettings, takings: Takings) -> (UnitSettings, Vec<Skipped>) {
    let whole = |part: Part| if takings.of(part) == Taking::Keep { mine } else { theirs };
    let (lists, skipped) = taken_lists(&mine.lists, &theirs.lists, takings);
    let switches = whole(Part::Checks);
    let after = UnitSettings {
        organ: OwnOrgan {
            house_style: whole(Part::Habits).organ.house_style.clone(),
            ..whole(Part::Basics).organ.clone()
        },
        lists,
        checks_off: switches.checks_off.clone(),
        checks_on: switches.checks_on.clone(),
    };
    (after, skipped)
}

fn taken_lists(mine: &HouseLists, theirs: &HouseLists, takings: Takings) -> (HouseLists, Vec<Skipped>) {
    let mut skipped = Vec::new();
    let mut sound = theirs.clone();
    for faulty in faults(theirs) {
        if takings.of(Part::of_list(faulty.list)) != Taking::Keep {
            let line = theirs.line(faulty.list, faulty.index);
            skipped.push(Skipped { list: faulty.list, line, why: faulty.fault.to_string().into() });
        }
    }
    remove_faulty(&mut sound);
    let joined = join(mine, &sound, takings);
    // What is sound alone may go in circles with what is here; what is here stays.
    let clashing = clashes(mine, &joined);
    if clashing.is_empty() {
        return (joined, skipped);
    }
    let is_sound = |list: List, line: &str| !clashing.iter().any(|one| one.list == list && one.line == line);
    sound.words.retain(|word| is_sound(List::Words, word));
    sound.typos.retain(|typo| is_sound(List::Typos, &typo.to_string()));
    sound.organs.retain(|organ| is_sound(List::Organs, &organ.to_string()));
    skipped.extend(clashing);
    (join(mine, &sound, takings), skipped)
}

fn remove_faulty(lists: &mut HouseLists) {
    let faulty: HashSet<(List, usize)> = faults(lists).into_iter().map(|one| (one.list, one.index)).collect();
    let sound = |list: List| (0..).map(move |index| (list, index));
    let mut keep = sound(List::Words);
    lists.words.retain(|_| keep.next().is_none_or(|place| !faulty.contains(&place)));
    let mut keep = sound(List::Typos);
    lists.typos.retain(|_| keep.next().is_none_or(|place| !faulty.contains(&place)));
    let mut keep = sound(List::Organs);
    lists.organs.retain(|_| keep.next().is_none_or(|place| !faulty.contains(&place)));
}

/// The entries of the file by which, in the joined lists, something is faulty that was not so here.
fn clashes(mine: &HouseLists, joined: &HouseLists) -> Vec<Skipped> {
    let own: HashSet<(List, String)> = List::ALL
        .into_iter()
        .flat_map(|list| (0..mine.count(list)).map(move |index| (list, mine.line(list, index))))
        .collect();
    let faulty_here: HashSet<(List, String)> =
        faults(mine).into_iter().map(|one| (one.list, mine.line(one.list, one.index))).collect();
    let mut found: Vec<Skipped> = Vec::new();
    for one in faults(joined) {
        let place = (one.list, joined.line(one.list, one.index));
        if faulty_here.contains(&place) {
            continue;
        }
        let clash = if own.contains(&place) {
            let against =
                |list: List, line: String| Skipped {
                    list, line, why: format!("与这里的“{}”矛盾", place.1).into()
                };
            culprit(joined, &place.1, &one.fault).map(|(list, line)| against(list, line))
        } else {
            Some(Skipped { list: place.0, line: place.1, why: one.fault.to_string().into() })
        };
        found.extend(
            clash.filter(|clash| !found.iter().any(|other| (other.list, &other.line) == (clash.list, &clash.line))),
        );
    }
    found
}

/// The entry that makes one of ours faulty.
fn culprit(joined: &HouseLists, line: &str, fault: &Fault) -> Option<(List, String)> {
    let typo = |wrong: &str| {
        let typo = joined.typos.iter().find(|typo| typo.wrong == wrong)?;
        Some((List::Typos, typo.to_string()))
    };
    match fault {
        Fault::WordIsWrong => typo(line),
        Fault::RightIsWrong(wrong) => typo(wrong),
        Fault::ShortNameTaken(name) => {
            let organ = joined.organs.iter().find(|organ| *organ.name == **name)?;
            Some((List::Organs, organ.to_string()))
        }
        _ => None,
    }
}

fn join(mine: &HouseLists, theirs: &HouseLists, takings: Takings) -> HouseLists {
    HouseLists {
        words: joined(&mine.words, &theirs.words, takings.of(Part::Words), |word: &String| word),
        typos: joined(&mine.typos, &theirs.typos, takings.of(Part::Typos), |typo: &Typo| &typo.wrong),
        organs: joined(&mine.organs, &theirs.organs, takings.of(Part::Organs), |organ: &KnownOrgan| &organ.name),
    }
}

/// A list as it is taken over: merged, what is about the same is as in the file, at its place here.
fn joined<T: Clone>(mine: &[T], theirs: &[T], taking: Taking, key: fn(&T) -> &str) -> Vec<T> {
    match taking {
        Taking::Keep => mine.to_vec(),
        Taking::Replace => theirs.to_vec(),
        Taking::Merge => {
            let theirs_by_key: HashMap<&str, &T> = theirs.iter().map(|entry| (key(entry), entry)).collect();
            let own: HashSet<&str> = mine.iter().map(key).collect();
            let here = mine.iter().map(|entry| (*theirs_by_key.get(key(entry)).unwrap_or(&entry)).clone());
            here.chain(theirs.iter().filter(|entry| !own.contains(key(entry))).cloned()).collect()
        }
    }
}
