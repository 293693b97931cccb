//! What is kept: reading it at the start, writing it after a change.

use std::rc::Rc;

use super::{Saved, State, recompose};
use crate::app::effect::Effect;
use crate::app::settings::Settings;
use crate::app::stored::{DraftSummary, Profile, Stored, VERSION};
use crate::app::work::Work;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::house::HouseWords;
use crate::domain::notice::own_organ::OwnOrgan;

impl State {
    pub(super) fn start(&mut self, today: Date, stored: &Stored) -> bool {
        self.today = Some(today);
        self.is_started = true;
        self.summaries = stored.summaries.iter().filter_map(|json| serde_json::from_str(json).ok()).collect();
        self.kept = stored.drafts.clone().into();
        match stored.profile.as_deref().map(serde_json::from_str::<Profile>) {
            Some(Ok(profile)) if profile.version <= VERSION => {
                self.organ = Rc::new(profile.organ);
                self.house = Rc::new(HouseWords::of(&profile.lists));
                self.lists = Rc::new(profile.lists);
                self.settings = Rc::new(profile.settings);
                if let Some(open) = profile.open {
                    self.open_draft(open);
                }
                true
            }
            Some(_) => self
                .start_without_store(today, "本机保存的设置读不出来（可能由更新的版本写入），本次不会改动它。".into()),
            None => true,
        }
    }

    pub(super) fn start_without_store(&mut self, today: Date, reason: Rc<str>) -> bool {
        self.today = Some(today);
        self.is_started = true;
        self.store_is_closed = true;
        self.saved = Saved::Failed(Rc::clone(&reason));
        self.tell_error(reason)
    }

    pub(super) fn change_organ(&mut self, organ: OwnOrgan) -> bool {
        self.organ = Rc::new(organ);
        self.unit_before = None;
        self.save_profile();
        if self.work.is_some() {
            self.change_work(None, recompose);
        }
        true
    }

    pub(super) fn change_settings(&mut self, settings: Settings) -> bool {
        if *self.settings == settings {
            return false;
        }
        self.settings = Rc::new(settings);
        self.save_profile();
        self.derive();
        true
    }

    pub(super) fn save_profile(&mut self) {
        let profile = Profile {
            version: VERSION,
            organ: (*self.organ).clone(),
            lists: (*self.lists).clone(),
            settings: (*self.settings).clone(),
            open: self.work.as_ref().map(|work| work.id),
        };
        if !self.store_is_closed
            && let Ok(json) = serde_json::to_string(&profile)
        {
            self.send(Effect::SaveProfile(json.into()));
        }
    }

    pub(super) fn save_draft(&mut self) {
        let Some(work) = self.work.clone() else { return };
        let summary = DraftSummary {
            id: work.id,
            title: summary_title(&work),
            number: work.draft.notice.document_number.to_string(),
            changed: self.today.map_or_else(String::new, Date::iso),
        };
        if let Ok(summary_json) = serde_json::to_string(&summary)
            && !self.store_is_closed
        {
            self.saved = Saved::Pending;
            // An older save of the same draft that has not begun is superseded.
            let id = work.id;
            self.outbox = self
                .outbox
                .iter()
                .filter(|(_, effect)| !matches!(effect, Effect::SaveDraft { id: other, .. } if *other == id))
                .cloned()
                .collect();
            self.send(Effect::SaveDraft {
                id,
                change: work.change,
                file: Rc::new(work.file()),
                summary: summary_json.into(),
            });
        }
        let others = self.summaries.iter().filter(|other| other.id != summary.id).cloned();
        self.summaries = [summary.clone()].into_iter().chain(others).collect();
    }

    pub(super) fn draft_saved(&mut self, change: u64) -> bool {
        let is_newest = self.work.as_ref().is_none_or(|work| work.change <= change);
        if is_newest && self.saved != Saved::Yes {
            self.saved = Saved::Yes;
            return true;
        }
        false
    }

    pub(super) fn tell_saved(&mut self) -> bool {
        match self.saved.clone() {
            Saved::Failed(reason) => self.tell_error(reason),
            Saved::Yes | Saved::Pending => self.tell("不用手动保存：每次改动都会在一秒内保存在本机。"),
        }
    }
}

fn summary_title(work: &Work) -> String {
    if !work.draft.notice.title.is_empty() {
        return work.draft.notice.title.to_string();
    }
    let received = work.draft.upstream.as_ref().map(|upstream| upstream.title.to_string()).unwrap_or_default();
    if received.is_empty() { "未命名".to_owned() } else { received }
}
