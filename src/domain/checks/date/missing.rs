use super::{is_placeholder, place};
use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Stage, Subject};
use crate::domain::checks::official::is_document;
use crate::domain::notice::Element;
use crate::domain::notice::reading::{Owner, TextKind};
use crate::domain::notice::upstream::Role;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "date-missing",
    element: Element::DateOfIssue,
    severity: Severity::Error,
    clause: Clause::Regulation("第九条（十二）"),
    title: "没有成文日期",
    why: "成文日期是公文生效的时间依据，署会议通过或者签发的日期。",
    repair: Repair::None,
    standing: Standing::On,
    examples: &[
        Example::Compared {
            wrong: |case| case.stage = Stage::Final,
            right: |case| {
                case.stage = Stage::Final;
                case.set(Element::DateOfIssue, "2014年5月21日");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.stage = Stage::Final;
                case.set(Element::DateOfIssue, "2014年　月　日");
            },
            right: |case| {
                case.set(Element::DateOfIssue, "2014年　月　日");
            },
        }, Example::NearCase(|case| { case.set(Element::DateOfIssue, ""); }),
        Example::NearCase(|case| {
            // News that was pasted for a look.
            case.stage = Stage::Final;
            case.read_from(&[(Owner::Outer, Role::Body, "新华社北京10月11日电")]).read.kind = TextKind::NotOfficial;
        }),
    ],
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::DateOfIssue).trim();
    let missing = subject.stage == Stage::Final && is_document(subject) && (text.is_empty() || is_placeholder(text));
    if missing { vec![CHECK.at(place(subject))] } else { Vec::new() }
}
