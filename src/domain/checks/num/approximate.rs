//! Approximate numbers, two checks.

use super::ROW;
use crate::domain::checks::{Check, Clause, Example, Finding, Needs, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::text::edit::Edit;
use crate::domain::text::lexicon::Letters;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&DUNHAO, &DOUBLE], reads: Reads::Paragraph(false, Needs::Letters(WORDS), run) };

static DUNHAO: Check = Check {
    id: "num-approx-dunhao",
    severity: Severity::Suggestion,
    clause: Clause::GbT15835("5.2.1"),
    title: "相邻两数连用表示概数，中间不用顿号",
    why: "“三四个”表示大约的数目；“三、四”是分别指第三和第四。",
    repair: Repair::Ask,
    standing: Standing::Off("“三、四年级”是分别指，程序分不清。"),
    examples: &[
        Example::Fixed { wrong: "需要三、四个月。", right: "需要三四个月。" },
        Example::Fixed { wrong: "约五、六人参加。", right: "约五六人参加。" },
        Example::Near("需要三四个月。"),
        Example::Near("分一、三两组。"),
    ],
    ..ROW
};

static DOUBLE: Check = Check {
    id: "num-approx-double",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "概数词重复",
    why: "“约”“近”与“多”“余”都表示大概，用一个就够。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed { wrong: "约20多人参加。", right: "20多人参加。" },
        Example::Fixed { wrong: "走访近30余户。", right: "走访30余户。" },
        Example::Near("近30年来，约20人参加。"),
        Example::Near("附近20多户，签约30余家。"),
    ],
    ..ROW
};

const WORDS: &str = "、约近";

const ASKED_FOR: Letters = Letters::of(WORDS);

const NUMERALS: &str = "一二三四五六七八九";

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let text = &*paragraph.text;
    let mut found = Vec::new();
    for at in ASKED_FOR.places(text) {
        match text[at..].chars().next() {
            Some('、') => found.extend(dunhao(text, at)),
            Some(c @ ('约' | '近')) => found.extend(double(text, at, c)),
            _ => {}
        }
    }
    found.retain(|finding| !paragraph.is_in_mask(finding.span));
    found
}

fn dunhao(text: &str, at: usize) -> Option<Finding> {
    let end = at + '、'.len_utf8();
    let (before, after) = (text[..at].chars().next_back()?, text[end..].chars().next()?);
    let place_in = |c: char| NUMERALS.chars().position(|numeral| numeral == c);
    let follows = place_in(before)? + 1 == place_in(after)?;
    let rest = &text[end + after.len_utf8()..];
    let counts = rest.starts_with(['个', '人', '名', '天', '次', '年', '件', '家', '户', '项']);
    let place = Span::new(at, end);
    (follows && counts).then(|| DUNHAO.fixable(place, vec![Edit::delete(place)]))
}

fn double(text: &str, at: usize, word: char) -> Option<Finding> {
    const TAILS: &str = "签条契公预制节大附靠将最临邻接亲";
    let end = at + word.len_utf8();
    let rest = &text[end..];
    let is_part = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百千万".contains(c);
    let behind = rest.trim_start_matches(is_part);
    let counts = behind.len() < rest.len() && behind.starts_with(['多', '余']);
    let is_own_word = text[..at].chars().next_back().is_none_or(|c| !TAILS.contains(c));
    let place = Span::new(at, end);
    let whole = Span::new(at, text.len() - behind.len() + '多'.len_utf8());
    (counts && is_own_word).then(|| DOUBLE.fixable(whole, vec![Edit::delete(place)]))
}
