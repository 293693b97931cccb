//! The names of organs in a title, which a line does not part.

use super::lexicon::{Kind, LEXICON};
use super::words::Word;

/// How names of organs end.
const ENDS: &[&str] = &[
    "会", "局", "厅", "部", "委", "院", "室", "办", "府", "处", "司", "大学", "学院", "公司", "集团", "党组", "党委",
    "团委", "中心", "站", "所", "社", "队", "署", "联", "行", "馆", "校", "科", "中央", "纪委", "政协", "人大", "部门",
    "单位", "党校", "医院", "基地", "科协", "组",
];

/// How another organ's name begins, where joint organs stand side by side without a mark.
const STARTS: &[&str] = &["中共", "中国", "中华", "国家", "全国", "中央", "共青团", "国务院"];

/// The names as stretches of characters: from the beginning, a forwarding verb, `《` or a blank up to 关于 or a
/// forwarding verb or `《`, where such a stretch ends like an organ's name.
pub(super) fn organs(chars: &[char], words: &[Word]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = Some(0);
    for word in words {
        let opens = matches!(chars[word.start], '《' | '〈' | '、') || chars[word.start].is_whitespace();
        let is_verb = matches!(word.kind, Kind::About | Kind::Forwarding);
        if opens || is_verb {
            if let Some(from) = start.take()
                && ends_like_an_organ(&chars[from..word.start])
            {
                found.extend(parted(chars, from, word.start));
            }
            // After 关于 comes what is done, not who does it.
            start = (word.kind != Kind::About).then_some(word.end);
        } else if word.kind == Kind::Closing && chars[word.start] != '等' && word.end - word.start == 1 {
            start = None;
        }
    }
    found
}

pub(super) fn ends_like_an_organ(name: &[char]) -> bool {
    // 发展中心（电化教育馆）
    let name = match name.iter().rposition(|c| matches!(c, '（' | '(')) {
        Some(bracket) if name.last().is_some_and(|c| matches!(c, '）' | ')')) => &name[..bracket],
        _ => name,
    };
    name.len() >= 3 && ENDS.iter().any(|end| ends_with(name, end))
}

fn ends_with(name: &[char], end: &str) -> bool {
    name.iter().rev().copied().take(end.chars().count()).eq(end.chars().rev())
}

fn starts_with(name: &[char], start: &str) -> bool {
    name.iter().copied().take(start.chars().count()).eq(start.chars())
}

/// Joint organs side by side are a name each: 安徽省总工会 | 安徽省人力资源和社会保障厅.
fn parted(chars: &[char], from: usize, until: usize) -> Vec<(usize, usize)> {
    const SHORTEST: usize = 3;
    let mut cuts = vec![from];
    for at in from + SHORTEST..until.saturating_sub(SHORTEST - 1) {
        let (left, right) = (&chars[from..at], &chars[at..until]);
        let region: String = chars[from..(from + 2).min(until)].iter().collect();
        let begins = STARTS.iter().any(|start| starts_with(right, start)) || starts_with(right, &region);
        let is_ministry = (3..=8).rev().filter(|&length| length <= right.len()).any(|length| {
            let name: String = right[..length].iter().collect();
            name.ends_with(['部', '委', '行', '局'])
                && LEXICON.get(&name).is_some_and(|entry| entry.kind == Kind::Organ)
        });
        // 发展改革委办公厅 | 税务总局办公厅, but 办公室秘书科
        let is_office = ["办公厅", "办公室"].iter().any(|office| ends_with(left, office));
        let begins = begins || (is_office && right.len() > SHORTEST + 1 && ends_like_an_organ(right));
        let last = cuts.last().copied().unwrap_or(from);
        if at - last >= SHORTEST && ends_like_an_organ(left) && (begins || (is_ministry && left.ends_with(&['部']))) {
            cuts.push(at);
        }
    }
    cuts.push(until);
    cuts.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
