//! Full-width digits and letters, and numbers in one character: ２０１４, ㈠, ⑴.

use super::paragraph::Paragraph;
use super::working::Proposal;
use crate::domain::text::numerals::as_chinese;

const DAMAGE: &str = "num-fullwidth";

/// Proposes half-width forms; ① is kept, and so is the dot of `１．`, which many offices want.
pub(super) fn find(paragraph: &Paragraph<'_>, found: &mut Vec<Proposal>) {
    let mut index = 0;
    while let Some(hit) = paragraph.hits.get(index) {
        index += 1;
        let len = hit.c.len_utf8();
        if let Some(plain) = plain_number(hit.c) {
            found.push(paragraph.auto("clean-ordinal-form", hit.at, len, &plain));
        } else if is_full_width(hit.c) {
            let run = paragraph.run(index - 1, is_full_width);
            index += run.len() - 1;
            let plain: String = run.iter().map(|hit| half_width(hit.c)).collect();
            found.push(paragraph.auto(DAMAGE, hit.at, len * run.len(), &plain));
        } else if hit.c == '．' && hit.before.is_some_and(is_digit) {
            let decimal = hit.after.is_some_and(is_digit);
            let inside = paragraph.text[..hit.at].chars().any(|c| !is_digit(c) && !c.is_whitespace());
            found.push(if decimal && inside {
                paragraph.auto(DAMAGE, hit.at, len, ".")
            } else {
                paragraph.ask(DAMAGE, hit.at, len, ".")
            });
        }
    }
}

/// The plain form of a number in one character: ㈠ （一）, ⑴ （1）, ⒈ `1.`.
pub(super) fn plain_number(c: char) -> Option<String> {
    let value = |base: char| u32::from(c) - u32::from(base) + 1;
    match c {
        '㈠'..='㈩' => Some(format!("（{}）", as_chinese(value('㈠')))),
        '⑴'..='⒇' => Some(format!("（{}）", value('⑴'))),
        '⒈'..='⒛' => Some(format!("{}.", value('⒈'))),
        _ => None,
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

fn is_full_width(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

fn half_width(c: char) -> char {
    char::from_u32(u32::from(c).wrapping_sub(0xFEE0)).unwrap_or(c)
}
