//! copyno-form.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity};
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::digit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Text(&[Element::CopyNumber], run) };

static CHECK: Check = Check {
    id: "copyno-form",
    element: Element::CopyNumber,
    severity: Severity::Warning,
    clause: Clause::GbT9704("7.2.1"),
    title: "份号一般用6位阿拉伯数字",
    why: "份号是公文印制份数的顺序号，位数不足的在前面补0，便于登记和清退。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed { wrong: "123", right: "000123" },
        Example::Fixed { wrong: "份号：０００１２３", right: "000123" },
        Example::Told { wrong: "1234567", right: "123456" },
        Example::Near("000001"),
        Example::Near("　"),
    ],
    ..ROW
};

fn run(text: &str, _: Element) -> Vec<Finding> {
    const DIGITS: usize = 6;
    let number = text.trim();
    let number = number.strip_prefix("份号").unwrap_or(number);
    let number = number.trim_start_matches(|c: char| c.is_whitespace() || "：:№.".contains(c));
    let is_right = text.trim().len() == DIGITS && text.trim().bytes().all(|b| b.is_ascii_digit());
    if text.trim().is_empty() || is_right {
        return Vec::new();
    }
    let digits: Option<String> = number.chars().map(|c| digit(c).and_then(|value| char::from_digit(value, 10))).collect();
    let padded = digits.filter(|digits| (1..=DIGITS).contains(&digits.len())).map(|digits| format!("{digits:0>6}"));
    let edits = padded.map(|padded| Edit::replace(0..text.len(), padded)).into_iter().collect();
    vec![CHECK.fixable(0..text.len(), edits)]
}
