//! The one state of the page and the one function that changes it.

mod arrivals;
mod batch;
mod drafts;
mod findings;
mod hand_over;
mod notice;
mod received;
mod sheet;
mod store;
mod unit;
mod versions;

use std::rc::Rc;

use super::action::{Action, HandOver};
use super::arrival::Arrival;
use super::batch::{Batch, Judge};
use super::comparison::OriginalPlace;
use super::effect::{Effect, Ticket};
use super::findings::{FindingId, OfferedFix};
use super::proof_sheet::ProofSheet;
use super::reminders::Reminder;
use super::sample;
use super::settings::Settings;
use super::stored::{DraftId, DraftSummary};
use super::unit::{UnitSettings, UnitView};
use super::versions::VersionsView;
use super::work::{Desk, Work};
use crate::domain::layout::Face;
use crate::domain::notice::Element;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::house::{HouseLists, HouseWords};
use crate::domain::notice::own_organ::OwnOrgan;

/// What stands at the foot of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// A Chinese sentence.
    pub text: Rc<str>,
    /// Whether something did not work.
    pub is_error: bool,
    /// What can be done about it.
    pub offer: Option<Offer>,
}

/// What a message offers, a press away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// 恢复原设置.
    RestoreUnit,
    /// Another way out of the page.
    HandOver(HandOver),
}

/// The question before a draft with open errors leaves the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What was asked for.
    pub hand_over: HandOver,
    /// The open errors, each a sentence.
    pub errors: Rc<[Rc<str>]>,
    /// What to think of before it goes out.
    pub reminders: Rc<[Reminder]>,
}

/// 校核目录 while it is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RulesView {
    /// The check it was opened at.
    pub check: Option<Rc<str>>,
}

/// Words of the received document that are looked at; asking twice for the same is two askings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// Counts the askings.
    pub asking: u32,
    /// Where they stand.
    pub place: OriginalPlace,
}

/// Whether the draft is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Everything is kept.
    #[default]
    Yes,
    /// A change is on its way.
    Pending,
    /// It could not be kept: a Chinese sentence.
    Failed(Rc<str>),
}

/// Everything the page knows.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Today, once the browser has said it.
    pub today: Option<Date>,
    /// Whether the kept things have been read.
    pub is_started: bool,
    /// Official typefaces that this machine lacks.
    pub missing_faces: Rc<[Face]>,
    /// 本机关.
    pub organ: Rc<OwnOrgan>,
    /// 本单位词表.
    pub lists: Rc<HouseLists>,
    /// Settings.
    pub settings: Rc<Settings>,
    /// The open draft; `None` shows the start card.
    pub work: Option<Rc<Work>>,
    /// Kept drafts, newest first.
    pub summaries: Rc<[DraftSummary]>,
    /// What came in while a draft was open, and waits for the clerk's word.
    pub arrival: Option<Arrival>,
    /// Whether something that came in is being read.
    pub is_reading: bool,
    /// At the foot of the page.
    pub message: Option<Message>,
    /// The fixes of 全部采用 while they are looked at.
    pub fixes: Option<Rc<[OfferedFix]>>,
    /// The open question.
    pub question: Option<Question>,
    /// Whether the draft is kept.
    pub saved: Saved,
    /// 校核目录 while it is open.
    pub rules: Option<RulesView>,
    /// 单位设置 while it is open.
    pub unit: Option<Rc<UnitView>>,
    /// The settings of the unit before a file or a word was taken over.
    pub unit_before: Option<Rc<UnitSettings>>,
    /// 校对单 while it is open.
    pub sheet: Option<Rc<ProofSheet>>,
    /// 一稿多发 while its dialog is open.
    pub batch: Option<Rc<Batch>>,
    /// 花脸稿 while its dialog is open.
    pub versions: Option<Rc<VersionsView>>,
    /// The finding that is looked at.
    pub chosen: Option<FindingId>,
    /// The words of the received document that are looked at.
    pub original: Option<Original>,
    /// Which of the open findings that was, counting from 0; the way goes on from here when it is gone.
    chosen_at: Option<usize>,
    /// What the browser is still to do.
    pub outbox: Rc<[(Ticket, Effect)]>,
    /// Kept draft files that are not open, as they were read.
    kept: Rc<[(DraftId, Rc<str>)]>,
    /// Whether the store may be written; not after it could not be read.
    store_is_closed: bool,
    last_ticket: Ticket,
    /// The lists as the drafts go by them.
    house: Rc<HouseWords>,
    /// The list of 一稿多发 as it was when its dialog was closed: the next notice often goes to the same units.
    last_list: Rc<str>,
    /// Counts the runs of 一稿多发.
    last_run: u64,
    /// What judging their notices keeps.
    judge: Judge,
}

