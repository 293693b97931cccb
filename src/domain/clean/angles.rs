//! Angle brackets typed for 书名号: `<<…>>`, ＜…＞, «…».

use super::paragraph::{Hit, Paragraph};
use super::working::Proposal;
use crate::domain::text::punctuation::is_han;

const DAMAGE: &str = "title-angle-lookalike";

/// Proposes 《》 and 〈〉 where the marks are balanced and hold Han; comparisons and shifts of bits stay.
pub(super) fn find(paragraph: &Paragraph<'_>, found: &mut Vec<Proposal>) {
    let marks = read(paragraph);
    let mut open: Vec<&Mark> = Vec::new();
    let mut pairs = Vec::new();
    for mark in &marks {
        if mark.opens {
            open.push(mark);
        } else if let Some(from) = open.pop().filter(|from| from.kind == mark.kind) {
            pairs.push((from, mark));
        } else {
            return;
        }
    }
    if !open.is_empty() {
        return;
    }
    for (from, to) in pairs {
        let holds = from.last.after.is_some_and(begins_name) && to.first.before.is_some_and(ends_name);
        if !holds || to.first.han == from.last.han {
            continue;
        }
        let (left, right) = match from.kind {
            Kind::Double => ("《", "》"),
            Kind::Single => ("〈", "〉"),
            Kind::Half => {
                // `<办法>` may be either; a tag is dropped before this.
                if to.first.han >= from.last.han + 3 {
                    found.push(paragraph.ask(DAMAGE, from.first.at, 1, "《"));
                    found.push(paragraph.ask(DAMAGE, to.first.at, 1, "》"));
                }
                continue;
            }
        };
        for (mark, replacement) in [(from, left), (to, right)] {
            found.push(paragraph.auto(DAMAGE, mark.first.at, mark.last.end() - mark.first.at, replacement));
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// 《 》
    Double,
    /// 〈 〉
    Single,
    /// `<` or `>`
    Half,
}

struct Mark {
    first: Hit,
    last: Hit,
    opens: bool,
    kind: Kind,
}

fn read(paragraph: &Paragraph<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut index = 0;
    while let Some(&first) = paragraph.hits.get(index) {
        index += 1;
        if !matches!(first.c, '<' | '>' | '＜' | '＞' | '«' | '»') {
            continue;
        }
        let run = paragraph.run(index - 1, |c| c == first.c);
        index += run.len() - 1;
        let kind = match (first.c, run.len()) {
            ('«' | '»', 1) | ('<' | '>' | '＜' | '＞', 2) => Kind::Double,
            ('＜' | '＞', 1) => Kind::Single,
            ('<' | '>', 1) => Kind::Half,
            _ => continue,
        };
        let last = run.last().copied().unwrap_or(first);
        marks.push(Mark { first, last, opens: matches!(first.c, '<' | '＜' | '«'), kind });
    }
    marks
}

fn begins_name(c: char) -> bool {
    is_han(c) || matches!(c, '“' | '〈' | '《' | '＜' | '<' | '«')
}

fn ends_name(c: char) -> bool {
    is_han(c) || matches!(c, '”' | '〉' | '》' | '）' | ')' | '＞' | '>' | '»')
}
