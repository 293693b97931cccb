//! Characters a machine has misread in numbers and dates: 20S4年, 5月21曰, 〔2014〕20兮. Told, never changed.

use super::paragraph::{Hit, Paragraph};
use super::working::Proposal;
use crate::domain::text::punctuation::{is_blank, is_han};

const DAMAGE: &str = "clean-misread";

/// Tells of characters that can hardly be right where they stand.
pub(super) fn find(paragraph: &Paragraph<'_>, found: &mut Vec<Proposal>) {
    let misread = paragraph.hits.iter().filter(|hit| match hit.c {
        'S' | 'B' | 'Z' => {
            is_digit(hit.before) && (is_digit(hit.after) || hit.after.is_some_and(|c| "年月日号".contains(c)))
        }
        '曰' => is_digit(hit.before) && after_month(paragraph, hit),
        '兮' => is_digit(hit.before) && is_after_year(paragraph, hit),
        '入' => is_digit(hit.before) && hit.after.is_none_or(|c| !is_han(c)),
        '干' => {
            is_digit(hit.before) && hit.after.is_some_and(|c| matches!(c, '元' | '克' | '瓦' | '米' | '卡' | '伏'))
        }
        '一' => is_digit(hit.before) && is_digit(hit.after),
        '未' => hit.before == Some('月') && ends_limit(hit.after) && after_number(paragraph, hit),
        _ => false,
    });
    found.extend(misread.map(|hit| paragraph.report(DAMAGE, hit.at, hit.c.len_utf8())));
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

fn ends_limit(c: Option<char>) -> bool {
    c.is_none_or(|c| is_blank(c) || matches!(c, '前' | '，' | '。' | '、' | '；' | '至'))
}

/// The part of a number that stands before `hit`.
fn head<'a>(paragraph: &Paragraph<'a>, hit: &Hit) -> &'a str {
    paragraph.text[..hit.at].trim_end_matches(|c: char| c.is_ascii_digit())
}

fn after_month(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    head(paragraph, hit).ends_with('月')
}

fn is_after_year(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    head(paragraph, hit).ends_with(['〕', ']', '］', '】', '）', ')'])
}

/// Whether a digit stands before the 月 before `hit`.
fn after_number(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    is_digit(paragraph.text[..hit.at].chars().rev().nth(1))
}
