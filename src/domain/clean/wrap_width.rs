//! The width at which a text was broken into lines, and what parts its paragraphs.

use super::line_starts::Start;
use super::rows::Row;

/// How a text broken by width shows where a paragraph begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Parting {
    /// By an indent; lines that go on stand at this one (halves of a character).
    Indent(u32),
    /// By a blank line.
    Blank,
    /// By nothing but the short last line.
    Nothing,
}

/// A text broken by width.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrap {
    /// The width of a full line in halves of a character (字), indent included.
    width: u32,
    /// How paragraphs are parted.
    pub(super) parting: Parting,
    /// Blank lines that stand between any two lines.
    spacing: u32,
}

impl Wrap {
    /// Reads it off the rows; `None` where the lines are not broken by width.
    pub(super) fn of(rows: &[Row<'_>]) -> Option<Self> {
        let mut wrap = Self { width: common_width(rows)?, parting: Parting::Nothing, spacing: 0 };
        let pairs = || rows.iter().zip(rows.iter().skip(1));
        let (mut full, mut open, mut with_marks) = (0_u32, 0_u32, 0_u32);
        let (mut apart, mut flush) = (0_u32, Indents::default());
        let (mut begun, mut behind_blank, mut indented) = (0_u32, 0_u32, Indents::default());
        for (row, next) in pairs().filter(|(row, next)| is_running(row) && is_running(next)) {
            if wrap.is_full(row, next, false) {
                let goes_on = !row.is_closed && next.start() != Start::Sure;
                full += 1;
                open += u32::from(goes_on);
                with_marks += u32::from(row.has_mark);
                if goes_on && (row.has_mark || next.has_mark) {
                    apart += u32::from(next.blanks > 0);
                    flush.add(next.line.indent);
                }
            } else if row.is_closed && next.has_mark && next.line.indent < 12 {
                begun += 1;
                behind_blank += u32::from(next.blanks > 0);
                indented.add(next.line.indent);
            }
        }
        let few = full < 6;
        let is_wrapped = full >= 3 && open * 10 >= full * if few { 8 } else { 6 } && with_marks * 2 >= full;
        if !is_wrapped {
            return None;
        }
        wrap.spacing = u32::from(apart * 5 >= flush.count * 4 && flush.count >= 3);
        let (kept, set) = (flush.usual(), indented.usual());
        if begun > 0 && set >= kept + 3 {
            wrap.parting = Parting::Indent(kept);
        } else if wrap.spacing == 0 && begun >= 2 && behind_blank * 5 >= begun * 4 {
            wrap.parting = Parting::Blank;
        }
        // Narrow lines may be verses or cells; the indents of paragraphs tell them apart.
        let is_wide = wrap.width >= 38 || matches!(wrap.parting, Parting::Indent(_));
        is_wide.then_some(wrap)
    }

    /// Whether `row` is full: what `next` begins with did not fit on it any more.
    ///
    /// The first line of a paragraph may have lost its indent of two characters.
    pub(super) fn is_full(&self, row: &Row<'_>, next: &Row<'_>, first: bool) -> bool {
        const SLACK: u32 = 2;
        const OVERHANG: u32 = 6;
        let lost = if first && row.line.indent == 0 && !matches!(self.parting, Parting::Indent(_)) { 4 } else { 0 };
        row.edge() + next.head() + SLACK + lost > self.width && row.edge() <= self.width + OVERHANG
    }

    /// Whether no more blank lines stand in front of `next` than between any two lines.
    pub(super) fn is_adjacent(&self, next: &Row<'_>) -> bool {
        next.blanks <= self.spacing
    }
}

/// Whether the row may be one of running text: no cells, no columns.
fn is_running(row: &Row<'_>) -> bool {
    !row.is_table() && !row.has_columns()
}

/// How often each indent occurs.
#[derive(Default)]
struct Indents {
    seen: [u32; 16],
    count: u32,
}

impl Indents {
    fn add(&mut self, indent: u32) {
        self.seen[indent.min(15) as usize] += 1;
        self.count += 1;
    }

    /// The commonest; of equals the smallest.
    fn usual(&self) -> u32 {
        let best = self.seen.iter().max().copied().unwrap_or(0);
        self.seen.iter().zip(0_u32..).find(|(count, _)| **count == best).map_or(0, |(_, indent)| indent)
    }
}

/// The width at which most lines end that are about as long as the longest.
fn common_width(rows: &[Row<'_>]) -> Option<u32> {
    const NARROWEST: usize = 28;
    const WIDEST: usize = 160;
    const SPREAD: usize = 4;
    const RAGGED: usize = 10;
    let mut counts = [0_usize; WIDEST + 1];
    let mut wider = 0;
    for row in rows.iter().filter(|row| is_running(row)) {
        match counts.get_mut(row.edge() as usize) {
            Some(count) => *count += 1,
            None => wider += 1,
        }
    }
    let window = |end: usize| counts[end - SPREAD..=end].iter().sum::<usize>();
    let (end, full) = (NARROWEST..=WIDEST).map(|end| (end, window(end))).max_by_key(|(end, full)| (*full, *end))?;
    // A ragged line may be a little longer than the rest; a much longer one was not broken at this width.
    let near = (end + RAGGED).min(WIDEST);
    let ragged = counts[end + 1..=near].iter().sum::<usize>();
    let far = counts[near + 1..].iter().sum::<usize>() + wider;
    let width = (end - SPREAD..=end).max_by_key(|width| (counts[*width], *width))?;
    (full >= 3 && ragged * 2 + far * 5 <= full).then(|| u32::try_from(width).unwrap_or(0))
}
