//! Our notice: typing and taking fixes.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::{State, recompose};
use crate::app::findings::{FindingId, OfferedFix, Repaired, ShownFinding};
use crate::app::work::{Desk, Work};
use crate::domain::checks::Repair;
use crate::domain::notice::Element;
use crate::domain::notice::draft::Form;
use crate::domain::text::edit::{self, Edit};

impl State {
    pub(super) fn edit(&mut self, element: Element, text: Rc<str>, typing: Option<Element>) -> bool {
        let unchanged = self.work.as_ref().is_none_or(|work| work.draft.notice.text(element) == &*text);
        if unchanged {
            return false;
        }
        self.change_work(typing, |work, _| {
            if let Some(field) = Rc::make_mut(&mut work.draft).notice.field_mut(element) {
                *field = text;
            }
            Ok(())
        })
    }

    /// 公文格式, as one step.
    pub(super) fn choose_form(&mut self, form: Form) -> bool {
        if self.work.as_ref().is_none_or(|work| !work.is_made || work.draft.form == form) {
            return false;
        }
        self.change_work(None, |work, desk| work.take_form(form, desk).map_err(|error| error.to_string()))
    }

    pub(super) fn recompose_field(&mut self, element: Element) -> bool {
        self.change_work(None, |work, _| {
            let composed = work.composed.as_ref().and_then(|composed| composed.notice.field(element).cloned());
            if let (Some(text), Some(field)) = (composed, Rc::make_mut(&mut work.draft).notice.field_mut(element)) {
                *field = text;
            }
            Ok(())
        })
    }

    pub(super) fn fix(&mut self, id: &FindingId) -> bool {
        let Some(shown) = self.work.as_ref().and_then(|work| work.finding(id)).cloned() else { return false };
        let fixed = self.apply_fixes(&[shown]);
        if fixed && self.chosen.as_ref() == Some(id) {
            // An equal place further on may inherit the id; the walk goes on from `chosen_at`.
            self.chosen = None;
        }
        fixed
    }

    /// 全部采用: lists every fix that cannot change the meaning, and those that show up behind them.
    pub(super) fn ask_fixes(&mut self) -> bool {
        let Some(work) = &self.work else { return false };
        // What shows up behind a fix is seen by taking it, on a copy.
        let mut trial = Work::clone(work);
        let mut offered: Vec<OfferedFix> = Vec::new();
        let taken = in_rounds(&mut trial, &self.desk(), |fixes| {
            fixes.retain(|shown| offered.iter().all(|fix| fix.id != shown.id));
            offered.extend(without_meeting(fixes).into_iter().map(offer));
        });
        if taken.is_err() || offered.is_empty() {
            return false;
        }
        self.fixes = Some(offered.into());
        true
    }

    /// These fixes and no others, as one undo step.
    pub(super) fn take_fixes(&mut self, ids: &[FindingId]) -> bool {
        let was_asked = self.fixes.take().is_some();
        let before = self.work.as_ref().map_or(0, |work| work.repaired.len());
        let is_taken = !ids.is_empty()
            && self.change_work(None, |work, desk| {
                let mut left: BTreeSet<&FindingId> = ids.iter().collect();
                in_rounds(work, desk, |fixes| {
                    fixes.retain(|shown| left.contains(&shown.id));
                    for shown in without_meeting(fixes) {
                        left.remove(&shown.id);
                    }
                })
            });
        let count = self.work.as_ref().map_or(0, |work| work.repaired.len()).saturating_sub(before);
        if is_taken && count > 0 {
            self.tell(format!("已改{count}处，Ctrl+Z可撤销。"));
        }
        is_taken || was_asked
    }

    /// One undo step, whatever the number of fixes; of fixes that meet, the first in document order is taken.
    pub(super) fn apply_fixes(&mut self, fixes: &[ShownFinding]) -> bool {
        if fixes.iter().all(|shown| shown.finding.edits.is_empty()) {
            return false;
        }
        self.change_work(None, |work, desk| take(work, desk, fixes))
    }
}

/// The open fixes that cannot change the meaning.
fn certain(work: &Work) -> Vec<ShownFinding> {
    let is_certain = |shown: &&ShownFinding| shown.is_open() && shown.finding.repair == Repair::Auto;
    work.findings.iter().filter(is_certain).cloned().collect()
}

