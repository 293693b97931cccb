//! A lead of a series (四要……, 三是……) glued to the end of the paragraph before it.

use super::lines::{Marks, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;

/// Offers to begin a paragraph before a lead where another lead of the same series begins one.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let mut found = Vec::new();
    let leads = |word: char| page.lines().filter(|line| lead(line.words) == Some(word)).take(2).count() == 2;
    for word in ['要', '是'].into_iter().filter(|word| leads(*word)) {
        for line in page.lines().filter(|line| line.has(Marks::STOP)) {
            for (at, stop) in line.words.match_indices('。') {
                let after = at + stop.len();
                if lead(&line.words[after..]) == Some(word) {
                    found.push(Proposal::ask("clean-glued-lead", Edit::insert(line.place.start + after, "\n")));
                }
            }
        }
    }
    found
}

/// 要 or 是 of a lead that counts: 一要, 二是.
fn lead(words: &str) -> Option<char> {
    let mut chars = words.chars();
    let counts = chars.next().is_some_and(|c| "一二三四五六七八九十".contains(c));
    chars.next().filter(|word| counts && matches!(word, '要' | '是'))
}
