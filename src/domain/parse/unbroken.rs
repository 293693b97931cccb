//! A whole document in one line: where its elements begin, told by the marks of the genre.

use crate::domain::notice::body::ordinal;
use crate::domain::notice::title::issuer_in_front;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

use super::lines::tight;
use super::{numbers, signs};

/// Shorter lines are no documents.
const SHORTEST: usize = 80;
/// How far the head reaches at most, in characters.
const HEAD: usize = 400;

/// The parts of `line` if it holds a document from its title to its end; `None` for any other line.
pub(super) fn parts(line: &str) -> Option<Vec<Span>> {
    if signs::count(line) < SHORTEST {
        return None;
    }
    let title_end = title_end(line)?;
    let mut cuts = vec![0, title_end];
    let mut at = title_end + blanks(&line[title_end..]);
    if let Some(number) =
        numbers::find(&line[at..limit(line, at)]).first().filter(|number| number.start <= '（'.len_utf8())
    {
        at += number.end;
        at += line[at..].len() - line[at..].trim_start_matches(['）', ')']).len();
        cuts.push(at);
        at += blanks(&line[at..]);
    }
    let colon = line[at..limit(line, at)].find(['：', ':']).map(|colon| at + colon);
    let colon = colon.and_then(|colon| Some(colon + line[colon..].chars().next()?.len_utf8()));
    if let Some(end) = colon.filter(|end| signs::is_recipients(&tight(&line[at..*end]))) {
        cuts.push(end);
        at = end;
    }
    let tail = tail(line, at, &tight(&line[..title_end]));
    cuts.extend(sections(&line[..tail.first().copied().unwrap_or(line.len())], at));
    cuts.extend(tail);
    cuts.push(line.len());
    Some(trimmed(line, &cuts))
}

// The shortest beginning that ends as a title and goes on with a blank, a number or addressees.
fn title_end(line: &str) -> Option<usize> {
    let head = &line[..limit(line, 0)];
    let sentence = head.find(['。', '；', '：', ':']).unwrap_or(head.len());
    for (at, _) in head[..sentence].char_indices().skip(8) {
        let (title, rest) = (tight(&head[..at]), &head[at..]);
        let shape = title.contains("关于") || title.contains("转发") || title.contains("印发");
        let goes_on = rest.starts_with(is_blank) || rest.starts_with('各') || rest.starts_with(['（', '(']);
        if shape && goes_on && signs::ends_as_title(&title) && !title.ends_with('》') && signs::is_balanced(&title) {
            return Some(at);
        }
    }
    None
}

fn limit(line: &str, from: usize) -> usize {
    line[from..].char_indices().nth(HEAD).map_or(line.len(), |(at, _)| from + at)
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_blank).len()
}

// 。二、…: headings that count on from 一、, each behind the end of a sentence or a blank.
fn sections(line: &str, from: usize) -> Vec<usize> {
    let mut out = vec![];
    let mut next = 1;
    let mut closed = true;
    for (at, c) in line[from..].char_indices() {
        let at = from + at;
        if closed
            && let Some(found) = ordinal(start_of(&line[at..])).filter(|found| found.level == 1 && found.value == next)
        {
            out.push(at);
            next = found.value + 1;
        }
        closed = matches!(c, '。' | '：' | ':' | '；' | '！' | '？') || is_blank(c);
    }
    out
}

// No ordinal is longer than this, and to look further would make a long line slow.
fn start_of(text: &str) -> &str {
    text.char_indices().nth(10).map_or(text, |(at, _)| &text[..at])
}

// 附件：…, organ and date, 抄送：… at the end, each behind a blank or a full stop.
fn tail(line: &str, from: usize, title: &str) -> Vec<usize> {
    let mut out = Vec::new();
    let mut end = line.len();
    let starts: Vec<usize> = line[from..]
        .char_indices()
        .filter(|(_, c)| is_blank(*c) || *c == '。')
        .map(|(at, c)| from + at + c.len_utf8())
        .filter(|at| *at < line.len())
        .collect();
    if let Some(copy) = starts.iter().rev().take(40).find(|at| line[**at..].starts_with("抄送")) {
        out.push(*copy);
        end = *copy;
    }
    let words = line[..end].trim_end_matches(is_blank);
    let date =
        starts.iter().rev().filter(|at| **at < words.len()).take(8).find(|at| signs::is_date(&tight(&words[**at..])));
    if let Some(date) = date.copied() {
        out.push(date);
        let organ =
            starts.iter().rev().filter(|at| **at < date).take(6).find(|at| signs::is_organ(&tight(&line[**at..date])));
        out.extend(organ);
        end = organ.copied().unwrap_or(date);
    }
    if out.is_empty()
        && let Some((organ, date)) = issuer_and_date(words, from, title)
    {
        out.extend([organ, date]);
        end = organ;
    }
    let note = starts.iter().rev().filter(|at| **at < end).take(40).find(|at| line[**at..].starts_with("附件"));
    out.extend(note.filter(|note| signs::attachment_note(&tight(&line[**note..end])).is_some()));
    out.sort_unstable();
    out
}

// Where no blank parts them, the organ in front of the closing date is the one that the title begins with.
fn issuer_and_date(words: &str, from: usize, title: &str) -> Option<(usize, usize)> {
    let issuer = issuer_in_front(title)?;
    let date = words
        .char_indices()
        .rev()
        .take(16)
        .map(|(at, _)| at)
        .filter(|at| *at > from && signs::is_date(&words[*at..]))
        .last()?;
    let organ = date.checked_sub(issuer.len()).filter(|organ| words.get(*organ..date) == Some(issuer))?;
    (organ > from).then_some((organ, date))
}

fn trimmed(line: &str, cuts: &[usize]) -> Vec<Span> {
    cuts.windows(2)
        .filter_map(|pair| {
            let part = line.get(pair[0]..pair[1])?;
            let start = pair[0] + blanks(part);
            let end = pair[0] + part.trim_end_matches(is_blank).len();
            (start < end).then(|| Span::new(start, end))
        })
        .collect()
}
