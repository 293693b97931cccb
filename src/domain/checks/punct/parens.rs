//! Round brackets, three checks.

use super::ROW;
use super::marks::{Marks, Pair};
use crate::domain::checks::{Check, Clause, Example, Finding, MaskKind, Repair, Severity, Standing};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static WIDTH: Check = Check {
    id: "punct-parens",
    severity: Severity::Error,
    clause: Clause::GbT15834("4.9、5.1"),
    title: "中文里用了半角括号",
    why: "括号里有汉字时用全角括号；半角括号只用在公式和西文里。",
    examples: &[
        Example::Fixed {
            wrong: "印发《管理办法(试行)》。", right: "印发《管理办法（试行）》。"
        },
        Example::Fixed { wrong: "各县（市、区)工会", right: "各县（市、区）工会" },
        Example::Near("按f(x)计算，执行标准(2012)。"),
        Example::Near("(二)准确把握要求"),
    ],
    ..ROW
};

pub(super) static NESTED: Check = Check {
    id: "punct-nested-parens",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("4.9.3.6"),
    title: "圆括号里又套圆括号",
    why: "同一种括号套用，读的人分不清哪一个和哪一个是一对；可以改写句子，或者里外用不同的括号。",
    repair: Repair::None,
    examples: &[
        Example::Told {
            wrong: "各单位（含直属机构（学校））报送。", right: "各单位（含直属机构、学校）报送。"
        },
        Example::Told {
            wrong: "按时报送（联系人：张三（办公室），电话：84151598）。",
            right: "按时报送（联系人：办公室张三，电话：84151598）。",
        },
        Example::Near("见附件（《管理办法（试行）》全文）。"),
        Example::Near("符合条件（见第（一）项）的单位"),
    ],
    ..ROW
};

pub(super) static STOP: Check = Check {
    id: "punct-stop-in-parens",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("附录B.2.2"),
    title: "句内括号里末尾有句号",
    why: "括号注释句子里的词语时，括号里末尾不用句号。",
    standing: Standing::Off("括号注释整句话时可以有句号，程序常常分不清它注释的是词语还是整句。"),
    examples: &[
        Example::Fixed {
            wrong: "请填写报名表（见附件。）并盖章。", right: "请填写报名表（见附件）并盖章。"
        },
        Example::Fixed { wrong: "各市（含县。），请报送。", right: "各市（含县），请报送。" },
        Example::Near("请填写报名表。（样式见附件。）"),
    ],
    ..ROW
};

const OPEN: &[char] = &['（', '('];
const CLOSE: &[char] = &['）', ')'];

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    if !marks.text.contains(OPEN) {
        return;
    }
    let (pairs, _) = marks.pairs(OPEN, CLOSE);
    for pair in &pairs {
        found.extend(narrow(marks, pair));
        found.extend(nested(marks, pair));
        found.extend(stop(marks, pair));
    }
}

fn narrow(marks: &Marks<'_>, pair: &Pair) -> Option<Finding> {
    let is_ordinal = marks.paragraph.ordinal.is_some_and(|ordinal| pair.open.at < ordinal.len);
    if marks.is_foreign || !pair.holds_han() || is_call(pair) || is_ordinal {
        return None;
    }
    let narrow =
        [(pair.open, '(', "（"), (pair.close, ')', "）")].into_iter().filter(|(mark, half, _)| mark.c == *half);
    let edits: Vec<Edit> = narrow.map(|(mark, _, wide)| Edit::replace(mark.span(), wide)).collect();
    (!edits.is_empty()).then(|| WIDTH.fixable(pair.span(), edits))
}

/// `print("甲")`.
fn is_call(pair: &Pair) -> bool {
    pair.open.before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_')
        && pair.open.after.is_some_and(|c| matches!(c, '"' | '\'' | '['))
}

/// A bracket in a title belongs to the title; （一） is an ordinal.
fn nested(marks: &Marks<'_>, pair: &Pair) -> Option<Finding> {
    let is_ordinal = || pair.inside().of(marks.text).chars().all(|c| "一二三四五六七八九十".contains(c));
    let is_name = || marks.paragraph.is_masked(pair.span(), &[MaskKind::BookTitle, MaskKind::DocumentNumber]);
    (pair.depth == 1 && pair.holds_han() && !is_ordinal() && !is_name()).then(|| NESTED.at(pair.span()))
}

fn stop(marks: &Marks<'_>, pair: &Pair) -> Option<Finding> {
    let text = marks.text;
    let inside = pair.inside().of(text);
    let words = inside.strip_suffix('。')?;
    let stop = Span::new(pair.open.end() + words.len(), pair.close.at);
    let is_in_sentence = pair.open.before.is_some_and(|c| !matches!(c, '。' | '！' | '？' | '；' | '：' | '”'));
    let goes_on = pair.close.after.is_some_and(|c| !matches!(c, '（' | '“'));
    (is_in_sentence && goes_on && !words.contains('。')).then(|| STOP.fixable(stop, vec![Edit::delete(stop)]))
}
