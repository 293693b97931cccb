//! What differs between two settings of a unit.

use std::collections::HashMap;

use super::UnitSettings;
use crate::domain::checks::{self, Check};
use crate::domain::notice::house::{HouseLists, List};

/// How a list changes, an entry a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// New entries.
    pub added: Vec<String>,
    /// Entries before and after.
    pub changed: Vec<(String, String)>,
    /// Entries that go.
    pub removed: Vec<String>,
}

impl Changes {
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

/// What changes in a list; entries are told by what they are about: the word, the wrong side, the full name.
pub fn list_changes(list: List, before: &HouseLists, after: &HouseLists) -> Changes {
    match list {
        List::Words => changes(&before.words, &after.words, |word| word),
        List::Typos => changes(&before.typos, &after.typos, |typo| &typo.wrong),
        List::Organs => changes(&before.organs, &after.organs, |organ| &organ.name),
    }
}

fn changes<T: PartialEq + ToString>(before: &[T], after: &[T], key: fn(&T) -> &str) -> Changes {
    let by_key = |list: &'_ [T]| -> HashMap<String, usize> {
        list.iter().enumerate().map(|(at, entry)| (key(entry).to_owned(), at)).collect()
    };
    let (old, new) = (by_key(before), by_key(after));
    let mut found = Changes::default();
    for entry in after {
        match old.get(key(entry)).map(|at| &before[*at]) {
            None => found.added.push(entry.to_string()),
            Some(own) if own != entry => found.changed.push((own.to_string(), entry.to_string())),
            Some(_) => {}
        }
    }
    let gone = before.iter().filter(|entry| !new.contains_key(key(entry)));
    found.removed.extend(gone.map(ToString::to_string));
    found
}

/// The checks that are switched otherwise, each with whether it runs afterwards.
pub fn checks_switched(before: &UnitSettings, after: &UnitSettings) -> Vec<(&'static Check, bool)> {
    let (before, after) = (before.switches(), after.switches());
    checks::all()
        .map(|check| (check, before.runs(check), after.runs(check)))
        .filter(|(_, ran, runs)| ran != runs)
        .map(|(check, _, runs)| (check, runs))
        .collect()
}
