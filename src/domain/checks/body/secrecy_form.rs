//! secrecy-form.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity};
use crate::domain::text::numerals::{chinese_number, digit};
use crate::domain::text::punctuation::is_blank;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Text(&[Element::Secrecy], run) };

static CHECK: Check = Check {
    id: "secrecy-form",
    element: Element::Secrecy,
    severity: Severity::Error,
    clause: Clause::SecrecyLaw("第二十条"),
    title: "密级和保密期限的写法不对",
    why: "密级只有绝密、机密、秘密三级，保密期限一般分别不超过三十年、二十年、十年，期限用阿拉伯数字，与密级之间标★。",
    repair: Repair::None,
    examples: &[
        Example::Told { wrong: "秘密★15年", right: "秘密★10年" },
        Example::Told { wrong: "机密★十年", right: "机密★10年" },
        Example::Told { wrong: "内部", right: "绝密★30年" },
        Example::Told { wrong: "机密*10年", right: "机密★6个月" },
        Example::Near("机密★长期"),
        Example::Near("秘 密★1年"),
        Example::Near("绝密"),
    ],
    ..ROW
};

fn run(text: &str, _: Element) -> Vec<Finding> {
    let tight: String = text.chars().filter(|c| !is_blank(*c)).collect();
    if tight.is_empty() {
        return Vec::new();
    }
    fault(&tight).map(|note| CHECK.at(0..text.len()).noting(note)).into_iter().collect()
}

// secrecy = ("绝密" | "机密" | "秘密") ["★" (number ("年" | "个月" | "月" | "天") | "长期" | "解密时间或条件")]
fn fault(text: &str) -> Option<String> {
    let limits = [("绝密", 30), ("机密", 20), ("秘密", 10)];
    let Some((grade, years)) = limits.into_iter().find(|(grade, _)| text.starts_with(grade)) else {
        return Some(format!("“{text}”不是密级，密级只有绝密、机密、秘密。"));
    };
    let rest = &text[grade.len()..];
    if rest.is_empty() {
        return None;
    }
    let Some(term) = rest.strip_prefix('★') else { return Some("密级与保密期限之间应当标★。".to_owned()) };
    let number = term.trim_end_matches(|c: char| digit(c).is_none() && chinese_number(&c.to_string()).is_none() && c != '十');
    if number.is_empty() {
        return None;
    }
    if !number.bytes().all(|b| b.is_ascii_digit()) {
        let is_numeral = chinese_number(number).is_some() || number.chars().all(|c| digit(c).is_some());
        return is_numeral.then(|| "保密期限应当用半角阿拉伯数字。".to_owned());
    }
    let value: u32 = number.parse().unwrap_or(u32::MAX);
    (&term[number.len()..] == "年" && value > years).then(|| format!("{grade}级的保密期限一般不超过{years}年。"))
}
