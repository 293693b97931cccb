use super::ROW;
use super::marks::{Mark, Marks, is_stroke};
use crate::domain::checks::{Check, Clause, Example, Finding, Repair};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::{is_blank, is_han};
use crate::domain::text::span::Span;

pub(super) static CHECK: Check = Check {
    id: "punct-dash",
    clause: Clause::GbT15834("4.10.2"),
    title: "破折号的写法不对",
    why: "破折号是一条占两个字的线“——”，短横和半截的线会被读成连接号。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed {
            wrong: "工会的中心任务--竭诚服务职工。", right: "工会的中心任务——竭诚服务职工。"
        },
        Example::Fixed {
            wrong: "要牢牢把握工会工作的主题—为实现中国梦而奋斗。",
            right: "要牢牢把握工会工作的主题——为实现中国梦而奋斗。",
        },
        Example::Near("北京—上海高铁，周一—周五开放。"),
        Example::Near("标准号GB/T 9704-2012，电话0871-6512345。"),
    ],
    ..ROW
};

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    if marks.is_foreign {
        return;
    }
    let mut index = 0;
    while let Some(mark) = marks.list.get(index) {
        if !is_stroke(mark.c) {
            index += 1;
            continue;
        }
        let run = marks.run(index, is_stroke);
        index += run.len();
        let place = Span::new(mark.at, run.last().unwrap_or(mark).end());
        if is_dash(marks, run) && !marks.is_code(place) {
            found.push(CHECK.fixable(place, vec![Edit::replace(place, "——")]));
        }
    }
}

fn is_dash(marks: &Marks<'_>, run: &[Mark]) -> bool {
    const LONGEST: usize = 3; // more is a rule
    let [first, .., last] = run else {
        return run.first().is_some_and(|only| stands_between_words(only, only) && joins_clauses(marks, only));
    };
    let place = Span::new(first.at, last.end());
    place.of(marks.text) != "——" && run.len() <= LONGEST && stands_between_words(first, last)
}

fn stands_between_words(first: &Mark, last: &Mark) -> bool {
    let before = |c: char| is_han(c) || is_blank(c) || matches!(c, '”' | '》' | '）' | '，' | '。' | '：');
    let after = |c: char| is_han(c) || matches!(c, '“' | '《' | '（');
    let is_stroke_alone = first.at == last.at;
    first.before.map_or(!is_stroke_alone, before) && last.after.is_some_and(after)
}

/// Whether clauses stand on both sides; 北京—上海, 周一—周五: one stroke between short words joins places and times.
fn joins_clauses(marks: &Marks<'_>, mark: &Mark) -> bool {
    const CLAUSE: usize = 8;
    const SHORTEST: usize = 4;
    let left = marks.text[..mark.at].chars().rev().take(CLAUSE).take_while(|c| is_han(*c)).count();
    let right = marks.text[mark.end()..].chars().take(CLAUSE).take_while(|c| is_han(*c)).count();
    left.max(right) >= CLAUSE && left.min(right) >= SHORTEST
}
