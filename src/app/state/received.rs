//! The received document: its receipt, roles and elements put right by hand.

use super::{State, recompose};
use crate::app::doubts::Doubted;
use crate::app::receipt::{self, RepairGroup};
use crate::app::received::Received;
use crate::domain::clean::{Repair, RepairClass};
use crate::domain::notice::Element;
use crate::domain::notice::reading::Corrections;
use crate::domain::notice::upstream::Role;
use crate::domain::text::span::Span;

impl State {
    pub(super) fn set_repair(&mut self, index: usize, accepted: bool) -> bool {
        self.change_repairs(|at, repair| if at == index { accepted } else { repair.accepted })
    }

    pub(super) fn set_group(&mut self, group: &RepairGroup, accepted: bool) -> bool {
        let is_in = |at: usize| group.repairs.binary_search(&at).is_ok();
        self.change_repairs(|at, repair| if is_in(at) { accepted } else { repair.accepted })
    }

    /// Every repair taken back, or every one as it was when the text came in.
    pub(super) fn set_all_repairs(&mut self, as_cleaned: bool) -> bool {
        self.change_repairs(|_, repair| as_cleaned && receipt::as_cleaned(repair))
    }

    fn change_repairs(&mut self, accepted: impl Fn(usize, &Repair) -> bool) -> bool {
        let Some(received) = self.work.as_ref().and_then(|work| work.received.clone()) else { return false };
        let mut repairs = received.cleaned.repairs.clone();
        for (at, repair) in repairs.iter_mut().enumerate() {
            if repair.class != RepairClass::Report {
                repair.accepted = accepted(at, repair);
            }
        }
        repairs != received.cleaned.repairs && self.change_received(|received| received.with_repairs(repairs))
    }

    pub(super) fn set_roles(&mut self, places: &[Span], role: Option<Role>) -> bool {
        self.correct(|corrections| {
            for place in places {
                corrections.give(*place, role);
            }
        })
    }

    /// An element found right settles the questions about its paragraphs as well.
    pub(super) fn confirm(&mut self, element: Element) -> bool {
        let Some(received) = self.work.as_ref().and_then(|work| work.received.clone()) else { return false };
        let document = &received.reading.document;
        let is_in = |place: &Span| {
            let mut spans = document.found(element).iter().flat_map(|found| &found.spans);
            spans.any(|span| span.overlaps(*place))
        };
        self.correct(|corrections| {
            for doubt in received.doubts.iter().filter(|doubt| !doubt.is_settled && doubt.places.iter().any(is_in)) {
                if let Doubted::Paragraphs { role, .. } = doubt.doubted {
                    doubt.places.iter().for_each(|place| corrections.give(*place, Some(role)));
                }
            }
            corrections.confirmed.insert(element, document.value(element));
        })
    }

    pub(super) fn correct(&mut self, change: impl FnOnce(&mut Corrections)) -> bool {
        let Some(received) = self.work.as_ref().and_then(|work| work.received.clone()) else { return false };
        let mut corrections = (*received.corrections).clone();
        change(&mut corrections);
        corrections != *received.corrections && self.change_received(|received| received.with_corrections(corrections))
    }

    fn change_received(&mut self, change: impl FnOnce(&Received) -> Received) -> bool {
        self.change_work(None, |work, desk| {
            if let Some(received) = work.received.clone() {
                work.put_received(change(&received), desk);
            }
            recompose(work, desk)
        })
    }
}
