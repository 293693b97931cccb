use super::ROW;
use super::halfwidth::is_pause;
use super::marks::{Mark, Marks, ends_chinese};
use crate::domain::checks::{Check, Clause, Example, Finding, Repair, Severity};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static CHECK: Check = Check {
    id: "punct-duplicate",
    severity: Severity::Error,
    clause: Clause::GbT15834("4.1—4.7"),
    title: "点号重复",
    why: "两个点号连在一起，多半是删改时留下的。",
    examples: &[
        Example::Fixed {
            wrong: "请认真贯彻落实，，按时上报。", right: "请认真贯彻落实，按时上报。"
        },
        Example::Fixed { wrong: "请遵照执行。。", right: "请遵照执行。" },
        Example::Fixed {
            wrong: "工会、共青团、，都要参加。", right: "工会、共青团，都要参加。"
        },
        Example::Near("他说：“请遵照执行。”"),
        Example::Near("好不好？！大家说好！！"),
    ],
    ..ROW
};

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    let mut index = 0;
    while let Some(mark) = marks.list.get(index) {
        if !is_pause(mark.c) {
            index += 1;
            continue;
        }
        let run = marks.run(index, is_pause);
        index += run.len();
        // Three and more 。 are an ellipsis; more of others fill a blank.
        if let &[first, second] = run
            && first.before.is_some_and(|c| ends_chinese(c) || matches!(c, ')' | '"'))
            && !marks.is_code(Span::new(first.at, second.end()))
            && second.after != Some('.')
        {
            found.push(finding(&first, &second));
        }
    }
}

fn finding(first: &Mark, second: &Mark) -> Finding {
    let place = Span::new(first.at, second.end());
    let (one, other) = (wide(first.c), wide(second.c));
    let stays = if weight(one) > weight(other) { one } else { other };
    let finding = CHECK.fixable(place, vec![Edit::replace(place, stays.to_string())]);
    // Where two different marks meet, a person knows which of them was meant; a 顿号 is hardly the one.
    let is_sure = one == other || (one == '、' && matches!(other, '，' | '。'));
    if is_sure { finding } else { Finding { repair: Repair::Ask, ..finding } }
}

const fn wide(c: char) -> char {
    match c {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        other => other,
    }
}

/// How much a mark parts.
const fn weight(c: char) -> u8 {
    match c {
        '、' => 0,
        '，' => 1,
        '：' => 2,
        '；' => 3,
        _ => 4,
    }
}
