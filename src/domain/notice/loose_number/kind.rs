//! Numbers that are right in their place, but no 发文字号 (standard/document-number.md, section 2).

use super::brackets::is_bracket;
use super::cells::Cell;
use super::digits::{is_digit_like, is_numeral};
use super::{DefectKind, NumberKind, cells, skeleton};
use crate::domain::text::punctuation::is_han;

/// The other kind `text` is of; its blanks are gone.
pub(super) fn of(text: &str) -> Option<(NumberKind, DefectKind)> {
    let text = text.trim_end_matches(['。', '，', '；', '.', ',', ';']);
    if is_order(text) {
        Some((NumberKind::Order, DefectKind::KindOrder))
    } else if is_announcement(text) {
        Some((NumberKind::Announcement, DefectKind::KindAnnouncement))
    } else if is_issue(text) {
        Some((NumberKind::Issue, DefectKind::KindIssue))
    } else if is_minutes(text) {
        Some((NumberKind::Minutes, DefectKind::KindMinutes))
    } else if is_case(text) || is_licence(text) {
        Some((NumberKind::Other, DefectKind::NotADocumentNumber))
    } else {
        None
    }
}

fn is_number_body(c: char) -> bool {
    is_numeral(c) || is_bracket(c) || matches!(c, '第' | '年')
}

// order = organ "令" ["〔" year "〕"] "第" number "号" / organ "第" number "号令"
fn is_order(text: &str) -> bool {
    if let Some(front) = text.strip_suffix("号令") {
        return front.chars().next_back().is_some_and(is_numeral);
    }
    let Some((organ, rest)) = text.rsplit_once('令') else { return false };
    let Some(body) = rest.strip_suffix(['号', '號']) else { return false };
    !organ.contains(is_bracket) && body.chars().any(is_numeral) && body.chars().all(is_number_body)
}

// announcement = [organ "公告" / organ "通告"] year "年第" number "号"
fn is_announcement(text: &str) -> bool {
    let Some(body) = text.strip_suffix(['号', '號']) else { return false };
    let front = body.trim_end_matches(is_number_body);
    let body = &body[front.len()..];
    let named = front.ends_with("公告") || front.ends_with("通告");
    let dated = body.split_once("年第").is_some_and(|(year, serial)| {
        year.chars().count() == 4 && year.chars().all(is_numeral) && serial.chars().all(is_numeral)
    });
    (named && body.chars().any(is_numeral)) || (front.is_empty() && dated)
}

fn is_issue(text: &str) -> bool {
    let front = text.split(['（', '(', '总']).next().unwrap_or(text);
    [text, front]
        .iter()
        .any(|text| text.strip_suffix('期').is_some_and(|body| body.chars().next_back().is_some_and(is_numeral)))
}

fn is_minutes(text: &str) -> bool {
    let counted = text.strip_suffix('次').is_some_and(|body| body.chars().next_back().is_some_and(is_numeral));
    let code = text.split(is_bracket).next().unwrap_or_default();
    counted || text.ends_with("号纪要") || text.ends_with("号会议纪要") || code.ends_with("纪要")
}

// case = "（" year "）" court type serial "号": （2020）皖1524民初123号
fn is_case(text: &str) -> bool {
    let mut chars = text.chars();
    if !chars.next().is_some_and(is_bracket) || !chars.as_str().starts_with(is_numeral) {
        return false;
    }
    let rest = chars.as_str().trim_start_matches(is_numeral).trim_start_matches(is_bracket);
    let court = rest.trim_end_matches(|c: char| !is_digit_like(c)).trim_end_matches(is_digit_like);
    let kind: Vec<char> = court.chars().rev().take(3).collect();
    let is_instance = |c: &char| "初终再监申辖诉保异复裁特催督执破赔更".contains(*c);
    let is_law = |c: &char| "民刑行执知商海赔".contains(*c);
    let digits_inside = court.contains(is_digit_like);
    digits_inside || (kind.iter().any(is_instance) && kind.iter().any(is_law))
}

// licence = code "字第" serial "号" without a year, "证", "备" or "许可" before the serial
fn is_licence(text: &str) -> bool {
    let Some(front) = text.split(['号', '號']).next() else { return false };
    let before = front.trim_end_matches(is_digit_like);
    let has_digits = before.len() < front.len();
    let marked = ["证", "备", "备案", "许可", "许可证", "许准字", "准字"].iter().any(|mark| before.ends_with(mark));
    has_digits && (marked || ["证第", "备第", "证字第"].iter().any(|mark| before.ends_with(mark)))
}

/// Whether a code is that of a receiving office's register: it ends in 收, 收文 or 收电.
pub(super) fn is_register(code: &str) -> bool {
    let front = code.strip_suffix("收文").or_else(|| code.strip_suffix("收电")).or_else(|| code.strip_suffix('收'));
    // 征收, 税收, 验收 are fields of work.
    front.is_some_and(|front| !front.ends_with(['征', '税', '验', '回', '吸', '采']))
}

/// Whether it is an abbreviated reference that leaves the year out: 国发8号文.
pub(super) fn lacks_year(text: &str) -> bool {
    let code = text.trim_start_matches(|c: char| is_han(c) && !matches!(c, '月' | '年' | '日' | '第' | '证' | '备'));
    let code_length = text.chars().count() - code.chars().count();
    let rest = code.trim_start_matches(is_digit_like);
    let digits = code.chars().count() - rest.chars().count();
    (2..=14).contains(&code_length) && (1..=5).contains(&digits) && matches!(rest, "号" | "号文" | "号文件")
}

/// Whether the cells hold two whole numbers and more.
pub(super) fn is_several(cells: &[Cell], latest_year: u16) -> bool {
    let parts = cells.split(|cell| matches!(cell.c, '，' | ',' | '、' | '；' | ';' | '/' | '及' | '和' | '与'));
    let by_mark = parts.filter(|part| reads(part, latest_year)).count();
    let by_end = || {
        let ends = cells.split_inclusive(|cell| matches!(cell.c, '号' | '號'));
        ends.filter(|part| reads(part, latest_year)).count()
    };
    by_mark > 1 || (cells.len() < 80 && by_end() > 1)
}

fn reads(part: &[Cell], latest_year: u16) -> bool {
    let part: String = cells::string_of(part);
    let trimmed = part.trim_start_matches(|c: char| !is_han(c));
    let brackets = trimmed.chars().filter(|c| is_bracket(*c)).count();
    brackets >= 2 && trimmed.chars().count() <= 40 && {
        let (cells, _) = cells::cells(trimmed);
        skeleton::find(&cells).is_some_and(|skeleton| {
            !skeleton.code.is_empty()
                && skeleton.hao.is_some()
                && skeleton.trailing.is_empty()
                && super::digits::arabic(skeleton.year).is_some_and(|year| year <= u32::from(latest_year))
        })
    }
}
