//! Elements that share a line: signature and date, number and signatory, addressees and the first words of the body.

use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

use super::lines::{counts, tight};
use super::signs::{self, LONGEST_DATE};
use super::{series, unbroken};

/// A part of a line that is an element of its own.
pub(super) struct Part {
    /// Where it stands in the line.
    pub(super) span: Span,
    /// Whether it addresses readers without a colon.
    pub(super) address: bool,
}

impl Part {
    const fn new(start: usize, end: usize) -> Self {
        Self { span: Span::new(start, end), address: false }
    }
}

impl From<Span> for Part {
    fn from(span: Span) -> Self {
        Self { span, address: false }
    }
}

/// The parts of a line, in order; mostly the line itself.
pub(super) fn parts(line: &str) -> Vec<Part> {
    if let Some(at) = address_end(line) {
        let mut parts = split_at(line, at);
        parts[0].address = true;
        return parts;
    }
    let cuts = paragraph_cuts(line);
    if !cuts.is_empty() {
        return between(line, &cuts);
    }
    if line.len() > 400 {
        return vec![Part::new(0, line.len())];
    }
    if let Some(at) = line.find("签发人").filter(|at| *at > 0 && signs::has_number_form(&line[..*at])) {
        return split_at(line, at);
    }
    // 某某市教育局      2009年12月3日
    let from = if line.contains('年') { date_from(line) } else { line.len() };
    for (at, _) in line[from..].char_indices().filter(|(_, c)| is_blank(*c)) {
        let (left, right) = (tight(&line[..from + at]), tight(&line[from + at..]));
        if signs::is_date(&right) && right.contains('年') && signs::is_organ(&left) {
            return split_at(line, from + at);
        }
    }
    vec![Part::new(0, line.len())]
}

// A date at the end of the line begins no farther back.
fn date_from(line: &str) -> usize {
    line.char_indices().rev().filter(|(_, c)| counts(*c)).nth(LONGEST_DATE).map_or(0, |(at, c)| at + c.len_utf8())
}

// 各位老师：根据……, 各位老师，现转发……
fn address_end(line: &str) -> Option<usize> {
    let (at, mark) = line.char_indices().take(60).find(|(_, c)| matches!(c, '：' | ':' | '，' | ',' | '。' | '\t'))?;
    let names = &line[..at];
    let after = &line[at + mark.len_utf8()..];
    let rest = after.trim_start_matches(is_blank);
    let end = at + mark.len_utf8();
    let addresses = ["各", "全体"].iter().any(|word| names.starts_with(word));
    if !addresses || signs::count(rest) < 12 {
        return None;
    }
    let opens =
        ["现", "请", "根据", "为", "接", "经", "按", "近", "由", "兹"].iter().any(|word| rest.starts_with(word));
    let reads_as_names = match mark {
        '：' | ':' => signs::is_recipients(&tight(&line[..end])),
        '，' | ',' => signs::count(names) <= 8 && signs::is_recipients(&format!("{}：", tight(names))),
        _ => false,
    };
    (opens && reads_as_names).then_some(end)
}

/// Where paragraphs begin that were glued to the end of another: 二、 behind a full stop, 附件：, organ and date.
fn paragraph_cuts(line: &str) -> Vec<usize> {
    const LATEST: [&str; 3] = ["。二、", "。（二）", "。(二)"];
    let mut cuts = Vec::new();
    if LATEST.iter().any(|second| line.contains(second)) {
        let members = series::members(line);
        let second = |level: u8| members.iter().any(|member| member.level == level && member.value == 2);
        let opened = |at: usize| line[..at].matches('“').count() > line[..at].matches('”').count();
        let counted = members.iter().filter(|member| member.level < 3 && second(member.level) && member.start > 0);
        cuts.extend(counted.map(|member| member.start));
        if cuts.first().is_some_and(|first| opened(*first)) {
            cuts.clear();
        }
    }
    if let Some(signed) = unbroken::sign_off(line) {
        cuts.extend(signed);
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

fn between(line: &str, cuts: &[usize]) -> Vec<Part> {
    let mut ends: Vec<usize> = vec![0];
    ends.extend(cuts);
    ends.push(line.len());
    let spans = ends.windows(2).filter_map(|two| {
        let part = line.get(two[0]..two[1])?;
        let start = two[0] + part.len() - part.trim_start_matches(is_blank).len();
        let end = two[0] + part.trim_end_matches(is_blank).len();
        (start < end).then(|| Part::new(start, end))
    });
    spans.collect()
}

fn split_at(line: &str, at: usize) -> Vec<Part> {
    let left = line[..at].trim_end_matches(is_blank).len();
    let right = line[at..].trim_start_matches(is_blank);
    vec![Part::new(0, left), Part::new(line.len() - right.len(), line.len())]
}
