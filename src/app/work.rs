//! The open draft: what is typed, what is derived from it, and the steps that can be undone.

use std::cell::RefCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::comparison::{self, Row};
use super::findings::{Counts, FindingId, Ignored, Repaired, ShownFinding, counts, moved, shown};
use super::received::Received;
use super::reminders::Reminder;
use super::settings::Settings;
use super::stored::{DraftFile, DraftId, DraftSummary, VERSION};
use super::versions::Version;
use crate::domain::checks::{self, Known, Stage, Subject};
use crate::domain::compose::forms;
use crate::domain::compose::forwarding::{self, Composed, ForwardRequest, Refusal};
use crate::domain::compose::templates::Template;
use crate::domain::layout::{self, Face, Pages};
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::draft::{Draft, Form};
use crate::domain::notice::house::HouseWords;
use crate::domain::notice::own_organ::OwnOrgan;
use crate::domain::notice::title::{Forwarding, Relation, Source, TitleStyle};
use crate::domain::notice::upstream::Upstream;
use crate::domain::notice::{Element, Notice};

/// What the clerk chooses for composing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// 转发, 批转 or 印发; `None` follows the relation.
    pub verb: Option<Forwarding>,
    /// How the upstream organ stands to ours.
    pub relation: Relation,
    /// Form of the title; `None` is the house style.
    pub style: Option<TitleStyle>,
    /// Whether a chain of forwarding is collapsed to its source.
    pub collapse: bool,
}

/// What one undo step restores.
#[derive(Clone, Debug)]
struct Step {
    received: Option<Rc<Received>>,
    choices: Choices,
    draft: Rc<Draft>,
    composed: Option<Rc<Draft>>,
    is_made: bool,
    ignored: Rc<Ignored>,
    repaired: Rc<[Repaired]>,
    /// The field that was typed in; the next keystroke there joins this step.
    typing: Option<Element>,
}

/// Results of checks and layout by text: they depend on nothing else, so all states may share them.
#[derive(Clone, Debug, Default)]
struct Caches {
    checks: Rc<RefCell<checks::Cache>>,
    layout: Rc<RefCell<layout::Cache>>,
}

/// The open draft.
#[derive(Clone, Debug)]
pub struct Work {
    /// Names it in the store.
    pub id: DraftId,
    /// Counts its changes.
    pub change: u64,
    /// 来文 with its receipt; `None` for a plain notice.
    pub received: Option<Rc<Received>>,
    /// Verb, relation, style.
    pub choices: Choices,
    /// Notice, upstream and forwarded text.
    pub draft: Rc<Draft>,
    /// Whether the notice has been made.
    pub is_made: bool,
    /// What was composed last; a field that equals it still follows the composition.
    pub composed: Option<Rc<Draft>>,
    /// Which rules the composed title follows, Chinese sentences.
    pub title_rules: Rc<[Rc<str>]>,
    /// The sentence that offers to collapse a chain to its source.
    pub collapsible: Option<Rc<str>>,
    /// What the clerk should be told of composing: 明电 reminder, secrecy stop.
    pub reminders: Rc<[Rc<str>]>,
    /// Places the clerk ignores, each with its reason.
    pub ignored: Rc<Ignored>,
    /// What was put right through the program, in order.
    pub repaired: Rc<[Repaired]>,
    /// Earlier versions; no step of undoing takes them back.
    pub versions: Rc<[Version]>,
    /// Reminders that the clerk has seen and gone on in spite of; asked about once while the draft is open.
    pub heeded: Rc<[Reminder]>,
    /// 校核, in document order.
    pub findings: Rc<[ShownFinding]>,
    /// How many are open.
    pub counts: Counts,
    /// 来文对照.
    pub comparison: Rc<[Row]>,
    /// The paper.
    pub pages: Rc<Pages>,
    /// Whether the findings are those of an earlier text: in a long draft they wait until the clerk pauses.
    pub is_behind: bool,
    done: Vec<Step>,
    undone: Vec<Step>,
    caches: Caches,
}

/// What deriving needs beside the draft.
#[derive(Clone, Debug)]
pub(super) struct Desk {
    pub(super) organ: Rc<OwnOrgan>,
    pub(super) settings: Rc<Settings>,
    pub(super) house: Rc<HouseWords>,
    pub(super) today: Option<Date>,
    pub(super) missing_faces: Rc<[Face]>,
    /// The drafts that are kept, the open one included.
    pub(super) drafts: Rc<[DraftSummary]>,
}

impl Work {
    /// A received document on the desk; the notice is not made yet.
    pub(super) fn received(id: DraftId, received: Received, desk: &Desk) -> Self {
        let mut work = Self::empty(id);
        work.put_received(received, desk);
        work.take_upstream();
        work.derive(desk);
        work
    }

