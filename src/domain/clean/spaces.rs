//! Spaces inside sentences: between Han characters, at full-width marks, around numbers and Latin words.
//!
//! Lines without a sentence mark are left alone for the most part: there spaces part organs, columns and the lines of
//! a headline.

use super::labels;
use super::lines::{Line, Marks, Page, is_date};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::{is_blank, is_han};
use crate::domain::text::span::Span;

const DAMAGE: &str = "punct-space-han";

/// Proposes to drop spaces that stand for nothing.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let mut found = Vec::new();
    for line in &page.lines().filter(|line| line.has(Marks::SPACE.or(Marks::BLANK))).collect::<Vec<_>>() {
        if !line.words.contains([' ', '\u{3000}']) {
            continue;
        }
        let spaced = labels::find(line);
        let is_plain = spaced.is_empty();
        found.extend(spaced);
        if !is_plain || line.words.contains('\t') {
            continue;
        }
        if line.has_sentence() || is_date(line.words) {
            in_sentence(line, page.text, &mut found);
        } else {
            in_heading(line, &mut found);
        }
    }
    found
}

/// A run of blanks between words.
#[derive(Clone, Copy)]
struct Gap {
    /// In the words of the line.
    span: Span,
    before: char,
    after: char,
}

impl Gap {
    fn is_wide(self) -> bool {
        self.span.len() > 1
    }
}

fn gaps(words: &str) -> Vec<Gap> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = words[at..].find([' ', '\u{3000}']) {
        let start = at + step;
        let rest = words[start..].trim_start_matches([' ', '\u{3000}']);
        let end = words.len() - rest.len();
        if let (Some(before), Some(after)) = (words[..start].chars().next_back(), rest.chars().next()) {
            found.push(Gap { span: Span::new(start, end), before, after });
        }
        at = end;
    }
    found
}

fn in_sentence(line: &Line<'_>, text: &str, found: &mut Vec<Proposal>) {
    let words = line.words;
    let gaps = gaps(words);
    let mut title_from = 0;
    let mut in_title = false;
    for (index, gap) in gaps.iter().enumerate() {
        for mark in words[title_from..gap.span.start].chars().filter(|c| matches!(c, '《' | '》')) {
            in_title = mark == '《';
        }
        title_from = gap.span.start;
        let edit = Edit::delete(gap.span.shifted(line.place.start));
        let head = &words[..gap.span.start];
        let drops = at_mark(words, *gap)
            || (!gap.is_wide() && (at_number(words, *gap) || at_latin(words, *gap)))
            || (at_bracket(*gap)
                && (is_ordinal(head) || !(gap.is_wide() || neighbours_in_clause(words, &gaps, index))));
        if drops {
            found.push(Proposal::auto(DAMAGE, edit));
        } else if !gap.is_wide() && is_han(gap.before) && is_han(gap.after) {
            let sure = is_inside_word(line, &gaps, index) && (!in_title || is_word(text, gap.before, gap.after));
            found.push(if sure { Proposal::auto(DAMAGE, edit) } else { Proposal::ask(DAMAGE, edit) });
        }
    }
}

/// Headings: the space after a number or a label, and around the digits of a date.
fn in_heading(line: &Line<'_>, found: &mut Vec<Proposal>) {
    let words = line.words;
    let gaps = gaps(words);
    // Wide gaps make columns.
    if gaps.iter().any(|gap| gap.is_wide()) {
        return;
    }
    for gap in gaps {
        let head = &words[..gap.span.start];
        let after_ordinal = is_ordinal(head) && (is_han(gap.after) || matches!(gap.after, '“' | '《'));
        let dated = gap.before.is_ascii_digit() && matches!(gap.after, '年' | '月' | '日' | '号')
            || matches!(gap.before, '年' | '月' | '第' | '至' | '于' | '自' | '到') && gap.after.is_ascii_digit();
        // 2014 年 工 作 总 结 is set wide as a whole.
        let mut next = words[gap.span.end..].chars().skip(1);
        let is_wide = next.next() == Some(' ') && next.next().is_some_and(is_han);
        let edit = Edit::delete(gap.span.shifted(line.place.start));
        if after_ordinal || (dated && !is_wide && !parts_a_label(words, gap)) {
            found.push(Proposal::auto(DAMAGE, edit));
        } else if words.ends_with('令') && &words[gap.span.end..] == "令" && is_han(gap.before) {
            found.push(Proposal::ask(DAMAGE, edit));
        }
    }
}

