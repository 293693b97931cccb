//! Markdown that came along: headings, bold, code, links, tables.

use super::lines::{Line, Marks, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;

const DAMAGE: &str = "clean-markup";

/// Proposes to drop the marks; cells of a table are parted by tabs.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let mut found = Vec::new();
    let is_row = |line: &Line<'_>| line.has(Marks::BAR) && cells(line.words).is_some();
    let (mut lines, mut row_above) = (page.lines().peekable(), false);
    while let Some(line) = lines.next() {
        // One such line may be a row of names; two are a table.
        let is_row_here = is_row(&line);
        if is_row_here && (row_above || lines.peek().is_some_and(is_row)) {
            row(line.whole.of(page.text), line.span.start, &mut found);
        }
        row_above = is_row_here;
        if line.has(Marks::MARKDOWN) {
            in_line(line.span.of(page.text), line.span.start, &mut found);
        }
    }
    found
}

/// The inside of `|甲|乙|`.
fn cells(line: &str) -> Option<&str> {
    let line = line.trim_matches(is_blank);
    line.strip_prefix('|')?.strip_suffix('|').filter(|inner| inner.contains('|'))
}

fn row(line: &str, start: usize, found: &mut Vec<Proposal>) {
    let words = line.trim_end_matches('\n');
    let inner = cells(words).unwrap_or_default();
    if inner.contains('-') && inner.chars().all(|c| matches!(c, '-' | ':' | '|' | ' ')) {
        found.push(Proposal::auto(DAMAGE, Edit::delete(start..start + line.len())));
        return;
    }
    let mut bars = words.match_indices('|').map(|(at, _)| at).peekable();
    let (mut first, mut done) = (true, 0);
    while let Some(at) = bars.next() {
        let head = words[..at].trim_end_matches(' ').len();
        let tail = words.len() - words[at + 1..].trim_start_matches(' ').len();
        let (from, to) = if first { (at, tail) } else { (head.max(done), tail) };
        let replacement = if first || bars.peek().is_none() { "" } else { "\t" };
        found.push(Proposal::auto(DAMAGE, Edit::replace(start + from..start + to, replacement)));
        (first, done) = (false, to);
    }
}

/// Marks of a line, then marks inside it.
fn in_line(line: &str, start: usize, found: &mut Vec<Proposal>) {
    let mut delete = |from: usize, to: usize| {
        found.push(Proposal::auto(DAMAGE, Edit::delete(start + from..start + to)));
    };
    let words = line.trim_start_matches(is_blank);
    let lead = line.len() - words.len();
    let marks = words.len() - words.trim_start_matches('#').len();
    let after = words[marks..].chars().next();
    if (1..=6).contains(&marks) && (after.is_none_or(is_blank) || (marks > 1 && after != Some('#'))) {
        delete(lead, line.len() - words[marks..].trim_start_matches(is_blank).len());
    } else if words.starts_with("> ") {
        delete(lead, lead + 2);
    } else if words.starts_with("```") {
        delete(lead, line.len());
        return;
    }
    pairs(line, "**", |open, close| flanks(line, open, close, 2), &mut delete);
    pairs(line, "__", |open, close| flanks(line, open, close, 2) && stands_apart(line, open, close), &mut delete);
    pairs(line, "`", |open, close| flanks(line, open, close, 1), &mut delete);
    links(line, &mut delete);
}

/// Hands over the marks of each pair of neighbouring `mark`s that `fits`.
fn pairs(line: &str, mark: &str, fits: impl Fn(usize, usize) -> bool, delete: &mut impl FnMut(usize, usize)) {
    let mut open: Option<usize> = None;
    let mut at = 0;
    while let Some(step) = line[at..].find(mark) {
        let here = at + step;
        at = here + mark.len();
        match open {
            Some(from) if fits(from, here) => {
                delete(from, from + mark.len());
                delete(here, here + mark.len());
                open = None;
            }
            _ => open = Some(here),
        }
    }
}

/// Whether marks of `len` bytes at `open` and `close` hold text between them: masked digits (138****0000, 张**、李**)
/// and blanks to fill in do not.
fn flanks(line: &str, open: usize, close: usize, len: usize) -> bool {
    let Some(inner) = line.get(open + len..close) else { return false };
    let mark = line[open..].chars().next();
    let outside = [line[..open].chars().next_back(), line[close + len..].chars().next()];
    let (Some(first), Some(last)) = (inner.chars().next(), inner.chars().next_back()) else { return false };
    let closing = |c: char| matches!(c, '，' | '。' | '、' | '；' | '：' | '）' | '》' | '”' | ',' | '.' | ')');
    !outside.contains(&mark)
        && Some(first) != mark
        && Some(last) != mark
        && !is_blank(first)
        && !is_blank(last)
        && !closing(first)
        && !(first.is_ascii_digit() && outside[0].is_some_and(|c| c.is_ascii_digit()))
}

/// Whether no word touches the pair from outside: `__` inside words is a blank to fill in.
fn stands_apart(line: &str, open: usize, close: usize) -> bool {
    let touches = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    line[open + 2..close].chars().nth(1).is_some()
        && !touches(line[..open].chars().next_back())
        && !touches(line[close + 2..].chars().next())
}

/// `[text](address)` keeps its text, `![text](address)` goes.
fn links(line: &str, delete: &mut impl FnMut(usize, usize)) {
    let (mut at, mut open) = (0, None);
    while let Some(step) = line[at..].find(['[', ']']) {
        let here = at + step;
        at = here + 1;
        if line[here..].starts_with('[') {
            open = Some(here);
            continue;
        }
        let Some(from) = open.take() else { continue };
        let Some(rest) = line[at..].strip_prefix('(') else { continue };
        let Some(end) = rest.bytes().take(1000).position(|b| b == b')' || b == b' ') else { continue };
        if rest.as_bytes()[end] != b')' || !is_address(&rest[..end]) {
            continue;
        }
        let to = at + 1 + end + 1;
        if line[..from].ends_with('!') {
            delete(from - 1, to);
        } else {
            delete(from, from + 1);
            delete(here, to);
        }
        at = to;
    }
}

fn is_address(text: &str) -> bool {
    let starts = ["http://", "https://", "www.", "mailto:", "javascript:", "/", "./", "../", "#", "data:"];
    text.is_ascii() && starts.iter().any(|start| text.starts_with(start))
}
