//! Ellipsis (省略号) typed as dots, and marks typed twice.

use super::paragraph::{Hit, Paragraph};
use super::working::Proposal;
use crate::domain::text::punctuation::{is_blank, is_han};

const DAMAGE: &str = "punct-ellipsis";

/// Proposes …… for `...`, `。。。`, `…`, and one mark for `，，`; leaders of a table of contents stay.
pub(super) fn find(paragraph: &Paragraph<'_>, found: &mut Vec<Proposal>) {
    let mut index = 0;
    while let Some(hit) = paragraph.hits.get(index) {
        let run = match hit.c {
            '.' | '。' | '…' | '·' => paragraph.run(index, |c| c == hit.c),
            '，' | '、' | '；' | '：' | ',' => paragraph.run(index, |c| c == hit.c || (hit.c == ',' && c == '，')),
            _ => {
                index += 1;
                continue;
            }
        };
        index += run.len();
        let last = run.last().unwrap_or(hit);
        let len = last.end() - hit.at;
        match (hit.c, run.len()) {
            ('.' | '。' | '·', 3..=6) | ('…', 1 | 3) if ends_words(paragraph, hit, last) => {
                found.push(paragraph.auto(DAMAGE, hit.at, len, "……"));
            }
            ('，' | '、' | '；' | '：' | '。', 2) => {
                found.push(paragraph.auto("punct-duplicate", hit.at, len, hit.c.encode_utf8(&mut [0; 4])));
            }
            (',', 2) if hit.before.is_some_and(is_han) => {
                found.push(paragraph.auto("punct-duplicate", hit.at, len, "，"));
            }
            _ => {}
        }
    }
}

/// Whether words are left out here: Han stands beside, and no page number follows (目录).
fn ends_words(paragraph: &Paragraph<'_>, first: &Hit, last: &Hit) -> bool {
    let rest = paragraph.text[last.end()..].trim_matches(is_blank);
    let is_leader = !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit());
    let chinese = |c: Option<char>| c.is_some_and(|c| is_han(c) || matches!(c, '，' | '、' | '”' | '》' | '“' | '）'));
    !is_leader && (chinese(first.before) || (first.before.is_none() && chinese(last.after)))
}
