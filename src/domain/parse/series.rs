//! Numbered paragraphs glued into one line: …如下：一、……。二、……。

use crate::domain::notice::body::ordinal;
use crate::domain::text::numerals::chinese_digit;
use crate::domain::text::punctuation::is_blank;

/// A member of a series has at least so many characters: 一、二等奖 is none.
const SHORTEST: usize = 5;
/// A heading that stands alone in front of its first member has at most so many: 一、总体要求（一）指导思想。
const LONGEST_HEADING: usize = 30;

/// A member of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Member {
    /// Where it begins.
    pub(super) start: usize,
    /// 1 for 一、, 2 for （一）, 3 for 1.
    pub(super) level: u8,
    /// What it counts.
    pub(super) value: u32,
}

/// The members of series that count on from 1: 一、, within each of them （一）, within those 1.
///
/// They begin behind the end of a sentence, a blank or the beginning of `text`; behind a ； the sentence goes on.
pub(super) fn members(text: &str) -> Vec<Member> {
    let mut found: Vec<Member> = Vec::new();
    let mut next = [1_u32; 3];
    // How many characters ago the last member of each level began.
    let mut ago = [SHORTEST; 3];
    let mut end = '。';
    let mut gap = false;
    for (at, c) in text.char_indices() {
        ago = ago.map(|ago| ago.saturating_add(1));
        if is_blank(c) {
            gap = true;
            continue;
        }
        let may_begin =
            matches!(end, '。' | '：' | ':' | '！' | '？' | '”') || gap && !matches!(end, '；' | '，' | '、');
        (end, gap) = (c, false);
        // 一、总体要求（一）指导思想。: a heading without a mark of its own.
        let heads = matches!(c, '（' | '(') && next[1] == 1 && found.last().is_some_and(|last| last.level == 1);
        let heads = heads && (SHORTEST..=LONGEST_HEADING).contains(&ago[0]);
        let counts = matches!(c, '（' | '(' | '十') || c.is_ascii_digit() || chinese_digit(c).is_some();
        if !counts || !(may_begin || heads) {
            continue;
        }
        let Some(mark) = ordinal(start_of(&text[at..])).filter(|mark| mark.level <= 3) else { continue };
        let level = usize::from(mark.level - 1);
        if mark.value != next[level] || ago[level] < SHORTEST {
            continue;
        }
        found.push(Member { start: at, level: mark.level, value: mark.value });
        next[level] += 1;
        next[level + 1..].fill(1);
        ago[level] = 0;
    }
    found
}

// No ordinal is longer than this, and to look further would make a long line slow.
fn start_of(text: &str) -> &str {
    text.char_indices().nth(10).map_or(text, |(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_begin_behind_sentences() {
        for (text, expected) in [
            (
                "通知如下：一、加强领导。要抓好。二、明确责任。要落实。",
                vec!["一、加强领导。要抓好。", "二、明确责任。要落实。"],
            ),
            (
                "一、总体要求（一）指导思想。坚持。（二）目标。到位。",
                vec!["一、总体要求", "（一）指导思想。坚持。", "（二）目标。到位。"],
            ),
            ("设一、二、三等奖，共1.5万元。", vec![]),
            ("奖项：一、二等奖各3名；二、三等奖各5名。", vec!["一、二等奖各3名；二、三等奖各5名。"]),
            ("（一）甲方案。1.先做好准备。2.再组织实施。", vec!["（一）甲方案。", "1.先做好准备。", "2.再组织实施。"]),
        ] {
            let mut starts: Vec<usize> = members(text).iter().map(|member| member.start).collect();
            starts.push(text.len());
            let found: Vec<&str> = starts.windows(2).map(|two| &text[two[0]..two[1]]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
