//! Names of days by month and day, two checks.

use super::ROW;
use super::marks::{Mark, Marks};
use crate::domain::checks::{Check, Clause, Example, Finding, MaskKind, Repair, Severity};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static DOT: Check = Check {
    id: "punct-monthday-dot",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("4.14.3.5"),
    title: "用月日命名的事件，月和日之间用了小数点",
    why: "用阿拉伯数字标示事件或者节日时，月和日之间用间隔号，“4.28”会读成小数。",
    examples: &[
        Example::Fixed { wrong: "学习“4.28”讲话精神。", right: "学习“4·28”讲话精神。" },
        Example::Fixed { wrong: "“12.9”运动", right: "“12·9”运动" },
        Example::Near("“2.0”时代的“5.1”版系统"),
        Example::Near("增长4.28个百分点，“3·15”晚会。"),
    ],
    ..ROW
};

pub(super) static CHINESE: Check = Check {
    id: "punct-monthday-chinese",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("4.14.3.5"),
    title: "用月日命名的事件，月和日之间缺间隔号",
    why: "涉及一月、十一月、十二月时，月和日之间加间隔号，免得看错是哪一月；其他月份不加。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed { wrong: "纪念“一二八”事变", right: "纪念“一·二八”事变" },
        Example::Fixed { wrong: "“一二九”运动", right: "“一二·九”运动" },
        Example::Near("“五四”运动、“九一八”事变、“一二·九”运动"),
        Example::Near("“一二三”工程"),
    ],
    ..ROW
};

/// Names as they are found and as they are written.
const NAMES: [(&str, &str); 3] = [("一二八", "一·二八"), ("一二九", "一二·九"), ("一二一", "一二·一")];

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    for mark in marks.list.iter().filter(|mark| matches!(mark.c, '.' | '．')) {
        if is_day(marks, mark) {
            found.push(DOT.fixable(mark.span(), vec![Edit::replace(mark.span(), "·")]));
        }
    }
    for quotation in marks.paragraph.masks(MaskKind::Quotation) {
        let inside = Span::new(quotation.start + '“'.len_utf8(), quotation.end - '”'.len_utf8());
        let words = inside.of(marks.text);
        let rest = &marks.text[quotation.end..];
        let is_event =
            ["运动", "事变", "抗战", "抗日", "惨案", "精神", "爱国"].iter().any(|word| rest.starts_with(word));
        if let Some((_, right)) = NAMES.iter().find(|(name, _)| *name == words && is_event) {
            found.push(CHINESE.fixable(inside, vec![Edit::replace(inside, *right)]));
        }
    }
}

/// Whether month and day and nothing else stand in quotation marks around the dot, and no version or measure is meant.
fn is_day(marks: &Marks<'_>, mark: &Mark) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let head = marks.text[..mark.at].trim_end_matches(is_digit);
    let tail = marks.text[mark.end()..].trim_start_matches(is_digit);
    let month = &marks.text[head.len()..mark.at];
    let day = &marks.text[mark.end()..marks.text.len() - tail.len()];
    let number = |digits: &str| if digits.len() > 2 { None } else { digits.parse::<u32>().ok() };
    let Some(rest) = tail.strip_prefix('”').filter(|_| head.ends_with('“')) else { return false };
    let is_measure =
        rest.starts_with(['版', '代', '时', '系', '平', '模', '升', '万', '亿', '元', '倍', '米', '级', '度', '%']);
    !month.starts_with('0')
        && !is_measure
        && number(month).is_some_and(|month| (1..=12).contains(&month))
        && number(day).is_some_and(|day| (1..=31).contains(&day))
}
