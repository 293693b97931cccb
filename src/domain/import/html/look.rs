//! How words look where they stand: what all elements around them say, taken together.

use crate::domain::notice::evidence::{Alignment, Place, RevisionKind};

use super::list::Marker;
use super::style::{Declared, Display, Size, WhiteSpace, WordRole};
use super::tags::Kind;

/// A tracked change: what was done, and the place of who did it in the list of authors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) kind: RevisionKind,
    pub(super) author: usize,
}

/// The look of words, handed down from element to element.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of its own, as in CSS")]
pub(super) struct Look {
    pub(super) alignment: Option<Alignment>,
    pub(super) heading: Option<u8>,
    pub(super) half_points: Option<u16>,
    pub(super) bold: bool,
    pub(super) red: bool,
    pub(super) place: Place,
    pub(super) change: Option<Change>,
    /// Not shown on the page.
    pub(super) hidden: bool,
    /// No words of the page at all.
    pub(super) dropped: bool,
    pub(super) white_space: WhiteSpace,
    /// How a list in here marks its items, where a style says so.
    pub(super) marker: Option<Marker>,
    /// In the number that Word wrote in front of a list item.
    pub(super) is_list_mark: bool,
    /// In the spaces that Word wrote for a tab.
    pub(super) is_tab: bool,
    /// In a font that holds signs in the places of letters.
    pub(super) is_symbol: bool,
}

impl Look {
    /// The look inside an element of this kind with this style.
    pub(super) fn within(self, kind: Kind, declared: &Declared) -> Self {
        let own = self.by_kind(kind);
        let size = match declared.size {
            Some(Size::HalfPoints(size)) => Some(size),
            Some(Size::Percent(percent)) => {
                self.half_points.and_then(|size| u16::try_from(u32::from(size) * percent.min(2000) / 100).ok())
            }
            None => None,
        };
        let struck = Change { kind: RevisionKind::Deleted, author: 0 };
        let place = match declared.word {
            Some(WordRole::At(place)) => place,
            _ => own.place,
        };
        Self {
            alignment: declared.alignment.or(own.alignment),
            heading: declared.heading.or(own.heading),
            half_points: size.or(own.half_points),
            bold: declared.bold.unwrap_or(own.bold),
            red: declared.red.unwrap_or(own.red),
            place,
            change: own.change.or_else(|| (declared.struck == Some(true)).then_some(struck)),
            hidden: own.hidden
                || declared.display == Some(Display::Hidden)
                || declared.hidden == Some(true)
                || declared.word == Some(WordRole::Comment),
            dropped: own.dropped,
            white_space: declared.white_space.unwrap_or(own.white_space),
            marker: declared.marker.or(own.marker),
            is_list_mark: own.is_list_mark || declared.word == Some(WordRole::ListMark),
            is_tab: own.is_tab || declared.word == Some(WordRole::Tab),
            is_symbol: declared.symbols.unwrap_or(own.is_symbol),
        }
    }

    /// What the kind of element says by itself.
    fn by_kind(self, kind: Kind) -> Self {
        match kind {
            Kind::Bold | Kind::Cell(true) => Self { bold: true, ..self },
            Kind::Heading(level) => Self { bold: true, heading: Some(level), ..self },
            Kind::Centre => Self { alignment: Some(Alignment::Centre), ..self },
            Kind::Preformatted => Self { white_space: WhiteSpace::Kept, ..self },
            Kind::TextBox => Self { place: Place::TextBox, alignment: None, heading: None, ..self },
            Kind::Banner | Kind::Beside if self.place == Place::Flow => Self { place: Place::Furniture, ..self },
            Kind::Dropped | Kind::Control => Self { dropped: true, ..self },
            Kind::NumberedList => Self { marker: Some(Marker::Decimal), ..self },
            Kind::List => Self { marker: Some(Marker::None), ..self },
            // A table begins anew: centring one does not centre its cells.
            Kind::Table => Self { alignment: None, heading: None, white_space: WhiteSpace::Collapsed, ..self },
            _ => self,
        }
    }

    /// The look without what an element between gave it: `own` is the look inside that element, `outer` around it.
    pub(super) fn take_back(&mut self, own: &Self, outer: &Self) {
        fn back<T: Copy + PartialEq>(held: &mut T, own: T, outer: T) {
            if *held == own {
                *held = outer;
            }
        }
        back(&mut self.alignment, own.alignment, outer.alignment);
        back(&mut self.half_points, own.half_points, outer.half_points);
        back(&mut self.bold, own.bold, outer.bold);
        back(&mut self.red, own.red, outer.red);
        back(&mut self.place, own.place, outer.place);
        back(&mut self.change, own.change, outer.change);
        back(&mut self.hidden, own.hidden, outer.hidden);
        back(&mut self.white_space, own.white_space, outer.white_space);
        back(&mut self.is_list_mark, own.is_list_mark, outer.is_list_mark);
        back(&mut self.is_tab, own.is_tab, outer.is_tab);
        back(&mut self.is_symbol, own.is_symbol, outer.is_symbol);
    }
}
