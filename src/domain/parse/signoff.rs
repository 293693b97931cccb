//! 附件说明, 署名, 成文日期: the end of the body.

use std::ops::Range;

use crate::domain::notice::body::ordinal;
use crate::domain::notice::reading::{Certainty, Owner};
use crate::domain::notice::upstream::Role;

use super::document::content;
use super::lines::{Line, is_right_aligned};
use super::signs;

/// Finds the sign-off in `range` and answers where the tail (annotation, imprint, attachments) begins.
pub(super) fn assign(lines: &mut [Line<'_>], range: Range<usize>, owner: Owner, title: &str) -> usize {
    let tail_mark = |lines: &[Line<'_>], from: usize| {
        content(lines, from..range.end).find(|at| is_tail_mark(&lines[*at].tight)).unwrap_or(range.end)
    };
    let mut hard_end = tail_mark(lines, range.start);
    // 抄送 in front of the sign-off, as telegrams and web copies have it.
    if hard_end < range.end && is_signed_behind(lines, hard_end..range.end) {
        lines[hard_end].set(Role::CopyRecipients, owner, Certainty::Likely);
        hard_end = tail_mark(lines, hard_end + 1);
    }
    let date = find_date(lines, range.start..hard_end);
    let lone = if date.is_none() { lone_signature(lines, range.start..hard_end, title) } else { None };
    let (signature, after) = if let Some(date) = date {
        (signature_above(lines, range.start..date), date + 1)
    } else if let Some(at) = lone {
        (signature_above(lines, range.start..at + 1), at + 1)
    } else {
        let end = body_end(lines, range.start..hard_end);
        (end..end, end)
    };
    let (certainty, date_certainty) = certainty(lines, range.start, signature.clone());
    for at in content(lines, signature.clone()).collect::<Vec<_>>() {
        lines[at].set(Role::IssuerSignature, owner, certainty);
    }
    if let Some(date) = date {
        lines[date].set(Role::DateOfIssue, owner, date_certainty);
    }
    let mut after = after;
    let next = content(lines, after..range.end).next();
    if signature.is_empty()
        && let Some(date) = date
        && let Some(next) = next
        && signs::is_organ(&lines[next].tight)
        && (is_right_aligned(&lines[next]) || is_signed_below(lines, date + 1..range.end))
    {
        lines[next].set(Role::IssuerSignature, owner, Certainty::Unsure);
        after = next + 1;
    }
    let note_end = if signature.is_empty() { date.unwrap_or(after) } else { signature.start };
    assign_note(lines, range.start..note_end, owner);
    after
}

fn is_tail_mark(text: &str) -> bool {
    signs::is_copy_line(text) || signs::is_imprint(text) || signs::is_subject_words(text)
}

// Organs and date behind the body are sure; a person may sign for an organ that is not named, and organ and date in
// front of the first sentence are the head of 纪要.
fn certainty(lines: &[Line<'_>], body: usize, signature: Range<usize>) -> (Certainty, Certainty) {
    let has_body = content(lines, body..signature.start).any(|at| lines[at].tight.contains(['。', '：', '；']));
    if signature.is_empty() {
        (Certainty::Likely, Certainty::Likely)
    } else if !has_body {
        (Certainty::Unsure, Certainty::Unsure)
    } else if content(lines, signature).any(|at| is_person(&lines[at].tight)) {
        (Certainty::Unsure, Certainty::Sure)
    } else {
        (Certainty::Sure, Certainty::Sure)
    }
}

// The copy line is the last but for organs and date, and no sign-off stands in front of it.
fn is_signed_behind(lines: &[Line<'_>], range: Range<usize>) -> bool {
    let mut behind = content(lines, range).map(|at| &lines[at]);
    if !behind.next().is_some_and(|copy| signs::is_copy_line(&copy.tight)) {
        return false;
    }
    for (organs, line) in behind.take(6).enumerate() {
        if organs > 0 && signs::is_date(&line.tight) {
            return true;
        }
        if !is_signature(line) {
            return false;
        }
    }
    false
}

// 2018年3月1日 / 某某办公室: date above organ, at the end of the text or of its part
fn is_signed_below(lines: &[Line<'_>], range: Range<usize>) -> bool {
    let mut below = content(lines, range).map(|at| &lines[at]);
    below.next().is_some_and(is_signature)
        && below
            .next()
            .is_none_or(|next| next.gap || signs::is_attachment_label(&next.tight) || is_tail_mark(&next.tight))
}

fn find_date(lines: &[Line<'_>], range: Range<usize>) -> Option<usize> {
    let places: Vec<usize> = content(lines, range.clone()).collect();
    let mut last_heading = 0;
    let mut label: Option<usize> = None;
    let mut in_note = false;
    for (place, at) in places.iter().copied().enumerate() {
        let line = &lines[at];
        if let Some(found) = ordinal(line.text).filter(|found| found.level == 1) {
            last_heading = found.value;
        }
        in_note |= signs::attachment_note(&line.tight).is_some();
        if signs::is_attachment_label(&line.tight) && label.is_none() {
            label = Some(place);
        }
        // Behind the label of an attached text stand its own dates, not the document's.
        if label.is_some_and(|label| place > label + 14) {
            return None;
        }
        if !signs::is_date(&line.tight) {
            continue;
        }
        let before = place.checked_sub(1).map(|before| &lines[places[before]]);
        let organ_above = before.is_some_and(|before| is_signature(before));
        let heading_above = before.is_some_and(|before| {
            !in_note
                && ordinal(before.text).is_some()
                && signs::is_phrase(&before.tight)
                && !organ_above
                && signs::count(&before.tight) < 30
                || before.tight.ends_with(['：', ':'])
        });
        let full = line.tight.contains('日') || line.tight.contains('号');
        let next_heading = places[place + 1..]
            .iter()
            .take(40)
            .find_map(|next| ordinal(lines[*next].text).filter(|found| found.level == 1).map(|found| found.value));
        let counts_on = last_heading > 0 && next_heading == Some(last_heading + 1);
        if counts_on || heading_above && !is_right_aligned(line) {
            continue;
        }
        let next = places.get(place + 1).map(|next| &lines[*next]);
        let at_end = next.is_none_or(|next| {
            signs::is_attachment_label(&next.tight) || signs::inside_brackets(&next.tight).is_some()
        });
        let closed = before.is_some_and(|before| {
            before.tight.ends_with(['。', '！'])
                || before.tight.starts_with("特此")
                || signs::attachment_note(&before.tight).is_some()
        });
        if organ_above
            || full && closed && is_signed_below(lines, at + 1..range.end)
            || full && (is_right_aligned(line) || at_end || before.is_some_and(|before| before.tight.ends_with('。')))
        {
            return Some(at);
        }
    }
    None
}

// One organ, or several on one line with blanks between.
fn is_signature(line: &Line<'_>) -> bool {
    !line.row.in_long_table
        && (signs::is_organ(&line.tight) && (signs::is_phrase(line.text))
            || is_several(line.text)
            || is_person(&line.tight))
}

fn is_several(text: &str) -> bool {
    let parts: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c == '、').filter(|part| !part.is_empty()).collect();
    parts.len() >= 2 && parts.iter().all(|part| signs::is_organ(part) && signs::count(part) >= 4)
}

// 省长：王某某 under an order
fn is_person(text: &str) -> bool {
    ["省长", "市长", "县长", "部长", "局长", "主席", "主任", "总理"].iter().any(|post| text.starts_with(post))
        && signs::count(text) <= 8
}

fn signature_above(lines: &[Line<'_>], range: Range<usize>) -> Range<usize> {
    let end = range.end;
    let mut start = end;
    let mut first = String::new();
    for at in content(lines, range).rev().take(12) {
        let line = &lines[at];
        let wrapped = format!("{}{first}", line.tight);
        let whole = is_signature(line);
        // 中共某市委人才工作 / 领导小组办公室
        let continues = !first.is_empty()
            && !whole
            && !line.row.in_long_table
            && signs::is_organ(&wrapped)
            && signs::count(&line.tight) <= 20
            && !line.tight.contains(['：', ':', '。', '，'])
            && !["特此", "此复", "妥否", "以上", "专此"].iter().any(|close| line.tight.starts_with(close))
            && !lines.get(at + 1).is_some_and(|next| next.gap);
        if !(whole || continues) {
            break;
        }
        start = at;
        first = if whole { line.tight.clone() } else { wrapped };
    }
    start..end
}

fn lone_signature(lines: &[Line<'_>], range: Range<usize>, title: &str) -> Option<usize> {
    let places: Vec<usize> = content(lines, range).collect();
    for (place, at) in places.iter().copied().enumerate().skip(1) {
        let line = &lines[at];
        if !is_signature(line) {
            continue;
        }
        let before = &lines[places[place - 1]];
        let closed =
            before.tight.ends_with(['。', '！', '）', ')', '.']) || signs::attachment_note(&before.tight).is_some();
        let own = title.starts_with(line.tight.as_str());
        let next = places.get(place + 1).map(|next| &lines[*next]);
        let at_end = next.is_none_or(|next| next.gap || signs::is_attachment_label(&next.tight));
        let goes_on = next.is_some_and(|next| ordinal(next.text).is_some() || next.tight.contains('。'));
        if (closed || own || is_right_aligned(line)) && at_end && !goes_on {
            return Some(at);
        }
    }
    None
}

// Without sign-off the body ends where an attached text is labelled.
fn body_end(lines: &[Line<'_>], range: Range<usize>) -> usize {
    let places: Vec<usize> = content(lines, range.clone()).collect();
    for (place, at) in places.iter().copied().enumerate().skip(1) {
        let next = places.get(place + 1).map(|next| &lines[*next]);
        let lists = next.is_some_and(|next| ordinal(next.text).is_some());
        if signs::is_attachment_label(&lines[at].tight) && !lists {
            return at;
        }
    }
    range.end
}

fn assign_note(lines: &mut [Line<'_>], range: Range<usize>, owner: Owner) {
    let places: Vec<usize> = content(lines, range).collect();
    let start = places.iter().rposition(|at| begins_note(&lines[*at].tight)).map(|last| {
        // 附件1：… / 附件2：… each with its label: the first of the run begins the note.
        let mut first = last;
        while first > 0 && begins_note(&lines[places[first - 1]].tight) {
            first -= 1;
        }
        first
    });
    let Some(start) = start else { return };
    if places.len() - start > 60 {
        return;
    }
    for at in &places[start..] {
        let text = lines[*at].tight.as_str();
        let contact = ["联系", "电话", "地址", "邮箱", "邮编", "传真"].iter().any(|word| text.starts_with(word));
        if contact || text.contains('。') && signs::count(text) > 40 {
            break;
        }
        let role = if signs::inside_brackets(text).is_some() { Role::Annotation } else { Role::AttachmentNote };
        lines[*at].set(role, owner, Certainty::Likely);
    }
}

fn begins_note(text: &str) -> bool {
    signs::attachment_note(text).is_some() || signs::is_attachment_label(text)
}
