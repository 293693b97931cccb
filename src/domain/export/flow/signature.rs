//! 署名 and 成文日期 in the three cases of GB/T 9704—2012, 7.3.5.

use super::super::measures::{CELL, TYPE_AREA, Twips, width};
use super::super::style::{Align, Style};
use super::{Block, Setting};
use crate::domain::notice::Element;
use crate::domain::notice::own_organ::SealCase;

/// Half of a centred line that is wider than the place left of the date would lie outside; this keeps it in.
const INSIDE_EDGE: Twips = 40;
/// A signature stamp is about 20 mm wide.
const STAMP: Twips = 1134;

/// The lines of signature and date; `elements` says whose they are.
pub(super) fn blocks(
    setting: Setting<'_>,
    names: &[&str],
    date: &str,
    case: SealCase,
    elements: [Element; 2],
) -> Vec<Block> {
    let mut lines: Vec<_> = names.iter().map(|name| (elements[0], setting.paragraph(Style::Signature, name))).collect();
    let names_count = lines.len();
    if !date.is_empty() {
        lines.push((elements[1], setting.paragraph(Style::DateOfIssue, date)));
    }
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    for (at, (_, line)) in lines.iter_mut().enumerate() {
        let is_date = at == names_count;
        match case {
            SealCase::Seal => {
                line.format.align = Align::Centre;
                line.format.right = 0;
                line.format.left = centred(widest, width(date));
            }
            SealCase::NoSeal => {
                let (name, below) = right_indents(widest, width(date), date.is_empty());
                line.format.right = if is_date { below } else { name };
            }
            SealCase::Stamp => line.format.right = if is_date { 4 * CELL } else { 4 * CELL + STAMP + 2 * CELL },
        }
        if case == SealCase::Stamp && is_date && at > 0 {
            line.format.before = setting.grid.row;
        }
    }
    if let Some((_, first)) = lines.first_mut() {
        first.format.before = if case == SealCase::NoSeal { setting.grid.row } else { 2 * setting.grid.row };
    }
    if date.is_empty()
        && let Some((_, last)) = lines.last_mut()
    {
        // Nothing follows that it should stay with.
        last.format.keep_next = false;
    }
    lines.into_iter().map(|(element, line)| line.into_block(element)).collect()
}

/// 7.3.5.1: the date four characters from the right, the name centred on it; a name too wide for that moves both.
fn centred(name: Twips, date: Twips) -> Twips {
    let left =
        if name > date + 8 * CELL { TYPE_AREA - name - INSIDE_EDGE } else { TYPE_AREA - 2 * (4 * CELL + date / 2) };
    left.max(0)
}

/// 7.3.5.2: right indents of name and date. The date begins two characters right of the name, unless it is the wider one.
fn right_indents(name: Twips, date: Twips, undated: bool) -> (Twips, Twips) {
    let beside = name - date;
    if undated || beside >= 2 * CELL { (2 * CELL, beside) } else { (4 * CELL + date - name, 2 * CELL) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_date_without_seal() {
        for (name, date) in
            [("金寨县总工会", "2014年5月21日"), ("中华全国总工会办公厅", "2020年5月1日"), ("县总", "2020年12月31日")]
        {
            let (name_width, date_width) = (width(name), width(date));
            let (name_right, date_right) = right_indents(name_width, date_width, false);
            // Left edges: the date stands two characters right of the name.
            assert_eq!((name_right + name_width) - (date_right + date_width), 2 * CELL, "{name} {date}");
            assert!(name_right >= 2 * CELL && date_right >= 2 * CELL, "{name} {date}");
            assert!(name_right == 2 * CELL || date_right == 2 * CELL, "{name} {date}");
        }
    }
}
