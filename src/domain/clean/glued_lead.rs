//! A lead of a series (四要……, 三是……) glued to the end of the paragraph before it.

use super::lines::lines;
use super::working::Proposal;
use crate::domain::text::edit::Edit;

/// Offers to begin a paragraph before a lead where another lead of the same series begins one.
pub(super) fn find(text: &str) -> Vec<Proposal> {
    let lines = lines(text);
    let mut found = Vec::new();
    for word in ['要', '是'] {
        let starts = lines.iter().filter(|line| lead(line.words) == Some(word)).count();
        if starts < 2 {
            continue;
        }
        for line in &lines {
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
