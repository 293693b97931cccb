//! The document inside a document: the text that a notice passes on or issues.

use std::ops::Range;

use super::document::content;
use super::lines::Line;
use super::{kind, signs, title};

/// Where the embedded document begins and ends in `range`, the outer document's body and what follows it.
pub(super) fn find(lines: &[Line<'_>], range: Range<usize>, outer_title: &str) -> Option<Range<usize>> {
    let places: Vec<usize> = content(lines, range.clone()).collect();
    let opening: String = places.iter().take(4).map(|at| lines[*at].tight.as_str()).collect();
    let verb = kind::verb(outer_title).or_else(|| kind::verb_of_opening(&opening))?;
    // What the outer title and the opening sentence call it.
    let quoted = titles(&opening, 0..opening.len()).into_iter().take(8).map(|title| &opening[title]);
    let names: Vec<String> = kind::passed_title(outer_title).into_iter().chain(quoted).map(plain).collect();
    for (place, start) in places.iter().copied().enumerate().skip(1) {
        let mut whole = String::new();
        for (run, at) in places[place..].iter().copied().enumerate().take(6) {
            let line = &lines[at];
            if !signs::is_phrase(&line.tight) || signs::count(&line.tight) > 110 || signs::is_date(&line.tight) {
                break;
            }
            if run == 0 && (signs::is_copy_line(&line.tight) || signs::is_imprint(&line.tight)) {
                break;
            }
            whole.push_str(title::bare(&line.tight));
            let rest = &places[place + run + 1..];
            if rest.len() < 2 {
                break;
            }
            let found = plain(&whole);
            let same = names.iter().any(|name| is_same(name, &found));
            let fits = verb != crate::domain::notice::title::Forwarding::Issue
                && signs::ends_as_title(&whole)
                && signs::is_balanced(&whole)
                && signs::count(&whole) >= 10
                && title::is_complete(&whole)
                && leads_a_document(lines, rest);
            if (same || fits) && !is_named_in_note(lines, &places[..place], rest) {
                return Some(with_header(lines, &places, place, start)..range.end);
            }
        }
    }
    None
}

// Mark and number of the embedded document stand above its title.
fn with_header(lines: &[Line<'_>], places: &[usize], place: usize, start: usize) -> usize {
    let mut first = start;
    for at in places[..place].iter().rev().take(3) {
        let text = lines[*at].tight.as_str();
        let is_mark = text.ends_with("文件") && signs::count(text) <= 40;
        if signs::is_number_line(text) || is_mark {
            first = *at;
        } else {
            break;
        }
    }
    first
}

fn leads_a_document(lines: &[Line<'_>], rest: &[usize]) -> bool {
    rest.iter().take(4).any(|at| {
        let text = lines[*at].tight.as_str();
        let is_sentence =
            signs::count(text) > 30 && (text.contains('。') || text.ends_with('：') && text.contains('，'));
        signs::is_number_line(text) || signs::is_recipients(text) || is_sentence
    })
}

// The name in the attachment note, above the sign-off that is still to come.
fn is_named_in_note(lines: &[Line<'_>], above: &[usize], below: &[usize]) -> bool {
    let is_date = |at: &usize| {
        let text = lines[*at].tight.as_str();
        signs::is_date(text) && signs::inside_brackets(text).is_none()
    };
    let is_signed = above.iter().any(is_date);
    let signs_next = below.iter().take(3).position(is_date);
    !is_signed && signs_next.is_some_and(|date| below[..date].iter().all(|at| signs::is_organ(&lines[*at].tight)))
}

// 的 goes where titles are merged: …意见的通知.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !"《》〈〉“”‘’\"（）()、，,：的".contains(*c)).collect()
}

/// What stands inside the outermost 《》 of a stretch.
pub(super) fn titles(text: &str, within: Range<usize>) -> Vec<Range<usize>> {
    let (mut out, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in text[within.clone()].char_indices().map(|(at, c)| (within.start + at, c)) {
        match c {
            '《' => {
                if depth == 0 {
                    start = at + c.len_utf8();
                }
                depth += 1;
            }
            '》' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    out.push(start..at);
                }
            }
            _ => {}
        }
    }
    out
}

/// Whether two titles name one text: marks left out, the organ in front of one or not.
pub(super) fn is_same_title(name: &str, found: &str) -> bool {
    is_same(&plain(name), &plain(found))
}

// The name in the outer title may leave out the organ; nothing may stand in front of it here.
fn is_same(name: &str, found: &str) -> bool {
    if signs::count(found) < 5 {
        return false;
    }
    // 办法（试行）, named without its state.
    let state = |longer: &str, shorter: &str| {
        longer.strip_prefix(shorter).is_some_and(|rest| ["试行", "暂行", "修订", "修订稿"].contains(&rest))
    };
    name == found
        || state(found, name)
        || state(name, found)
        || name.strip_suffix(found).is_some_and(|front| {
            found.len() * 10 >= name.len() * 6 || front.ends_with("等部门") || front.ends_with("等单位")
        })
        || found.ends_with(name)
            && name.len() * 10 >= found.len() * 6
            && signs::is_organ(&found[..found.len() - name.len()])
}
