//! 留存的稿子: earlier versions of a draft, to compare the present one with (花脸稿).

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::work::Work;
use crate::domain::notice::Notice;
use crate::domain::notice::changes::{Change, changes};
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::upstream::ForwardedText;

/// As many versions the clerk may name.
pub const MOST_NAMED: usize = 20;
/// Characters of a name.
const LONGEST_LABEL: usize = 30;

/// How a version came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VersionKind {
    /// 初拟稿: as it was first composed.
    FirstMade,
    /// 留存一版: named by the clerk.
    #[default]
    Named,
    /// As it was last copied, exported or printed.
    HandedOver,
}

/// An earlier version of the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Version {
    /// How it came about.
    pub kind: VersionKind,
    /// Its name.
    pub label: Rc<str>,
    /// The day it is of, where it is known.
    pub day: Option<Date>,
    /// 本机关通知.
    pub notice: Rc<Notice>,
    /// 被转发公文.
    pub forwarded: ForwardedText,
}

/// A version as it is kept: the forwarded text only where it is not that of the draft, which it mostly is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptVersion {
    kind: VersionKind,
    label: Rc<str>,
    day: Option<Date>,
    notice: Rc<Notice>,
    forwarded: Option<ForwardedText>,
}

/// What happens in the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionAction {
    /// The dialog was opened.
    Opened,
    /// It was closed.
    Closed,
    /// The present draft shall be compared with this version, by its place.
    Chosen(usize),
    /// 留存一版 under this name; without one it is counted.
    Kept(Rc<str>),
    /// A named version was deleted.
    Deleted(usize),
    /// The marked copy shall be saved.
    Exported,
}

/// 花脸稿 while its dialog is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionsView {
    /// The earlier versions, the first composed one in front, the one handed over last at the end.
    pub versions: Rc<[Version]>,
    /// The place of the one that is compared.
    pub chosen: usize,
    /// What differs.
    pub changes: Rc<[Change]>,
}

impl VersionsView {
    /// The dialog of an open draft; `chosen` is a place among its versions, without one the last is compared.
    pub(super) fn of(work: &Work, chosen: Option<usize>) -> Self {
        let last = work.versions.len().saturating_sub(1);
        let chosen = chosen.unwrap_or(last).min(last);
        let changes = work.versions.get(chosen).map(|version| version.changes(&work.draft)).unwrap_or_default();
        Self { versions: Rc::clone(&work.versions), chosen, changes: changes.into() }
    }
}

impl Version {
    fn of(kind: VersionKind, label: &str, day: Option<Date>, draft: &Draft) -> Self {
        let notice = Rc::new(draft.notice.clone());
        Self { kind, label: label.into(), day, notice, forwarded: draft.forwarded.clone() }
    }

    /// Whether it says what `draft` says.
    fn says(&self, draft: &Draft) -> bool {
        *self.notice == draft.notice && self.forwarded == draft.forwarded
    }

    fn changes(&self, draft: &Draft) -> Vec<Change> {
        changes((&self.notice, &self.forwarded), (&draft.notice, &draft.forwarded))
    }

    /// The draft with the words of this version.
    pub(super) fn in_draft(&self, draft: &Draft) -> Draft {
        Draft { notice: (*self.notice).clone(), forwarded: self.forwarded.clone(), ..draft.clone() }
    }

    /// What is kept of it beside `draft`.
    pub(super) fn kept(&self, draft: &Draft) -> KeptVersion {
        KeptVersion {
            kind: self.kind,
            label: Rc::clone(&self.label),
            day: self.day,
            notice: Rc::clone(&self.notice),
            forwarded: (self.forwarded != draft.forwarded).then(|| self.forwarded.clone()),
        }
    }
}

impl KeptVersion {
    /// The version that was kept beside `draft`.
    pub(super) fn read(self, draft: &Draft) -> Version {
        let forwarded = self.forwarded.unwrap_or_else(|| draft.forwarded.clone());
        Version { kind: self.kind, label: self.label, day: self.day, notice: self.notice, forwarded }
    }
}

impl Work {
    /// 留存一版.
    ///
    /// # Errors
    /// A Chinese sentence where the same words are kept already, or where there are too many versions.
    pub(super) fn keep_version(&mut self, label: &str, day: Option<Date>) -> Result<(), String> {
        let named = || self.versions.iter().filter(|version| version.kind == VersionKind::Named);
        if let Some(same) = named().find(|version| version.says(&self.draft)) {
            return Err(format!("与已经留存的“{}”内容相同，没有再留。", same.label));
        }
        if named().count() >= MOST_NAMED {
            return Err(format!("最多留存{MOST_NAMED}版，请先删去不再用的。"));
        }
        let label: String = label.trim().chars().take(LONGEST_LABEL).collect();
        let counted = |count: usize| format!("留存稿{count}");
        let is_free = |label: &String| named().all(|version| *version.label != **label);
        let label =
            if label.is_empty() { (1..=MOST_NAMED).map(counted).find(is_free).unwrap_or_default() } else { label };
        self.add_version(Version::of(VersionKind::Named, &label, day, &self.draft));
        Ok(())
    }

    /// The draft as it was first composed.
    pub(super) fn note_first_made(&mut self, day: Option<Date>) {
        self.add_version(Version::of(VersionKind::FirstMade, "初拟稿", day, &self.draft));
    }

    /// The draft as it leaves the page.
    pub(super) fn note_handed_over(&mut self, day: Option<Date>) {
        let is_there = |version: &Version| version.kind == VersionKind::HandedOver && version.says(&self.draft);
        if self.versions.iter().any(is_there) {
            return;
        }
        self.add_version(Version::of(VersionKind::HandedOver, "上次复制或导出", day, &self.draft));
    }

    /// Takes a version over from a draft of a program that kept none: what was composed last.
    pub(super) fn note_composed(&mut self) {
        let is_there = self.versions.iter().any(|version| version.kind == VersionKind::FirstMade);
        if let (false, true, Some(composed)) = (is_there, self.is_made, self.composed.clone()) {
            self.add_version(Version::of(VersionKind::FirstMade, "程序拟稿", None, &composed));
        }
    }

    pub(super) fn delete_version(&mut self, at: usize) -> bool {
        let is_named = self.versions.get(at).is_some_and(|version| version.kind == VersionKind::Named);
        if is_named {
            let others = self.versions.iter().enumerate().filter(|(other, _)| *other != at);
            self.versions = others.map(|(_, version)| version.clone()).collect();
            self.change += 1;
        }
        is_named
    }

    /// Of versions that are not named there is one of a kind.
    fn add_version(&mut self, version: Version) {
        let stays = |other: &&Version| other.kind == VersionKind::Named || other.kind != version.kind;
        let mut versions: Vec<Version> = self.versions.iter().filter(stays).cloned().collect();
        let rank = |kind| match kind {
            VersionKind::FirstMade => 0,
            VersionKind::Named => 1,
            VersionKind::HandedOver => 2,
        };
        let at = versions.partition_point(|other| rank(other.kind) <= rank(version.kind));
        versions.insert(at, version);
        self.versions = versions.into();
        self.change += 1;
    }
}
