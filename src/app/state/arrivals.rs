//! What comes in: read at once on an empty desk, asked about where a draft is open.

use std::rc::Rc;

use super::State;
use crate::app::arrival::Arrival;
use crate::app::effect::Effect;
use crate::app::unit;

impl State {
    /// A paste beside the fields of an open draft may be a slip of the hand, so it does not take the draft's place
    /// unasked.
    ///
    /// The settings of a unit are no document, wherever they are dropped.
    pub(super) fn arrive(&mut self, arrival: Arrival) -> bool {
        if let Arrival::File { name, bytes } = &arrival
            && unit::is_unit_file(bytes)
        {
            return self.read_unit_file(Rc::clone(name), bytes);
        }
        if self.work.is_none() {
            return self.read(arrival);
        }
        if arrival.is_empty() {
            return false;
        }
        self.arrival = Some(arrival);
        true
    }

    /// The open draft is kept; the arrival becomes a new one.
    pub(super) fn take_arrival(&mut self) -> bool {
        self.arrival.take().is_some_and(|arrival| self.read(arrival))
    }

    pub(super) fn arrival_failed(&mut self, reason: Rc<str>) -> bool {
        self.is_reading = false;
        self.tell_error(reason)
    }

    fn read(&mut self, arrival: Arrival) -> bool {
        self.is_reading = true;
        self.message = None;
        self.send(Effect::Read(arrival))
    }
}
