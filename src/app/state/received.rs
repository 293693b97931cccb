//! The received document: its receipt, roles and elements put right by hand.

use std::rc::Rc;

use super::{State, recompose};
use crate::app::received::Received;
use crate::domain::clean::{Cleaned, RepairClass};

impl State {
    pub(super) fn set_repairs(&mut self, chosen: impl Fn(usize, &str) -> bool, accepted: bool) -> bool {
        self.change_received(|received| {
            let mut repairs = received.cleaned.repairs.clone();
            for (at, repair) in repairs.iter_mut().enumerate() {
                if repair.class != RepairClass::Report && chosen(at, &repair.damage) {
                    repair.accepted = accepted;
                }
            }
            let evidence = received.cleaned.evidence.clone();
            received.with_cleaned(Cleaned::new(received.cleaned.source.clone(), repairs).with_evidence(evidence))
        })
    }

    pub(super) fn correct(&mut self, change: impl FnOnce(&mut Received)) -> bool {
        self.change_received(|received| {
            let mut corrected = received.clone();
            change(&mut corrected);
            Received::with(corrected.cleaned, corrected.corrections)
        })
    }

    pub(super) fn change_received(&mut self, change: impl FnOnce(&Received) -> Received) -> bool {
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
}