/// `一、`, `（二）`: what stands before the words of a heading.
fn is_ordinal(head: &str) -> bool {
    let inner = head.strip_suffix('、').or_else(|| head.strip_prefix('（')?.strip_suffix('）'));
    inner.is_some_and(|inner| {
        !inner.is_empty() && inner.len() <= 12 && inner.chars().all(|c| "一二三四五六七八九十百".contains(c))
    })
}

/// Whether one side is a full-width mark and the other Han, a mark or a digit.
fn at_mark(words: &str, gap: Gap) -> bool {
    let word = |c: char| is_han(c) || c.is_ascii_digit();
    // Behind a full stop a wide gap is the indent of a paragraph whose line end was lost, and so is one before a number.
    let starts_paragraph = ends_sentence(gap.before) && (gap.is_wide() || begins_ordinal(&words[gap.span.end..]));
    let left = is_mark(gap.before) && (word(gap.after) || is_mark(gap.after) || opens(gap.after));
    let right = (is_mark(gap.after) || closes(gap.after)) && word(gap.before);
    let inside = opens(gap.before) && is_han(gap.after);
    !starts_paragraph && (left || right || (inside && !gap.is_wide()))
}

/// `根据 《办法》`, `《办法》 的规定`.
fn at_bracket(gap: Gap) -> bool {
    (closes(gap.before) && is_han(gap.after)) || (is_han(gap.before) && opens(gap.after))
}

fn is_mark(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '！' | '？')
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '；' | '！' | '？')
}

fn opens(c: char) -> bool {
    matches!(c, '“' | '《' | '（' | '〔')
}

fn closes(c: char) -> bool {
    matches!(c, '”' | '》' | '）' | '〕')
}

fn begins_ordinal(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('（' | '(') => chars.next().is_some_and(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c)),
        Some(c) if c.is_ascii_digit() => matches!(chars.next(), Some('.' | '．' | '、')),
        Some(c) if "一二三四五六七八九十".contains(c) => {
            matches!(chars.next(), Some('、' | '十' | '是' | '要'))
        }
        Some(c) => "附抄印联".contains(c),
        None => false,
    }
}

fn at_number(words: &str, gap: Gap) -> bool {
    let numeric =
        (is_han(gap.before) && gap.after.is_ascii_digit()) || (gap.before.is_ascii_digit() && is_han(gap.after));
    numeric && !parts_a_label(words, gap) && !words[..gap.span.start].ends_with("日电") && !in_formula(words, gap)
}

/// Around a Latin word, but not at an address, where the space says where it ends.
fn at_latin(words: &str, gap: Gap) -> bool {
    let plain = |token: &str| !token.is_empty() && token.bytes().all(|b| b.is_ascii_alphanumeric());
    let latin = if is_han(gap.before) && gap.after.is_ascii_alphabetic() {
        let rest = &words[gap.span.end..];
        &rest[..rest.find(|c: char| !c.is_ascii() || c == ' ').unwrap_or(rest.len())]
    } else if gap.before.is_ascii_alphabetic() && is_han(gap.after) {
        let head = &words[..gap.span.start];
        let start = head.char_indices().rev().find(|(_, c)| !c.is_ascii() || *c == ' ');
        &head[start.map_or(0, |(at, c)| at + c.len_utf8())..]
    } else {
        return false;
    };
    plain(latin.trim_end_matches(['(', ')'])) && !in_formula(words, gap)
}

