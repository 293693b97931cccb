//! Half-width `, ; : ? !` in Chinese text, and `.` that ends a sentence.

use super::paragraph::{Hit, Paragraph};
use super::working::Proposal;
use crate::domain::text::numerals::chinese_digit;
use crate::domain::text::punctuation::{is_blank, is_han};

const MARK: &str = "punct-halfwidth";
const STOP: &str = "punct-period";

/// Proposes the full-width mark where Han stands around it; times, decimals, addresses and English stay.
pub(super) fn find(paragraph: &Paragraph<'_>, found: &mut Vec<Proposal>) {
    if paragraph.is_foreign() {
        return;
    }
    let is_row = is_row_of_cells(paragraph);
    for hit in &paragraph.hits {
        let wide = match hit.c {
            ',' if is_row => continue,
            ',' => "，",
            ';' => "；",
            ':' => "：",
            '?' => "？",
            '!' => "！",
            '.' => {
                found.extend(stop(paragraph, hit));
                continue;
            }
            _ => continue,
        };
        match fit(paragraph, hit) {
            Fit::Sure => found.push(paragraph.auto(MARK, hit.at, 1, wide)),
            Fit::Likely => found.push(paragraph.ask(MARK, hit.at, 1, wide)),
            Fit::No => {}
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Sure,
    Likely,
    No,
}

fn fit(paragraph: &Paragraph<'_>, hit: &Hit) -> Fit {
    let Some(before) = hit.before else { return Fit::No };
    let han_after = hit.after.is_some_and(begins_chinese);
    let after_ends = hit.after.is_none_or(is_blank);
    if ends_chinese(before) {
        let word_after = hit.after.is_some_and(char::is_alphanumeric);
        let opens = hit.after.is_some_and(|c| matches!(c, '(' | '"'));
        return if han_after || after_ends || word_after || opens { Fit::Sure } else { Fit::No };
    }
    match before {
        ')' | '"' | '%' if han_after => Fit::Sure,
        // `1,加强` may be a number of a list, `8:甲` a score.
        c if c.is_ascii_digit() && han_after && hit.c != ':' && !is_list_number(paragraph, hit) => Fit::Sure,
        c if c.is_ascii_alphabetic() && han_after => Fit::Likely,
        _ => Fit::No,
    }
}

/// Whether only digits stand before the mark.
fn is_list_number(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    const LONGEST: usize = 3;
    let head = paragraph.text[..hit.at].trim_start_matches(is_blank);
    head.len() <= LONGEST && head.bytes().all(|b| b.is_ascii_digit())
}

/// `.` after Han: at the end of the paragraph it can only be a 。; inside it may be a 间隔号 of a name.
fn stop(paragraph: &Paragraph<'_>, hit: &Hit) -> Option<Proposal> {
    const SENTENCE: usize = 4; // characters
    if !hit.before.is_some_and(ends_chinese) || is_ordinal(paragraph, hit) {
        return None;
    }
    let rest = &paragraph.text[hit.end()..];
    let ends = rest.trim_matches(|c| is_blank(c) || matches!(c, '”' | '）' | ')' | '"')).is_empty();
    let closes = hit.after.is_some_and(|c| matches!(c, '”' | '）' | '》' | ')'));
    if ends || closes {
        return Some(paragraph.auto(STOP, hit.at, 1, "。"));
    }
    if !hit.after.is_some_and(|c| begins_chinese(c) || is_blank(c)) {
        return None;
    }
    // `五四.三`, `约翰.史密斯`: behind a short word it is hardly the end of a sentence.
    let left = paragraph.text[..hit.at].chars().rev().take(SENTENCE).take_while(|c| is_han(*c)).count();
    if left < SENTENCE && !hit.before.is_some_and(|c| matches!(c, '”' | '）' | '》')) {
        return None;
    }
    // Who types all commas half-width types the full stops so too.
    let typed_half = paragraph.hits.iter().any(|other| other.c == ',' && fit(paragraph, other) == Fit::Sure);
    let sure = typed_half && !paragraph.has_stop && !hit.after.is_some_and(is_blank);
    Some(if sure { paragraph.auto(STOP, hit.at, 1, "。") } else { paragraph.ask(STOP, hit.at, 1, "。") })
}

/// `一.加强领导`: the number of a heading.
fn is_ordinal(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    const LONGEST: usize = 15; // bytes: 第二十一章
    let head = paragraph.text[..hit.at].trim_start_matches(is_blank);
    head.len() <= LONGEST
        && head.chars().all(|c| chinese_digit(c).is_some() || "十百甲乙丙丁戊第章节条附件".contains(c))
}

/// A row of cells parted by commas: `1,张三,某单位,3人`. The commas are no marks of a sentence.
fn is_row_of_cells(paragraph: &Paragraph<'_>) -> bool {
    const FEWEST: usize = 3;
    const CELL: usize = 8; // characters on the average
    let commas = paragraph.hits.iter().filter(|hit| hit.c == ',').count();
    commas >= FEWEST
        && paragraph.hits.iter().all(|hit| !matches!(hit.c, ';' | '?' | '!' | ':'))
        && !paragraph.has_stop
        && !paragraph.text.contains(['；', '，', '、', '：'])
        && !paragraph.text.trim_end_matches(is_blank).ends_with('.')
        && paragraph.han < commas * CELL
}

fn ends_chinese(c: char) -> bool {
    is_han(c) || matches!(c, '”' | '’' | '）' | '》' | '〉' | '〕' | '】' | '〇' | '％')
}

fn begins_chinese(c: char) -> bool {
    is_han(c) || matches!(c, '“' | '‘' | '（' | '《' | '〈' | '〔' | '【' | '①'..='⑳')
}
