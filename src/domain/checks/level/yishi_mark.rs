use super::ROW;
use crate::domain::checks::{Check, Clause, Example, Finding, Needs, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(false, Needs::Letters("是"), run) };

static CHECK: Check = Check {
    id: "level-yishi-mark",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("附录B.3.7"),
    title: "“一是”“二是”后面一般不加标点",
    why: "“一是”与后面的话连成一句，不需要停顿。",
    repair: Repair::Ask,
    standing: Standing::Off("有的句子在“一是”后面确要停顿，难以判断。"),
    examples: &[
        Example::Fixed { wrong: "一是，加强领导。", right: "一是加强领导。" },
        Example::Fixed { wrong: "要做到：一是：学习；二是：落实。", right: "要做到：一是学习；二是落实。" },
        Example::Near("一是加强领导，二是抓好落实。"),
        Example::Near("统一是，分工也是。"),
    ],
    ..ROW
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let text = &*paragraph.text;
    let mut found = Vec::new();
    for (at, _) in text.match_indices('是') {
        let end = at + '是'.len_utf8();
        let Some(mark) = text[end..].chars().next().filter(|c| matches!(c, '，' | '：')) else { continue };
        let front = text[..at].trim_end_matches(|c| "一二三四五六七八九十".contains(c));
        let counts = front.len() < at && front.chars().next_back().is_none_or(|c| "，。；：、！？ \u{3000}".contains(c));
        let place = Span::new(end, end + mark.len_utf8());
        if counts && !paragraph.is_in_mask(place) {
            found.push(CHECK.fixable(place, vec![Edit::delete(place)]));
        }
    }
    found
}
