use super::{DIGITS, ROW};
use crate::domain::checks::{Check, Clause, Example, Finding, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::text::lexicon::Letters;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(false, DIGITS, run) };

static CHECK: Check = Check {
    id: "num-style-mixed",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "同类数量有的用阿拉伯数字，有的用汉字",
    why: "同一段里同样的数量用同样的写法，体例才一致。",
    repair: Repair::None,
    standing: Standing::Off("“三个方面”一类的说法本来就用汉字，与统计数字并列不算混用。"),
    examples: &[
        Example::Told { wrong: "评选5名先进个人、三名优秀干部。", right: "评选5名先进个人、3名优秀干部。" },
        Example::Told { wrong: "走访十二户困难职工、8户劳模。", right: "走访12户困难职工、8户劳模。" },
        Example::Near("评选5名先进个人，颁发三份证书。"),
        Example::Near("评选五名先进个人、三名优秀干部。"),
    ],
    ..ROW
};

/// Measure words that count people and things in lists.
const MEASURES: [char; 8] = ['名', '人', '户', '家', '件', '篇', '台', '辆'];

const ASKED_FOR: Letters = Letters::NONE.with(&MEASURES);

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let text = &*paragraph.text;
    let mut arabic = [false; MEASURES.len()];
    let mut chinese: [Option<Span>; MEASURES.len()] = [None; MEASURES.len()];
    for at in ASKED_FOR.places(text) {
        let Some(c) = text[at..].chars().next() else { continue };
        let Some(measure) = MEASURES.iter().position(|measure| *measure == c) else { continue };
        let front = &text[..at];
        let word = front.trim_end_matches(|c| "一二三四五六七八九十百".contains(c));
        if front.ends_with(|c: char| c.is_ascii_digit()) {
            arabic[measure] = true;
        } else if word.len() < at && !word.ends_with(['第', '几', '每', '同', '任', '逐']) {
            let span = Span::new(word.len(), at + c.len_utf8());
            chinese[measure] = chinese[measure].or(Some(span).filter(|span| !paragraph.is_in_mask(*span)));
        }
    }
    arabic.iter().zip(chinese).filter(|(arabic, _)| **arabic).filter_map(|(_, span)| Some(CHECK.at(span?))).collect()
}
