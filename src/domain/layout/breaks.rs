//! Line breaking: where a paragraph may break, and where it does.

use super::widths::{HALF, Milli, advance};
use crate::domain::notice::own_organ::DigitFace;
use crate::domain::text::punctuation::{cannot_end_line, cannot_start_line, is_blank, is_invisible};
use crate::domain::text::span::Span;
use crate::domain::text::width::halves;

/// One line of a paragraph before it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its characters, with the blanks that the line break swallows.
    pub span: Span,
    /// Its width, blanks at the end and a hanging mark not counted.
    pub width: Milli,
    /// The characters that share the width.
    pub chars: u32,
    /// Whether its last mark hangs beyond the measure.
    pub hangs: bool,
    /// Whether the paragraph ends here.
    pub is_last: bool,
}

/// Breaks `text` into lines: the first is `first` long, the others `rest`.
///
/// Greedy, as word processors break: a line takes what it holds, its last `，。、；：？！` may hang, a word wider than
/// the line is cut. Linear in the length of the text.
pub(super) fn break_lines(text: &str, first: Milli, rest: Milli, digits: DigitFace) -> Vec<Piece> {
    broken(text, (first, rest), digits, true)
}

/// Breaks the words of a cell of a table, whose marks do not hang: a rule stands there.
pub(super) fn break_cell(text: &str, measure: Milli, digits: DigitFace) -> Vec<Piece> {
    broken(text, (measure, measure), digits, false)
}

/// A character with its place and its width.
type Glyph = (usize, char, Milli);

fn broken(text: &str, (first, rest): (Milli, Milli), digits: DigitFace, hanging: bool) -> Vec<Piece> {
    let chars: Vec<Glyph> = text.char_indices().map(|(at, c)| (at, c, advance(c, digits))).collect();
    let mut pieces = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        let measure = if start == 0 { first } else { rest };
        let (end, hangs) = line_end(&chars, start, measure.max(2 * HALF), hanging);
        pieces.push(piece(text, &chars, start..end, hangs));
        start = end;
    }
    pieces
}

/// Where the line that starts at `start` ends, and whether its last mark hangs.
fn line_end(chars: &[Glyph], start: usize, measure: Milli, hanging: bool) -> (usize, bool) {
    let (mut width, mut chance) = (0, None);
    for (at, &(_, c, advance)) in chars.iter().enumerate().skip(start) {
        if at > start && may_break(chars[at - 1].1, c) {
            chance = Some(at);
        }
        let wider = width + advance;
        if wider > measure && !is_blank(c) && at > start {
            let after = chars.get(at + 1).map(|&(_, next, _)| next);
            if hanging && may_hang(c) && after.is_none_or(|next| is_blank(next) || may_break(c, next)) {
                return (past_blanks(chars, at + 1), true);
            }
            return (chance.unwrap_or(at), false);
        }
        width = wider;
    }
    (chars.len(), false)
}

fn past_blanks(chars: &[Glyph], from: usize) -> usize {
    let blanks = chars[from..].iter().take_while(|&&(_, c, _)| is_blank(c)).count();
    from + blanks
}

fn piece(text: &str, chars: &[Glyph], range: std::ops::Range<usize>, hangs: bool) -> Piece {
    let at = |index: usize| chars.get(index).map_or(text.len(), |&(byte, _, _)| byte);
    let line = &chars[range.clone()];
    let blanks = line.iter().rev().take_while(|&&(_, c, _)| is_blank(c)).count();
    let set = &line[..line.len() - blanks];
    let set = if hangs { &set[..set.len().saturating_sub(1)] } else { set };
    Piece {
        span: Span::new(at(range.start), at(range.end)),
        width: set.iter().map(|&(_, _, advance)| advance).sum(),
        chars: u32::try_from(set.len()).unwrap_or(u32::MAX),
        hangs,
        is_last: range.end == chars.len(),
    }
}

/// Whether a line may end with `before` and the next begin with `after` (GB/T 15834—2011, 5.1).
///
/// Numbers and Latin words stay whole, so does what belongs to one sign: —— and ……, a letter and its accent.
pub fn may_break(before: char, after: char) -> bool {
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
        || matches!(
            c,
            '…' | '．'
                | '］'
                | '｝'
                | '〗'
                | '〞'
                | '＂'
                | '＇'
                | '％'
                | '￠'
                | '¢'
                | '°'
                | '′'
                | '″'
                | '〃'
                | '‖'
                | '∶'
                | '｀'
                | '｜'
                | '»'
        )
}

/// Whether a line may not end with `c`.
fn ends_no_line(c: char) -> bool {
    cannot_end_line(c) || matches!(c, '［' | '｛' | '〖' | '〝' | '＄' | '￡' | '£' | '¥' | '$' | '«' | '№')
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
        let lines: Vec<_> = lines(text, first, rest).iter().map(|piece| piece.span.of(text)).collect();
        assert_eq!(lines, expected, "{text}");
    }

    fn lines(text: &str, first: u32, rest: u32) -> Vec<Piece> {
        break_lines(text, first * HALF, rest * HALF, DigitFace::FangSong)
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
    fn letters_take_the_room_of_their_face() {
        let text = "字字字ill字";
        let ends =
            |digits| break_lines(text, 5000, 5000, digits).iter().map(|piece| piece.span.end).collect::<Vec<_>>();
        assert_eq!(ends(DigitFace::FangSong), [12, 15]);
        assert_eq!(ends(DigitFace::TimesNewRoman), [15], "4.834 characters");
    }

    #[test]
    fn blanks_and_hanging_marks_have_no_width() {
        let text = "一二三四，  五";
        let pieces = lines(text, 8, 8);
        assert_eq!((pieces[0].width, pieces[0].chars, pieces[0].hangs), (4000, 4, true));
        assert_eq!((pieces[1].span.of(text), pieces[1].is_last), ("五", true));
    }
}
