//! The settings of the unit: changed in the dialog, carried away and brought in as a file.

use std::rc::Rc;

use super::{Offer, State, recompose};
use crate::app::effect::Effect;
use crate::app::unit::{self, Consequence, FileError, Part, Taking, UnitAction, UnitImport, UnitSettings, UnitView};
use crate::app::work::Work;
use crate::domain::notice::Element;
use crate::domain::notice::house::{HouseWords, faults};

impl State {
    /// The settings of the unit.
    pub fn unit_settings(&self) -> UnitSettings {
        UnitSettings {
            organ: (*self.organ).clone(),
            lists: (*self.lists).clone(),
            checks_off: self.settings.checks_off.clone(),
            checks_on: self.settings.checks_on.clone(),
        }
    }

    pub(super) fn step_unit(&mut self, action: UnitAction) -> bool {
        match action {
            UnitAction::Opened(part) => self.show_unit(UnitView { part, ..UnitView::default() }),
            UnitAction::Closed => self.unit.take().is_some(),
            UnitAction::Changed(settings) => {
                self.unit = None;
                self.change_unit(*settings);
                true
            }
            UnitAction::Exported(settings) => self.send(Effect::Download {
                name: unit::FILE_NAME.into(),
                mime: unit::MIME,
                bytes: unit::write(&settings).into(),
            }),
            UnitAction::FileWanted(form) => {
                let view = self.unit.as_deref().cloned().unwrap_or_default();
                self.show_unit(UnitView { form: Some(Rc::from(form)), refusal: None, ..view })
            }
            UnitAction::FileRead { name, bytes } => self.read_unit_file(name, &bytes),
            UnitAction::FileFailed(reason) => self.refuse_unit_file(reason),
            UnitAction::TakingSet(part, taking) => self.set_taking(part, taking),
            UnitAction::ImportTaken => self.take_import(),
            UnitAction::ImportDropped => self.drop_import(),
            UnitAction::Restored => self.restore_unit(),
            UnitAction::WordKept(word) => self.keep_word(&word),
        }
    }

    fn show_unit(&mut self, view: UnitView) -> bool {
        self.unit = Some(Rc::new(view));
        true
    }

    /// A file that was opened in the dialog, or dropped on the page.
    pub(super) fn read_unit_file(&mut self, name: Rc<str>, bytes: &[u8]) -> bool {
        let view = self.unit.as_deref().cloned().unwrap_or_default();
        let mine = view.form.clone().unwrap_or_else(|| Rc::new(self.unit_settings()));
        match unit::read(bytes) {
            Ok(theirs) => {
                let import = self.weighed(UnitImport::new(name, mine, theirs));
                self.show_unit(UnitView { refusal: None, import: Some(Rc::new(import)), ..view })
            }
            Err(error) => self.refuse_unit_file(FileError::to_string(&error).into()),
        }
    }

    fn refuse_unit_file(&mut self, reason: Rc<str>) -> bool {
        let view = self.unit.as_deref().cloned().unwrap_or_default();
        self.show_unit(UnitView { refusal: Some(reason), import: None, ..view })
    }

    fn set_taking(&mut self, part: Part, taking: Taking) -> bool {
        let Some(view) = self.unit.as_deref().cloned() else { return false };
        let Some(import) = view.import.as_deref().filter(|import| import.takings.of(part) != taking) else {
            return false;
        };
        let import = self.weighed(import.with_taking(part, taking));
        self.show_unit(UnitView { import: Some(Rc::new(import)), ..view })
    }

    /// The import with what the open draft would feel of it.
    fn weighed(&self, import: UnitImport) -> UnitImport {
        let consequence = self.work.as_deref().map(|work| self.consequence(work, &import.after));
        UnitImport { consequence, ..import }
    }

    fn consequence(&self, work: &Work, after: &UnitSettings) -> Consequence {
        let mut there = self.clone();
        there.put_unit(after.clone());
        let tried = work.tried(&there.desk(), after.organ != *self.organ);
        let open = |work: &Work| -> Vec<_> {
            work.findings.iter().filter(|shown| shown.is_open()).map(|shown| shown.id.clone()).collect()
        };
        let (before, then) = (open(work), open(&tried));
        let is_changed = |element: &Element| tried.draft.notice.text(*element) != work.draft.notice.text(*element);
        Consequence {
            come: then.iter().filter(|id| !before.contains(id)).count(),
            gone: before.iter().filter(|id| !then.contains(id)).count(),
            fields: Element::OWN.into_iter().filter(is_changed).collect(),
        }
    }

    fn take_import(&mut self) -> bool {
        let Some(import) = self.unit.take().and_then(|view| view.import.clone()) else { return false };
        self.change_unit_revocably((*import.after).clone());
        let message = match import.skipped.len() {
            0 => "已按文件更新单位设置。".to_owned(),
            count => format!("已按文件更新单位设置，跳过 {count} 条。"),
        };
        self.tell_with(message, Offer::RestoreUnit)
    }

    fn drop_import(&mut self) -> bool {
        let Some(view) = self.unit.as_deref().cloned().filter(|view| view.import.is_some()) else { return false };
        // Dropped on the page, there was no dialog to come back to.
        if view.form.is_none() {
            self.unit = None;
            return true;
        }
        self.show_unit(UnitView { import: None, ..view })
    }

    fn restore_unit(&mut self) -> bool {
        let Some(before) = self.unit_before.take() else { return false };
        self.unit = None;
        self.change_unit((*before).clone());
        self.tell("已恢复原来的单位设置。")
    }

    fn keep_word(&mut self, word: &str) -> bool {
        let word = word.trim();
        let mut settings = self.unit_settings();
        settings.lists.words.push(word.to_owned());
        let place = settings.lists.words.len() - 1;
        let fault = faults(&settings.lists)
            .into_iter()
            .find(|one| (one.list, one.index) == (crate::domain::notice::house::List::Words, place));
        if let Some(faulty) = fault {
            return self.tell_error(format!("“{word}”没有加入本单位词语：{}。", faulty.fault).into());
        }
        self.change_unit_revocably(settings);
        self.tell_with(format!("已把“{word}”加入本单位词语。"), Offer::RestoreUnit)
    }

    fn change_unit_revocably(&mut self, settings: UnitSettings) {
        let before = Rc::new(self.unit_settings());
        self.change_unit(settings);
        self.unit_before = Some(before);
    }

    /// One step: everything that goes by the settings follows, and they are kept.
    fn change_unit(&mut self, settings: UnitSettings) {
        let is_other_organ = settings.organ != *self.organ;
        self.put_unit(settings);
        self.unit_before = None;
        self.save_profile();
        if is_other_organ && self.work.is_some() {
            self.change_work(None, recompose);
        } else {
            self.derive();
        }
    }

    /// Puts the settings there and nothing else.
    fn put_unit(&mut self, settings: UnitSettings) {
        let UnitSettings { organ, lists, checks_off, checks_on } = settings;
        self.organ = Rc::new(organ);
        self.house = Rc::new(HouseWords::of(&lists));
        self.lists = Rc::new(lists);
        let switches = Rc::make_mut(&mut self.settings);
        (switches.checks_off, switches.checks_on) = (checks_off, checks_on);
    }
}
