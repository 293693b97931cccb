//! Drafts: receiving a document, opening, closing, deleting.

use std::rc::Rc;

use super::State;
use crate::app::effect::Effect;
use crate::app::received::Received;
use crate::app::stored::{DraftFile, DraftId, VERSION};
use crate::app::work::Work;
use crate::domain::compose::templates::Template;
use crate::domain::import::judge;
use crate::domain::notice::evidence::Imported;
use crate::domain::notice::reading::TextKind;

/// Said where a secrecy mark or 密电 stops the work; nothing of the text is opened or kept.
const SECRET: &str =
    "这份来文带有密级标志或者是密电，涉密公文不得在这里处理：没有打开，也没有保存。请在涉密设备上按保密规定办理。";

impl State {
    pub(super) fn receive(&mut self, imported: &Imported) -> bool {
        self.is_reading = false;
        let judgement = judge(&imported.text);
        if let Some(refusal) = judgement.filter(|remark| remark.refuses()) {
            return self.tell_error(refusal.to_string().into());
        }
        let received = Received::new(imported);
        if !received.reading.upstream.secrecy.is_empty() {
            return self.tell_error(SECRET.into());
        }
        // What is merely missing stands beside the elements; here is said what is wrong with the whole.
        let is_odd = judgement.is_none() && received.reading.kind == TextKind::NotOfficial;
        let odd = received.reading.remarks.iter().filter(|_| is_odd).cloned();
        let remarks: Vec<String> =
            judgement.iter().map(ToString::to_string).chain(imported.remarks.iter().cloned()).chain(odd).collect();
        let work = Work::received(self.new_id(), received, &self.desk());
        self.open(work);
        if !remarks.is_empty() {
            self.tell(remarks.concat());
        }
        true
    }

    pub(super) fn start_from(&mut self, template: Template) -> bool {
        let work = Work::from_template(self.new_id(), template, &self.desk());
        self.open(work);
        true
    }

    pub(super) fn open(&mut self, work: Work) {
        self.put_away();
        self.message = None;
        self.chosen = None;
        self.original = None;
        self.fixes = None;
        self.chosen_at = None;
        self.work = Some(Rc::new(work));
        self.save_draft();
        self.save_profile();
    }

    pub(super) fn open_draft(&mut self, id: DraftId) -> bool {
        let Some(json) = self.kept.iter().find(|(kept, _)| *kept == id).map(|(_, json)| Rc::clone(json)) else {
            return false;
        };
        match serde_json::from_str::<DraftFile>(&json) {
            Ok(file) if file.version <= VERSION => {
                self.put_away();
                let work = Work::from_file(id, file, &self.desk());
                self.work = Some(Rc::new(work));
                self.chosen = None;
                self.original = None;
                self.fixes = None;
                self.chosen_at = None;
                self.save_profile();
                true
            }
            _ => self.tell_error("这份草稿读不出来（可能由更新的版本写入），已原样保留。".into()),
        }
    }

    pub(super) fn close_draft(&mut self) -> bool {
        self.put_away();
        self.work = None;
        self.message = None;
        self.save_profile();
        true
    }

    pub(super) fn delete_draft(&mut self, id: DraftId) -> bool {
        if self.work.as_ref().is_some_and(|work| work.id == id) {
            self.work = None;
        }
        self.kept = self.kept.iter().filter(|(kept, _)| *kept != id).cloned().collect();
        self.summaries = self.summaries.iter().filter(|summary| summary.id != id).cloned().collect();
        self.send(Effect::DeleteDraft(id))
    }

    /// Keeps the open draft's file at hand, so that it can be opened again without the store.
    pub(super) fn put_away(&mut self) {
        self.sheet = None;
        self.batch = None;
        self.versions = None;
        let Some(work) = self.work.take() else { return };
        if let Ok(json) = serde_json::to_string(&work.file()) {
            let mut kept: Vec<_> = self.kept.iter().filter(|(id, _)| *id != work.id).cloned().collect();
            kept.push((work.id, json.into()));
            self.kept = kept.into();
        }
    }

    pub(super) fn new_id(&self) -> DraftId {
        let open = self.work.as_ref().map(|work| work.id);
        let highest =
            self.kept.iter().map(|(id, _)| *id).chain(self.summaries.iter().map(|one| one.id)).chain(open).max();
        DraftId(highest.map_or(1, |id| id.0 + 1))
    }
}
