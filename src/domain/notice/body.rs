//! 正文: paragraphs and the levels 一、（一）1.（1）.

use crate::domain::text::numerals::{chinese_digit, chinese_number, digit};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

/// The paragraphs of a text, one a line, with their places; empty lines are left out, but not the rows of a table that
/// are to be filled in by hand.
pub fn paragraphs(text: &str) -> impl Iterator<Item = (Span, &str)> {
    let (mut at, mut is_in_table) = (0, false);
    text.split('\n').filter_map(move |line| {
        let start = at;
        at += line.len() + 1;
        let line = line.strip_suffix('\r').unwrap_or(line);
        let is_row = line.contains('\t');
        let is_kept = !line.trim().is_empty() || (is_row && is_in_table);
        is_in_table = is_row && is_kept;
        is_kept.then(|| (Span::new(start, start + line.len()), line))
    })
}

/// The mark of a heading at the start of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// 1 for 一、, 2 for （一）, 3 for 1., 4 for （1） (GB/T 9704—2012, 7.3.3).
    pub level: u8,
    /// The number that is counted.
    pub value: u32,
    /// Bytes of the mark.
    pub len: usize,
}

/// Reads the ordinal a paragraph begins with, in its right or a damaged form: `一.`, `(一)`, `1、`, `(1)`.
pub fn ordinal(text: &str) -> Option<Ordinal> {
    let first = text.chars().next()?;
    if matches!(first, '（' | '(') {
        let inner_start = first.len_utf8();
        let close = text.find(['）', ')'])?;
        let inner = text.get(inner_start..close)?.trim();
        let len = close + text[close..].chars().next()?.len_utf8();
        let (level, value) = count(inner, 2, 4)?;
        return Some(Ordinal { level, value, len });
    }
    let end = text.find(|c: char| digit(c).is_none() && chinese_digit(c).is_none() && !matches!(c, '十' | '百'))?;
    let (level, value) = count(&text[..end], 1, 3)?;
    // 一 、: a blank slips in where headings are spaced by hand.
    let end = text.len() - text[end..].trim_start_matches(is_blank).len();
    let mark = text[end..].chars().next()?;
    let next = text[end + mark.len_utf8()..].chars().next();
    let fits = match mark {
        '、' => true,
        // 1.5亿元 is a decimal, 1.加强 an ordinal.
        '.' | '．' => next.is_none_or(|c| digit(c).is_none()),
        _ => false,
    };
    fits.then_some(Ordinal { level, value, len: end + mark.len_utf8() })
}

fn count(text: &str, chinese_level: u8, arabic_level: u8) -> Option<(u8, u32)> {
    if text.is_empty() || text.chars().count() > 4 {
        return None;
    }
    if text.chars().all(|c| digit(c).is_some()) {
        let value = text.chars().filter_map(digit).fold(0, |sum, digit| sum * 10 + digit);
        return (1..100).contains(&value).then_some((arabic_level, value));
    }
    let value = chinese_number(text)?;
    (1..100).contains(&value).then_some((chinese_level, value))
}

/// How far the heading reaches in a paragraph that begins with an ordinal: the whole of a line without a final
/// sentence mark, or the lead sentence that is run into it (`一、加强领导。各单位要……`), its mark left out.
///
/// `None` where the paragraph is no heading but a numbered clause: its first sentence is longer than 40 characters.
pub fn heading(text: &str) -> Option<(Ordinal, Span)> {
    const LONGEST_LEAD: usize = 40;
    let ordinal = ordinal(text)?;
    let rest = &text[ordinal.len..];
    let stop = rest.find(['。', '！', '？', '；']).map_or(text.len(), |at| at + ordinal.len);
    let stands_alone = stop == text.len();
    let words = text[ordinal.len..stop].chars().count();
    (words > 0 && (stands_alone || words <= LONGEST_LEAD)).then_some((ordinal, Span::new(0, stop)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_read() {
        for (text, expected) in [
            ("一、总体要求", Some((1, 1))),
            ("十二、附则", Some((1, 12))),
            ("一.总体要求", Some((1, 1))),
            ("（三）加强", Some((2, 3))),
            ("(二) 准确", Some((2, 2))),
            ("3.抓好", Some((3, 3))),
            ("３．抓好", Some((3, 3))),
            ("1、抓好", Some((3, 1))),
            ("一 、总体要求", Some((1, 1))),
            ("3 人", None),
            ("（1）抓好", Some((4, 1))),
            ("1.5亿元", None),
            ("2014年5月", None),
            ("一是加强", None),
            ("（此件公开发布）", None),
        ] {
            assert_eq!(ordinal(text).map(|found| (found.level, found.value)), expected, "{text}");
        }
    }

    #[test]
    fn paragraphs_keep_their_places() {
        let text = "一\n\n二三\r\n四";
        let found: Vec<_> = paragraphs(text).map(|(span, line)| (span.of(text) == line, line)).collect();
        assert_eq!(found, [(true, "一"), (true, "二三"), (true, "四")]);
    }
}
