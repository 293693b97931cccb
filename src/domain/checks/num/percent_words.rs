use super::ROW;
use crate::domain::checks::{Check, Clause, Example, Finding, Needs, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::chinese_number;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(false, Needs::Letters("百"), run) };

static CHECK: Check = Check {
    id: "num-percent-words",
    severity: Severity::Suggestion,
    clause: Clause::GbT15835("4.1.1"),
    title: "统计数据建议用阿拉伯数字写百分数",
    why: "用于计量和统计的数用阿拉伯数字，醒目、好比较。",
    repair: Repair::Ask,
    standing: Standing::Off("“百分之百”等是习惯说法，叙述中的百分数也可以用汉字。"),
    examples: &[
        Example::Fixed { wrong: "增长百分之二十。", right: "增长20%。" },
        Example::Fixed { wrong: "占百分之八点五左右。", right: "占8.5%左右。" },
        Example::Near("百分之百完成任务。"),
        Example::Near("十分之一"),
    ],
    ..ROW
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    const WORD: &str = "百分之";
    let text = &*paragraph.text;
    let mut found = Vec::new();
    for (at, _) in text.match_indices(WORD) {
        let rest = &text[at + WORD.len()..];
        let number = &rest[..rest.find(|c| !"〇零一二三四五六七八九十点".contains(c)).unwrap_or(rest.len())];
        let span = Span::new(at, at + WORD.len() + number.len());
        if let Some(value) = value(number).filter(|_| !paragraph.is_in_mask(span)) {
            found.push(CHECK.fixable(span, vec![Edit::replace(span, format!("{value}%"))]));
        }
    }
    found
}

fn value(number: &str) -> Option<String> {
    let Some((whole, part)) = number.split_once('点') else {
        return chinese_number(number).map(|value| value.to_string());
    };
    let digits: Option<String> = part.chars().map(|c| Some(chinese_number(c.encode_utf8(&mut [0; 4]))?.to_string())).collect();
    Some(format!("{}.{}", chinese_number(whole)?, digits.filter(|digits| !digits.is_empty())?))
}
