//! The one state of the page and the one function that changes it.

use std::rc::Rc;

use super::action::{Action, FileKind, HandOver};
use super::effect::{Effect, Ticket};
use super::findings::{FindingId, ShownFinding};
use super::received::Received;
use super::sample;
use super::settings::Settings;
use super::stored::{DraftFile, DraftId, DraftSummary, Profile, Stored, VERSION};
use super::work::{Desk, Work};
use crate::domain::checks::Repair;
use crate::domain::clean::{Cleaned, RepairClass};
use crate::domain::compose::templates::Template;
use crate::domain::export::{self, LineEnds, Scope};
use crate::domain::import::judgement::judge;
use crate::domain::notice::Element;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::own_organ::OwnOrgan;
use crate::domain::text::edit;

/// What stands at the foot of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// A Chinese sentence.
    pub text: Rc<str>,
    /// Whether something did not work.
    pub is_error: bool,
}

/// The question before a draft with open errors leaves the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What was asked for.
    pub hand_over: HandOver,
    /// The open errors, each a sentence.
    pub errors: Rc<[Rc<str>]>,
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
    /// 本机关.
    pub organ: Rc<OwnOrgan>,
    /// Settings.
    pub settings: Rc<Settings>,
    /// The open draft; `None` shows the start card.
    pub work: Option<Rc<Work>>,
    /// Kept drafts, newest first.
    pub summaries: Rc<[DraftSummary]>,
    /// At the foot of the page.
    pub message: Option<Message>,
    /// The open question.
    pub question: Option<Question>,
    /// Whether the draft is kept.
    pub saved: Saved,
    /// The finding that is looked at.
    pub chosen: Option<FindingId>,
    /// What the browser is still to do.
    pub outbox: Rc<[(Ticket, Effect)]>,
    /// Kept draft files that are not open, as they were read.
    kept: Rc<[(DraftId, Rc<str>)]>,
    /// Whether the store may be written; not after it could not be read.
    store_is_closed: bool,
    last_ticket: Ticket,
}