/// Takes the certain fixes, and those that show up behind them, as long as there are any; `choose` leaves out.
fn in_rounds(work: &mut Work, desk: &Desk, mut choose: impl FnMut(&mut Vec<ShownFinding>)) -> Result<(), String> {
    const MOST_ROUNDS: usize = 4;
    for _ in 0..MOST_ROUNDS {
        let mut fixes = certain(work);
        choose(&mut fixes);
        if fixes.is_empty() {
            break;
        }
        take(work, desk, &fixes)?;
        work.derive(desk);
    }
    Ok(())
}

fn offer(shown: &ShownFinding) -> OfferedFix {
    OfferedFix {
        id: shown.id.clone(),
        element: shown.finding.element,
        title: shown.finding.check.title,
        before: Rc::clone(&shown.before),
        after: shown.after.clone().unwrap_or_default(),
    }
}

/// Changes the fields as the fixes say and notes each that was taken.
fn take(work: &mut Work, desk: &Desk, fixes: &[ShownFinding]) -> Result<(), String> {
    let fixes = without_meeting(fixes);
    let repaired = fixes.iter().map(|shown| Repaired {
        check: shown.finding.check.id.into(),
        element: shown.finding.element,
        before: Rc::clone(&shown.before),
        after: shown.after.clone().unwrap_or_default(),
    });
    work.repaired = work.repaired.iter().cloned().chain(repaired).collect();
    let mut corrected = false;
    for element in Element::OWN {
        if let Some(text) = fixed_text(&fixes, element, work.draft.notice.text(element))
            && let Some(field) = Rc::make_mut(&mut work.draft).notice.field_mut(element)
        {
            *field = text.into();
        }
    }
    for element in [Element::UpstreamTitle, Element::UpstreamIssuer, Element::UpstreamNumber, Element::UpstreamDate] {
        let Some(received) = &work.received else { continue };
        let upstream = &received.reading.upstream;
        let text = match element {
            Element::UpstreamTitle => &upstream.title,
            Element::UpstreamIssuer => &upstream.issuer,
            Element::UpstreamNumber => &upstream.document_number,
            _ => &upstream.date_of_issue,
        };
        if let Some(text) = fixed_text(&fixes, element, text) {
            let mut corrections = (*received.corrections).clone();
            corrections.elements.insert(element, text);
            work.received = Some(Rc::new(received.with_corrections(corrections)));
            corrected = true;
        }
    }
    if corrected { recompose(work, desk) } else { Ok(()) }
}

/// The fixes that change something, each only where none before it changes the same place.
fn without_meeting(fixes: &[ShownFinding]) -> Vec<&ShownFinding> {
    let mut taken: Vec<&ShownFinding> = Vec::new();
    for shown in fixes.iter().filter(|shown| !shown.finding.edits.is_empty() && !shown.finding.forwarded) {
        let meets = |(element, one): (Element, &Edit)| {
            let mut others = taken.iter().flat_map(|other| all_edits(other)).filter(|(of, _)| *of == element);
            others.any(|(_, other)| one.span == other.span || one.span.overlaps(other.span))
        };
        if !all_edits(shown).any(meets) {
            taken.push(shown);
        }
    }
    taken
}

/// What a fix changes, element by element.
fn all_edits(shown: &ShownFinding) -> impl Iterator<Item = (Element, &Edit)> {
    let finding = &shown.finding;
    let elsewhere = finding.elsewhere.iter().map(|(element, edit)| (*element, edit));
    finding.edits.iter().map(|edit| (finding.element, edit)).chain(elsewhere)
}

/// The text of `element` after the fixes that belong to it; `None` where there are none.
fn fixed_text(fixes: &[&ShownFinding], element: Element, text: &str) -> Option<String> {
    let of_element = fixes.iter().flat_map(|shown| all_edits(shown)).filter(|(of, _)| *of == element);
    let mut edits: Vec<Edit> = of_element.map(|(_, edit)| edit.clone()).collect();
    edits.sort_by_key(|edit| edit.span);
    (!edits.is_empty()).then(|| edit::apply(text, &edits))
}