/// `x = 5 时`: an operator stands close by.
fn in_formula(words: &str, gap: Gap) -> bool {
    const NEAR: usize = 6;
    let operator = |c: char| matches!(c, '=' | '+' | '<' | '>' | '×' | '÷' | '≤' | '≥' | '＝' | '±');
    words[..gap.span.start].chars().rev().take(NEAR).any(operator)
        || words[gap.span.end..].chars().take(NEAR).any(operator)
}

/// `附件1 名单`, `3 组织实施`, `第三条 本办法`: the space ends a label.
fn parts_a_label(words: &str, gap: Gap) -> bool {
    let head = &words[..gap.span.start];
    let label = ["附件", "附表", "附图", "表", "图"].iter().find_map(|label| head.strip_prefix(label));
    let plain = label.unwrap_or(head).trim_matches(is_blank);
    let counted = (label.is_none() || !plain.is_empty()) && plain.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    (counted && !matches!(gap.after, '年' | '月' | '日' | '号')) || is_clause(head)
}

/// `第三条`, `第二十一章`.
fn is_clause(head: &str) -> bool {
    const LONGEST: usize = 8; // characters
    head.starts_with('第')
        && head.ends_with(['条', '章', '节', '款', '编'])
        && head.chars().take(LONGEST + 1).count() <= LONGEST
}

/// Whether the space between two Han characters can only stand inside a word or a phrase.
fn is_inside_word(line: &Line<'_>, gaps: &[Gap], index: usize) -> bool {
    const LONG: usize = 6;
    const LABEL: usize = 5;
    let words = line.words;
    let head = &words[..gaps[index].span.start];
    // `编者按 近日`, `张三 男，…`: a word that opens the line may be a label.
    let opens_line = head.chars().take(LABEL + 1).count() <= LABEL && head.chars().all(is_han);
    let (left, right) = (run(head.chars().rev()), run(words[gaps[index].span.end..].chars()));
    line.has(Marks::STOP)
        && left.max(right) > LONG
        && !opens_line
        && !head.ends_with("日电")
        && !ends_organ(head)
        && !neighbours_in_clause(words, gaps, index)
}

/// Whether another gap stands in the same clause: then the spaces part names.
fn neighbours_in_clause(words: &str, gaps: &[Gap], index: usize) -> bool {
    const LONGEST: usize = 200; // bytes of a clause
    let part = |from: usize, to: usize| {
        to - from < LONGEST
            && words
                .get(from..to)
                .is_some_and(|between| !between.contains(['，', '。', '、', '；', '：', '》', '《', '（', '）']))
    };
    let here = gaps[index].span;
    let before = index.checked_sub(1).is_some_and(|other| part(gaps[other].span.start, here.start));
    let after = gaps.get(index + 1).is_some_and(|next| part(here.start, next.span.start));
    before || after
}

fn run(chars: impl Iterator<Item = char>) -> usize {
    chars.take(8).take_while(|c| is_han(*c) || c.is_ascii_digit()).count()
}

/// Whether the two characters stand together elsewhere near: 教 育 where the text has 教育.
/// A gap inside a title may also be wanted (甲乙丙 丁戊己).
fn is_word(text: &str, before: char, after: char) -> bool {
    const LOOKED_AT: usize = 30_000; // bytes, so that many gaps do not cost much
    let end = (0..=LOOKED_AT.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let mut word = String::from(before);
    word.push(after);
    text[..end].contains(&word)
}

/// Whether an organ's name ends here: the space may part two joint organs.
fn ends_organ(head: &str) -> bool {
    const ENDS: &[&str] = &[
        "部",
        "局",
        "委",
        "会",
        "厅",
        "院",
        "办公室",
        "政府",
        "中心",
        "公司",
        "处",
        "署",
        "办",
        "大学",
        "学校",
        "工委",
        "党委",
    ];
    ENDS.iter().any(|end| head.ends_with(end))
}
