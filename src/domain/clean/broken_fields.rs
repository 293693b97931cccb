//! Fields broken over lines: addressees, copy recipients, the entries of an attachment note, dates.
//!
//! They have no sentence marks; what shows the break is the mark or the number that is still to come.

use super::line_starts::{Start, is_title, starts_with_any};
use super::lines::{Marks, is_date};
use super::rows::Row;
use crate::domain::notice::body::ordinal;

/// A field has at most so many lines.
const LONGEST: usize = 12;

/// Which rows go on with the next one as parts of one field.
pub(super) struct Fields {
    broken: Vec<bool>,
}

impl Fields {
    /// Looks through `rows` once.
    pub(super) fn of(rows: &[Row<'_>]) -> Self {
        let mut broken = vec![false; rows.len()];
        let mut at = 0;
        while at < rows.len() {
            let more = more_rows(&rows[at..]);
            broken[at..at + more].fill(true);
            at += more + 1;
        }
        mark_attachments(rows, &mut broken);
        Self { broken }
    }

    /// Whether row `at` goes on with the next one.
    pub(super) fn is_broken(&self, at: usize) -> bool {
        self.broken.get(at).copied().unwrap_or(false)
    }
}

/// How many rows behind the first belong to the field that begins with it.
fn more_rows(rows: &[Row<'_>]) -> usize {
    const LONGEST_LINE: usize = 200;
    let Some((first, rest)) = rows.split_first() else { return 0 };
    if first.is_table() || first.chars() > LONGEST_LINE {
        return 0;
    }
    let words = first.words();
    if starts_with_any(words, &["抄送", "抄报"]) {
        return if words.contains(['、', '，', ',']) { copy_rows(first, rest) } else { 0 };
    }
    if let Some(next) = rest.first().filter(|next| splits_date(first, next)) {
        return usize::from(next.blanks == 0);
    }
    addressee_rows(first, rest)
}

/// The names behind 抄送 come to a 。.
fn copy_rows(first: &Row<'_>, rest: &[Row<'_>]) -> usize {
    if first.last == '。' {
        return 0;
    }
    for (more, row) in rest.iter().take(LONGEST).enumerate() {
        let is_names = row.blanks == 0 && !row.is_table() && row.start() == Start::No && !row.words().contains('：');
        if !is_names {
            return 0;
        }
        if row.last == '。' {
            return more + 1;
        }
        if row.has_stop() {
            return 0;
        }
    }
    0
}

/// The names of addressees come to a ：; they stand in front of the body.
fn addressee_rows(first: &Row<'_>, rest: &[Row<'_>]) -> usize {
    let words = first.words();
    let lists = words.contains(['、', '，']) && !words.contains(['。', '；', '：', ':', '《', '》']);
    if !lists || is_title(words) || words.contains("关于") || first.start() != Start::No || !is_names(first) {
        return 0;
    }
    for (more, row) in rest.iter().take(LONGEST).enumerate() {
        if row.blanks > 0 || row.is_table() || row.start() != Start::No || !is_names(row) {
            return 0;
        }
        if matches!(row.last, '：' | ':') {
            return if ends_as_addressee(row.words()) { more + 1 } else { 0 };
        }
        if row.is_closed {
            return 0;
        }
    }
    0
}

/// Whether a row holds names of organs and no sentence: each part between the marks is short and built of Han.
fn is_names(row: &Row<'_>) -> bool {
    const LONGEST_NAME: usize = 24;
    const SENTENCE: &[&str] = &["现", "请", "按", "根据", "为", "将", "要", "应", "的通知", "如下", "关于", "已", "对"];
    !row.has_stop()
        && row.words().split(['、', '，', ',', '（', '）', '(', ')']).all(|name| {
            name.chars().count() <= LONGEST_NAME && !starts_with_any(name, SENTENCE) && !name.contains("如下")
        })
}

