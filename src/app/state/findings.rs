//! Findings: looking at one, ignoring a place, switching a check off.

use std::rc::Rc;

use super::{Original, State};
use crate::app::comparison::OriginalPlace;
use crate::app::effect::Effect;
use crate::app::findings::{FindingId, ShownFinding};
use crate::domain::checks;

impl State {
    /// Ignores a place for a reason, or for none.
    pub(super) fn ignore(&mut self, id: FindingId, reason: &str) -> bool {
        let reason: Rc<str> = reason.trim().into();
        self.change_work(None, |work, _| {
            Rc::make_mut(&mut work.ignored).insert(id, reason);
            Ok(())
        })
    }

    pub(super) fn heed(&mut self, id: &FindingId) -> bool {
        self.change_work(None, |work, _| {
            Rc::make_mut(&mut work.ignored).remove(id);
            Ok(())
        })
    }

    pub(super) fn switch_check(&mut self, check: &str, on: bool) -> bool {
        let mut settings = (*self.settings).clone();
        let mut title = None;
        match checks::by_id(check) {
            Some(check) => {
                settings.switch(check, on);
                title = Some(check.title);
            }
            // A check of another version: it can be forgotten, not switched.
            None => settings.checks_off.retain(|id| id != check),
        }
        self.unit_before = None;
        let is_changed = self.change_settings(settings);
        if let (true, false, Some(title)) = (is_changed, on, title) {
            self.tell(format!("已关闭“{title}”，在“已关闭的检查”里可以重新打开。"));
        }
        is_changed
    }

    pub(super) fn step_finding(&mut self, forward: bool) -> bool {
        let Some(work) = &self.work else { return false };
        let open: Vec<&ShownFinding> = work.findings.iter().filter(|shown| shown.is_open()).collect();
        if open.is_empty() {
            return self.tell("没有待处理的问题。");
        }
        let at = self.chosen.as_ref().and_then(|id| open.iter().position(|shown| shown.id == *id));
        let count = open.len();
        let next = match (at, self.chosen_at, forward) {
            (Some(at), _, true) => (at + 1) % count,
            (Some(at), ..) => (at + count - 1) % count,
            // What stood there was put right or ignored: the next one has moved up.
            (None, Some(gone), true) => gone % count,
            (None, Some(gone), false) => (gone + count - 1) % count,
            (None, None, true) => 0,
            (None, None, false) => count - 1,
        };
        let id = open[next].id.clone();
        self.choose(id)
    }

    pub(super) fn choose(&mut self, id: FindingId) -> bool {
        let key = Rc::clone(&id.0);
        let work = self.work.as_ref();
        let mut open = work.iter().flat_map(|work| work.findings.iter()).filter(|shown| shown.is_open());
        self.chosen_at = open.position(|shown| shown.id == id);
        self.chosen = Some(id);
        self.original = None;
        self.send(Effect::ShowFinding(key))
    }

    /// Words of our notice are asked for; those of the received document are no longer looked at.
    pub(super) fn want(&mut self, effect: Effect) -> bool {
        self.original = None;
        self.send(effect)
    }

    /// Lights words of the received document; the finding that was looked at is put aside.
    pub(super) fn show_original(&mut self, place: OriginalPlace) -> bool {
        let asking = self.original.as_ref().map_or(1, |original| original.asking + 1);
        let on_paper = matches!(place, OriginalPlace::Paper(_));
        self.chosen = None;
        self.original = Some(Original { asking, place });
        self.send(Effect::ShowOriginal { on_paper })
    }
}
