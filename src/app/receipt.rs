//! 清理清单 (receipt): the repairs of the received text by what was done and by kind of damage.

use std::rc::Rc;

use crate::domain::clean::{Repair, RepairClass, damages};

/// What became of a repair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doing {
    /// 已清理: it was applied; meaning cannot change.
    Made,
    /// 已清理，请过目: it was applied because the text cannot be read without it.
    MadeAsk,
    /// 建议，未采用: it is only offered.
    Offered,
    /// 只提示: nothing can be changed here.
    Told,
}

impl Doing {
    /// In the order of the receipt: what wants the clerk's eye first.
    pub const ALL: [Self; 4] = [Self::MadeAsk, Self::Offered, Self::Made, Self::Told];

    /// What became of `repair` when the text came in; taking it back does not move it in the receipt.
    pub const fn of(repair: &Repair) -> Self {
        match (repair.class, repair.offered) {
            (RepairClass::Report, _) => Self::Told,
            (_, true) => Self::Offered,
            (RepairClass::Auto, false) => Self::Made,
            (RepairClass::Ask, false) => Self::MadeAsk,
        }
    }

    /// Whether the clerk can switch such repairs.
    pub const fn can_be_switched(self) -> bool {
        !matches!(self, Self::Told)
    }
}

/// The repairs of one kind of damage with which the same was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepairGroup {
    /// Kind of damage.
    pub damage: Rc<str>,
    /// What was done.
    pub doing: Doing,
    /// Their indices in the list of repairs.
    pub repairs: Rc<[usize]>,
    /// How many of them are applied now.
    pub accepted: usize,
}

/// The groups in the order of the receipt; none is empty, and every repair is in one.
pub fn groups(repairs: &[Repair]) -> Vec<RepairGroup> {
    let known: Vec<&str> = damages().collect();
    let place = |repair: &Repair| {
        let doing = Doing::ALL.iter().position(|doing| *doing == Doing::of(repair));
        let damage = known.iter().position(|damage| *damage == repair.damage);
        (doing, damage.unwrap_or(known.len()))
    };
    let mut order: Vec<_> = repairs.iter().enumerate().map(|(index, repair)| (place(repair), index)).collect();
    order.sort_unstable();
    let same =
        |a: &usize, b: &usize| place(&repairs[*a]) == place(&repairs[*b]) && repairs[*a].damage == repairs[*b].damage;
    let indices: Vec<usize> = order.into_iter().map(|(_, index)| index).collect();
    indices
        .chunk_by(same)
        .filter_map(|group| {
            let first = &repairs[*group.first()?];
            Some(RepairGroup {
                damage: first.damage.as_str().into(),
                doing: Doing::of(first),
                repairs: group.into(),
                accepted: group.iter().filter(|index| repairs[**index].accepted).count(),
            })
        })
        .collect()
}

/// Whether every repair stands as it did when the text came in.
pub fn is_as_cleaned(repairs: &[Repair]) -> bool {
    repairs.iter().all(|repair| repair.accepted == as_cleaned(repair))
}

/// Whether a repair was applied when the text came in.
pub(super) const fn as_cleaned(repair: &Repair) -> bool {
    !repair.offered && !matches!(repair.class, RepairClass::Report)
}
