//! What it costs to break a title before each of its characters (standard/titles.md, section 6).

use super::lexicon::Kind;
use super::organs::{ends_like_an_organ, organs};
use super::words::{Word, words};
use crate::domain::layout::breaks::may_break;
use crate::domain::notice::house::HouseWords;
use crate::domain::text::numerals::chinese_digit;
use crate::domain::text::punctuation::{is_blank, is_han};

/// What a break costs: the sum over a title's breaks is least for the best of its forms.
pub(super) type Cost = u32;

/// Against GB/T 15834—2011, 5.1.
const AGAINST_THE_STANDARD: Cost = 1_000_000;
/// A name, a number, a word torn; 关于 at the end or 的 at the beginning of a line.
pub(super) const NEVER: Cost = 20_000;
/// Inside what the list does not know: likely a word.
const UNKNOWN: Cost = 1_500;
/// Where a term ends that the list does not know.
const UNSURE: Cost = 450;
/// Quotations and brackets up to this many characters stay on one line.
const SHORT: usize = 8;
/// Names in 书名号 up to this many characters would better stay on one line.
const SHORT_TITLE: usize = 14;

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
    keep_names(chars, &words, &mut costs);
    keep_house_words(chars, house, &mut costs);
    keep_pairs(chars, &mut costs);
    keep_numbers(chars, &mut costs);
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

fn text(chars: &[char], word: &Word) -> String {
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

/// Words and names of the house stay whole.
fn keep_house_words(chars: &[char], house: &HouseWords, costs: &mut [Cost]) {
    let mut at = 0;
    while at < chars.len() {
        let length = house.whole_start(&chars[at..]).unwrap_or(1);
        keep(at, at + length, costs);
        at += length;
    }
}

/// Characters on a line of a title.
const LINE: usize = 20;

/// How many characters the line of a name begins with that cannot stay on the line above: 关于转发《.
fn lead(chars: &[char], words: &[Word], start: usize) -> usize {
    let before = words[..words.partition_point(|word| word.start < start)].iter().rev();
    let opens =
        |word: &&Word| matches!(word.kind, Kind::About | Kind::Forwarding) || matches!(chars[word.start], '《' | '〈');
    let lead = before.take_while(opens);
    lead.map(|word| word.end - word.start).sum()
}

/// A name for which no line has room is parted behind the organ above it, or before its bracket: 中共某某市委 |
/// 人才工作领导小组办公室.
fn part_name(chars: &[char], start: usize, end: usize, costs: &mut [Cost]) {
    for place in start + 1..end {
        let least = match chars[place] {
            '（' | '(' => 500,
            _ if ends_like_an_organ(&chars[start..place]) => 900,
            _ => UNKNOWN,
        };
        costs[place] = costs[place].max(least);
    }
}

/// Firms and schools in the middle of a title: 郑州 某某 集团.
fn keep_firms(chars: &[char], words: &[Word], costs: &mut [Cost]) {
    const FIRMS: [&str; 9] = ["集团", "公司", "学院", "大学", "中学", "小学", "学校", "医院", "银行"];
    const LONGEST_NAME: usize = 6;
    for (at, pair) in words.windows(2).enumerate() {
        let (place, name) = (&pair[0], &pair[1]);
        let is_named = name.kind == Kind::Unknown && name.end - name.start <= LONGEST_NAME;
        if place.kind != Kind::Organ || !is_named {
            continue;
        }
        let own = text(chars, name);
        let behind = words.get(at + 2).filter(|word| FIRMS.contains(&text(chars, word).as_str()));
        if let Some(last) = behind.or(FIRMS.iter().any(|firm| own.ends_with(firm)).then_some(name)) {
            keep(place.start, last.end, costs);
        }
    }
}

/// Keeps a stretch whole; what is longer than a line is parted where its words are.
fn keep(start: usize, end: usize, costs: &mut [Cost]) {
    let least = if end - start <= LINE { NEVER } else { UNKNOWN };
    for cost in &mut costs[start + 1..end] {
        *cost = (*cost).max(least);
    }
}

/// The name of an organ stays whole.
fn keep_names(chars: &[char], words: &[Word], costs: &mut [Cost]) {
    let names = organs(chars, words);
    for &(start, end) in &names {
        if end - start + lead(chars, words, start) > LINE {
            part_name(chars, start, end, costs);
        } else {
            keep(start, end, costs);
        }
    }
    keep_firms(chars, words, costs);
    for pair in names.windows(2) {
        match pair[1].0 - pair[0].1 {
            0 => costs[pair[1].0] = 120,
            // 中央宣传部、 | 司法部
            1 if chars[pair[0].1] == '、' => costs[pair[1].0] = 250,
            _ => {}
        }
    }
    // A person's name and what the person is called: 张三 | 同志.
    for pair in words.windows(2) {
        let is_person = pair[0].kind == Kind::Unknown && pair[0].end - pair[0].start <= 3;
        if is_person && pair[1].kind == Kind::Closing {
            for cost in &mut costs[pair[0].start + 1..pair[0].end] {
                *cost = NEVER;
            }
        }
    }
}

/// What stands in marks: a short quotation stays whole, of a 书名号 the first and the last two characters.
fn keep_pairs(chars: &[char], costs: &mut [Cost]) {
    let mut open: Vec<usize> = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        match c {
            '《' | '〈' | '“' | '‘' | '（' | '(' | '〔' => open.push(at),
            '》' | '〉' | '”' | '’' | '）' | ')' | '〕' => {
                let Some(start) = open.pop() else { continue };
                let is_title = matches!(c, '》' | '〉');
                let inside = at - start - 1;
                for (place, cost) in costs.iter_mut().enumerate().take(at + 1).skip(start + 1) {
                    let is_edge = is_title && (place <= start + 2 || place >= at - 1);
                    let is_short_title = is_title && inside <= SHORT_TITLE;
                    if inside <= SHORT || is_edge {
                        *cost = (*cost).max(NEVER);
                    } else if !is_title || is_short_title {
                        *cost = cost.saturating_add(200);
                    }
                }
            }
            _ => {}
        }
    }
}

