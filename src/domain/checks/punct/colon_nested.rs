use super::ROW;
use super::marks::{Mark, Marks};
use crate::domain::checks::{Check, Clause, Example, Finding, Repair, Severity};
use crate::domain::text::punctuation::is_han;
use crate::domain::text::span::Span;

pub(super) static CHECK: Check = Check {
    id: "punct-colon-nested",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("4.7.3.5"),
    title: "一句话里套用了两个冒号",
    why: "一个句子里一般不套用冒号，前一个冒号管到哪里会看不清；可以改写，或者分成两段。",
    repair: Repair::None,
    examples: &[
        Example::Told {
            wrong: "现将有关事项通知如下：各单位要做好以下两项工作：一是学习，二是落实。",
            right: "现将有关事项通知如下。各单位要做好以下两项工作：一是学习，二是落实。",
        },
        Example::Told {
            wrong: "会议强调以下几点意见：各级工会要抓好三件事：学习、宣传、落实。",
            right: "会议强调以下几点意见。各级工会要抓好三件事：学习、宣传、落实。",
        },
        Example::Near("联系人：张三，联系电话：0871-6512345。"),
        Example::Near("会议时间：9：30开始，比例1：500。"),
        Example::Near("会议指出：“要做好两件事：一是学习，二是落实。”"),
    ],
    ..ROW
};

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    let mut first: Option<&Mark> = None;
    let mut depth = 0_i32;
    for mark in &marks.list {
        match mark.c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth -= 1,
            '。' | '；' | '！' | '？' => first = None,
            '：' if depth == 0 && ends_clause(marks, mark) => match first {
                Some(before) => {
                    found.push(CHECK.at(Span::new(before.at, mark.end())));
                    return;
                }
                None => first = Some(mark),
            },
            _ => {}
        }
    }
}

/// Whether a clause stands before the colon; a label, a time, a score and what is quoted are none.
fn ends_clause(marks: &Marks<'_>, mark: &Mark) -> bool {
    const LABEL: usize = 7; // characters
    !marks.is_quoted(mark.span())
        && marks.text[..mark.at].chars().rev().take(LABEL + 1).take_while(|c| is_han(*c)).count() > LABEL
}
