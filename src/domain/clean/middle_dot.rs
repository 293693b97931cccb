//! The middle dot (间隔号) in another form: 劳动•光荣, “3・15”, “4.28”.

use super::paragraph::{Hit, Paragraph};
use super::working::Proposal;
use crate::domain::text::punctuation::is_han;

/// Proposes · between Han and in names of days; a bullet before an item stays.
pub(super) fn find(paragraph: &Paragraph<'_>, found: &mut Vec<Proposal>) {
    for hit in &paragraph.hits {
        match hit.c {
            '•' | '・' | '‧' | '∙' | '⋅' | '･' => {
                let between = hit.before.is_some_and(is_word) && hit.after.is_some_and(is_word);
                if between || is_in_day_name(paragraph, hit) {
                    found.push(paragraph.auto("punct-middle-dot", hit.at, hit.c.len_utf8(), "·"));
                }
            }
            // “2.0” is no day; “5.1” may be a version, so it is only offered.
            '.' | '．' if is_in_day_name(paragraph, hit) => {
                found.push(paragraph.ask("punct-monthday-dot", hit.at, hit.c.len_utf8(), "·"));
            }
            _ => {}
        }
    }
}

fn is_word(c: char) -> bool {
    is_han(c) || c == '”' || c == '“'
}

/// Whether month and day and nothing else stand in quotation marks around the dot.
fn is_in_day_name(paragraph: &Paragraph<'_>, hit: &Hit) -> bool {
    let head = paragraph.text[..hit.at].trim_end_matches(|c: char| c.is_ascii_digit());
    let tail = paragraph.text[hit.end()..].trim_start_matches(|c: char| c.is_ascii_digit());
    let month = &paragraph.text[head.len()..hit.at];
    let day = &paragraph.text[hit.end()..paragraph.text.len() - tail.len()];
    let number = |digits: &str| if digits.len() > 2 { None } else { digits.parse::<u32>().ok() };
    let quoted = head.ends_with(['“', '"']) && tail.starts_with(['”', '"']);
    quoted
        && !month.starts_with('0')
        && number(month).is_some_and(|month| (1..=12).contains(&month))
        && number(day).is_some_and(|day| (1..=31).contains(&day))
}
