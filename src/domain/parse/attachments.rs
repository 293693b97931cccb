//! 附件说明: the names of the attachments.

use crate::domain::notice::body::ordinal;
use crate::domain::notice::reading::Found;
use crate::domain::text::numerals::digit;

use super::lines::Line;
use super::signs;

/// The entries of an attachment note, without their numbers; lines without a number go on with the entry above.
pub(super) fn entries<'a>(lines: impl Iterator<Item = &'a Line<'a>>) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    for line in lines {
        let text = line.tight.as_str();
        let labelled = signs::attachment_note(text);
        let bare_label = labelled.is_none_or(str::is_empty) && signs::is_attachment_label(text);
        if bare_label {
            continue;
        }
        let name = labelled.unwrap_or(text);
        let number = number_len(name);
        let begins = labelled.is_some() || number.is_some() || out.is_empty();
        for (place, name) in split_entries(&name[number.unwrap_or(0)..]).into_iter().enumerate() {
            let name = name.trim_end_matches(['。', '；', ';', '，']);
            if name.is_empty() {
                continue;
            }
            let start = name.as_ptr() as usize - text.as_ptr() as usize;
            let found = line.found(start..start + name.len());
            match out.last_mut().filter(|_| !begins && place == 0) {
                Some(last) => {
                    last.text.push_str(&found.text);
                    last.spans.extend(found.spans);
                }
                None => out.push(found),
            }
        }
    }
    out
}

// Here 1.2018年… is an entry and no decimal.
fn number_len(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(|c: char| digit(c).is_some());
    let digits = text.len() - rest.len();
    if (1..=2).contains(&digits) {
        let mark = rest.chars().next()?;
        return match mark {
            '.' | '．' | '、' | '：' | ':' => Some(digits + mark.len_utf8()),
            '《' => Some(digits),
            _ => None,
        };
    }
    ordinal(text).filter(|found| found.level >= 3).map(|found| found.len)
}

// 1.甲表2.乙表 on one line: the numbers count on.
fn split_entries(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut next = 2;
    while next < 30 {
        let marks = [format!("{next}."), format!("{next}、"), format!("{next}．")];
        let found =
            marks.iter().filter_map(|mark| text[start..].find(mark.as_str()).map(|at| (start + at, mark.len()))).min();
        let Some((at, len)) = found else { break };
        let after = &text[at + len..];
        let decimal = after.is_empty() || after.starts_with(|c| digit(c).is_some()) && !after.starts_with("20");
        let glued = text[..at].chars().next_back().is_some_and(|c| digit(c).is_some());
        if decimal || glued || at == start {
            break;
        }
        out.push(&text[start..at]);
        start = at + len;
        next += 1;
    }
    out.push(&text[start..]);
    out
}
