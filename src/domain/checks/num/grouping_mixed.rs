use super::ROW;
use crate::domain::checks::{Check, Clause, Example, Finding, Needs, Paragraph, Reads, Repair, Rule, Severity};
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(false, Needs::Letters(","), run) };

static CHECK: Check = Check {
    id: "num-grouping-mixed",
    severity: Severity::Suggestion,
    clause: Clause::GbT15835("5.1.1"),
    title: "多位数的分节写法不一致",
    why: "同一段里有的数用逗号分节，有的不分节，对照起来费眼。",
    repair: Repair::None,
    examples: &[
        Example::Told { wrong: "收入12,000元，支出35000元。", right: "收入12,000元，支出35,000元。" },
        Example::Told { wrong: "支出350000元，收入1,250,000元。", right: "支出350000元，收入1250000元。" },
        Example::Near("收入12,000元，其中会费3000元。"),
        Example::Near("编号100023，经费12,000元，电话0871-6512345。"),
    ],
    ..ROW
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let text = &*paragraph.text;
    let bytes = text.as_bytes();
    let is_part = |b: u8| b.is_ascii_digit() || b == b',';
    let (mut grouped, mut plain) = (false, None);
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + step;
        let len = bytes[start..].iter().position(|b| !is_part(*b)).unwrap_or(bytes.len() - start);
        at = start + len;
        let span = Span::new(start, at);
        if paragraph.is_in_mask(span) {
            continue;
        }
        let number = span.of(text);
        if is_grouped(number) {
            grouped = true;
        } else if len >= 5 && !number.contains(',') && is_amount(&text[at..]) {
            plain = plain.or(Some(span));
        }
    }
    plain.filter(|_| grouped).map(|span| CHECK.at(span)).into_iter().collect()
}

/// `12,000`, `1,250,000`.
fn is_grouped(number: &str) -> bool {
    let mut parts = number.split(',');
    let first = parts.next().map_or(0, str::len);
    (1..=3).contains(&first) && number.contains(',') && parts.all(|part| part.len() == 3)
}

/// What follows says that it counts or measures; a bare run of digits is a code.
fn is_amount(behind: &str) -> bool {
    behind.starts_with(['元', '人', '名', '件', '册', '万', '户', '个', '吨', '米', '亩'])
}
