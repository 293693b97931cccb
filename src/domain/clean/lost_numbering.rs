//! Numbers of headings that got lost when automatic numbering was copied. Told, never made up.

use super::lines::{Line, Page};
use super::working::Proposal;
use crate::domain::text::numerals::{as_chinese, chinese_number};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

const DAMAGE: &str = "clean-lost-numbering";

/// Tells of a number of a heading before which exactly one is missing: 三、 after 一、, （二） with no （一） before it.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let text = page.text;
    let ordinals: Vec<Ordinal> = page.lines().filter_map(|line| ordinal(&line)).collect();
    let mut found = Vec::new();
    let mut last: [Option<Ordinal>; 2] = [None, None];
    for ordinal in ordinals {
        let level = usize::from(ordinal.in_brackets);
        let before = last[level];
        if is_gap(text, before, last[0], &ordinal) {
            found.push(Proposal::report(DAMAGE, text, ordinal.mark));
        }
        last[level] = Some(ordinal);
        if level == 0 {
            last[1] = None;
        }
    }
    found
}

/// The number at the start of a heading: 三、 or （二）.
#[derive(Clone, Copy)]
struct Ordinal {
    mark: Span,
    value: u32,
    in_brackets: bool,
}

fn ordinal(line: &Line<'_>) -> Option<Ordinal> {
    const LONGEST: usize = 12; // bytes of the number
    let (number, in_brackets) = match line.words.strip_prefix('（') {
        Some(rest) => (rest.split_once('）')?.0, true),
        None => (line.words.split_once('、')?.0, false),
    };
    let fits =
        !number.is_empty() && number.len() <= LONGEST && number.chars().all(|c| "一二三四五六七八九十".contains(c));
    let value = chinese_number(number).filter(|_| fits)?;
    let len = number.len() + if in_brackets { 6 } else { 3 };
    let has_words = !line.words[len..].trim_matches(is_blank).is_empty();
    has_words.then(|| Ordinal { mark: Span::new(line.place.start, line.place.start + len), value, in_brackets })
}

fn is_gap(text: &str, before: Option<Ordinal>, heading: Option<Ordinal>, this: &Ordinal) -> bool {
    let Some(from) = before.map(|before| before.mark.end).or(heading.map(|heading| heading.mark.end)) else {
        return false;
    };
    let missing = match before {
        Some(before) if this.value == before.value + 2 => before.value + 1,
        // The first of a part: （二） where no （一） stands after the heading of the part.
        None if this.in_brackets && this.value == 2 => 1,
        _ => return false,
    };
    let between = Span::new(from, this.mark.start).of(text);
    let number = as_chinese(missing);
    let written = if this.in_brackets {
        ["（", "("].map(|open| format!("{open}{number}"))
    } else {
        [format!("{number}、"), format!("{number} ")]
    };
    // It may stand inside a paragraph, glued to the one before.
    !written.iter().any(|written| between.contains(written.as_str())) && has_paragraph(between)
}

/// Whether a paragraph stands there that could have lost its number.
fn has_paragraph(between: &str) -> bool {
    between.lines().skip(1).any(|line| !line.trim_matches(is_blank).is_empty())
}
