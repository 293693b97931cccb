//! Dashes (破折号), dashes between numbers (连接号) and the wave between numbers (浪纹).

use super::paragraph::{Hit, Paragraph};
use super::working::Proposal;
use crate::domain::text::punctuation::{is_blank, is_han};

const DASH: &str = "punct-dash";
const RANGE: &str = "punct-range-sign";

/// Proposes ～ between numbers, and offers —— and —; rules, page numbers and telephone numbers stay.
pub(super) fn find(paragraph: &Paragraph<'_>, found: &mut Vec<Proposal>) {
    if paragraph.is_foreign() {
        return;
    }
    let mut index = 0;
    while let Some(hit) = paragraph.hits.get(index) {
        if matches!(hit.c, '~' | '∼' | '〜') {
            index += 1;
            if is_range(hit) {
                found.push(paragraph.auto(RANGE, hit.at, hit.c.len_utf8(), "～"));
            }
            continue;
        }
        if !is_dash(hit.c) {
            index += 1;
            continue;
        }
        let run = paragraph.run(index, is_dash);
        index += run.len();
        found.extend(dash(paragraph, run));
    }
}

fn dash(paragraph: &Paragraph<'_>, run: &[Hit]) -> Option<Proposal> {
    const LONGEST: usize = 3; // more is a rule
    let (first, last) = (run.first()?, run.last()?);
    let len = last.end() - first.at;
    let is_single = run.len() == 1;
    if paragraph.text[first.at..last.end()] == *"——" || run.len() > LONGEST {
        return None;
    }
    let (before, after) = (first.before, last.after);
    let before_digit = before.is_some_and(|c| c.is_ascii_digit());
    let after_digit = after.is_some_and(|c| c.is_ascii_digit());
    if before_digit || after_digit {
        let between = before_digit && after_digit && is_single && first.c != '—';
        return (between && is_span(paragraph, first, last)).then(|| paragraph.ask(DASH, first.at, len, "—"));
    }
    let words_before =
        before.is_none_or(|c| is_han(c) || is_blank(c) || matches!(c, '”' | '》' | '）' | '，' | '。' | '：'));
    let words_after = after.is_some_and(|c| is_han(c) || matches!(c, '“' | '《' | '（'));
    if !words_before || !words_after || (before.is_none_or(is_blank) && is_single) {
        return None;
    }
    // 北京—上海, 周一—周五: one stroke between short words joins places and times.
    (!is_single || joins_clauses(paragraph, first, last)).then(|| paragraph.ask(DASH, first.at, len, "——"))
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '─' | '－' | '−')
}

/// `10~20`, `5%~8%`, `3日~5日`.
fn is_range(hit: &Hit) -> bool {
    const UNITS: &str = "%％‰℃年月日时分秒点元角万亿人个名届期号岁级周天米克吨";
    hit.before.is_some_and(|c| c.is_ascii_digit() || UNITS.contains(c)) && hit.after.is_some_and(|c| c.is_ascii_digit())
}

/// `2016－2020`, `10―20`: two numbers of a like length; a code and a telephone number are none.
fn is_span(paragraph: &Paragraph<'_>, first: &Hit, last: &Hit) -> bool {
    const LONGEST: usize = 4;
    let digits = |c: &char| c.is_ascii_digit();
    let head = &paragraph.text[..first.at];
    let left = head.chars().rev().take(LONGEST + 1).take_while(digits).count();
    let right = paragraph.text[last.end()..].chars().take(LONGEST + 1).take_while(digits).count();
    let is_code = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || is_dash(c) || c == '/');
    let starts = head.len() - left;
    left <= LONGEST
        && right <= LONGEST
        && (left == right || left < 3)
        && !head[starts..].starts_with('0')
        && !is_code(head[..starts].chars().next_back())
        && !is_code(paragraph.text[last.end() + right..].chars().next())
}

/// Whether a good part of a sentence stands on one side.
fn joins_clauses(paragraph: &Paragraph<'_>, first: &Hit, last: &Hit) -> bool {
    const SHORTEST: usize = 8;
    let left = paragraph.text[..first.at].chars().rev().take(SHORTEST).take_while(|c| is_han(*c)).count();
    let right = paragraph.text[last.end()..].chars().take(SHORTEST).take_while(|c| is_han(*c)).count();
    left.max(right) >= SHORTEST && left.min(right) >= 4
}
