//! 本单位词表: the words, slips and names of organs that a unit has written down.
//!
//! [`HouseLists`] holds the lists as they were typed, `entry` their lines, `fault` what is wrong with an entry; what the
//! program goes by is read from them into [`HouseWords`], faulty entries left out.

mod entry;
mod fault;
mod words;

pub use entry::{KnownOrgan, Typo};
pub use fault::{Fault, Faulty, List, faults};
pub use words::{HouseWords, Slip};

use serde::{Deserialize, Serialize};

/// The lists of a unit (本单位词表), beside what [`OwnOrgan`](super::own_organ::OwnOrgan) says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HouseLists {
    /// 本单位词语: compounds that no line of a title parts and no check touches.
    pub words: Vec<String>,
    /// 错别字: what the unit never writes so.
    pub typos: Vec<Typo>,
    /// 机关名称: superiors, peers and subordinates.
    pub organs: Vec<KnownOrgan>,
}

impl HouseLists {
    /// Most entries of a list that are gone by.
    pub const MOST: usize = 2_000;

    /// How many entries a list has.
    pub fn count(&self, list: List) -> usize {
        match list {
            List::Words => self.words.len(),
            List::Typos => self.typos.len(),
            List::Organs => self.organs.len(),
        }
    }

    /// An entry as a line; empty where there is none.
    pub fn line(&self, list: List, index: usize) -> String {
        let line = match list {
            List::Words => self.words.get(index).cloned(),
            List::Typos => self.typos.get(index).map(ToString::to_string),
            List::Organs => self.organs.get(index).map(ToString::to_string),
        };
        line.unwrap_or_default()
    }
}