impl State {
    /// One step. `None` means that nothing changed.
    pub fn apply(&self, action: Action) -> Option<Self> {
        let mut next = self.clone();
        let caught_up = !waits(&action) && next.catch_up();
        (next.step(action) || caught_up).then_some(next)
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.work.as_ref().is_some_and(|work| work.can_undo())
    }

    /// Whether an undone step can be done again.
    pub fn can_redo(&self) -> bool {
        self.work.as_ref().is_some_and(|work| work.can_redo())
    }

    fn step(&mut self, action: Action) -> bool {
        match action {
            Action::Started { today, stored } => self.start(today, &stored),
            Action::StartFailed { today, reason } => self.start_without_store(today, reason),
            Action::FacesMissing(faces) => self.know_missing(faces),
            Action::OrganChanged(organ) => self.change_organ(*organ),
            Action::Unit(action) => self.step_unit(action),
            Action::SettingsChanged(settings) => self.change_settings(settings),
            Action::Arrived(arrival) => self.arrive(arrival),
            Action::ArrivalTaken => self.take_arrival(),
            Action::ArrivalDropped => self.arrival.take().is_some(),
            Action::Received(imported) => self.receive(&imported),
            Action::ReceiveFailed(reason) => self.arrival_failed(reason),
            Action::CopyFailed(reason) => self.tell_error(reason),
            Action::SampleOpened => self.today.is_some_and(|today| self.receive(&sample::text(today).into())),
            Action::TemplateStarted(template) => self.start_from(template),
            Action::DraftClosed => self.close_draft(),
            Action::DraftOpened(id) => self.open_draft(id),
            Action::DraftDeleted(id) => self.delete_draft(id),
            Action::RepairSet { index, accepted } => self.set_repair(index, accepted),
            Action::RepairGroupSet { group, accepted } => self.set_group(&group, accepted),
            Action::RepairsTakenBack => self.set_all_repairs(false),
            Action::RepairsRestored => self.set_all_repairs(true),
            Action::RolesSet { places, role } => self.set_roles(&places, role),
            Action::ElementConfirmed(element) => self.confirm(element),
            Action::KindSet(kind) => self.correct(|corrections| corrections.kind = kind),
            Action::UpstreamEdited(element, text) => self.correct(|corrections| {
                corrections.elements.insert(element, text.to_string());
            }),
            Action::ChoicesChanged(choices) => self.change_work(None, |work, desk| {
                work.choices = choices;
                recompose(work, desk)
            }),
            Action::Forwarded => {
                self.change_work(None, |work, desk| work.compose(desk).map_err(|error| error.to_string()))
            }
            Action::FormChosen(form) => self.choose_form(form),
            Action::Edited(element, text) => self.edit(element, text, Some(element)),
            Action::Replaced(element, text) => self.edit(element, text, None),
            Action::Recomposed(element) => self.recompose_field(element),
            Action::Fixed(id) => self.fix(&id),
            Action::AllFixAsked => self.ask_fixes(),
            Action::FixesTaken(ids) => self.take_fixes(&ids),
            Action::FixesDropped => self.fixes.take().is_some(),
            Action::Ignored { id, reason } => self.ignore(id, &reason),
            Action::IgnoredTakenBack(id) => self.heed(&id),
            Action::CheckSwitched { check, on } => self.switch_check(&check, on),
            Action::RulesOpened(check) => {
                self.rules = Some(RulesView { check });
                true
            }
            Action::RulesClosed => self.rules.take().is_some(),
            Action::PasteTestCopied => self.copy_paste_test(),
            Action::SheetOpened => self.open_sheet(),
            Action::SheetClosed => self.sheet.take().is_some(),
            Action::SheetHandedOver { is_copy } => self.hand_over_sheet(is_copy),
            Action::Undone => self.step_back(true),
            Action::Redone => self.step_back(false),
            Action::HandedOver(hand_over) => self.hand_over(hand_over),
            Action::HandOverConfirmed => match self.question.take() {
                Some(question) => self.hand_over_anyway(&question),
                None => false,
            },
            Action::HandOverDropped => self.question.take().is_some(),
            Action::Versions(action) => self.step_versions(action),
            Action::Batch(action) => self.step_batch_dialog(action),
            Action::FieldWanted(element) => self.want(Effect::Focus(element)),
            Action::WordsWanted(element, span) => self.want(Effect::Select(element, span)),
            Action::OriginalWanted(place) => self.show_original(place),
            Action::FindingStepped(forward) => self.step_finding(forward),
            Action::FindingChosen(id) => self.choose(id),
            Action::MessageClosed => self.message.take().is_some(),
            Action::EffectsStarted(last) => self.drop_started(last),
            Action::DraftSaved(change) => self.draft_saved(change),
            Action::SaveFailed(reason) => {
                self.saved = Saved::Failed(Rc::clone(&reason));
                self.tell_error(reason)
            }
            Action::Settled(change) => self.work.as_ref().is_some_and(|work| work.change == change) && self.catch_up(),
            Action::SaveAsked => self.tell_saved(),
            Action::Copied => self.tell("已复制，可以到 Word/WPS 中粘贴。"),
            Action::Downloaded(name) => self.tell(format!("已导出“{name}”。")),
        }
    }

