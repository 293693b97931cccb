use crate::domain::checks::{Beside, Check, Clause, Example, Finding, Holds, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::Element;
use crate::domain::notice::date_finder::DateMention;
use crate::domain::notice::date_of_issue::WEEKDAYS;
use crate::domain::text::edit::Edit;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Beside(Holds::DATE, run) };

static CHECK: Check = Check {
    id: "weekday-mismatch",
    element: Element::Body,
    severity: Severity::Error,
    clause: Clause::Logic,
    title: "星期与日期不符",
    why: "日期和星期必有一个错了，收文单位会弄错时间；请先核对日期。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Fixed {
            wrong: "请于2014年6月10日（星期三）前报县总工会。",
            right: "请于2014年6月10日（星期二）前报县总工会。",
        },
        Example::Fixed { wrong: "2014年6月8日（周六）上午9时", right: "2014年6月8日（周日）上午9时" },
        Example::Compared {
            wrong: |case| {
                case.set(Element::DateOfIssue, "2014年5月21日").set(Element::Body, "请于6月10日（星期三）前上报。");
            },
            right: |case| {
                case.set(Element::DateOfIssue, "2014年5月21日").set(Element::Body, "请于6月10日（星期二）前上报。");
            },
        }, Example::Near("2014年6月10日（星期二）和每周三下午学习。")],
};

fn run(beside: &Beside<'_>, paragraph: &Paragraph) -> Vec<Finding> {
    let finding = |date: &DateMention| {
        let (index, place) = date.weekday?;
        let day = date.day_near(beside.issued()).filter(|day| day.weekday() != index)?;
        let right = WEEKDAYS[day.weekday()];
        let note = format!("{day}是星期{right}，不是星期{}。", WEEKDAYS[index]);
        Some(CHECK.fixable(place, vec![Edit::replace(place, right)]).noting(note))
    };
    paragraph.dates().iter().filter_map(finding).collect()
}
