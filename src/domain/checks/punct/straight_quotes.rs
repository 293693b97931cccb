use super::ROW;
use super::marks::{Mark, Marks};
use crate::domain::checks::{Check, Clause, Example, Finding, Repair, Severity};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::{is_blank, is_han};
use crate::domain::text::span::Span;

pub(super) static CHECK: Check = Check {
    id: "punct-straight-quotes",
    severity: Severity::Error,
    clause: Clause::GbT15834("4.8.2"),
    title: "用了不分左右的直引号",
    why: "中文引号分左右：“”和‘’；直引号看不出从哪里到哪里。",
    examples: &[
        Example::Fixed { wrong: "在\"五一\"国际劳动节前", right: "在“五一”国际劳动节前" },
        Example::Fixed {
            wrong: "开展\"安康杯\"和\"书香\"活动。", right: "开展“安康杯”和“书香”活动。"
        },
        Example::Near("使用15.6\"显示屏的单位"),
        Example::Near("参数name=\"甲\"不变，Workers' Day照常。"),
    ],
    ..ROW
};

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    if marks.is_foreign || !marks.list.iter().any(|mark| matches!(mark.c, '"' | '＂' | '\'')) {
        return;
    }
    inner(marks, found);
    let (mut pairs, mut sure): (Vec<(Mark, Mark)>, bool) = (Vec::new(), true);
    let mut open: Option<Mark> = None;
    for mark in &marks.list {
        let opens = match mark.c {
            '"' | '＂' => open.is_none(),
            '“' => true,
            '”' => false,
            _ => continue,
        };
        match (opens, open) {
            (true, None) => open = Some(*mark),
            (false, Some(from)) => {
                pairs.push((from, *mark));
                open = None;
            }
            // A mark of the wrong side: what follows cannot be paired safely.
            _ => sure = false,
        }
        sure &= if opens { fits_open(mark) } else { fits_close(mark) };
    }
    sure &= open.is_none();
    // `15.6"` is a measure.
    if open.is_some_and(|mark| mark.c == '"' && mark.before.is_some_and(|c| c.is_ascii_digit())) {
        return;
    }
    for (from, to) in pairs {
        if !is_code(marks, &from) && stands_in_chinese(&from, &to) {
            found.extend(finding(&from, &to, sure));
        }
    }
}

fn finding(from: &Mark, to: &Mark, sure: bool) -> Option<Finding> {
    let straight = [(from, '“', "“"), (to, '”', "”")].into_iter().filter(|(mark, right, _)| mark.c != *right);
    let edits: Vec<Edit> = straight.map(|(mark, _, right)| Edit::replace(mark.span(), right)).collect();
    if edits.is_empty() {
        return None;
    }
    let finding = CHECK.fixable(Span::new(from.at, to.end()), edits);
    Some(if sure { finding } else { Finding { repair: Repair::Ask, ..finding } })
}

/// `'…'` inside `“…”`: offered as ‘ ’.
fn inner(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    let mut inside = false;
    let mut open: Option<&Mark> = None;
    for mark in &marks.list {
        match mark.c {
            '“' => inside = true,
            '”' => (inside, open) = (false, None),
            '"' => (inside, open) = (!inside, None),
            '\'' if inside => match open.take() {
                Some(from) if mark.han > from.han => {
                    let edits = vec![Edit::replace(from.span(), "‘"), Edit::replace(mark.span(), "’")];
                    let finding = CHECK.fixable(Span::new(from.at, mark.end()), edits);
                    found.push(Finding { repair: Repair::Ask, ..finding });
                }
                _ => open = Some(mark),
            },
            _ => {}
        }
    }
}

fn fits_open(mark: &Mark) -> bool {
    mark.after.is_some_and(|c| !is_blank(c) && !matches!(c, '，' | '。' | '、' | '；' | '”' | '）' | '"'))
}

fn fits_close(mark: &Mark) -> bool {
    mark.before.is_some_and(|c| !is_blank(c) && !matches!(c, '“' | '（' | '《' | '"'))
}

/// Han inside, or a Latin word quoted in a Chinese sentence.
fn stands_in_chinese(from: &Mark, to: &Mark) -> bool {
    let chinese =
        |c: Option<char>| c.is_some_and(|c| is_han(c) || matches!(c, '，' | '。' | '、' | '；' | '：' | '（' | '）'));
    to.han > from.han || chinese(from.before) || chinese(to.after)
}

/// `print("甲")`, `name="甲"`: the mark belongs to the code.
fn is_code(marks: &Marks<'_>, from: &Mark) -> bool {
    let mut head = marks.text[..from.at].chars().rev();
    match head.next() {
        Some('=' | '[' | '{') => true,
        Some('(') => head.next().is_some_and(|c| c.is_ascii_alphanumeric() || c == '_'),
        _ => false,
    }
}
