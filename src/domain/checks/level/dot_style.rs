use super::ROW;
use crate::domain::checks::{Check, Clause, Example, Finding, Holds, Reads, Rule, Severity, Subject, Texts};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "level-dot-style",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "“1.”和“1．”两种圆点混用",
    why: "同一文件的序号用同一种圆点，版面才整齐。",
    examples: &[
        Example::Fixed { wrong: "1.报名\n2.比赛\n3．颁奖", right: "1.报名\n2.比赛\n3.颁奖" },
        Example::Fixed { wrong: "1．报名\n2．比赛\n3.颁奖", right: "1．报名\n2．比赛\n3．颁奖" },
        Example::Near("1．报名\n2．比赛"),
        Example::Near("１．报名\n２．比赛\n3.颁奖\n4.总结"),
    ],
    ..ROW
};

fn run(_: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let dots: Vec<(char, Span)> = texts
        .holding(Holds::ORDINAL)
        .filter_map(|placed| {
            let ordinal = placed.paragraph.ordinal.filter(|ordinal| ordinal.level == 3)?;
            let mark = &placed.paragraph.text[..ordinal.len];
            // １． with a digit as wide as its dot is a style of its own.
            let dot = mark.chars().next_back().filter(|_| mark.contains(|c: char| c.is_ascii_digit()))?;
            let end = placed.span.start + ordinal.len;
            matches!(dot, '.' | '．').then(|| (dot, Span::new(end - dot.len_utf8(), end)))
        })
        .collect();
    let narrow = dots.iter().filter(|(dot, _)| *dot == '.').count();
    // The form that is used more often is meant; of equals, the usual one.
    let meant = if narrow * 2 >= dots.len() { '.' } else { '．' };
    let others = dots.iter().filter(|(dot, _)| *dot != meant);
    others.map(|(_, place)| CHECK.fixable(*place, vec![Edit::replace(*place, meant.to_string())])).collect()
}
