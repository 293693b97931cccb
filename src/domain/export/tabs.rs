//! Tabs where there are no tab stops: as many blanks as reach to the stop.

use super::measures::{CELL, Twips, columns};
use super::style::{Format, TabKind};

/// For each tab of a line how many halves of a character part what stands before it from what comes behind; less than 0
/// where there is no room. Tabs without a stop are left out.
pub(super) fn gaps(line: &str, format: Format) -> Vec<Twips> {
    let mut parts = line.split('\t');
    let mut end = halves(format.left + format.first) + parts.next().map_or(0, columns);
    let mut gaps = Vec::new();
    for (tab, part) in format.tabs.iter().flatten().zip(parts) {
        let width = columns(part);
        let before_stop = match tab.kind {
            TabKind::Left => 0,
            TabKind::Centre => width / 2,
            TabKind::Right => width,
        };
        let gap = halves(tab.at) - before_stop - end;
        end += gap.max(0) + width;
        gaps.push(gap);
    }
    gaps
}

/// A length in halves of a character.
pub(super) fn halves(length: Twips) -> Twips {
    (length * 2 + CELL / 2).div_euclid(CELL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::export::measures::TYPE_AREA;
    use crate::domain::export::style::{Tab, one_tab};

    #[test]
    fn blanks_reach_to_the_stop() {
        for (line, kind, at, expected) in [
            ("特急\t安工函〔2024〕12号", TabKind::Right, TYPE_AREA, vec![56 - 4 - 18]),
            ("等级\t安工电〔2024〕12号", TabKind::Left, 17 * CELL, vec![34 - 4]),
            ("\t安平县", TabKind::Centre, 14 * CELL, vec![28 - 3]),
            ("安平县总工会\t字", TabKind::Left, 4 * CELL, vec![-4]),
            ("没有制表位", TabKind::Left, 0, vec![]),
        ] {
            let format = Format { tabs: one_tab(Tab { at, kind }), ..Format::default() };
            assert_eq!(gaps(line, format), expected, "{line:?}");
        }
    }
}
