//! Texts in lists: shortened, with what lies around them, with blanks made visible.

use crate::domain::text::span::Span;

/// At most `most` characters, the cut marked.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}……", &text[..end]),
        None => text.to_owned(),
    }
}

/// At most `most` characters of the end, the cut marked.
pub(crate) fn shortened_front(text: &str, most: usize) -> String {
    match text.char_indices().rev().nth(most) {
        Some((at, cut)) => format!("……{}", &text[at + cut.len_utf8()..]),
        None => text.to_owned(),
    }
}

/// What lies around a place, on its own line.
pub(crate) fn around(text: &str, span: Span, chars: usize) -> (String, String) {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let lead: Vec<char> = before.chars().rev().take(chars).take_while(|c| *c != '\n').collect();
    let tail: String = after.chars().take(chars).take_while(|c| *c != '\n').collect();
    (lead.into_iter().rev().collect(), tail)
}

/// Blanks and line ends made visible: in the receipt they are what it is about. Lines stay apart.
pub(crate) fn visible(text: &str) -> String {
    const MOST: usize = 200;
    let lines = text.trim_end_matches('\n').contains('\n');
    let mut out = String::new();
    for c in shortened(text, MOST).chars() {
        match c {
            '\n' if lines => out.push_str("⏎\n"),
            '\n' => out.push('⏎'),
            '\r' => out.push('␍'),
            '\t' => out.push('⇥'),
            '\u{3000}' => out.push('□'),
            ' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => out.push('␣'),
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => out.push('◦'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_shown_with_their_surroundings() {
        let text = "上一行\n加强 领导，下";
        let at = text.find(' ').unwrap_or_default();
        assert_eq!(around(text, Span::new(at, at + 1), 6), ("加强".to_owned(), "领导，下".to_owned()));
        assert_eq!(visible(" \u{3000}\n"), "␣□⏎");
        assert_eq!(visible("首页\n导航\n"), "首页⏎\n导航⏎\n");
        assert_eq!(shortened("一二三四", 2), "一二……");
        assert_eq!(shortened_front("一二三四", 2), "……三四");
        assert_eq!(shortened_front("一二", 2), "一二");
    }
}
