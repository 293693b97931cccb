//! The form of a 附件说明: one reading of its lines. The page prints 附件： and the numbers itself where they are left
//! out.

use super::ROW;
use super::entries::{END_MARKS, Entry, Form, entries};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Standing};
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::{chinese_digit, digit};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule {
    checks: &[&COLON, &END_MARK, &NUMBER_FORM, &SINGLE_NUMBERED, &SEQUENCE, &MARKS, &AS_TEXT],
    reads: Reads::Text(&[Element::AttachmentNote], run),
};

static COLON: Check = Check {
    id: "attach-colon",
    title: "“附件”后面没有标全角冒号",
    why: "附件说明写作“附件：”加附件名称，冒号用全角。",
    examples: &[
        Example::Fixed { wrong: "附件:1.报名表\n2.名单", right: "附件：1.报名表\n2.名单" },
        Example::Fixed { wrong: "附件1.报名表\n2.名单", right: "附件：1.报名表\n2.名单" },
        Example::Near("附件：报名表"),
        Example::Near("附件一览表"),
        Example::Near("附件材料目录"),
    ],
    ..ROW
};

static END_MARK: Check = Check {
    id: "attach-end-mark",
    title: "附件名称后面有标点",
    why: "附件名称后不加标点符号。",
    examples: &[
        Example::Fixed { wrong: "附件：报名表。", right: "附件：报名表" },
        Example::Fixed { wrong: "1.报名表；\n2.名单。", right: "1.报名表\n2.名单" },
        Example::Near("1.报名表（样式）\n2.《工会法》"),
        Example::Near("附件：“五一”活动安排"),
    ],
    ..ROW
};

static NUMBER_FORM: Check = Check {
    id: "attach-number-form",
    title: "附件顺序号的写法不对",
    why: "有多个附件的，在“附件：”之后用阿拉伯数字标注顺序号，写作“1.”“2.”。",
    examples: &[
        Example::Fixed { wrong: "附件：一、报名表\n二、名单", right: "附件：1.报名表\n2.名单" },
        Example::Fixed { wrong: "（1）报名表\n（2）名单", right: "1.报名表\n2.名单" },
        Example::Fixed { wrong: "附件1：报名表\n附件2：名单", right: "附件：1.报名表\n2.名单" },
        Example::Fixed { wrong: "1、 报名表\n2、名单", right: "1.报名表\n2.名单" },
        Example::Near("1.2014年度报名表\n2.一季度名单"),
        Example::Near("（试行）办法对照表"),
    ],
    ..ROW
};

static SINGLE_NUMBERED: Check = Check {
    id: "attach-single-numbered",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "只有一个附件，却标了顺序号",
    why: "顺序号用来区分几个附件，只有一个时不标。",
    standing: Standing::Off("只有一个附件时标不标“1”，标准没有说，各地写法不一。"),
    examples: &[
        Example::Fixed { wrong: "附件：1.报名表", right: "附件：报名表" },
        Example::Fixed { wrong: "1.报名表", right: "报名表" },
        Example::Near("附件：2014年报名表"),
    ],
    ..ROW
};

static SEQUENCE: Check = Check {
    id: "attach-sequence",
    severity: Severity::Warning,
    title: "附件顺序号不连续",
    why: "顺序号从1起连续编，正文、附件说明和附件左上角的号码才对得上。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed { wrong: "1.报名表\n3.名单", right: "1.报名表\n2.名单" },
        Example::Fixed { wrong: "附件：1.报名表\n1.名单\n2.办法", right: "附件：1.报名表\n2.名单\n3.办法" },
        // The second line goes on with the first name.
        Example::Near("1.职工之家建设情况统计表（县、乡镇、\n村、企业分别填写）\n2.名单"),
    ],
    ..ROW
};

static MARKS: Check = Check {
    id: "attach-marks",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "附件名称加了书名号",
    why: "附件说明里的名称不必加书名号；要与附件的标题一致。",
    repair: Repair::Ask,
    standing: Standing::Off("附件名称加不加书名号，标准没有说，各地写法不一。"),
    examples: &[
        Example::Fixed { wrong: "附件：《慰问办法》", right: "附件：慰问办法" },
        Example::Fixed { wrong: "1.《慰问办法》\n2.报名表", right: "1.慰问办法\n2.报名表" },
        Example::Near("《慰问办法》修订对照表"),
        Example::Near("《慰问办法》《报销办法》"),
    ],
    ..ROW
};

