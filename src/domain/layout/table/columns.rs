//! The widths of columns: what each asks for, and its share of the line. All in thousandths of the type size.

use super::super::breaks::may_break;
use super::super::widths::{Milli, advance};
use crate::domain::notice::own_organ::DigitFace;

/// What the cells of a column ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Demand {
    /// Narrower than this it is hard to read: short cells have several lines.
    pub least: Milli,
    /// Narrower than this its words and numbers come apart.
    pub word: Milli,
    /// In it every cell stands on one line.
    pub natural: Milli,
    /// The mean length of its cells.
    pub mean: Milli,
}

/// The demands of the columns of these rows, each row as many cells long as there are columns.
pub(super) fn demands(rows: &[Vec<&str>], columns: usize, digits: DigitFace) -> Vec<Demand> {
    let mut demands = vec![Demand::default(); columns];
    let mut totals = vec![0_u64; columns];
    for row in rows {
        for ((cell, demand), total) in row.iter().zip(&mut demands).zip(&mut totals) {
            let (word, least, natural) = of_cell(cell, digits);
            demand.word = demand.word.max(word);
            demand.least = demand.least.max(least);
            demand.natural = demand.natural.max(natural);
            *total += u64::from(natural);
        }
    }
    let count = u64::try_from(rows.len()).unwrap_or(u64::MAX).max(1);
    for (demand, total) in demands.iter_mut().zip(totals) {
        demand.mean = Milli::try_from(total / count).unwrap_or(Milli::MAX);
    }
    demands
}

/// Longest word that decides on the width of a column; a longer one is cut.
const LONGEST_WORD: Milli = 9_000;
/// Up to four characters stay on one line, up to eight on two.
const SHORT: Milli = 4_500;
const MIDDLING: Milli = 9_000;
/// A cell with more than this wants a wider column.
const LONG: Milli = 40_000;
/// What some word processors add between a Han character and a digit or letter.
const GAP: Milli = 220;

/// The width of a cell's longest word, its least and its natural width.
fn of_cell(cell: &str, digits: DigitFace) -> (Milli, Milli, Milli) {
    let (mut natural, mut word, mut longest) = (0, 0, 0);
    let mut before: Option<char> = None;
    for c in cell.chars() {
        let own = advance(c, digits);
        if let Some(before) = before {
            if may_break(before, c) {
                word = 0;
            }
            if before.is_ascii_alphanumeric() != c.is_ascii_alphanumeric() {
                natural += GAP;
            }
        }
        natural += own;
        word += own;
        longest = longest.max(word);
        before = Some(c);
    }
    let wanted = if natural <= SHORT {
        natural
    } else if natural <= MIDDLING {
        natural / 2 + 500
    } else if natural <= LONG {
        4_000
    } else {
        6_000
    };
    let word = longest.min(LONGEST_WORD);
    (word, wanted.max(word), natural)
}

/// The width of each column of a line that is `room` long.
///
/// Where every cell finds room on one line, what is left over goes to all. Else the columns share by how long their
/// cells are, on the mean and at most, none narrower than its words and none wider than it can fill.
pub(super) fn share(demands: &[Demand], room: Milli) -> Vec<Milli> {
    let sum = |of: fn(&Demand) -> Milli| demands.iter().map(|demand| u64::from(of(demand))).sum::<u64>();
    let (least, natural) = (sum(|demand| demand.least), sum(|demand| demand.natural));
    let count = u64::try_from(demands.len()).unwrap_or(1).max(1);
    let whole = u64::from(room);
    let widths: Vec<u64> = if natural <= whole {
        // Half of it evenly, half by length: a column of numbers need not be as wide as one of names.
        let left = whole - natural;
        let longer = |own: u64| (left / 2 * own).checked_div(natural).unwrap_or(0);
        let wide = |demand: &Demand| {
            let own = u64::from(demand.natural);
            own + left / 2 / count + longer(own)
        };
        demands.iter().map(wide).collect()
    } else if least >= whole {
        demands.iter().map(|demand| whole * u64::from(demand.least) / least.max(1)).collect()
    } else {
        by_length(demands, whole)
    };
    widths.into_iter().map(|width| Milli::try_from(width).unwrap_or(room)).collect()
}

/// Widths in proportion to the lengths of cells, held between least and natural, that fill `room` as far as they can.
fn by_length(demands: &[Demand], room: u64) -> Vec<u64> {
    // Thousandths of the length; the sum of the widths grows with it.
    let (mut low, mut high) = (0_u64, 1 << 24);
    let widths = |factor: u64| -> Vec<u64> {
        let width = |demand: &Demand| {
            let wanted = u64::from(demand.mean + demand.natural) / 2 * factor / 1000;
            wanted.clamp(u64::from(demand.least), u64::from(demand.natural.max(demand.least)))
        };
        demands.iter().map(width).collect()
    };
    while low + 1 < high {
        let middle = u64::midpoint(low, high);
        if widths(middle).iter().sum::<u64>() <= room {
            low = middle;
        } else {
            high = middle;
        }
    }
    widths(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rows: &[&[&str]], room: Milli, expected: &[Milli]) {
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.to_vec()).collect();
        let demands = demands(&rows, rows[0].len(), DigitFace::FangSong);
        let widths = share(&demands, room);
        let tenths: Vec<Milli> = widths.iter().map(|width| width / 100).collect();
        assert_eq!(tenths, expected, "{rows:?}");
        assert!(widths.iter().sum::<Milli>() <= room);
    }

    #[test]
    fn columns_are_as_wide_as_their_words() {
        check(&[&["序号", "单位"], &["1", "开发区"]], 10_000, &[42, 57]);
        check(&[&["序号", "内容"], &["1", &"字".repeat(30)]], 20_000, &[20, 179]);
        check(&[&["姓名", "内容"], &["欧阳某某", &"字".repeat(100)]], 9_000, &[36, 54]);
        check(&[&["", ""]], 9_000, &[22, 22]);
    }

    #[test]
    fn words_and_numbers_decide_how_narrow_a_column_gets() {
        for (cell, word, least, natural) in [
            ("", 0, 0, 0),
            ("人数", 1000, 2000, 2000),
            ("慰问金发放情况", 1000, 4000, 7000),
            ("2014年", 2000, 3220, 3220),
            ("1234567890", 5000, 5000, 5000),
        ] {
            assert_eq!(of_cell(cell, DigitFace::FangSong), (word, least, natural), "{cell}");
        }
    }
}
