//! Our notice: typing and taking fixes.

use std::rc::Rc;

use super::{State, recompose};
use crate::app::findings::{FindingId, Repaired, ShownFinding};
use crate::domain::checks::Repair;
use crate::domain::notice::Element;
use crate::domain::text::edit;

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

    pub(super) fn fix_all(&mut self) -> bool {
        let Some(work) = &self.work else { return false };
        let certain: Vec<ShownFinding> = work
            .findings
            .iter()
            .filter(|shown| shown.is_open() && shown.finding.repair == Repair::Auto)
            .cloned()
            .collect();
        self.apply_fixes(&certain)
    }

    /// One undo step, whatever the number of fixes; of fixes that meet, the first in document order is taken.
    pub(super) fn apply_fixes(&mut self, fixes: &[ShownFinding]) -> bool {
        if fixes.iter().all(|shown| shown.finding.edits.is_empty()) {
            return false;
        }
        self.change_work(None, |work, desk| {
            let repaired = fixes.iter().filter(|shown| !shown.finding.edits.is_empty()).map(|shown| Repaired {
                check: shown.finding.check.id.into(),
                element: shown.finding.element,
                before: Rc::clone(&shown.before),
                after: shown.after.clone().unwrap_or_default(),
            });
            work.repaired = work.repaired.iter().cloned().chain(repaired).collect();
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
                    let mut corrections = (*received.corrections).clone();
                    corrections.elements.insert(element, text);
                    work.received = Some(Rc::new(received.with_corrections(corrections)));
                    corrected = true;
                }
            }
            if corrected { recompose(work, desk) } else { Ok(()) }
        })
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
