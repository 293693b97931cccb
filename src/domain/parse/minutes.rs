//! 纪要 (minutes): their head carries organ, issue and date; a title of its own may follow it or not.

use std::ops::Range;

use crate::domain::notice::reading::{Certainty, Owner};
use crate::domain::notice::upstream::Role;
use crate::domain::text::numerals::{chinese_digit, digit};

use super::document::content;
use super::lines::Line;
use super::title::{self, Head};
use super::{corner, signs};

/// How far down the head is looked for, in lines.
const REACH: usize = 14;

/// The head of minutes: 某某市人民政府 / 会 议 纪 要 / 〔2020〕12号 / 某某办公室　2020年7月8日.
pub(super) struct MinutesHead {
    /// Organs and 会议纪要.
    mark: Range<usize>,
    /// The lines below the mark that belong to the head.
    below: Range<usize>,
    /// Title and addressees; the mark itself is the title where none follows.
    pub(super) head: Head,
}

impl MinutesHead {
    /// Gives the lines of the head their roles, those between head and title included.
    pub(super) fn assign(&self, lines: &mut [Line<'_>], owner: Owner) {
        if self.head.title != self.mark {
            for at in content(lines, self.mark.clone()).collect::<Vec<_>>() {
                lines[at].set(Role::IssuerMark, owner, Certainty::Likely);
            }
        }
        let mut is_numbered = false;
        for at in content(lines, self.below.clone()).collect::<Vec<_>>() {
            let text = lines[at].tight.as_str();
            let is_number = signs::is_number_line(text) || is_issue(text);
            let role = if is_number && !is_numbered {
                is_numbered = true;
                Role::DocumentNumber
            } else if signs::trailing_date(text).is_some() || is_dated(text) {
                Role::DateOfIssue
            } else {
                // The organ that edits them is no signature.
                Role::Furniture
            };
            lines[at].set(role, owner, Certainty::Likely);
        }
    }
}

/// Finds the head of minutes at the beginning of `range`.
pub(super) fn find(lines: &[Line<'_>], range: Range<usize>) -> Option<MinutesHead> {
    let places: Vec<usize> = content(lines, range.clone())
        .take(REACH)
        .take_while(|at| !(lines[*at].tight.contains('。') && signs::count(&lines[*at].tight) > 40))
        .collect();
    let place = places.iter().position(|at| is_name(&lines[*at].tight))?;
    let mut first = place;
    if !names_organ(&lines[places[place]].tight) {
        while first > 0 && place - first < 3 && signs::is_organ(&lines[places[first - 1]].tight) {
            first -= 1;
        }
    }
    let below: Vec<usize> =
        places[place + 1..].iter().copied().take(5).take_while(|at| is_of_the_head(lines, *at, &places)).collect();
    let last = *below.last()?;
    let mark = places[first]..places[place] + 1;
    let end = last + 1;
    let head = own_title(lines, end..range.end).unwrap_or(Head {
        title: mark.clone(),
        recipients: end..end,
        certainty: Certainty::Likely,
    });
    Some(MinutesHead { below: mark.end..end, mark, head })
}

// 会议纪要, 某某市人民政府常务会议纪要: a name without a subject.
fn is_name(text: &str) -> bool {
    text.ends_with("纪要")
        && signs::count(text) <= 30
        && signs::is_phrase(text)
        && !["关于", "研究", "转发", "印发", "《", "："].iter().any(|word| text.contains(word))
}

fn names_organ(text: &str) -> bool {
    let stem = text.trim_end_matches("纪要");
    let stem = ["专题会议", "常务会议", "办公会议", "办公会", "工作会议", "联席会议", "会议"]
        .iter()
        .find_map(|end| stem.strip_suffix(end))
        .unwrap_or(stem);
    signs::is_organ(stem)
}

// Number, issue, date, and the organ in front of the date.
fn is_of_the_head(lines: &[Line<'_>], at: usize, places: &[usize]) -> bool {
    let text = lines[at].tight.as_str();
    let next = places.iter().find(|next| **next > at).map(|next| lines[*next].tight.as_str());
    let is_editor = signs::is_organ(text) && next.is_some_and(is_dated);
    signs::is_number_line(text) || is_issue(text) || is_dated(text) || is_editor || corner::read(text).is_some()
}

// 2020年7月8日, （某某办公室2020年7月8日）, 某某办公室编2020年7月8日
fn is_dated(text: &str) -> bool {
    let text = signs::inside_brackets(text).unwrap_or(text);
    let dated =
        |at: usize| text[at..].contains('日') && signs::count(&text[..at]) <= 24 && signs::is_phrase(&text[..at]);
    signs::is_full_date(text) || signs::trailing_date(text).is_some_and(dated)
}

// issue = [year] ["第"] count ("期" | "号" | "次") ["（总第…期）"]
fn is_issue(text: &str) -> bool {
    let text = signs::inside_brackets(text).unwrap_or(text);
    let is_digit = |c: char| digit(c).is_some() || chinese_digit(c).is_some() || "十百〇".contains(c);
    let rest = text.trim_start_matches(['〔', '[', '［', '（', '(']);
    let undated = rest.trim_start_matches(is_digit);
    let year = undated.trim_start_matches(['〕', ']', '］', '）', ')', '年', '度']);
    let (rest, has_year) = if year.len() < undated.len() { (year, true) } else { (rest, false) };
    let count = rest.trim_start_matches('第');
    let unit = count.trim_start_matches(is_digit);
    let Some(total) = unit.strip_prefix(['期', '号', '次', '辑']) else { return false };
    let is_total = total.is_empty() || signs::inside_brackets(total).is_some_and(|total| total.starts_with('总'));
    unit.len() < count.len() && (has_year || count.len() < rest.len()) && is_total && signs::count(text) <= 24
}

// 关于研究城区供水有关问题的会议纪要: right below the head, a sentence behind it.
fn own_title(lines: &[Line<'_>], range: Range<usize>) -> Option<Head> {
    let near: Vec<usize> = content(lines, range.clone()).take(2).collect();
    if let Some(head) = title::find(lines, range.clone()).filter(|head| near.contains(&head.title.start)) {
        return Some(head).filter(|head| !head.title.is_empty());
    }
    let at = *near.first()?;
    let text = lines[at].tight.as_str();
    let names_subject = text.starts_with("关于") || text.starts_with("研究");
    let is_title =
        names_subject && signs::is_phrase(text) && !text.contains('，') && (8..=60).contains(&signs::count(text));
    is_title.then(|| Head { title: at..at + 1, recipients: at + 1..at + 1, certainty: Certainty::Unsure })
}
