//! The checks on transport damage, and the reading of the receipt that raises them.

use super::ROW;
use crate::domain::checks::{Case, Check, Clause, Damage, Example, Finding, Reads, Repair, Rule, Severity, Subject};

pub(super) static RULE: Rule = Rule { checks: ALL, reads: Reads::Draft(run) };

static ALL: &[&Check] = &[
    &INVISIBLE, &NBSP, &KANGXI, &PRIVATE_USE, &MARKUP, &HARD_WRAP, &TITLE_WRAP, &GLUED_LEAD, &NAVIGATION, &PAGE_NUMBER, &INDENT, &ALIGNMENT_RUNS, &BLANK_LINES, &MIXED_BRACKETS, &DUPLICATE_TITLE, &LOST_NUMBERING,
];

static INVISIBLE: Check = Check {
    id: "clean-invisible",
    severity: Severity::Suggestion,
    title: "来文中有看不见的字符",
    why: "零宽字符、软连字符等从网页和文件中带来，看不见，却会妨碍查找和排版。",
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-invisible", 1), right: |case| damaged(case, "clean-invisible", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-invisible", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static NBSP: Check = Check {
    id: "clean-nbsp",
    severity: Severity::Suggestion,
    title: "来文中有特殊的空格",
    why: "网页的特殊空格在别的软件里宽窄不一。",
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-nbsp", 1), right: |case| damaged(case, "clean-nbsp", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-nbsp", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static KANGXI: Check = Check {
    id: "clean-kangxi",
    title: "来文中有部首字、兼容字",
    why: "看上去同普通汉字一样，查找、朗读时却认不出来。",
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-kangxi", 1), right: |case| damaged(case, "clean-kangxi", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-kangxi", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static PRIVATE_USE: Check = Check {
    id: "clean-private-use",
    title: "来文中有丢失、无法显示或者可能认错的字",
    why: "自造字、乱码和识别错误只有对照原文才能改正。",
    repair: Repair::None,
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-private-use", 1), right: |case| damaged(case, "clean-private-use", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-misread", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static MARKUP: Check = Check {
    id: "clean-markup",
    title: "来文中有网页或者排版软件的标记",
    why: "星号、尖括号、域代码等是软件的标记，不是公文的内容。",
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-markup", 1), right: |case| damaged(case, "clean-markup", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-field-code", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static HARD_WRAP: Check = Check {
    id: "clean-hard-wrap",
    title: "来文的句子被断成了几行",
    why: "断行来自网页、扫描件的版面宽度，照抄会成为一个个残句。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-hard-wrap", 1), right: |case| damaged(case, "clean-hard-wrap", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-hard-wrap", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static TITLE_WRAP: Check = Check {
    id: "clean-title-wrap",
    // Titles are broken on paper by right (GB/T 9704—2012, 7.3.1); joining them is no correction.
    severity: Severity::Suggestion,
    title: "来文的标题分成了几行",
    why: "回行是原来版面的，接成一行后由排版按词意重新回行。",
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-title-wrap", 1), right: |case| damaged(case, "clean-title-wrap", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-title-wrap", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static GLUED_LEAD: Check = Check {
    id: "clean-glued-lead",
    severity: Severity::Suggestion,
    title: "来文中“二要”“三是”等同上一段连在了一起",
    why: "分段在复制时丢失，原文可能是另起一段的。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-glued-lead", 1), right: |case| damaged(case, "clean-glued-lead", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-glued-lead", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static NAVIGATION: Check = Check {
    id: "clean-navigation",
    title: "来文中夹有网页导航、来源或者页眉页脚",
    why: "这些是网页和版面的，不是公文的内容。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-navigation", 1), right: |case| damaged(case, "clean-navigation", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-running-head", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static PAGE_NUMBER: Check = Check {
    id: "clean-page-number",
    title: "来文中夹有页码",
    why: "原件的页码落在了文字中间。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-page-number", 1), right: |case| damaged(case, "clean-page-number", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-page-number", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static INDENT: Check = Check {
    id: "clean-indent",
    severity: Severity::Suggestion,
    title: "来文的段落用空格缩进",
    why: "缩进由排版来做，空格会使段首多空出几个字。",
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-indent", 1), right: |case| damaged(case, "clean-indent", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-indent", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static ALIGNMENT_RUNS: Check = Check {
    id: "clean-alignment-runs",
    severity: Severity::Suggestion,
    title: "来文中有用来对齐的成串空格",
    why: "对齐由排版来做，换一种字体就对不齐了。",
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-alignment-runs", 1), right: |case| damaged(case, "clean-alignment-runs", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-trailing-space", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static BLANK_LINES: Check = Check {
    id: "clean-blank-lines",
    severity: Severity::Suggestion,
    title: "来文中有成串的空行",
    why: "空行由排版来定。",
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-blank-lines", 1), right: |case| damaged(case, "clean-blank-lines", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-blank-lines", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static MIXED_BRACKETS: Check = Check {
    id: "clean-mixed-brackets",
    clause: Clause::GbT9704("7.3.3"),
    title: "来文的层次序号写法不统一",
    why: "同一层次的序号应当用同一种括号和写法。",
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-mixed-brackets", 1), right: |case| damaged(case, "clean-mixed-brackets", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-ordinal-form", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static DUPLICATE_TITLE: Check = Check {
    id: "clean-duplicate-title",
    severity: Severity::Suggestion,
    title: "来文的标题出现了两次",
    why: "网页常在正文上面再排一遍标题。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-duplicate-title", 1), right: |case| damaged(case, "clean-duplicate-title", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-duplicate-title", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

static LOST_NUMBERING: Check = Check {
    id: "clean-lost-numbering",
    severity: Severity::Suggestion,
    title: "来文的编号不连续，可能在复制时丢失",
    why: "自动编号复制时常会丢失，请对照原文补上。",
    repair: Repair::None,
    examples: &[
        Example::Compared { wrong: |case| damaged(case, "clean-lost-numbering", 1), right: |case| damaged(case, "clean-lost-numbering", 0) },
        Example::Compared { wrong: |case| damaged(case, "clean-lost-numbering", 3), right: undamaged },
        // Line ends are made alike without a word.
        Example::NearCase(|case| damaged(case, "clean-line-end", 12)),
    ],
    ..ROW
};

/// Kinds of damage of the receipt that a check of another name tells.
const TOLD_AS: &[(&str, &str)] = &[
    ("clean-misread", "clean-private-use"),
    ("clean-field-code", "clean-markup"),
    ("clean-footnote-mark", "clean-markup"),
    ("clean-running-head", "clean-navigation"),
    ("clean-trailing-space", "clean-alignment-runs"),
    ("clean-ordinal-form", "clean-mixed-brackets"),
];

fn undamaged(_: &mut Case) {}

fn damaged(case: &mut Case, id: &str, count: usize) {
    case.damages.push(Damage { id: id.into(), count, repaired: 0, words: "各级工会".into() });
}

/// Each check once, with the counts of the kinds of damage that it tells.
fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let damages = subject.known.damages;
    let told_by = |damage: &&Damage, check: &Check| {
        let told_as = TOLD_AS.iter().find(|(id, _)| *id == &*damage.id).map_or(&*damage.id, |(_, told_as)| told_as);
        told_as == check.id && damage.count > 0
    };
    let finding = |check: &'static Check| {
        let mut kinds = damages.iter().filter(|damage| told_by(damage, check));
        let first = kinds.next()?;
        let (count, repaired) = kinds
            .fold((first.count, first.repaired), |(count, repaired), kind| (count + kind.count, repaired + kind.repaired));
        Some(check.at(0..0).noting(sentence(count, repaired, first)).remark())
    };
    if damages.is_empty() { Vec::new() } else { ALL.iter().filter_map(|check| finding(check)).collect() }
}

/// Damage that the receipt does not list, because the reading drops it by role.
const LEFT_BY_READING: [&str; 3] = ["clean-title-wrap", "clean-indent", "clean-blank-lines"];

/// How many, what became of them, and an example.
fn sentence(count: usize, repaired: usize, first: &Damage) -> String {
    let done = match repaired {
        0 => String::new(),
        _ if LEFT_BY_READING.contains(&&*first.id) => "，读入时已经去掉".to_owned(),
        repaired if repaired >= count => "，已在清理清单中处理".to_owned(),
        repaired => format!("，清理清单已处理{repaired}处"),
    };
    let example = if first.words.is_empty() { String::new() } else { format!("，例如“{}”", first.words) };
    format!("共{count}处{done}{example}。")
}
