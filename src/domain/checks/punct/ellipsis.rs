//! 省略号, two checks.

use super::ROW;
use super::marks::{Mark, Marks};
use crate::domain::checks::{Check, Clause, Example, Finding, Repair, Severity};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::{is_blank, is_han};
use crate::domain::text::span::Span;

pub(super) static FORM: Check = Check {
    id: "punct-ellipsis",
    severity: Severity::Error,
    clause: Clause::GbT15834("4.11.2"),
    title: "省略号的写法不对",
    why: "省略号是居中的六个点“……”，占两个字。",
    examples: &[
        Example::Fixed { wrong: "工会、共青团、妇联...", right: "工会、共青团、妇联……" },
        Example::Fixed {
            wrong: "他说：“大家辛苦了。。。”", right: "他说：“大家辛苦了……”"
        },
        Example::Fixed {
            wrong: "工会、共青团…都参加了。", right: "工会、共青团……都参加了。"
        },
        Example::Near("第一章总则......1"),
        Example::Near("他说：“大家辛苦了……”"),
    ],
    ..ROW
};

pub(super) static DENG: Check = Check {
    id: "punct-ellipsis-deng",
    clause: Clause::GbT15834("附录A.9.2"),
    title: "省略号与“等”连用",
    why: "省略号和“等”都表示没有列举完，只用一个。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed {
            wrong: "工会、共青团……等单位参加。", right: "工会、共青团等单位参加。"
        },
        Example::Fixed { wrong: "包括工会、共青团等……。", right: "包括工会、共青团等。" },
        Example::Near("大家排着队……等待领奖。"),
        Example::Near("他说“工会、共青团……”等单位"),
    ],
    ..ROW
};

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    let mut index = 0;
    while let Some(mark) = marks.list.get(index) {
        if !matches!(mark.c, '.' | '。' | '…' | '·') {
            index += 1;
            continue;
        }
        let run = marks.run(index, |c| c == mark.c);
        index += run.len();
        let last = run.last().unwrap_or(mark);
        let place = Span::new(mark.at, last.end());
        match (mark.c, run.len()) {
            ('.' | '。' | '·', 3..=6) | ('…', 1 | 3) if ends_words(marks, mark, last) && !marks.is_code(place) => {
                found.push(FORM.fixable(place, vec![Edit::replace(place, "……")]));
            }
            ('…', 2) => found.extend(with_deng(marks, place, mark, last)),
            _ => {}
        }
    }
}

/// Whether words are left out here: Han stands beside, and no page number follows (目录).
fn ends_words(marks: &Marks<'_>, first: &Mark, last: &Mark) -> bool {
    let rest = marks.text[last.end()..].trim_matches(is_blank);
    let is_leader = !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit());
    let chinese = |c: Option<char>| c.is_some_and(|c| is_han(c) || matches!(c, '，' | '、' | '”' | '》' | '“' | '）'));
    !is_leader && (chinese(first.before) || (first.before.is_none() && chinese(last.after)))
}

fn with_deng(marks: &Marks<'_>, place: Span, first: &Mark, last: &Mark) -> Option<Finding> {
    let rest = &marks.text[place.end..];
    let list_before = || first.before.is_some_and(is_han);
    let deng_behind = rest.strip_prefix('等').is_some_and(|rest| {
        let is_word = rest.starts_with(['待', '候', '到', '着', '一', '级', '你', '我', '他', '大']);
        !is_word && list_before()
    });
    let deng_before = first.before == Some('等') && last.after.is_none_or(|c| matches!(c, '。' | '，' | '；' | '）'));
    let right = if last.after.is_none() { "。" } else { "" };
    (deng_behind || deng_before).then(|| DENG.fixable(place, vec![Edit::replace(place, right)]))
}
