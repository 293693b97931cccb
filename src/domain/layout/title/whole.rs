//! What a line of a title does not part: names, words of the house, short quotations, numbers.

use super::lexicon::Kind;
use super::organs::{ends_like_an_organ, organs};
use super::places::{Cost, NEVER, SHORT, UNKNOWN, text};
use super::words::Word;
use crate::domain::notice::house::HouseWords;
use crate::domain::text::numerals::chinese_digit;
use crate::domain::text::punctuation::{is_blank, is_han};

/// Names in 书名号 up to this many characters would better stay on one line.
const SHORT_TITLE: usize = 14;

/// Makes every break dear that would part what stays whole.
pub(super) fn keep(chars: &[char], words: &[Word], house: &HouseWords, costs: &mut [Cost]) {
    keep_names(chars, words, costs);
    keep_house_words(chars, house, costs);
    keep_pairs(chars, costs);
    keep_numbers(chars, costs);
}

/// Words and names of the house stay whole.
fn keep_house_words(chars: &[char], house: &HouseWords, costs: &mut [Cost]) {
    let mut at = 0;
    while at < chars.len() {
        let length = house.whole_start(&chars[at..]).unwrap_or(1);
        keep_stretch(at, at + length, costs);
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
            keep_stretch(place.start, last.end, costs);
        }
    }
}

/// Keeps a stretch whole; what is longer than a line is parted where its words are.
fn keep_stretch(start: usize, end: usize, costs: &mut [Cost]) {
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
            keep_stretch(start, end, costs);
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
