//! Headers and footers that a PDF repeats on every page.
//!
//! Only lines beside a page number or a form feed are cut, and only where the same words stand beside most of them:
//! what opens the document, and what a form or a table repeats, stays.

use std::collections::HashMap;

use super::lines::{Line, Page};
use super::page_numbers::sure_numbers;
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::digit;
use crate::domain::text::punctuation::is_blank;

const DAMAGE: &str = "clean-running-head";

/// How often a line has to come back at least.
const FEWEST: usize = 3;

/// Proposes to cut them, the page numbers beside them left to their own pass.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let text = page.text;
    let lines: Vec<Line<'_>> = page.lines().collect();
    let breaks = page_breaks(text, &lines);
    if breaks.len() < FEWEST {
        return Vec::new();
    }
    let candidates = candidates(&lines, &breaks);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (_, words) in &candidates {
        *counts.entry(words).or_default() += 1;
    }
    let mut found: Vec<usize> = candidates
        .iter()
        .filter(|(_, words)| counts.get(words).is_some_and(|count| *count >= FEWEST && *count * 2 >= breaks.len()))
        .map(|(at, _)| *at)
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|at| Proposal::applied(DAMAGE, Edit::delete(lines[at].whole))).collect()
}

/// Where a page ends: the last line of it and the first of the next.
fn page_breaks(text: &str, lines: &[Line<'_>]) -> Vec<(usize, usize)> {
    let mut is_number = vec![false; lines.len()];
    for at in sure_numbers(text, lines) {
        is_number[at] = true;
    }
    let mut out: Vec<(usize, usize)> = Vec::new();
    let mut last_words = None;
    let mut open = None;
    for (at, line) in lines.iter().enumerate() {
        let in_front = &text[line.span.start..line.place.start.max(line.span.start)];
        let feeds = line.words.len() < line.span.len() && line.span.of(text).contains('\u{C}');
        if is_number[at] || line.is_blank() && feeds || in_front.contains('\u{C}') {
            open = open.or(last_words);
        }
        if line.is_blank() || is_number[at] {
            continue;
        }
        if let Some(before) = open.take() {
            out.push((before, at));
        }
        last_words = Some(at);
        if feeds && !in_front.contains('\u{C}') {
            open = last_words;
        }
    }
    out.extend(open.map(|before| (before, lines.len())));
    out
}

/// The lines beside the breaks that may be a header or a footer, with the words that come back.
fn candidates<'a>(lines: &[Line<'a>], breaks: &[(usize, usize)]) -> Vec<(usize, &'a str)> {
    const DEPTH: usize = 2;
    // What opens the document may be its mark, whatever stands on the later pages.
    const OPENING: usize = 3;
    let opening = lines.iter().enumerate().filter(|(_, line)| !line.is_blank()).nth(OPENING).map_or(0, |(at, _)| at);
    let mut out = Vec::new();
    for (before, after) in breaks {
        let down = lines.iter().enumerate().skip(*after).filter(|(_, line)| !line.is_blank()).take(DEPTH);
        let up = lines.iter().enumerate().take(before + 1).rev().filter(|(_, line)| !line.is_blank()).take(DEPTH);
        for (at, line) in down.chain(up) {
            let words = line.words.trim_matches(|c| digit(c).is_some() || is_blank(c));
            if at >= opening && may_come_back(line, words) {
                out.push((at, words));
            }
        }
    }
    out
}

fn may_come_back(line: &Line<'_>, words: &str) -> bool {
    const LONGEST: usize = 120; // bytes: 40 characters
    const SHORTEST: usize = 9;
    const OF_FORMS: &[&str] = &["附件", "盖章", "签字", "签名", "年月日", "序号", "姓名", "合计", "单位名称", "填表"];
    (SHORTEST..=LONGEST).contains(&words.len())
        && !line.words.contains(['。', '；', '！', '？', '，', '：', ':', '\t', '_'])
        && !OF_FORMS.iter().any(|word| words.contains(word))
}