static AS_TEXT: Check = Check {
    id: "attach-as-text",
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "附件说明没有写附件名称",
    why: "附件说明写顺序号和名称，不写“附件如文”或者件数。",
    repair: Repair::None,
    standing: Standing::Off("“3份”可能是份数而不是件数，只有经办人知道。"),
    examples: &[
        Example::Told { wrong: "附件：如文", right: "附件：报名表" },
        Example::Told { wrong: "附件：3份", right: "附件：报名表（3份）" },
        Example::Near("附件：三件大事分工表"),
    ],
    ..ROW
};

fn run(text: &str, _: Element) -> Vec<Finding> {
    let entries = entries(text);
    let mut found = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        found.extend(colon(entry, text));
        found.extend(number_form(entry, at, text));
        found.extend(end_mark(entry));
        found.extend(marks(entry));
        if is_no_name(entry.clean_name()) {
            found.push(AS_TEXT.at(entry.span));
        }
    }
    found.extend(sequence(&entries));
    if let [only] = entries.as_slice()
        && let Some(number) = only.number.filter(|number| number.form != Form::InLabel)
    {
        found.push(SINGLE_NUMBERED.fixable(number.span, vec![Edit::delete(number.span)]));
    }
    found
}

fn colon(entry: &Entry<'_>, text: &str) -> Option<Finding> {
    let colon = entry.colon.filter(|colon| colon.of(text) != "：")?;
    let place = Span::new(entry.span.start, colon.end);
    Some(COLON.fixable(place, vec![Edit::replace(colon, "：")]))
}

fn number_form(entry: &Entry<'_>, at: usize, text: &str) -> Option<Finding> {
    let number = entry.number.filter(|number| number.form != Form::Right)?;
    let label = if number.form == Form::InLabel && at == 0 { "附件：" } else { "" };
    // A blank after the number goes with it.
    let place = Span::new(number.span.start, entry.span.end - entry.name.len());
    let edit = Edit::replace(place, format!("{label}{}.", number.value));
    let finding = NUMBER_FORM.fixable(number.span, vec![edit]);
    // The standard shows 1. as an example; what it asks for are Arabic digits.
    let written = number.span.of(text);
    let is_milder = matches!(number.form, Form::Comma | Form::InLabel) && written.chars().any(|c| digit(c).is_some());
    Some(if is_milder { finding.weighing(Severity::Warning) } else { finding })
}

fn end_mark(entry: &Entry<'_>) -> Option<Finding> {
    let stem = entry.clean_name().len();
    let mark = Span::new(entry.span.end - entry.name.len() + stem, entry.span.end);
    // A bracket that is open: the name goes on with the next line.
    let is_open = entry.name.matches(['（', '(']).count() > entry.name.matches(['）', ')']).count();
    let is_marked = stem > 0 && !is_open && entry.name[stem..].contains(END_MARKS);
    is_marked.then(|| END_MARK.fixable(mark, vec![Edit::delete(mark)]))
}

fn sequence(entries: &[Entry<'_>]) -> Vec<Finding> {
    // A line without a number may go on with the name above: what is not numbered does not count.
    let numbers = entries.iter().filter_map(|entry| entry.number);
    let wrong = numbers.zip(1..).filter(|(number, place)| number.value != *place);
    let renumbered = wrong.map(|(number, place)| {
        let edit = if number.form == Form::InLabel { format!("附件{place}：") } else { format!("{place}.") };
        SEQUENCE.fixable(number.span, vec![Edit::replace(number.span, edit)])
    });
    renumbered.collect()
}

fn marks(entry: &Entry<'_>) -> Option<Finding> {
    let name = entry.clean_name();
    let inner = name.strip_prefix('《')?.strip_suffix('》')?;
    if inner.contains(['《', '》']) {
        return None;
    }
    let start = entry.span.end - entry.name.len();
    let end = start + name.len();
    let (open, close) = (Span::new(start, start + '《'.len_utf8()), Span::new(end - '》'.len_utf8(), end));
    Some(MARKS.fixable(Span::new(start, end), vec![Edit::delete(open), Edit::delete(close)]))
}

/// 如文, 3份, 两件: no name.
fn is_no_name(name: &str) -> bool {
    let is_digit = |c: char| digit(c).is_some() || chinese_digit(c).is_some() || "两十".contains(c);
    let is_count = name.strip_suffix(['份', '件', '个']).is_some_and(|count| {
        let count = count.trim_start_matches(['共', '计']).trim_matches(is_blank);
        !count.is_empty() && count.chars().all(is_digit)
    });
    is_count || matches!(name, "如文" | "附件如文" | "见附件")
}