    /// Puts another reading of the received document there. How its issuer stands to the unit follows the unit's list
    /// of organs, until the clerk says otherwise.
    pub(super) fn put_received(&mut self, received: Received, desk: &Desk) {
        let listed = |received: &Received| desk.house.relation_of(&received.reading.upstream.issuer);
        let before = self.received.as_deref().map_or(Relation::Unknown, listed);
        if self.choices.relation == before {
            self.choices.relation = listed(&received);
        }
        self.received = Some(Rc::new(received));
    }

    /// A notice without forwarded text.
    pub(super) fn from_template(id: DraftId, template: Template, desk: &Desk) -> Self {
        let mut work = Self::empty(id);
        let draft = desk.today.map_or_else(Draft::default, |today| template.draft(&desk.organ, today));
        work.draft = Rc::new(draft);
        work.composed = Some(Rc::clone(&work.draft));
        work.is_made = true;
        work.note_first_made(desk.today);
        work.derive(desk);
        work
    }

    /// A kept draft.
    pub(super) fn from_file(id: DraftId, file: DraftFile, desk: &Desk) -> Self {
        let mut work = Self::empty(id);
        work.received = file.received.map(|kept| Rc::new(Received::kept_before(kept)));
        work.choices = file.choices;
        work.draft = file.draft;
        work.composed = file.composed;
        work.is_made = file.is_made;
        let reason = |id: &FindingId| file.reasons.get(id).cloned().unwrap_or_default();
        work.ignored = Rc::new(file.ignored.iter().map(|id| (id.clone(), reason(id))).collect());
        work.repaired = file.repaired;
        work.versions = file.versions.into_iter().map(|kept| kept.read(&work.draft)).collect();
        work.note_composed();
        work.explain(desk);
        work.derive(desk);
        work
    }

    /// What is kept of it.
    pub(super) fn file(&self) -> DraftFile {
        let reasons = self.ignored.iter().filter(|(_, reason)| !reason.is_empty());
        DraftFile {
            version: VERSION,
            received: self.received.as_ref().map(|received| received.kept()),
            choices: self.choices.clone(),
            composed: self.composed.clone(),
            draft: Rc::clone(&self.draft),
            is_made: self.is_made,
            ignored: self.ignored.keys().cloned().collect(),
            reasons: reasons.map(|(id, reason)| (id.clone(), Rc::clone(reason))).collect(),
            repaired: Rc::clone(&self.repaired),
            versions: self.versions.iter().map(|version| version.kept(&self.draft)).collect(),
        }
    }

    fn empty(id: DraftId) -> Self {
        Self {
            id,
            change: 0,
            received: None,
            choices: Choices::default(),
            draft: Rc::default(),
            is_made: false,
            composed: None,
            title_rules: Rc::default(),
            collapsible: None,
            reminders: Rc::default(),
            ignored: Rc::default(),
            repaired: Rc::default(),
            versions: Rc::default(),
            heeded: Rc::default(),
            findings: Rc::default(),
            counts: Counts::default(),
            comparison: Rc::default(),
            pages: Rc::default(),
            is_behind: false,
            done: Vec::new(),
            undone: Vec::new(),
            caches: Caches::default(),
        }
    }

