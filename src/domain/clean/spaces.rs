//! Spaces inside sentences: between Han characters, before and after full-width marks, around numbers.
//!
//! Lines without a sentence mark are left alone: there spaces part organs, columns and the lines of a headline.

use super::lines::{Line, is_date, lines};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::{is_blank, is_han};
use crate::domain::text::span::Span;

const DAMAGE: &str = "punct-space-han";

/// Proposes to drop single spaces that stand for nothing.
pub(super) fn find(text: &str) -> Vec<Proposal> {
    lines(text).iter().flat_map(in_line).collect()
}

fn in_line(line: &Line<'_>) -> Vec<Proposal> {
    let words = line.words;
    if !words.contains(' ') {
        return Vec::new();
    }
    let is_text = line.has_sentence() && !words.contains('\t');
    if !(is_text || is_date(words)) {
        return Vec::new();
    }
    let gaps: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).collect();
    let mut found = Vec::new();
    for (index, &at) in gaps.iter().enumerate() {
        let (before, after) = (words[..at].chars().next_back(), words[at + 1..].chars().next());
        let (Some(before), Some(after)) = (before, after) else { continue };
        let edit = Edit::delete(Span::new(line.place.start + at, line.place.start + at + 1));
        let numeric = (is_han(before) && after.is_ascii_digit()) || (before.is_ascii_digit() && is_han(after));
        let marked = (is_han(before) && is_mark(after)) || (is_mark(before) && (is_han(after) || is_mark(after)));
        if marked || (numeric && !parts_a_label(words, at, after)) {
            found.push(Proposal::auto(DAMAGE, edit));
        } else if is_han(before) && is_han(after) {
            let alone = !neighbours_in_clause(words, &gaps, index);
            let (left, right) = (run_before(words, at), run_after(words, at));
            let inside = alone
                && words.contains('。')
                && !words[..at].ends_with("日电")
                && left.max(right) > 6
                && !(left == 1 && right == 1)
                && !ends_organ(&words[..at]);
            found.push(if inside { Proposal::auto(DAMAGE, edit) } else { Proposal::ask(DAMAGE, edit) });
        }
    }
    found
}

fn is_mark(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '！' | '？')
}

/// `附件1 名单`, `3 组织实施`: the space ends a label.
fn parts_a_label(words: &str, at: usize, after: char) -> bool {
    let head = &words[..at];
    let plain = head.strip_prefix("附件").unwrap_or(head).trim_matches(is_blank);
    (head.starts_with("附件") || !head.is_empty())
        && plain.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && !matches!(after, '年' | '月' | '日' | '号')
}

/// Whether another gap stands in the same clause: then the spaces part names.
fn neighbours_in_clause(words: &str, gaps: &[usize], index: usize) -> bool {
    let part = |from: usize, to: usize| {
        words
            .get(from..to)
            .is_some_and(|between| !between.contains(['，', '。', '、', '；', '：', '》', '《', '（', '）']))
            && to - from < 200
    };
    let at = gaps[index];
    let before = index.checked_sub(1).is_some_and(|other| part(gaps[other], at));
    let after = gaps.get(index + 1).is_some_and(|&next| part(at, next));
    before || after
}

fn run_before(words: &str, at: usize) -> usize {
    words[..at].chars().rev().take(8).take_while(|c| is_han(*c) || c.is_ascii_digit()).count()
}

fn run_after(words: &str, at: usize) -> usize {
    words[at + 1..].chars().take(8).take_while(|c| is_han(*c) || c.is_ascii_digit()).count()
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