/// 各直属机构：, 有关企业：.
fn ends_as_addressee(words: &str) -> bool {
    const ENDS: &str = "厅局委办会院署府部司校学处科所站馆团社队室区县市中行位构关司业组工员志";
    let name = words.trim_end_matches(['：', ':']).trim_end_matches(['）', ')']);
    name.ends_with(|c| ENDS.contains(c)) && !name.ends_with("工作") && !name.ends_with("通知")
}

/// 2020年5月 and 21日 on the next line, and nothing else on either.
fn splits_date(row: &Row<'_>, next: &Row<'_>) -> bool {
    let words = row.words();
    let shape = words.chars().next().is_some_and(|c| c.is_ascii_digit() || "二〇".contains(c)) && words.contains('年');
    shape
        && row.chars() <= 12
        && next.chars() <= 8
        && !words.ends_with(['日', '号'])
        && next.words().ends_with(['日', '号'])
        && is_date(&format!("{words}{}", next.words()))
}

/// Whether a document number stands over the junction: 青工发 / 〔2021〕15号, 青工发〔20 / 21〕15号.
///
/// A number that begins the next line belongs to a sentence (`in_sentence`) or to an organ code on a line of its own.
pub(super) fn broken_number(in_sentence: bool, row: &Row<'_>, next: &Row<'_>) -> bool {
    const LONGEST: usize = 14;
    if !next.line.has(Marks::HAO) || !(row.line.has(Marks::BRACKET) || next.line.has(Marks::BRACKET)) {
        return false;
    }
    if !next.words().chars().take(LONGEST).any(|c| c == '号') {
        return false;
    }
    let front: Vec<char> = row.words().chars().rev().take(LONGEST).collect();
    let mut chars: Vec<char> = front.into_iter().rev().collect();
    let joint = chars.len();
    chars.extend(next.words().chars().take(LONGEST).filter(|c| *c != ' '));
    let is_code =
        row.blanks < 2 && row.chars() <= 12 && matches!(row.last, '发' | '字' | '办' | '函' | '通' | '电' | '呈');
    (0..=joint.min(chars.len())).any(|start| {
        let Some(end) = number_end(&chars[start..]).map(|len| start + len) else { return false };
        end > joint && (start < joint || is_code || in_sentence && !row.is_closed)
    })
}

/// The length of 〔2021〕15号 at the start of `chars`.
fn number_end(chars: &[char]) -> Option<usize> {
    let (open, rest) = chars.split_first()?;
    if !"〔[［【（(".contains(*open) || !rest.iter().take(4).all(char::is_ascii_digit) {
        return None;
    }
    let close = rest.get(4).filter(|c| "〕]］】）)".contains(**c))?;
    let serial = rest[5..].iter().take_while(|c| c.is_ascii_digit() || **c == '第').count();
    let fits = *close != ' ' && (1..=6).contains(&serial) && rest.get(5 + serial) == Some(&'号');
    fits.then_some(serial + 7)
}

/// A line between entry 1 and entry 2 of an attachment note goes on with entry 1.
fn mark_attachments(rows: &[Row<'_>], broken: &mut [bool]) {
    let mut at = 0;
    while at < rows.len() {
        let words = rows[at].words();
        let entry = words.strip_prefix("附件").and_then(|rest| rest.strip_prefix(['：', ':'])).map(str::trim_start);
        let Some(mut value) = entry.and_then(ordinal).map(|found| found.value) else {
            at += 1;
            continue;
        };
        let mut last = at;
        at += 1;
        while let Some(row) = rows.get(at).filter(|row| row.blanks == 0 && !row.is_table() && at - last <= 3) {
            if ordinal(row.words()).is_some_and(|found| found.value == value + 1) {
                broken[last..at - 1].fill(true);
                value += 1;
                last = at;
            } else if row.start() == Start::Sure || row.is_closed {
                break;
            }
            at += 1;
        }
    }
}