    fn step_back(&mut self, back: bool) -> bool {
        let Some(mut work) = self.work.take() else { return false };
        let stepped = Rc::make_mut(&mut work).step_back(back, &self.desk());
        self.work = Some(work);
        if stepped {
            self.save_draft();
        }
        stepped
    }

    /// Changes the open draft as one step: remembers, changes, derives, keeps.
    fn change_work(
        &mut self,
        typing: Option<Element>,
        change: impl FnOnce(&mut Work, &Desk) -> Result<(), String>,
    ) -> bool {
        let Some(mut work) = self.work.take() else { return false };
        let before = Rc::clone(&work);
        let desk = self.desk();
        let changing = Rc::make_mut(&mut work);
        changing.remember(typing);
        match change(changing, &desk) {
            Ok(()) => {
                match typing.filter(|_| changing.is_long()) {
                    Some(element) => {
                        changing.fall_behind(element, &before.draft.notice);
                        let change = changing.change;
                        self.send(Effect::Settle(change));
                    }
                    None => changing.derive(&desk),
                }
                self.work = Some(work);
                self.message = None;
                self.save_draft();
                true
            }
            Err(reason) => {
                self.work = Some(before);
                self.tell_error(reason.into())
            }
        }
    }

    fn know_missing(&mut self, faces: Rc<[Face]>) -> bool {
        let is_new = self.missing_faces != faces;
        if is_new {
            self.missing_faces = faces;
            self.derive();
        }
        is_new
    }

    /// The findings of a long draft as of its last change; whether they were behind it.
    fn catch_up(&mut self) -> bool {
        let is_behind = self.work.as_ref().is_some_and(|work| work.is_behind);
        if is_behind {
            self.derive();
        }
        is_behind
    }

    fn derive(&mut self) {
        if let Some(mut work) = self.work.take() {
            Rc::make_mut(&mut work).derive(&self.desk());
            self.work = Some(work);
        }
    }

    fn desk(&self) -> Desk {
        Desk {
            organ: Rc::clone(&self.organ),
            settings: Rc::clone(&self.settings),
            house: Rc::clone(&self.house),
            today: self.today,
            missing_faces: Rc::clone(&self.missing_faces),
            drafts: Rc::clone(&self.summaries),
        }
    }

    fn tell(&mut self, text: impl Into<Rc<str>>) -> bool {
        self.message = Some(Message { text: text.into(), is_error: false, offer: None });
        true
    }

    fn tell_with(&mut self, text: impl Into<Rc<str>>, offer: Offer) -> bool {
        self.message = Some(Message { text: text.into(), is_error: false, offer: Some(offer) });
        true
    }

    fn tell_error(&mut self, text: Rc<str>) -> bool {
        self.message = Some(Message { text, is_error: true, offer: None });
        true
    }

    fn send(&mut self, effect: Effect) -> bool {
        self.last_ticket.0 += 1;
        let ticket = self.last_ticket;
        self.outbox = self.outbox.iter().cloned().chain([(ticket, effect)]).collect();
        true
    }

    fn drop_started(&mut self, last: Ticket) -> bool {
        let before = self.outbox.len();
        self.outbox = self.outbox.iter().filter(|(ticket, _)| *ticket > last).cloned().collect();
        self.outbox.len() != before
    }
}

/// Whether findings and paper may stay behind while this happens: typing goes on, and what the browser answers does not
/// look at them.
const fn waits(action: &Action) -> bool {
    matches!(
        action,
        Action::Edited(..)
            | Action::Settled(_)
            | Action::EffectsStarted(_)
            | Action::DraftSaved(_)
            | Action::SaveFailed(_)
            | Action::MessageClosed
    )
}

fn recompose(work: &mut Work, desk: &Desk) -> Result<(), String> {
    if work.is_made && work.received.is_some() {
        work.compose(desk).map_err(|error| error.to_string())
    } else {
        work.take_upstream();
        Ok(())
    }
}
