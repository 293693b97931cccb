//! 附件说明: where it stands behind a sign-off, and the names of the attachments.

use crate::domain::notice::body::ordinal;
use crate::domain::notice::reading::{Certainty, Found, Owner};
use crate::domain::notice::upstream::Role;
use crate::domain::text::numerals::digit;

use super::lines::{Line, range_in};
use super::signs;

/// On web pages the note stands behind the sign-off: `附件：…表`, `附件1：…` and `附件2：…` in a row, or a list of
/// files under `附件：`. A note in front of the sign-off makes it a list of what can be fetched, and no second note.
pub(super) fn assign_behind_signoff(lines: &mut [Line<'_>], places: &[usize], owner: Owner) {
    if lines.iter().any(|line| line.role == Role::AttachmentNote && line.owner == owner) {
        return;
    }
    let Some(first) = places.iter().take(3).position(|at| is_named(&lines[*at]) || is_bare_label(&lines[*at])) else {
        return;
    };
    let places = &places[first..];
    let head = &lines[places[0]];
    let is_list = is_bare_label(head);
    let counts = head.tight.contains('1');
    let mut end = 1;
    while let Some(line) = places.get(end).map(|at| &lines[*at]) {
        let is_numbered = ordinal(line.text).is_some_and(|found| found.level == 3) && signs::count(&line.tight) < 60;
        let goes_on = if is_list {
            is_numbered && is_name(&line.tight) || has_file_ending(&line.tight)
        } else {
            is_named(line) || is_numbered && counts && !line.gap
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    let behind = places.get(end).map(|at| &lines[*at]);
    let is_note = if is_list {
        end > 1 && behind.is_none_or(|line| signs::is_attachment_label(&line.tight) || signs::is_copy_line(&line.tight))
    } else {
        // 附件1：…表 with the form below it is the label of the form.
        let is_unnumbered = !head.tight.trim_start_matches("附件").starts_with(|c| digit(c).is_some());
        is_unnumbered || end > 1 || behind.is_none()
    };
    if is_note {
        for at in &places[..end] {
            lines[*at].set(Role::AttachmentNote, owner, Certainty::Likely);
        }
    }
}

fn is_named(line: &Line<'_>) -> bool {
    note_name(&line.tight).is_some_and(|name| !name.is_empty()) && signs::count(&line.tight) < 80
}

fn is_bare_label(line: &Line<'_>) -> bool {
    matches!(line.tight.trim_end_matches(['：', ':']), "附件" | "附" | "附件下载" | "相关附件" | "附件列表")
        && line.tight.ends_with(['：', ':'])
}

// 附件下载：…, 附件：…: the name behind the label.
fn note_name(text: &str) -> Option<&str> {
    ["附件下载", "相关附件", "附件列表", "下载附件"]
        .iter()
        .find_map(|label| text.strip_prefix(label)?.strip_prefix(['：', ':']))
        .or_else(|| signs::attachment_note(text))
}

/// The entries of an attachment note, without their numbers; lines without a number go on with the entry above.
pub(super) fn entries<'a>(lines: impl Iterator<Item = &'a Line<'a>>) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    let mut is_numbered = false;
    for line in lines {
        let text = line.tight.as_str();
        let labelled = note_name(text);
        let is_bare = labelled.is_none_or(str::is_empty) && (signs::is_attachment_label(text) || is_bare_label(line));
        if is_bare {
            continue;
        }
        let name = labelled.unwrap_or(text);
        let number = number_len(name);
        is_numbered |= number.is_some();
        let name = &name[number.unwrap_or(0)..];
        // A list without numbers: a whole name below a whole name.
        let follows = !is_numbered && is_name(name) && out.last().is_some_and(|last| is_name(&last.text));
        let begins = labelled.is_some() || number.is_some() || out.is_empty() || follows;
        for (place, name) in split_entries(name).into_iter().enumerate() {
            let name = name.trim_end_matches(['。', '；', ';', '，', ',']);
            if name.is_empty() || matches!(name, "无" | "略") {
                continue;
            }
            let found = line.found(range_in(text, name));
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

// Whether the words can be the whole name of an attachment.
fn is_name(text: &str) -> bool {
    let text = text.trim_end_matches(['。', '；', ';']);
    let ends = |c| "表单书案图册卷函件录纲》".contains(c);
    let begins = !text.starts_with(['（', '(', '的', '》', '及', '和', '、']);
    begins && signs::is_balanced(text) && (text.ends_with(ends) || signs::ends_as_title(text) || has_file_ending(text))
}

fn has_file_ending(text: &str) -> bool {
    const ENDINGS: [&str; 12] = ["doc", "docx", "xls", "xlsx", "pdf", "ppt", "pptx", "wps", "et", "rar", "zip", "ofd"];
    let ending = text.rsplit_once('.').map(|(name, ending)| (name, ending.to_ascii_lowercase()));
    // 202102041529120760.doc is what a page calls a file, no name.
    ending.is_some_and(|(name, ending)| {
        ENDINGS.contains(&ending.as_str()) && !name.chars().all(|c| c.is_ascii_alphanumeric())
    })
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
    if let Some(circled) = text.chars().next().filter(|c| ('①'..='⑳').contains(c)) {
        return Some(circled.len_utf8());
    }
    ordinal(text).filter(|found| found.level >= 3).map(|found| found.len)
}

// 1.甲表2.乙表, 附件1：甲表附件2：乙表 on one line: the numbers count on.
fn split_entries(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut next = 2;
    while next < 30 {
        let marks = [
            format!("附件{next}："),
            format!("附件{next}."),
            format!("{next}."),
            format!("{next}、"),
            format!("{next}．"),
            format!("（{next}）"),
        ];
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
