//! Page numbers between the lines: `— 3 —`, `- 3 -`, `第3页 共8页`.

use super::lines::{Line, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;

const DAMAGE: &str = "clean-page-number";

/// Proposes to cut them; a number alone on its line is only offered, it may be a cell of a table.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let mut found: Vec<_> = page
        .lines()
        .filter(|line| is_marked_number(line.words))
        .map(|line| Proposal::applied(DAMAGE, Edit::delete(line.whole)))
        .collect();
    found.extend(lone_numbers(page).into_iter().map(|line| Proposal::ask(DAMAGE, Edit::delete(line.whole))));
    found
}

fn is_marked_number(words: &str) -> bool {
    const LONGEST: usize = 40;
    if words.is_empty() || words.len() > LONGEST {
        return false;
    }
    if !words.starts_with(|c| is_dash(c) || c == '第') {
        return false;
    }
    let plain: String = words.chars().filter(|c| !is_blank(*c)).collect();
    if let Some(inner) = plain.strip_prefix(is_dash).and_then(|rest| rest.strip_suffix(is_dash)) {
        return is_number(inner.trim_matches(is_dash));
    }
    let Some(rest) = plain.strip_prefix('第') else { return false };
    let Some((page, rest)) = rest.split_once('页') else { return false };
    let total = rest.trim_start_matches(['，', ',', '/', '（', '(']).trim_end_matches(['）', ')']);
    let total = total.strip_prefix('共').and_then(|total| total.strip_suffix('页'));
    is_number(page) && (rest.is_empty() || total.is_some_and(is_number))
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | '─' | '－' | '一' | '·' | '•')
}

fn is_number(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// Numbers alone on their lines that count 1, 2, 3 … or on from any number, with a good part of text between.
fn lone_numbers(page: Page<'_>) -> Vec<Line<'_>> {
    const TEXT_OF_A_PAGE: usize = 900; // bytes: some 300 characters
    let mut best: Vec<Line<'_>> = Vec::new();
    for line in page.lines().filter(|line| is_number(line.words)) {
        let value = |line: &Line<'_>| line.words.parse::<u32>().unwrap_or(0);
        let follows = best
            .last()
            .is_none_or(|last| value(&line) == value(last) + 1 && line.span.start - last.span.end >= TEXT_OF_A_PAGE);
        if follows {
            best.push(line);
        } else if best.len() < 2 {
            best = vec![line];
        }
    }
    if best.len() < 2 { Vec::new() } else { best }
}
