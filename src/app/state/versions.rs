//! 花脸稿: keeping versions, comparing them, saving the marked copy.

use std::rc::Rc;

use super::State;
use crate::app::effect::Effect;
use crate::app::reminders;
use crate::app::versions::{VersionAction, VersionsView};
use crate::domain::export::{self, docx};

impl State {
    pub(super) fn step_versions(&mut self, action: VersionAction) -> bool {
        match action {
            VersionAction::Opened => self.open_versions(),
            VersionAction::Closed => self.versions.take().is_some(),
            VersionAction::Chosen(at) => self.versions.is_some() && self.compare_with(Some(at)),
            VersionAction::Kept(label) => self.keep_version(&label),
            VersionAction::Deleted(at) => self.delete_version(at),
            VersionAction::Exported => self.export_marked(),
        }
    }

    fn open_versions(&mut self) -> bool {
        if self.work.as_ref().is_some_and(|work| work.is_made) {
            self.compare_with(None)
        } else {
            self.tell_error("还没有生成通知，请先点“转发”。".into())
        }
    }

    fn compare_with(&mut self, at: Option<usize>) -> bool {
        let Some(work) = &self.work else { return false };
        self.versions = Some(Rc::new(VersionsView::of(work, at)));
        true
    }

    fn keep_version(&mut self, label: &str) -> bool {
        let (Some(work), today) = (&mut self.work, self.today) else { return false };
        if reminders::is_secret(&work.draft) {
            return self.tell_error(reminders::SECRET.into());
        }
        match Rc::make_mut(work).keep_version(label, today) {
            Ok(()) => {
                self.message = None;
                self.save_draft();
                self.versions.is_none() || self.compare_with(self.versions.as_ref().map(|view| view.chosen))
            }
            Err(reason) => self.tell_error(reason.into()),
        }
    }

    fn delete_version(&mut self, at: usize) -> bool {
        let Some(work) = &mut self.work else { return false };
        if !Rc::make_mut(work).delete_version(at) {
            return false;
        }
        self.save_draft();
        let chosen = self.versions.as_ref().map(|view| view.chosen);
        let chosen = chosen.map(|chosen| if chosen > at { chosen - 1 } else { chosen });
        self.versions.is_none() || self.compare_with(chosen)
    }

    fn export_marked(&mut self) -> bool {
        let (Some(work), Some(view), Some(today)) = (&self.work, &self.versions, self.today) else { return false };
        let Some(version) = view.versions.get(view.chosen) else { return false };
        let earlier = version.in_draft(&work.draft);
        if reminders::is_secret(&work.draft) || reminders::is_secret(&earlier) {
            return self.tell_error(reminders::SECRET.into());
        }
        let organ = &self.organ;
        let names = [&organ.short_name, &organ.name].into_iter().find(|name| !name.is_empty());
        let reviser = docx::Reviser { name: names.map_or_else(|| "行文".to_owned(), Clone::clone), day: today };
        match docx::write_marked(&earlier, &work.draft, &work.pages, &reviser) {
            Ok(bytes) => self.send(Effect::Download {
                name: format!("花脸稿 {}", export::file_name(&work.draft, "docx")).into(),
                mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                bytes: bytes.into(),
            }),
            Err(error) => self.tell_error(error.to_string().into()),
        }
    }
}
