//! Line breaking: where a paragraph may break, and where it does.

use crate::domain::text::punctuation::{cannot_end_line, cannot_start_line, is_blank, is_invisible};
use crate::domain::text::span::Span;
use crate::domain::text::width::halves;

/// One line of a paragraph before it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its characters, with the blanks that the line break swallows.
    pub span: Span,
    /// Its width in halves of a character (字), blanks at the end and a hanging mark not counted.
    pub halves: u32,
    /// The characters that share the width.
    pub chars: u32,
    /// Whether its last mark hangs beyond the measure.
    pub hangs: bool,
    /// Whether the paragraph ends here.
    pub is_last: bool,
}

/// Breaks `text` into lines: the first holds `first` halves of a character, the others `rest`.
///
/// Greedy, as word processors break: a line takes what it holds, its last `，。、；：？！` may hang, a word wider than
/// the line is cut. Linear in the length of the text.
pub(super) fn break_lines(text: &str, first: u32, rest: u32) -> Vec<Piece> {
    broken(text, first, rest, true)
}

/// Breaks the words of a cell of a table, whose marks do not hang: a rule stands there.
pub(super) fn break_cell(text: &str, measure: u32) -> Vec<Piece> {
    broken(text, measure, measure, false)
}

fn broken(text: &str, first: u32, rest: u32, hanging: bool) -> Vec<Piece> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut pieces = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let measure = if start == 0 { first } else { rest };
        let (end, hangs) = line_end(&chars, start, measure.max(2), hanging);
        pieces.push(piece(text, &chars, start..end, hangs));
        start = end;
    }
    pieces
}

/// Where the line that starts at `start` ends, and whether its last mark hangs.
fn line_end(chars: &[(usize, char)], start: usize, measure: u32, hanging: bool) -> (usize, bool) {
    let (mut width, mut chance) = (0, None);
    for (at, &(_, c)) in chars.iter().enumerate().skip(start) {
        if at > start && may_break(chars[at - 1].1, c) {
            chance = Some(at);
        }
        let wider = width + halves(c);
        if wider > measure && !is_blank(c) && at > start {
            let after = chars.get(at + 1).map(|&(_, next)| next);
            if hanging && may_hang(c) && after.is_none_or(|next| is_blank(next) || may_break(c, next)) {
                return (past_blanks(chars, at + 1), true);
            }
            return (chance.unwrap_or(at), false);
        }
        width = wider;
    }
    (chars.len(), false)
}

fn past_blanks(chars: &[(usize, char)], from: usize) -> usize {
    let blanks = chars[from..].iter().take_while(|&&(_, c)| is_blank(c)).count();
    from + blanks
}

fn piece(text: &str, chars: &[(usize, char)], range: std::ops::Range<usize>, hangs: bool) -> Piece {
    let at = |index: usize| chars.get(index).map_or(text.len(), |&(byte, _)| byte);
    let line = &chars[range.clone()];
    let blanks = line.iter().rev().take_while(|&&(_, c)| is_blank(c)).count();
    let set = &line[..line.len() - blanks];
    let set = if hangs { &set[..set.len().saturating_sub(1)] } else { set };
    Piece {
        span: Span::new(at(range.start), at(range.end)),
        halves: set.iter().map(|&(_, c)| halves(c)).sum(),
        chars: u32::try_from(set.len()).unwrap_or(u32::MAX),
        hangs,
        is_last: range.end == chars.len(),
    }
}

/// Whether a line may end with `before` and the next begin with `after` (GB/T 15834—2011, 5.1).
///
/// Numbers and Latin words stay whole, so does what belongs to one sign: —— and ……, a letter and its accent.
pub(super) fn may_break(before: char, after: char) -> bool {
    if is_blank(after) || is_joined(after) || before == '\u{200D}' {
        return false;
    }
    is_blank(before)
        || !(starts_no_line(after)
            || ends_no_line(before)
            || (before == after && matches!(after, '—' | '―' | '─' | '…'))
            || (is_word(before) && is_word(after)))
}

/// Whether a line may not begin with `c`: what every text forbids, and the rest of what word processors do.
fn starts_no_line(c: char) -> bool {
    cannot_start_line(c)
        || matches!(c, '…' | '．' | '］' | '｝' | '〗' | '＂' | '＇' | '％' | '￠' | '°' | '′' | '″' | '〃' | '‖' | '»')
}

/// Whether a line may not end with `c`.
fn ends_no_line(c: char) -> bool {
    cannot_end_line(c) || matches!(c, '［' | '｛' | '〖' | '＄' | '￡' | '£' | '¥' | '$' | '«' | '№')
}

/// Whether `c` may stand in the margin (standard/word-processor-output.md, section 8).
fn may_hang(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '？' | '！')
}

/// Whether `c` is part of a number or a Latin word, half-width or full-width.
fn is_word(c: char) -> bool {
    (halves(c) == 1 && !is_blank(c)) || matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

/// Whether `c` is drawn onto the character before it.
fn is_joined(c: char) -> bool {
    is_invisible(c)
        || matches!(c,
            '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, first: u32, rest: u32, expected: &[&str]) {
        let lines: Vec<_> = break_lines(text, first, rest).iter().map(|piece| piece.span.of(text)).collect();
        assert_eq!(lines, expected, "{text}");
    }

    #[test]
    fn marks_hang_and_brackets_move() {
        for (text, expected) in [
            ("一二三四五六七八", vec!["一二三四", "五六七八"]),
            ("一二三四，五六七八。", vec!["一二三四，", "五六七八。"]),
            ("一二三四。”五六", vec!["一二三", "四。”五", "六"]),
            ("一二三《五六》七", vec!["一二三", "《五六》", "七"]),
            ("一二三——五六", vec!["一二三", "——五六"]),
            ("一二三……五六", vec!["一二", "三……五", "六"]),
            ("一二三2014年", vec!["一二三", "2014年"]),
            ("word another", vec!["word ", "another"]),
            ("abcdefghijkl", vec!["abcdefgh", "ijkl"]),
            ("。。。。。。", vec!["。。。。", "。。"]),
        ] {
            check(text, 8, 8, &expected);
        }
    }

    #[test]
    fn the_first_line_has_its_own_measure() {
        check("一二三四五六", 4, 8, &["一二", "三四五六"]);
        check("一", 0, 0, &["一"]);
        check("", 8, 8, &[]);
    }

    #[test]
    fn blanks_and_hanging_marks_have_no_width() {
        let text = "一二三四，  五";
        let pieces = break_lines(text, 8, 8);
        assert_eq!((pieces[0].halves, pieces[0].chars, pieces[0].hangs), (8, 4, true));
        assert_eq!((pieces[1].span.of(text), pieces[1].is_last), ("五", true));
    }
}