    /// Whether the field of `element` still follows the composition.
    pub fn follows_composition(&self, element: Element) -> bool {
        self.composed.as_ref().is_some_and(|composed| composed.notice.text(element) == self.draft.notice.text(element))
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether an undone step can be done again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// The finding with this id.
    pub fn finding(&self, id: &FindingId) -> Option<&ShownFinding> {
        self.findings.iter().find(|shown| shown.id == *id)
    }

    /// Remembers the present as a step to come back to. Keystrokes in one field join one step.
    pub(super) fn remember(&mut self, typing: Option<Element>) {
        const MOST_STEPS: usize = 200;
        self.change += 1;
        self.undone.clear();
        let joins = typing.is_some() && self.done.last().is_some_and(|step| step.typing == typing);
        if joins {
            return;
        }
        if self.done.len() == MOST_STEPS {
            self.done.remove(0);
        }
        let step = Step { typing, ..self.step() };
        self.done.push(step);
    }

    /// Undoes (`true`) or redoes one step.
    pub(super) fn step_back(&mut self, back: bool, desk: &Desk) -> bool {
        let taken = if back { self.done.pop() } else { self.undone.pop() };
        let Some(step) = taken else { return false };
        let present = Step { typing: None, ..self.step() };
        if back {
            self.undone.push(present);
        } else {
            self.done.push(present);
        }
        self.change += 1;
        self.received = step.received;
        self.choices = step.choices;
        self.draft = step.draft;
        self.composed = step.composed;
        self.is_made = step.is_made;
        self.ignored = step.ignored;
        self.repaired = step.repaired;
        self.explain(desk);
        self.derive(desk);
        true
    }

    fn step(&self) -> Step {
        Step {
            received: self.received.clone(),
            choices: self.choices.clone(),
            draft: Rc::clone(&self.draft),
            composed: self.composed.clone(),
            is_made: self.is_made,
            ignored: Rc::clone(&self.ignored),
            repaired: Rc::clone(&self.repaired),
            typing: None,
        }
    }

    /// Takes upstream and forwarded text over from the reading.
    pub(super) fn take_upstream(&mut self) {
        let Some(received) = &self.received else { return };
        let draft = Rc::make_mut(&mut self.draft);
        let mut upstream = received.reading.upstream.clone();
        upstream.relation = self.choices.relation;
        draft.upstream = Some(upstream);
        draft.forwarded = received.reading.text.clone();
    }

    /// Composes the notice, or composes it again: fields that the clerk has edited stay as they are.
    ///
    /// # Errors
    /// Where the document may not be forwarded here (secrecy).
    pub(super) fn compose(&mut self, desk: &Desk) -> Result<(), Refusal> {
        let Some(made) = self.composition(desk) else { return Ok(()) };
        let made = made?;
        let mut draft = made.draft.clone();
        if self.is_made {
            for element in Element::OWN {
                if !self.follows_composition(element)
                    && let (Some(field), Some(kept)) =
                        (draft.notice.field_mut(element), self.draft.notice.field(element))
                {
                    *field = Rc::clone(kept);
                }
            }
        }
        self.composed = Some(Rc::new(made.draft.clone()));
        self.draft = Rc::new(draft);
        if !self.is_made {
            self.is_made = true;
            self.note_first_made(desk.today);
        }
        self.tell(&made);
        Ok(())
    }

    /// Puts the draft into another form of the paper: what follows the composition is composed for it, of what the clerk
    /// has written the ending of the mark alone changes.
    ///
    /// # Errors
    /// Where the document may not be forwarded here (secrecy).
    pub(super) fn take_form(&mut self, form: Form, desk: &Desk) -> Result<(), Refusal> {
        let is_own_mark = !self.follows_composition(Element::IssuerMark);
        Rc::make_mut(&mut self.draft).form = form;
        if self.received.is_some() {
            self.compose(desk)?;
        } else if let (Some(composed), Some(today)) = (self.composed.clone(), desk.today) {
            let composed = forms::refit(&composed, form, &desk.organ, today);
            let following: Vec<Element> =
                Element::OWN.into_iter().filter(|element| self.follows_composition(*element)).collect();
            let notice = &mut Rc::make_mut(&mut self.draft).notice;
            for element in following {
                if let (Some(field), Some(value)) = (notice.field_mut(element), composed.notice.field(element)) {
                    field.clone_from(value);
                }
            }
            self.composed = Some(Rc::new(composed));
        }
        if is_own_mark {
            let mark = &mut Rc::make_mut(&mut self.draft).notice.issuer_mark;
            *mark = forms::mark(form, mark).into();
        }
        Ok(())
    }

    /// The rules and offers of the present composition, without changing the draft.
    fn explain(&mut self, desk: &Desk) {
        if self.is_made
            && let Some(Ok(made)) = self.composition(desk)
        {
            self.tell(&made);
        }
    }

    fn tell(&mut self, made: &Composed) {
        self.title_rules = made.title.rules.iter().map(|rule| Rc::from(rule.to_string())).collect();
        self.collapsible = made.title.collapsible.as_ref().map(offer);
        self.reminders = made.reminders.iter().map(|reminder| Rc::from(reminder.to_string())).collect();
    }

    /// What would be composed for `organ` on `issued`; `None` where nothing is.
    pub(super) fn composed_for(&self, organ: &OwnOrgan, desk: &Desk, issued: Date) -> Option<Draft> {
        let desk = Desk { organ: Rc::new(organ.clone()), today: Some(issued), ..desk.clone() };
        self.composition(&desk)?.ok().map(|made| made.draft)
    }

    fn composition(&self, desk: &Desk) -> Option<Result<Composed, Refusal>> {
        let received = self.received.as_ref()?;
        let related = |upstream: &Upstream| Upstream { relation: self.choices.relation, ..upstream.clone() };
        let upstream = related(&received.reading.upstream);
        let inner = received.reading.inner_upstream.as_ref().map(related);
        let mut organ = (*desk.organ).clone();
        organ.house_style.title_style = self.choices.style.unwrap_or(organ.house_style.title_style);
        let made = forwarding::forward(&ForwardRequest {
            upstream: &upstream,
            text: &received.reading.text,
            inner: inner.as_ref().zip(received.reading.inner_text.as_ref()),
            organ: &organ,
            verb: self.choices.verb,
            collapse: self.choices.collapse,
            today: desk.today?,
        });
        Some(made.map(|mut made| {
            forms::suit(&mut made.draft, self.draft.form, &organ);
            made
        }))
    }

    /// The same draft as it would be at another desk; nothing is kept of the try.
    pub(super) fn tried(&self, desk: &Desk, is_other_organ: bool) -> Self {
        let mut tried = Self { caches: Caches::default(), ..self.clone() };
        if is_other_organ && self.received.is_some() && self.is_made {
            // What may not be forwarded was refused before it was made.
            _ = tried.compose(desk);
        }
        tried.derive(desk);
        tried
    }

    /// Whether so much stands in our own fields that the checks would be felt at every key stroke.
    pub(super) fn is_long(&self) -> bool {
        /// Bytes, some 13,000 characters.
        const LONG: usize = 40_000;
        self.draft.notice.body.len() > LONG
    }

    /// Leaves the findings as they were, those of the field that was typed in at the places that their words have now;
    /// the paper shows what was typed.
    pub(super) fn fall_behind(&mut self, element: Element, before: &Notice) {
        let (old, new) = (before.text(element), self.draft.notice.text(element));
        self.findings = moved(&self.findings, element, old, new);
        self.counts = counts(&self.findings);
        self.is_behind = true;
        self.lay_out();
    }

    /// Recomputes pages and findings.
    pub(super) fn derive(&mut self, desk: &Desk) {
        self.is_behind = false;
        if self.draft.house != desk.house {
            Rc::make_mut(&mut self.draft).house = Rc::clone(&desk.house);
        }
        self.lay_out();
        (self.findings, self.comparison) = if self.is_made { self.checked(desk) } else { Default::default() };
        self.counts = counts(&self.findings);
    }

    fn lay_out(&mut self) {
        self.pages = Rc::new(layout::lay_out(&self.draft, &mut self.caches.layout.borrow_mut()));
    }

    fn shown_findings(&self, desk: &Desk, stage: Stage) -> Rc<[ShownFinding]> {
        self.findings_in(&self.draft, &self.pages, desk, stage, &mut self.caches.checks.borrow_mut())
    }

    /// The findings, and both sides compared over what was read for them.
    fn checked(&self, desk: &Desk) -> (Rc<[ShownFinding]>, Rc<[Row]>) {
        let cache = &mut self.caches.checks.borrow_mut();
        let received = self.received.as_deref();
        self.look(&self.draft, &self.pages, desk, Stage::Draft, cache, |subject, texts, findings| {
            let rows = comparison::compare(subject, texts, received, &findings);
            (findings, rows)
        })
    }

    /// The findings in a notice that was made of this draft.
    pub(super) fn findings_in(
        &self,
        draft: &Draft,
        pages: &Pages,
        desk: &Desk,
        stage: Stage,
        cache: &mut checks::Cache,
    ) -> Rc<[ShownFinding]> {
        self.look(draft, pages, desk, stage, cache, |_, _, findings| findings)
    }

    fn look<T>(
        &self,
        draft: &Draft,
        pages: &Pages,
        desk: &Desk,
        stage: Stage,
        cache: &mut checks::Cache,
        then: impl FnOnce(&Subject<'_>, &checks::Texts, Rc<[ShownFinding]>) -> T,
    ) -> T {
        let damages = self.received.as_ref().map_or(&[][..], |received| &received.damages);
        let source = self.received.as_deref().map(|received| checks::Source {
            text: &received.cleaned.text,
            paragraphs: &received.reading.paragraphs,
            is_ours: false,
            kind: received.reading.kind,
        });
        let others = desk.drafts.iter().filter(|other| other.id != self.id);
        let used: Vec<&str> = others.map(|other| other.number.as_str()).filter(|number| !number.is_empty()).collect();
        let known = Known { damages, missing_faces: &desk.missing_faces, source, used_numbers: &used };
        let pages = Some(pages);
        let subject = Subject { draft, organ: &desk.organ, stage, today: desk.today, pages, known };
        let found = checks::run(&subject, &desk.settings.checks_off(), cache);
        then(&subject, cache.texts(), shown(found, draft, &self.ignored))
    }

    /// What would stop a careful clerk from sending it: the open errors, and what may be missing only in a draft.
    pub(super) fn open_errors(&self, desk: &Desk) -> Vec<Rc<str>> {
        let mut titles: Vec<Rc<str>> = self
            .shown_findings(desk, Stage::Final)
            .iter()
            .filter(|shown| shown.is_open())
            .filter(|shown| shown.finding.severity == checks::Severity::Error)
            .map(|shown| Rc::from(format!("{}：{}", shown.finding.element.term(), shown.finding.check.title)))
            .collect();
        titles.dedup();
        titles
    }
}

/// The sentence that offers to pass the source on instead of the chain.
fn offer(source: &Source) -> Rc<str> {
    format!("来文本身是转发的通知，可以直接转发源头文件《{}》。", source.title).into()
}
