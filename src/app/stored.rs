//! What is kept in the browser, versioned.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::findings::{FindingId, Ignored, Repaired};
use super::received::KeptReceived;
use super::settings::Settings;
use super::versions::KeptVersion;
use super::work::Choices;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::house::HouseLists;
use crate::domain::notice::own_organ::OwnOrgan;

/// Version of the draft file; a newer one is never overwritten.
pub const VERSION: u32 = 1;

/// Names a kept draft; counts up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DraftId(pub u64);

/// One line of the list of drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftSummary {
    /// Which.
    pub id: DraftId,
    /// Title of the notice, or of the received document while there is none.
    pub title: String,
    /// 发文字号 as far as it is there.
    pub number: String,
    /// The day it was last changed, `2026-11-21`.
    pub changed: String,
}

/// The draft file (.json).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftFile {
    /// [`VERSION`] of the program that wrote it.
    pub version: u32,
    /// 来文.
    pub received: Option<KeptReceived>,
    /// Verb, relation, style.
    pub choices: Choices,
    /// What was composed last; fields that still equal it follow the composition.
    pub composed: Option<Rc<Draft>>,
    /// The draft.
    pub draft: Rc<Draft>,
    /// Whether the notice has been made.
    pub is_made: bool,
    /// Places the clerk ignores.
    pub ignored: Vec<FindingId>,
    /// Why, where a reason was given.
    pub reasons: Ignored,
    /// What was put right through the program, in order.
    pub repaired: Rc<[Repaired]>,
    /// Earlier versions.
    pub versions: Vec<KeptVersion>,
}

/// 本机关 and settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// [`VERSION`].
    pub version: u32,
    /// 本机关.
    pub organ: OwnOrgan,
    /// 本单位词表.
    pub lists: HouseLists,
    /// Settings.
    pub settings: Settings,
    /// The draft that was open last.
    pub open: Option<DraftId>,
}

/// Everything that was kept, as the browser hands it over at the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// The profile's JSON, if there is one.
    pub profile: Option<Rc<str>>,
    /// Draft files by id, in order.
    pub drafts: Vec<(DraftId, Rc<str>)>,
    /// Summaries, newest first.
    pub summaries: Vec<Rc<str>>,
}