impl State {
    /// One step. `None` means that nothing changed.
    pub fn apply(&self, action: Action) -> Option<Self> {
        let mut next = self.clone();
        next.step(action).then_some(next)
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
            Action::OrganChanged(organ) => self.change_organ(*organ),
            Action::SettingsChanged(settings) => self.change_settings(settings),
            Action::Received(text) => self.receive(&text),
            Action::ReceiveFailed(reason) | Action::CopyFailed(reason) => self.tell_error(reason),
            Action::SampleOpened => self.receive(sample::TEXT),
            Action::TemplateStarted(template) => self.start_from(template),
            Action::DraftClosed => self.close_draft(),
            Action::DraftOpened(id) => self.open_draft(id),
            Action::DraftDeleted(id) => self.delete_draft(id),
            Action::RepairSet { index, accepted } => self.set_repairs(|at, _| at == index, accepted),
            Action::RepairsSet { damage, accepted } => {
                self.set_repairs(|_, kind| damage.as_deref().is_none_or(|damage| damage == kind), accepted)
            }
            Action::RoleSet { start, role } => self.correct(|received| {
                match role {
                    Some(role) => Rc::make_mut(&mut received.corrections).roles.insert(start, role),
                    None => Rc::make_mut(&mut received.corrections).roles.remove(&start),
                };
            }),
            Action::UpstreamEdited(element, text) => self.correct(|received| {
                Rc::make_mut(&mut received.corrections).elements.insert(element, text.to_string());
            }),
            Action::ChoicesChanged(choices) => self.change_work(None, |work, desk| {
                work.choices = choices;
                recompose(work, desk)
            }),
            Action::Forwarded => {
                self.change_work(None, |work, desk| work.compose(desk).map_err(|error| error.to_string()))
            }
            Action::Edited(element, text) => self.edit(element, text),
            Action::Recomposed(element) => self.recompose_field(element),
            Action::Fixed(id) => self.fix(&id),
            Action::AllFixed => self.fix_all(),
            Action::Ignored(id) => self.ignore(id, true),
            Action::IgnoredTakenBack(id) => self.ignore(id, false),
            Action::CheckSwitched { check, on } => self.switch_check(&check, on),
            Action::Undone => self.step_back(true),
            Action::Redone => self.step_back(false),
            Action::HandedOver(hand_over) => self.hand_over(hand_over),
            Action::HandOverConfirmed => match self.question.take() {
                Some(question) => self.hand_over_now(question.hand_over),
                None => false,
            },
            Action::HandOverDropped => self.question.take().is_some(),
            Action::FieldWanted(element) => self.send(Effect::Focus(element)),
            Action::FindingStepped(forward) => self.step_finding(forward),
            Action::FindingChosen(id) => self.choose(id),
            Action::MessageClosed => self.message.take().is_some(),
            Action::EffectsStarted(last) => self.drop_started(last),
            Action::SaveAsked => self.tell_saved(),
            Action::DraftSaved(change) => self.draft_saved(change),
            Action::SaveFailed(reason) => {
                self.saved = Saved::Failed(Rc::clone(&reason));
                self.tell_error(reason)
            }
            Action::Copied => self.tell("已复制，可以到 Word/WPS 中粘贴。"),
            Action::Downloaded(name) => self.tell(format!("已导出“{name}”。")),
        }
    }

    // ----- start ---------------------------------------------------------------------------------------------------

    fn start(&mut self, today: Date, stored: &Stored) -> bool {
        self.today = Some(today);
        self.is_started = true;
        self.summaries = stored.summaries.iter().filter_map(|json| serde_json::from_str(json).ok()).collect();
        self.kept = stored.drafts.clone().into();
        match stored.profile.as_deref().map(serde_json::from_str::<Profile>) {
            Some(Ok(profile)) if profile.version <= VERSION => {
                self.organ = Rc::new(profile.organ);
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

    fn start_without_store(&mut self, today: Date, reason: Rc<str>) -> bool {
        self.today = Some(today);
        self.is_started = true;
        self.store_is_closed = true;
        self.saved = Saved::Failed(Rc::clone(&reason));
        self.tell_error(reason)
    }

    fn change_organ(&mut self, organ: OwnOrgan) -> bool {
        self.organ = Rc::new(organ);
        self.save_profile();
        if self.work.is_some() {
            self.change_work(None, recompose);
        }
        true
    }

    fn change_settings(&mut self, settings: Settings) -> bool {
        if *self.settings == settings {
            return false;
        }
        self.settings = Rc::new(settings);
        self.save_profile();
        self.derive();
        true
    }

    // ----- drafts --------------------------------------------------------------------------------------------------

    fn receive(&mut self, text: &str) -> bool {
        let judgement = judge(text);
        if let Some(refusal) = judgement.filter(|remark| remark.refuses()) {
            return self.tell_error(refusal.to_string().into());
        }
        let received = Received::new(text);
        let mut remarks: Vec<String> = judgement.iter().map(ToString::to_string).collect();
        remarks.extend(received.reading.remarks.iter().filter(|_| judgement.is_none()).cloned());
        let work = Work::received(self.new_id(), received, &self.desk());
        self.open(work);
        if !remarks.is_empty() {
            self.tell(remarks.concat());
        }
        true
    }

    fn start_from(&mut self, template: Template) -> bool {
        let work = Work::from_template(self.new_id(), template, &self.desk());
        self.open(work);
        true
    }

    fn open(&mut self, work: Work) {
        self.put_away();
        self.message = None;
        self.chosen = None;
        self.work = Some(Rc::new(work));
        self.save_draft();
        self.save_profile();
    }

    fn open_draft(&mut self, id: DraftId) -> bool {
        let Some(json) = self.kept.iter().find(|(kept, _)| *kept == id).map(|(_, json)| Rc::clone(json)) else {
            return false;
        };
        match serde_json::from_str::<DraftFile>(&json) {
            Ok(file) if file.version <= VERSION => {
                self.put_away();
                let work = Work::from_file(id, file, &self.desk());
                self.work = Some(Rc::new(work));
                self.chosen = None;
                self.save_profile();
                true
            }
            _ => self.tell_error("这份草稿读不出来（可能由更新的版本写入），已原样保留。".into()),
        }
    }

    fn close_draft(&mut self) -> bool {
        self.put_away();
        self.work = None;
        self.message = None;
        self.save_profile();
        true
    }

    fn delete_draft(&mut self, id: DraftId) -> bool {
        if self.work.as_ref().is_some_and(|work| work.id == id) {
            self.work = None;
        }
        self.kept = self.kept.iter().filter(|(kept, _)| *kept != id).cloned().collect();
        self.summaries = self.summaries.iter().filter(|summary| summary.id != id).cloned().collect();
        self.send(Effect::DeleteDraft(id))
    }

    /// Keeps the open draft's file at hand, so that it can be opened again without the store.
    fn put_away(&mut self) {
        let Some(work) = self.work.take() else { return };
        if let Ok(json) = serde_json::to_string(&work.file()) {
            let mut kept: Vec<_> = self.kept.iter().filter(|(id, _)| *id != work.id).cloned().collect();
            kept.push((work.id, json.into()));
            self.kept = kept.into();
        }
    }

    fn new_id(&self) -> DraftId {
        let open = self.work.as_ref().map(|work| work.id);
        let highest =
            self.kept.iter().map(|(id, _)| *id).chain(self.summaries.iter().map(|one| one.id)).chain(open).max();
        DraftId(highest.map_or(1, |id| id.0 + 1))
    }

    // ----- the received document -----------------------------------------------------------------------------------

    fn set_repairs(&mut self, chosen: impl Fn(usize, &str) -> bool, accepted: bool) -> bool {
        self.change_received(|received| {
            let mut repairs = received.cleaned.repairs.clone();
            for (at, repair) in repairs.iter_mut().enumerate() {
                if repair.class != RepairClass::Report && chosen(at, &repair.damage) {
                    repair.accepted = accepted;
                }
            }
            received.with_cleaned(Cleaned::new(received.cleaned.source.clone(), repairs))
        })
    }

    fn correct(&mut self, change: impl FnOnce(&mut Received)) -> bool {
        self.change_received(|received| {
            let mut corrected = received.clone();
            change(&mut corrected);
            Received::with(corrected.cleaned, corrected.corrections)
        })
    }

    fn change_received(&mut self, change: impl FnOnce(&Received) -> Received) -> bool {
        self.change_work(None, |work, desk| {
            let Some(received) = &work.received else { return Ok(()) };
            work.received = Some(Rc::new(change(received)));
            if work.is_made {
                recompose(work, desk)
            } else {
                work.take_upstream();
                Ok(())
            }
        })
    }

    // ----- our notice ----------------------------------------------------------------------------------------------

    fn edit(&mut self, element: Element, text: Rc<str>) -> bool {
        let unchanged = self.work.as_ref().is_none_or(|work| work.draft.notice.text(element) == &*text);
        if unchanged {
            return false;
        }
        self.change_work(Some(element), |work, _| {
            if let Some(field) = Rc::make_mut(&mut work.draft).notice.field_mut(element) {
                *field = text;
            }
            Ok(())
        })
    }

    fn recompose_field(&mut self, element: Element) -> bool {
        self.change_work(None, |work, _| {
            let composed = work.composed.as_ref().and_then(|composed| composed.notice.field(element).cloned());
            if let (Some(text), Some(field)) = (composed, Rc::make_mut(&mut work.draft).notice.field_mut(element)) {
                *field = text;
            }
            Ok(())
        })
    }

    fn fix(&mut self, id: &FindingId) -> bool {
        let Some(shown) = self.work.as_ref().and_then(|work| work.finding(id)).cloned() else { return false };
        self.apply_fixes(&[shown])
    }

    fn fix_all(&mut self) -> bool {
        let Some(work) = &self.work else { return false };
        let certain: Vec<ShownFinding> = work
            .findings
            .iter()
            .filter(|shown| !shown.ignored && !shown.finding.forwarded && shown.finding.repair == Repair::Auto)
            .cloned()
            .collect();
        self.apply_fixes(&certain)
    }

    /// One undo step, whatever the number of fixes; of fixes that meet, the first in document order is taken.
    fn apply_fixes(&mut self, fixes: &[ShownFinding]) -> bool {
        if fixes.iter().all(|shown| shown.finding.edits.is_empty()) {
            return false;
        }
        self.change_work(None, |work, desk| {
            let mut corrected = false;
            for element in Element::OWN {
                if let Some(text) = fixed_text(fixes, element, work.draft.notice.text(element))
                    && let Some(field) = Rc::make_mut(&mut work.draft).notice.field_mut(element)
                {
                    *field = text.into();
                }
            }
            for element in
                [Element::UpstreamTitle, Element::UpstreamIssuer, Element::UpstreamNumber, Element::UpstreamDate]
            {
                let Some(received) = &work.received else { continue };
                let upstream = &received.reading.upstream;
                let text = match element {
                    Element::UpstreamTitle => &upstream.title,
                    Element::UpstreamIssuer => &upstream.issuer,
                    Element::UpstreamNumber => &upstream.document_number,
                    _ => &upstream.date_of_issue,
                };
                if let Some(text) = fixed_text(fixes, element, text) {
                    let mut changed = (**received).clone();
                    Rc::make_mut(&mut changed.corrections).elements.insert(element, text);
                    work.received = Some(Rc::new(Received::with(changed.cleaned, changed.corrections)));
                    corrected = true;
                }
            }
            if corrected { recompose(work, desk) } else { Ok(()) }
        })
    }

    fn ignore(&mut self, id: FindingId, ignored: bool) -> bool {
        self.change_work(None, |work, _| {
            let places = Rc::make_mut(&mut work.ignored);
            if ignored {
                places.insert(id)
            } else {
                places.remove(&id)
            };
            Ok(())
        })
    }

    fn switch_check(&mut self, check: &str, on: bool) -> bool {
        let mut settings = (*self.settings).clone();
        settings.checks_off.retain(|id| id != check);
        settings.checks_on.retain(|id| id != check);
        if on {
            settings.checks_on.push(check.to_owned());
        } else {
            settings.checks_off.push(check.to_owned());
        }
        self.change_settings(settings)
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

    // ----- findings ------------------------------------------------------------------------------------------------

    fn step_finding(&mut self, forward: bool) -> bool {
        let Some(work) = &self.work else { return false };
        let open: Vec<&ShownFinding> =
            work.findings.iter().filter(|shown| !shown.ignored && !shown.finding.forwarded).collect();
        if open.is_empty() {
            return self.tell("没有待处理的问题。");
        }
        let at = self.chosen.as_ref().and_then(|id| open.iter().position(|shown| shown.id == *id));
        let next = match (at, forward) {
            (None, true) => 0,
            (None, false) => open.len() - 1,
            (Some(at), true) => (at + 1) % open.len(),
            (Some(at), false) => (at + open.len() - 1) % open.len(),
        };
        let id = open[next].id.clone();
        self.choose(id)
    }

    fn choose(&mut self, id: FindingId) -> bool {
        let key = Rc::clone(&id.0);
        self.chosen = Some(id);
        self.send(Effect::ShowFinding(key))
    }

    // ----- handing over --------------------------------------------------------------------------------------------

    fn hand_over(&mut self, hand_over: HandOver) -> bool {
        let Some(work) = &self.work else { return false };
        if !work.is_made {
            return self.tell_error("还没有生成通知，请先点“转发”。".into());
        }
        let errors = work.open_errors(&self.desk());
        if errors.is_empty() {
            return self.hand_over_now(hand_over);
        }
        self.question = Some(Question { hand_over, errors: errors.into() });
        true
    }

    fn hand_over_now(&mut self, hand_over: HandOver) -> bool {
        let Some(work) = self.work.clone() else { return false };
        let draft = &work.draft;
        match hand_over {
            HandOver::Copy(scope) => self.send(Effect::Copy {
                html: export::html::write(draft, scope).into(),
                plain: export::plain::write(draft, scope, LineEnds::Lf).into(),
            }),
            HandOver::File(FileKind::Docx) => match export::docx::write_verified(draft, &work.pages) {
                Ok(bytes) => self.send(Effect::Download {
                    name: export::file_name(draft, "docx").into(),
                    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    bytes: bytes.into(),
                }),
                Err(error) => self.tell_error(error.to_string().into()),
            },
            HandOver::File(FileKind::Txt) => self.send(Effect::Download {
                name: export::file_name(draft, "txt").into(),
                mime: "text/plain;charset=utf-8",
                bytes: export::plain::write(draft, Scope::Whole, LineEnds::CrLf).into_bytes().into(),
            }),
            HandOver::Print => self.send(Effect::Print),
        }
    }

    // ----- helpers -------------------------------------------------------------------------------------------------

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
                changing.derive(&desk);
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

    fn derive(&mut self) {
        if let Some(mut work) = self.work.take() {
            Rc::make_mut(&mut work).derive(&self.desk());
            self.work = Some(work);
        }
    }

    fn desk(&self) -> Desk {
        Desk { organ: Rc::clone(&self.organ), settings: Rc::clone(&self.settings), today: self.today }
    }

    fn tell(&mut self, text: impl Into<Rc<str>>) -> bool {
        self.message = Some(Message { text: text.into(), is_error: false });
        true
    }

    fn tell_error(&mut self, text: Rc<str>) -> bool {
        self.message = Some(Message { text, is_error: true });
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

    fn save_profile(&mut self) {
        let profile = Profile {
            version: VERSION,
            organ: (*self.organ).clone(),
            settings: (*self.settings).clone(),
            open: self.work.as_ref().map(|work| work.id),
        };
        if !self.store_is_closed
            && let Ok(json) = serde_json::to_string(&profile)
        {
            self.send(Effect::SaveProfile(json.into()));
        }
    }

    fn save_draft(&mut self) {
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

    fn tell_saved(&mut self) -> bool {
        match self.saved.clone() {
            Saved::Failed(reason) => self.tell_error(reason),
            Saved::Yes | Saved::Pending => self.tell("不用手动保存：每次改动都会在一秒内保存在本机。"),
        }
    }

    fn draft_saved(&mut self, change: u64) -> bool {
        let is_newest = self.work.as_ref().is_none_or(|work| work.change <= change);
        if is_newest && self.saved != Saved::Yes {
            self.saved = Saved::Yes;
            return true;
        }
        false
    }
}

fn recompose(work: &mut Work, desk: &Desk) -> Result<(), String> {
    if work.is_made && work.received.is_some() {
        work.compose(desk).map_err(|error| error.to_string())
    } else {
        work.take_upstream();
        Ok(())
    }
}

/// The text of `element` after the fixes that belong to it; `None` where there are none.
fn fixed_text(fixes: &[ShownFinding], element: Element, text: &str) -> Option<String> {
    let mut edits: Vec<_> = Vec::new();
    for shown in fixes.iter().filter(|shown| shown.finding.element == element && !shown.finding.forwarded) {
        let meets = |one: &edit::Edit| {
            edits.iter().any(|other: &edit::Edit| one.span == other.span || one.span.overlaps(other.span))
        };
        if !shown.finding.edits.iter().any(meets) {
            edits.extend(shown.finding.edits.iter().cloned());
        }
    }
    edits.sort_by_key(|edit| edit.span);
    (!edits.is_empty()).then(|| edit::apply(text, &edits))
}

fn summary_title(work: &Work) -> String {
    if !work.draft.notice.title.is_empty() {
        return work.draft.notice.title.to_string();
    }
    let received = work.draft.upstream.as_ref().map(|upstream| upstream.title.to_string()).unwrap_or_default();
    if received.is_empty() { "未命名".to_owned() } else { received }
}
