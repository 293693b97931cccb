//! 书名号 of a title: `《》` outside, `〈〉` inside, in turn (GB/T 15834—2011, 4.15.3.5).

use crate::domain::text::span::Span;

/// `《` and `〈`.
pub const fn opens(c: char) -> bool {
    matches!(c, '《' | '〈')
}

/// `》` and `〉`.
pub const fn closes(c: char) -> bool {
    matches!(c, '》' | '〉')
}

/// Whether every mark has its partner.
pub fn balanced(text: &str) -> bool {
    unpaired(text).is_none()
}

/// The first mark without partner.
pub fn unpaired(text: &str) -> Option<Span> {
    let mut open = Vec::new();
    for (at, c) in text.char_indices() {
        let span = Span::new(at, at + c.len_utf8());
        if opens(c) {
            open.push(span);
        } else if closes(c) && open.pop().is_none() {
            return Some(span);
        }
    }
    open.first().copied()
}

/// How many pairs stand inside one another at most.
pub fn depth(text: &str) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    for c in text.chars() {
        if opens(c) {
            open += 1;
            deepest = deepest.max(open);
        } else if closes(c) {
            open = open.saturating_sub(1);
        }
    }
    deepest
}

/// The mark that belongs where `c` stands, `level` pairs deep; the outermost pair is level 0.
const fn at_level(c: char, level: usize) -> char {
    match (opens(c), level.is_multiple_of(2)) {
        (true, true) => '《',
        (true, false) => '〈',
        (false, true) => '》',
        (false, false) => '〉',
    }
}

/// Every mark with the one that belongs there when the outermost pair is at `level`.
///
/// Empty for unpaired marks: where a partner is lost nobody can tell the levels.
pub fn by_level(text: &str, level: usize) -> Vec<(Span, char)> {
    if !balanced(text) {
        return Vec::new();
    }
    let (mut out, mut open) = (Vec::new(), level);
    for (at, c) in text.char_indices() {
        let span = Span::new(at, at + c.len_utf8());
        if opens(c) {
            out.push((span, at_level(c, open)));
            open += 1;
        } else if closes(c) {
            open -= 1;
            out.push((span, at_level(c, open)));
        }
    }
    out
}

/// The text with its marks in turn, the outermost pair at `level`: 1 where it is to stand inside `《》`.
///
/// Unpaired marks are exchanged one for the other at odd levels and left alone at even ones.
pub fn in_turn(text: &str, level: usize) -> String {
    if !balanced(text) {
        let exchanged = |c| if level.is_multiple_of(2) { c } else { exchange(c) };
        return text.chars().map(exchanged).collect();
    }
    let mut marks = by_level(text, level).into_iter();
    text.chars().map(|c| if opens(c) || closes(c) { marks.next().map_or(c, |(_, mark)| mark) } else { c }).collect()
}

const fn exchange(c: char) -> char {
    match c {
        '《' => '〈',
        '〈' => '《',
        '》' => '〉',
        '〉' => '》',
        other => other,
    }
}

/// The stretches outside 书名号 and quotation marks.
///
/// After a mark without partner nothing counts as outside.
pub fn outside(text: &str) -> Vec<Span> {
    let (mut out, mut start, mut open) = (Vec::new(), 0, 0_usize);
    for (at, c) in text.char_indices() {
        if opens(c) || c == '“' {
            if open == 0 {
                out.push(Span::new(start, at));
            }
            open += 1;
        } else if (closes(c) || c == '”') && open > 0 {
            open -= 1;
            start = at + c.len_utf8();
        }
    }
    if open == 0 {
        out.push(Span::new(start, text.len()));
    }
    out.retain(|span| !span.is_empty());
    out
}

/// Where `word` stands outside 书名号 and quotation marks.
pub fn find_outside(text: &str, word: &str) -> Vec<Span> {
    let hit = |part: Span| {
        part.of(text).match_indices(word).map(move |(at, _)| Span::new(part.start + at, part.start + at + word.len()))
    };
    outside(text).into_iter().flat_map(hit).collect()
}

/// The first outermost pair of 书名号 with what stands between, and the span between.
pub fn first_pair(text: &str) -> Option<(Span, Span)> {
    let start = text.find(opens)?;
    let mut open = 0_usize;
    for (at, c) in text[start..].char_indices() {
        if opens(c) {
            open += 1;
        } else if closes(c) {
            open -= 1;
            if open == 0 {
                let end = start + at + c.len_utf8();
                return Some((Span::new(start, end), Span::new(start + '《'.len_utf8(), start + at)));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_alternate_from_the_outside() {
        for (text, level, expected) in [
            ("关于《甲》的通知", 1, "关于〈甲〉的通知"),
            ("《甲〈乙〉》", 1, "〈甲《乙》〉"),
            ("甲〈乙〉", 0, "甲《乙》"),
            ("《甲《乙》》", 0, "《甲〈乙〉》"),
            ("《甲", 1, "〈甲"),
            ("》甲《", 0, "》甲《"),
        ] {
            assert_eq!(in_turn(text, level), expected, "{text}");
        }
    }

    #[test]
    fn words_inside_marks_do_not_count() {
        let text = "关于转发《省总关于“关于”的通知》关于";
        let found: Vec<_> = find_outside(text, "关于").iter().map(|span| span.start).collect();
        assert_eq!(found, [0, text.len() - "关于".len()]);
        assert!(find_outside("转发《关于", "关于").is_empty());
    }
}
