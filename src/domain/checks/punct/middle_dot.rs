use super::ROW;
use super::marks::{Marks, is_dot_lookalike};
use crate::domain::checks::{Check, Clause, Example, Finding};
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::digit;
use crate::domain::text::punctuation::is_han;

pub(super) static CHECK: Check = Check {
    id: "punct-middle-dot",
    clause: Clause::GbT15834("4.14.2"),
    title: "间隔号用了别的圆点",
    why: "间隔号是“·”，项目符号“•”和日文中点“・”在别的电脑上会变宽或者显示不出来。",
    examples: &[
        Example::Fixed {
            wrong: "开展“中国梦•劳动美”活动。", right: "开展“中国梦·劳动美”活动。"
        },
        Example::Fixed { wrong: "“3・15”国际消费者权益日", right: "“3·15”国际消费者权益日" },
        Example::Near("•加强领导\t•狠抓落实"),
        Example::Near("开展“中国梦·劳动美”活动。"),
    ],
    ..ROW
};

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    let is_word = |c: char| is_han(c) || matches!(c, '”' | '“' | '》' | '《');
    let is_digit = |c: char| digit(c).is_some();
    for mark in marks.list.iter().filter(|mark| is_dot_lookalike(mark.c)) {
        let stands_between = |kind: fn(char) -> bool| mark.before.is_some_and(kind) && mark.after.is_some_and(kind);
        if (stands_between(is_word) || stands_between(is_digit)) && !marks.is_code(mark.span()) {
            found.push(CHECK.fixable(mark.span(), vec![Edit::replace(mark.span(), "·")]));
        }
    }
}
