//! The shape of a title: 梯形 or 菱形 (GB/T 9704—2012, 7.3.1).

use super::places::Cost;

/// A line more: fewer lines are better.
const LINE: Cost = 400;
/// Lines of a title hold up to 40 halves of a character.
const WIDTHS: usize = 41;

/// The places before which a title of these widths (in halves of a character) breaks, so that the breaks and the shape
/// together cost least. `blank` tells which characters have no width at the end of a line.
///
/// Each line is compared with the one before it. Lines that grow and then shrink are a 菱形, lines that only grow or
/// only shrink a 梯形; lines that shrink and grow again (沙漏形) are to be avoided, three equal ones too.
pub(super) fn breaks(widths: &[u32], blank: &[bool], costs: &[Cost], measure: u32) -> Vec<usize> {
    let count = widths.len();
    // What the lines from a place on cost at least, by the width of the line before it and whether one has shrunk by then.
    let mut best = vec![[[(Cost::MAX, 0_usize); 2]; WIDTHS]; count + 1];
    best[count] = [[(0, count); 2]; WIDTHS];
    for start in (0..count).rev() {
        for (end, width) in lines_from(start, widths, blank, measure) {
            let is_last = end == count;
            let own = LINE + alone(width, is_last) + if is_last { 0 } else { costs[end] };
            let index = usize::try_from(width).unwrap_or(WIDTHS - 1).min(WIDTHS - 1);
            if start == 0 {
                let total = own.saturating_add(best[end][index][0].0);
                if total < best[0][0][0].0 {
                    best[0][0][0] = (total, end);
                }
                continue;
            }
            for before in 0..WIDTHS {
                for shrinks in 0..2 {
                    let (pair, shrinks_now) = beside(before, index, shrinks == 1);
                    let rest = best[end][index][usize::from(shrinks_now)].0;
                    let total = own.saturating_add(pair).saturating_add(rest);
                    if total < best[start][before][shrinks].0 {
                        best[start][before][shrinks] = (total, end);
                    }
                }
            }
        }
    }
    walk(&best, widths, blank)
}

/// The ends a line may have that begins at `start`, with its width; always at least one.
fn lines_from<'a>(
    start: usize,
    widths: &'a [u32],
    blank: &'a [bool],
    measure: u32,
) -> impl Iterator<Item = (usize, u32)> + 'a {
    let (mut full, mut set) = (0, 0);
    // Characters without width are many only in damaged text.
    widths[start..].iter().zip(&blank[start..]).zip(start + 1..).take(5 * WIDTHS).map_while(
        move |((width, blank), end)| {
            full += width;
            set = if *blank { set } else { full };
            (set <= measure || end == start + 1).then_some((end, set))
        },
    )
}

/// The way from the first line to the last.
fn walk(best: &[[[(Cost, usize); 2]; WIDTHS]], widths: &[u32], blank: &[bool]) -> Vec<usize> {
    let count = widths.len();
    let mut places = Vec::new();
    let (mut at, mut before, mut shrinks) = (0, 0, false);
    while at < count {
        let end = best[at][before][usize::from(shrinks)].1.max(at + 1);
        let set = end - blank[at..end].iter().rev().take_while(|&&is_blank| is_blank).count();
        let width: u32 = widths[at..set.max(at)].iter().sum();
        let index = usize::try_from(width).unwrap_or(WIDTHS - 1).min(WIDTHS - 1);
        if at > 0 {
            shrinks = beside(before, index, shrinks).1;
        }
        if end < count {
            places.push(end);
        }
        (at, before) = (end, index);
    }
    places
}

/// What is wrong with a line by itself: very short, or a last line of one word.
fn alone(width: u32, is_last: bool) -> Cost {
    const SHORT: u32 = 12;
    const LAST_WORD: u32 = 12;
    let short = SHORT.saturating_sub(width).pow(2) * 5;
    let last = LAST_WORD.saturating_sub(width).pow(2) * 50;
    short + if is_last { last } else { 0 }
}

/// What is wrong with a line below another, and whether a line has shrunk by now.
fn beside(before: usize, width: usize, shrinks: bool) -> (Cost, bool) {
    const EASY_STEP: Cost = 18;
    let difference = Cost::try_from(before.abs_diff(width)).unwrap_or(Cost::MAX);
    let steep = difference.saturating_sub(EASY_STEP).pow(2) * 2;
    if width > before {
        // Below a line that shrank: a dent, the deeper the worse.
        let dent = if shrinks { 100 + 40 * difference } else { 0 };
        return (steep + dent, shrinks);
    }
    let equal = if width == before { 60 } else { 0 };
    (steep + equal, shrinks || width < before)
}
