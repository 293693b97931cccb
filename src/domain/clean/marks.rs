//! Width and kind of marks and digits: offered only, the clerk asks for them (standard/checks.md, ground rule 1).

use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::{is_blank, is_han};
use crate::domain::text::span::Span;

/// Offers full-width marks, half-width digits, balanced book-title marks.
pub(super) fn find(text: &str) -> Vec<Proposal> {
    let mut found = Vec::new();
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        let line = Line { text: whole.trim_end_matches('\n'), start };
        if line.text.bytes().any(|b| !b.is_ascii()) {
            line.single_marks(&mut found);
            line.brackets(&mut found);
            line.quotes(&mut found);
            line.angles(&mut found);
            line.runs(&mut found);
        }
        start += whole.len();
    }
    found
}

struct Line<'a> {
    text: &'a str,
    start: usize,
}

impl Line<'_> {
    fn ask(&self, damage: &'static str, at: usize, len: usize, replacement: &str) -> Proposal {
        Proposal::ask(damage, Edit::replace(Span::new(at, at + len).shifted(self.start), replacement))
    }

    /// `, ; : ? !` beside Han, and `.` that ends a sentence.
    fn single_marks(&self, found: &mut Vec<Proposal>) {
        for (at, mark) in self.text.match_indices([',', ';', ':', '?', '!', '.']) {
            let before = self.text[..at].chars().next_back();
            let after = self.text[at + 1..].chars().next();
            let han_before = before.is_some_and(|c| is_han(c) || matches!(c, '”' | '）' | '》' | '’' | ')' | '"'));
            let han_after =
                after.is_none_or(|c| is_han(c) || matches!(c, '“' | '（' | '《' | '‘' | '(' | '"') || is_blank(c));
            let digit_between = before.is_some_and(|c| c.is_ascii_digit());
            if mark == "." {
                if han_before && after.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '.') {
                    found.push(self.ask("punct-period", at, 1, "。"));
                }
                continue;
            }
            let after_han = after.is_some_and(|c| is_han(c) || matches!(c, '“' | '《' | '"'));
            let fits = (han_before && (han_after || after.is_some_and(|c| c.is_ascii_alphanumeric())))
                || (digit_between && after_han && mark != ":");
            if !fits {
                continue;
            }
            let wide = match mark {
                "," => "，",
                ";" => "；",
                ":" => "：",
                "?" => "？",
                _ => "！",
            };
            found.push(self.ask("punct-halfwidth", at, 1, wide));
        }
    }

    /// `(…Han…)`.
    fn brackets(&self, found: &mut Vec<Proposal>) {
        let mut open: Vec<usize> = Vec::new();
        for (at, mark) in self.text.match_indices(['(', ')']) {
            if mark == "(" {
                open.push(at);
            } else if let Some(from) = open.pop() {
                let inner = &self.text[from + 1..at];
                // What stands between the brackets is looked at once only: inner pairs are short.
                if inner.chars().take(200).any(is_han) {
                    found.push(self.ask("punct-parens", from, 1, "（"));
                    found.push(self.ask("punct-parens", at, 1, "）"));
                }
            }
        }
    }

    /// `"…"` by parity, where the line holds them in pairs.
    fn quotes(&self, found: &mut Vec<Proposal>) {
        let places: Vec<usize> = self.text.match_indices('"').map(|(at, _)| at).collect();
        if places.len().is_multiple_of(2) && self.text.chars().any(is_han) {
            for (index, &at) in places.iter().enumerate() {
                let mark = if index.is_multiple_of(2) { "“" } else { "”" };
                found.push(self.ask("punct-straight-quotes", at, 1, mark));
            }
        }
    }

    /// `<<…>>` and `＜…＞`: no other mark can be meant, so balanced ones are put right at once.
    fn angles(&self, found: &mut Vec<Proposal>) {
        for (open, close, wide) in [("<<", ">>", ["《", "》"]), ("＜", "＞", ["〈", "〉"])] {
            let opens: Vec<usize> = self.text.match_indices(open).map(|(at, _)| at).collect();
            let closes: Vec<usize> = self.text.match_indices(close).map(|(at, _)| at).collect();
            let paired = opens.len() == closes.len()
                && opens.iter().zip(&closes).all(|(from, to)| from < to)
                && opens.iter().skip(1).zip(&closes).all(|(from, to)| to < from);
            if paired {
                for (places, len, mark) in [(opens, open.len(), wide[0]), (closes, close.len(), wide[1])] {
                    found.extend(places.into_iter().map(|at| {
                        let edit = Edit::replace(Span::new(at, at + len).shifted(self.start), mark);
                        Proposal::auto("title-angle-lookalike", edit)
                    }));
                }
            }
        }
    }

    /// Full-width digits and letters, doubled marks, dots in a row.
    fn runs(&self, found: &mut Vec<Proposal>) {
        let mut chars = self.text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let mut len = c.len_utf8();
            let same_kind = |other: char| {
                if is_full_width(c) { is_full_width(other) } else { other == c }
            };
            let mut count = 1;
            while let Some((_, next)) = chars.next_if(|(_, next)| same_kind(*next)) {
                len += next.len_utf8();
                count += 1;
            }
            let run = &self.text[at..at + len];
            match c {
                c if is_full_width(c) => {
                    found.push(self.ask("num-fullwidth", at, len, &run.chars().map(half_width).collect::<String>()));
                }
                '。' | '.' if (3..=12).contains(&count) => found.push(self.ask("punct-ellipsis", at, len, "……")),
                '，' | '、' | '；' | '：' | '。' if count > 1 => {
                    found.push(self.ask("punct-duplicate", at, len, c.encode_utf8(&mut [0; 4])));
                }
                '•' | '・' | '‧' => found.push(self.ask("punct-middle-dot", at, len, "·")),
                _ => {}
            }
        }
    }
}

fn is_full_width(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

fn half_width(c: char) -> char {
    char::from_u32(u32::from(c).wrapping_sub(0xFEE0)).unwrap_or(c)
}
