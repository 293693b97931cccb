//! Whether the ordinals of a level count on, three checks.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Holds, Reads, Repair, Rule, Severity, Subject, Texts};
use crate::domain::notice::body::Ordinal;
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::{as_chinese, digit};
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&SEQUENCE, &DUPLICATE, &SKIP], reads: Reads::Texts(run) };

static SEQUENCE: Check = Check {
    id: "level-sequence",
    clause: Clause::Practice,
    title: "层次序号不连续",
    why: "序号跳过或倒退，多半是删改后没有重新编号，或者漏了一段。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed { wrong: "一、目标\n二、任务\n四、要求", right: "一、目标\n二、任务\n三、要求" },
        Example::Fixed { wrong: "一、目标\n（一）近期\n（三）远期", right: "一、目标\n（一）近期\n（二）远期" },
        Example::Near("一、目标\n（一）近期\n（二）远期\n二、任务\n（一）学习\n（二）落实"),
        Example::Near("1.报名\n2.比赛\n奖励办法如下：\n1.一等奖\n2.二等奖"),
    ],
    ..ROW
};

static DUPLICATE: Check = Check {
    id: "level-duplicate",
    clause: Clause::Practice,
    title: "同一层次的序号重复",
    why: "两段用了同一个序号，引用“第二条”时分不清是哪一段。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed { wrong: "一、目标\n二、任务\n二、要求", right: "一、目标\n二、任务\n三、要求" },
        Example::Fixed { wrong: "1.报名\n2.比赛\n2.颁奖", right: "1.报名\n2.比赛\n3.颁奖" },
        Example::Near("一、目标\n1.近期\n二、任务\n1.学习"),
    ],
    ..ROW
};

static SKIP: Check = Check {
    id: "level-skip",
    severity: Severity::Suggestion,
    title: "层次序号没有依次使用",
    why: "层次一般依次用“一、”“（一）”“1.”“（1）”；本文别处用了中间的层次，这里却跳了过去。",
    repair: Repair::None,
    examples: &[
        Example::Told {
            wrong: "一、目标\n（一）近期\n1.学习\n二、任务\n1.落实",
            right: "一、目标\n（一）近期\n1.学习\n二、任务\n（一）落实",
        },
        Example::Told {
            wrong: "一、目标\n（一）近期\n1.学习\n（1）读书\n（二）远期\n（1）宣讲",
            right: "一、目标\n（一）近期\n1.学习\n（1）读书\n（二）远期\n1.宣讲",
        },
        Example::Near("一、目标\n1.近期\n2.远期\n二、任务\n1.学习"),
    ],
    ..ROW
};

/// Levels that are counted.
const LEVELS: usize = 4;

fn run(_: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let headings = || {
        let placed = texts.holding(Holds::ORDINAL);
        placed.filter_map(|placed| Some((placed.paragraph.ordinal?, placed.span.start, &*placed.paragraph.text)))
    };
    let mut used = [false; LEVELS + 1];
    headings().for_each(|(ordinal, ..)| used[usize::from(ordinal.level).min(LEVELS)] = true);
    // What each level has counted to under the heading above it.
    let mut counted = [0_u32; LEVELS + 1];
    let mut above = 0;
    let mut found = Vec::new();
    for (ordinal, at, text) in headings() {
        let level = usize::from(ordinal.level).min(LEVELS);
        let place = Span::new(0, ordinal.len).shifted(at);
        if above > 0 && level > above + 1 && (above + 1..level).any(|between| used[between]) {
            found.push(SKIP.at(place));
        }
        if let Some(finding) = counting(ordinal, counted[level], text) {
            found.push(finding.shifted(at).in_element(Element::Body));
        }
        counted[level] = ordinal.value;
        counted[level + 1..].fill(0);
        above = level;
    }
    found
}

/// A list that does not begin with 1 may have begun elsewhere; one that begins again is a new list.
fn counting(ordinal: Ordinal, counted: u32, text: &str) -> Option<Finding> {
    if ordinal.value == 1 || counted == 0 || ordinal.value == counted + 1 {
        return None;
    }
    let check = if ordinal.value == counted { &DUPLICATE } else { &SEQUENCE };
    let number = number_place(text, ordinal)?;
    let right = if number.of(text).starts_with(|c| digit(c).is_some()) {
        (counted + 1).to_string()
    } else {
        as_chinese(counted + 1)
    };
    let note = format!("上一个序号是{}。", if ordinal.level < 3 { as_chinese(counted) } else { counted.to_string() });
    Some(check.fixable(number, vec![Edit::replace(number, right)]).noting(note))
}

fn number_place(text: &str, ordinal: Ordinal) -> Option<Span> {
    let mark = text.get(..ordinal.len)?;
    let is_count = |c: char| digit(c).is_some() || "一二三四五六七八九十百".contains(c);
    let start = mark.find(is_count)?;
    let end = mark.char_indices().rfind(|(_, c)| is_count(*c)).map(|(at, c)| at + c.len_utf8())?;
    Some(Span::new(start, end))
}
