//! Ranges whose unit stands only behind the second number, two checks.

use super::{DIGITS, ROW, numbers};
use crate::domain::checks::{Check, Clause, Example, Finding, Paragraph, Reads, Repair, Rule, Standing};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&PERCENT, &WAN], reads: Reads::Paragraph(false, DIGITS, run) };

static PERCENT: Check = Check {
    id: "num-percent-range",
    clause: Clause::GbT15835("5.1.3"),
    title: "数值范围的前一个数漏了百分号",
    why: "“15～30%”会被读成从15到30%，两个数都要带百分号。",
    examples: &[
        Example::Fixed { wrong: "增长15～30%。", right: "增长15%～30%。" },
        Example::Fixed { wrong: "占5.5—8%左右。", right: "占5.5%—8%左右。" },
        Example::Near("增长15%～30%。"),
        Example::Near("2015—2020年增长30%。"),
    ],
    ..ROW
};

static WAN: Check = Check {
    id: "num-wan-range",
    clause: Clause::GbT15835("5.1.3"),
    title: "数值范围的前一个数漏了“万”或“亿”",
    why: "“13～17万元”可以读成从13元到17万元，两个数都带上才清楚。",
    repair: Repair::Ask,
    standing: Standing::Off("“1～2万”可能正是这个意思，程序分不清。"),
    examples: &[
        Example::Fixed { wrong: "补助13～17万元。", right: "补助13万元～17万元。" },
        Example::Fixed { wrong: "投资2—3亿元。", right: "投资2亿元—3亿元。" },
        Example::Near("补助13万元～17万元。"),
        Example::Near("3—5人，共2万元。"),
    ],
    ..ROW
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let text = &*paragraph.text;
    let mut found = Vec::new();
    let mut before: Option<Span> = None;
    for number in numbers(paragraph) {
        if let Some(first) = before.replace(number).filter(|first| joins(&text[first.end..number.start])) {
            found.extend(unit_of(text, number).and_then(|(check, unit)| {
                let is_small = first.len() <= 4 && !first.of(text).starts_with("20") || first.of(text).contains('.');
                let place = Span::new(first.start, number.end + unit.len());
                is_small.then(|| check.fixable(place, vec![Edit::insert(first.end, unit)]))
            }));
        }
    }
    found
}

fn joins(between: &str) -> bool {
    matches!(between, "～" | "~" | "—" | "-" | "－" | "–" | "至" | "到")
}

fn unit_of(text: &str, number: Span) -> Option<(&'static Check, &str)> {
    let rest = &text[number.end..];
    let first = rest.chars().next()?;
    match first {
        '%' | '％' | '‰' => Some((&PERCENT, &rest[..first.len_utf8()])),
        '万' | '亿' => {
            let behind = rest[first.len_utf8()..].chars().next().filter(|c| *c == '元');
            Some((&WAN, &rest[..first.len_utf8() + behind.map_or(0, char::len_utf8)]))
        }
        _ => None,
    }
}
