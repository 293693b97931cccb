//! What it costs to break a title before each of its characters (standard/titles.md, section 6).

use super::lexicon::Kind;
use super::whole;
use super::words::{Word, words};
use crate::domain::layout::breaks::may_break;
use crate::domain::notice::house::HouseWords;
use crate::domain::text::punctuation::is_blank;

/// What a break costs: the sum over a title's breaks is least for the best of its forms.
pub(super) type Cost = u32;

/// Against GB/T 15834—2011, 5.1.
const AGAINST_THE_STANDARD: Cost = 1_000_000;
/// A name, a number, a word torn; 关于 at the end or 的 at the beginning of a line.
pub(super) const NEVER: Cost = 20_000;
/// Inside what the list does not know: likely a word.
pub(super) const UNKNOWN: Cost = 1_500;
/// Where a term ends that the list does not know.
const UNSURE: Cost = 450;
/// Quotations and brackets up to this many characters stay on one line.
pub(super) const SHORT: usize = 8;

/// The cost of a break before each character; the one before the first is not asked for.
pub(super) fn costs(chars: &[char], house: &HouseWords) -> Vec<Cost> {
    let words = words(chars, house);
    let mut costs = vec![UNKNOWN; chars.len()];
    for word in &words {
        for cost in &mut costs[word.start + 1..word.end] {
            *cost = if word.kind == Kind::Unknown { UNKNOWN } else { NEVER };
        }
        for &joint in &word.joints {
            costs[joint] = 500;
        }
    }
    for pair in words.windows(2) {
        let before = &words[..words.partition_point(|word| word.end <= pair[0].start)];
        costs[pair[1].start] = between(chars, before.last(), &pair[0], &pair[1]);
    }
    whole::keep(chars, &words, house, &mut costs);
    for (at, pair) in chars.windows(2).enumerate() {
        if is_blank(pair[1]) || (!is_blank(pair[0]) && !may_break(pair[0], pair[1])) {
            costs[at + 1] = AGAINST_THE_STANDARD;
        }
    }
    costs
}

/// Between two words; `earlier` is the one before them.
fn between(chars: &[char], earlier: Option<&Word>, left: &Word, right: &Word) -> Cost {
    use Kind::{
        About, Adverb, Closing, Conjunction, Forwarding, Mark, Noun, Number, Organ, Preposition, Unknown, Verb,
    };
    if is_blank(chars[left.start]) && left.kind == Mark {
        return 20;
    }
    let is_head = right.kind == Noun && HEADS.contains(&text(chars, right).as_str());
    match (left.kind, right.kind) {
        (About | Forwarding, _) | (_, Closing) => NEVER,
        // 中、西式面点
        (Mark, _) if chars[left.start] == '、' && earlier.is_some_and(|word| word.end - word.start == 1) => 2_000,
        (Mark, _) => after_mark(chars, left.start),
        (_, Mark) => before_mark(&chars[right.start..]),
        (Preposition | Conjunction, _) => 2_000,
        // 金寨县总工会 | 关于转发
        (_, About | Forwarding) if matches!(left.kind, Noun | Organ | Unknown) => 0,
        (_, About | Forwarding) => 100,
        // 《关于组织 | 2023年……: little for the end of a line.
        (Verb, Number | Unknown) if earlier.is_some_and(|word| word.kind == About) => 800,
        (Unknown, Preposition | Conjunction) | (Number, _) | (_, Number) => UNSURE,
        (_, Preposition) => 150,
        (_, Conjunction) => 260,
        (Adverb, _) => 2_500,
        // ……的 | 通知》的通知 is little for a last line.
        (Closing, _) if is_head && chars.len() - right.start <= SHORT => 1_400,
        (Closing, _) if is_head => 300,
        (_, _) if is_head => 650,
        (Closing, Noun) if text(chars, left) == "的" => 300,
        (Closing, _) if text(chars, left) == "的" => 240,
        (Closing, _) if earlier.is_none() => NEVER,
        (Closing, _) => 180,
        (Unknown, _) | (_, Unknown) => UNSURE,
        // 关于做好 | … is little for the end of a line.
        (Verb, Noun | Organ) => {
            if earlier.is_some_and(|word| word.kind == About) {
                700
            } else {
                240
            }
        }
        (Verb, Verb) => 420,
        (Noun | Organ, Verb | Adverb) => 280,
        (Verb, Adverb) => 300,
        (Noun, Noun | Organ) => 380,
        // 某某市 | 教育系统
        (Organ, Noun) => 550,
        (Organ, Organ) => 1_100,
    }
}

/// Words that lean on what stands before them: 防暑降温 工作, 实施 方案.
const HEADS: &[&str] = &[
    "工作",
    "活动",
    "情况",
    "问题",
    "事项",
    "事宜",
    "精神",
    "讲话",
    "通知",
    "意见",
    "方案",
    "办法",
    "规定",
    "细则",
    "规则",
    "条例",
    "计划",
    "规划",
    "要点",
    "报告",
    "批复",
    "决定",
    "措施",
    "制度",
    "机制",
    "体系",
    "标准",
    "会议",
    "大会",
    "能力",
    "水平",
    "建设",
    "管理",
    "行动",
    "责任制",
];

pub(super) fn text(chars: &[char], word: &Word) -> String {
    chars[word.start..word.end].iter().collect()
}

/// Before a mark: 《 is a good place; （试行） stays with its title, a longer bracket less so.
fn before_mark(rest: &[char]) -> Cost {
    const SHORT_BRACKET: usize = 6;
    match rest.first() {
        Some('《' | '〈') => 60,
        Some('“' | '‘') => 260,
        Some('（' | '(') if rest.iter().take(SHORT_BRACKET).any(|c| matches!(c, '）' | ')')) => 1_000,
        Some('（' | '(' | '〔') => 300,
        _ => NEVER,
    }
}

/// After a mark: 》 and 、 are good places, but the members of a short list (元旦、春节) stay together.
fn after_mark(chars: &[char], at: usize) -> Cost {
    const SHORT_MEMBER: usize = 2;
    match chars[at] {
        '》' | '〉' => 60,
        '、' => {
            let is_end = |c: &&char| !matches!(**c, '、' | '》' | '《' | '的' | '和' | '与' | '及') && !is_blank(**c);
            let left = chars[..at].iter().rev().take_while(is_end).count();
            let right = chars[at + 1..].iter().take_while(is_end).count();
            if left.min(right) <= SHORT_MEMBER { 900 } else { 110 }
        }
        '，' | '；' | '：' | '。' => 80,
        '”' | '’' | '）' | ')' => 260,
        _ => 900,
    }
}
