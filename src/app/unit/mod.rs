//! 单位设置: what belongs to a unit and not to one draft, and may be carried to another machine as a small file.

mod changes;
mod file;
mod import;

pub use changes::{Changes, checks_switched, list_changes};
pub use file::{FILE_NAME, FileError, LARGEST, MIME, is_unit_file, read, write};
pub use import::{Consequence, Skipped, Taking, Takings, UnitImport, taken};

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::settings::Settings;
use crate::domain::notice::house::{HouseLists, List};
use crate::domain::notice::own_organ::OwnOrgan;

/// The settings of a unit (单位设置).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnitSettings {
    /// 本机关 with its house style.
    pub organ: OwnOrgan,
    /// 词语, 错别字, 机关名称.
    #[serde(flatten)]
    pub lists: HouseLists,
    /// Ids of checks that were switched off.
    pub checks_off: Vec<String>,
    /// Ids of checks off by default that were switched on.
    pub checks_on: Vec<String>,
}

impl UnitSettings {
    /// How the checks are switched, as settings of the page that say nothing else.
    pub fn switches(&self) -> Settings {
        Settings { checks_off: self.checks_off.clone(), checks_on: self.checks_on.clone(), ..Settings::default() }
    }
}

/// A part of the settings, as the dialog shows them and a file is taken over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// 基本: names, codes, usual addressees.
    #[default]
    Basics,
    /// 习惯: house style.
    Habits,
    /// 词语.
    Words,
    /// 错别字.
    Typos,
    /// 机关名称.
    Organs,
    /// 校核开关.
    Checks,
}

impl Part {
    /// Every part, in the order of the dialog.
    pub const ALL: [Self; 6] = [Self::Basics, Self::Habits, Self::Words, Self::Typos, Self::Organs, Self::Checks];

    /// The list of this part, if it is one.
    pub const fn list(self) -> Option<List> {
        match self {
            Self::Words => Some(List::Words),
            Self::Typos => Some(List::Typos),
            Self::Organs => Some(List::Organs),
            Self::Basics | Self::Habits | Self::Checks => None,
        }
    }

    /// The part of this list.
    pub const fn of_list(list: List) -> Self {
        match list {
            List::Words => Self::Words,
            List::Typos => Self::Typos,
            List::Organs => Self::Organs,
        }
    }
}

/// 单位设置 while it is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitView {
    /// The part it was opened at.
    pub part: Part,
    /// What stood in the dialog, kept or not, when a file was asked for.
    pub form: Option<Rc<UnitSettings>>,
    /// Why the last file was not read: a Chinese sentence.
    pub refusal: Option<Rc<str>>,
    /// The file that was read, and waits for the clerk's word.
    pub import: Option<Rc<UnitImport>>,
}

/// What can happen to the settings of the unit.
#[derive(Clone, Debug, PartialEq)]
pub enum UnitAction {
    /// The dialog shall be shown, at this part.
    Opened(Part),
    /// The dialog was closed.
    Closed,
    /// They were changed in the dialog.
    Changed(Box<UnitSettings>),
    /// They shall be handed over as a file, as they stand in the dialog.
    Exported(Box<UnitSettings>),
    /// A file was asked for while these stood in the dialog.
    FileWanted(Box<UnitSettings>),
    /// A file was opened or dropped.
    FileRead {
        /// Its name.
        name: Rc<str>,
        /// Its content.
        bytes: Rc<[u8]>,
    },
    /// The file could not be fetched: a Chinese sentence.
    FileFailed(Rc<str>),
    /// How a part of the file is taken over was chosen.
    TakingSet(Part, Taking),
    /// What was chosen of the file is taken over.
    ImportTaken,
    /// The file is not taken over.
    ImportDropped,
    /// 恢复原设置: back to what the settings were before the last import or word.
    Restored,
    /// 加入本单位词语.
    WordKept(Rc<str>),
}
