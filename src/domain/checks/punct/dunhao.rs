//! 顿号 that are not needed, three checks.

use super::ROW;
use super::marks::{Mark, Marks};
use crate::domain::checks::{Check, Clause, Example, Finding, Severity};
use crate::domain::text::edit::Edit;

pub(super) static TITLES: Check = Check {
    id: "punct-dunhao-titles",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("4.5.3.5"),
    title: "并列的书名号之间用了顿号",
    why: "并列的书名号之间通常不用顿号；中间插有括号等成分时才用。",
    examples: &[
        Example::Fixed {
            wrong: "学习《民法典》、《工会法》。", right: "学习《民法典》《工会法》。"
        },
        Example::Fixed { wrong: "《甲》、《乙》和《丙》", right: "《甲》《乙》和《丙》" },
        Example::Near("《甲》（国发〔2012〕8号）、《乙》（国发〔2012〕9号）"),
        Example::Near("《甲》、《乙》（试行）、《丙》"),
    ],
    ..ROW
};

pub(super) static QUOTES: Check = Check {
    id: "punct-dunhao-quotes",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("4.5.3.5"),
    title: "并列的引号之间用了顿号",
    why: "并列的引号之间通常不用顿号；中间插有括号等成分时才用。",
    examples: &[
        Example::Fixed {
            wrong: "既有“金矿”、“富矿”，又有潜力。", right: "既有“金矿”“富矿”，又有潜力。"
        },
        Example::Fixed { wrong: "“甲”、“乙”、“丙”活动", right: "“甲”“乙”“丙”活动" },
        Example::Near("“甲”（一期）、“乙”（二期）"),
        Example::Near("“甲”、“乙”、丙三项活动"),
    ],
    ..ROW
};

pub(super) static DENG: Check = Check {
    id: "punct-dunhao-deng",
    clause: Clause::GbT15834("附录B.1.2"),
    title: "“等”前面用了顿号",
    why: "用顿号分开的并列词语后面接“等”，“等”前面不再用点号。",
    examples: &[
        Example::Fixed {
            wrong: "包括工会、共青团、妇联、等单位。", right: "包括工会、共青团、妇联等单位。"
        },
        Example::Fixed { wrong: "报送名单、照片、等。", right: "报送名单、照片等。" },
        Example::Near("按照类别、等级分别填写。"),
        Example::Near("包括工会、共青团、妇联等单位。"),
    ],
    ..ROW
};

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    for (index, mark) in marks.list.iter().enumerate().filter(|(_, mark)| mark.c == '、') {
        let check = match (mark.before, mark.after) {
            (Some('》'), Some('《')) => &TITLES,
            (Some('”'), Some('“')) => &QUOTES,
            (Some(before), Some('等'))
                if !super::halfwidth::is_pause(before) && !is_word(&marks.text[mark.end()..]) =>
            {
                &DENG
            }
            _ => continue,
        };
        if check == &DENG || is_plain_list(marks, index) {
            found.push(check.fixable(mark.span(), vec![Edit::delete(mark.span())]));
        }
    }
}

/// 等 that begins a word of its own.
fn is_word(rest: &str) -> bool {
    const WORDS: [&str; 18] = [
        "等级",
        "等候",
        "等待",
        "等额",
        "等值",
        "等距",
        "等效",
        "等同",
        "等次",
        "等于",
        "等比",
        "等分",
        "等位",
        "等离子",
        "等保",
        "等第",
        "等高",
        "等量",
    ];
    WORDS.iter().any(|word| rest.starts_with(word))
}

/// Whether every member of the list around the 顿号 at `index` is only a title or only a quotation: where one has a
/// bracket behind it or no marks, the list needs its 顿号.
fn is_plain_list(marks: &Marks<'_>, index: usize) -> bool {
    let (open, close) = if marks.list[index].before == Some('》') { ('《', '》') } else { ('“', '”') };
    let joins = |mark: &Mark| mark.before == Some(close) && mark.after == Some(open);
    let mut depth = 0_i32;
    for mark in &marks.list[index + 1..] {
        depth += i32::from(mark.c == open) - i32::from(mark.c == close);
        if depth == 0 && mark.c == close {
            match mark.after {
                Some('（' | '(') => return false,
                Some('、') => {}
                _ => break,
            }
        } else if depth == 0 && mark.c == '、' && !joins(mark) {
            return false;
        }
    }
    for mark in marks.list[..index].iter().rev() {
        depth += i32::from(mark.c == close) - i32::from(mark.c == open);
        if depth == 0 && mark.c == open {
            if mark.before != Some('、') {
                break;
            }
        } else if depth == 0 && mark.c == '、' && !joins(mark) {
            return false;
        }
    }
    true
}