/// A number and its unit: 2024年, 第八次, 〔2014〕20号 with the code before it, 2016—2020年.
fn keep_numbers(chars: &[char], costs: &mut [Cost]) {
    let counts = |c: char| {
        c.is_ascii_digit() || ('Ⅰ'..='ⅿ').contains(&c) || chinese_digit(c).is_some() || matches!(c, '十' | '百' | '千')
    };
    let is_unit = |c: char| "年月日号届次个名项条期周批轮季度级类%％人元万亿".contains(c);
    let is_measure = |c: char| "所个名批次项家座起件场位条份支".contains(c);
    let in_ordinal = |at: usize| {
        let numerals = chars[..at].iter().rev().take_while(|&&c| counts(c)).count();
        numerals > 0 && (!is_han(chars[at - 1]) || (numerals < at && chars[at - 1 - numerals] == '第'))
    };
    for at in 1..chars.len() {
        let (before, after) = (chars[at - 1], chars[at]);
        let is_dash = |c: char| matches!(c, '—' | '-' | '－' | '～' | '·' | '.');
        let is_kept = (in_ordinal(at) && (is_unit(after) || counts(after)))
            || (before == '第' && counts(after))
            || (is_dash(before) && counts(after))
            || (counts(before) && is_dash(after))
            || before == '〕'
            || chars[at..]
                .iter()
                .take(5)
                .position(|&c| c == '〔')
                .is_some_and(|near| near > 0 && at > 0 && !is_blank(before));
        if is_kept {
            costs[at] = costs[at].max(NEVER);
        } else if at >= 2 && is_measure(before) && matches!(chars[at - 2], '一' | '两' | '几' | '多') {
            // 一所 | 小学
            costs[at] = costs[at].max(900);
        } else if at >= 2 && is_unit(before) && in_ordinal(at - 1) && !chars[at - 2].is_ascii_digit() {
            // 第八个 | 五年规划
            costs[at] = costs[at].max(700);
        }
    }
}
