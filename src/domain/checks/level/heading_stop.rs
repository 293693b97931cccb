use super::ROW;
use crate::domain::checks::{Check, Clause, Example, Finding, Holds, Placed, Reads, Rule, Severity, Subject, Texts};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "level-heading-stop",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("附录B.4"),
    title: "单独成行的小标题末尾不用句号",
    why: "小标题独占一行时，换行已经表示停顿；接排在段首时才用句号。",
    examples: &[
        Example::Fixed { wrong: "一、总体要求。\n各单位要提高认识。", right: "一、总体要求\n各单位要提高认识。" },
        Example::Fixed { wrong: "（一）加强领导。\n县总工会成立领导小组。", right: "（一）加强领导\n县总工会成立领导小组。" },
        Example::Near("1.完成自查。\n2.上报结果。"),
        Example::Near("一、禁止采砂。\n二、本公告自发布之日起施行。\n特此公告。"),
        Example::Near("一、加强领导。各单位要成立领导小组。\n县总工会负责协调。"),
    ],
    ..ROW
};

fn run(_: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    const LONGEST: usize = 22;
    let mut found = Vec::new();
    for (before, heading, next) in texts.holding_among(Holds::ORDINAL) {
        let Some(next) = next else { continue };
        let Some(ordinal) = heading.paragraph.ordinal else { continue };
        let text = heading.paragraph.text.trim_end();
        let Some(words) = text.strip_suffix('。') else { continue };
        // Siblings one after the other are the items of a list, and those are sentences.
        let is_sibling = |other: &Placed| other.paragraph.ordinal.is_some_and(|other| other.level == ordinal.level);
        let ends_list = before.is_some_and(is_sibling);
        let leads = next.paragraph.ordinal.is_none_or(|next| next.level > ordinal.level) && !ends_list;
        let is_short = words.chars().count() <= LONGEST && !words.contains(['。', '；', '，', '：']);
        if leads && is_short {
            let stop = Span::new(words.len(), text.len()).shifted(heading.span.start);
            found.push(CHECK.fixable(stop, vec![Edit::delete(stop)]));
        }
    }
    found
}
