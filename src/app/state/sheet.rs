//! 校对单: shown, printed, copied.

use std::rc::Rc;

use super::State;
use crate::app::effect::Effect;
use crate::app::proof_sheet::ProofSheet;
use crate::app::reminders;

impl State {
    pub(super) fn open_sheet(&mut self) -> bool {
        let Some(work) = self.work.as_ref().filter(|work| work.is_made) else { return false };
        self.sheet = Some(Rc::new(ProofSheet::of(work, self.today, self.settings.checks_off().len())));
        true
    }

    pub(super) fn hand_over_sheet(&mut self, is_copy: bool) -> bool {
        // The sheet quotes the draft: what may not leave with the one may not leave with the other.
        if self.work.as_ref().is_some_and(|work| reminders::is_secret(&work.draft)) {
            return self.tell_error(reminders::SECRET.into());
        }
        let Some(sheet) = &self.sheet else { return false };
        let effect = if is_copy {
            Effect::Copy { html: sheet.to_html().into(), plain: sheet.to_text().into() }
        } else {
            Effect::Print
        };
        self.send(effect)
    }
}
