use super::{ROW, each_line, notice};
use crate::domain::checks::{Check, Clause, Element, Example, Reads, Remark, Rule, Severity, Sheet};
use crate::domain::notice::draft::Form;
use crate::domain::layout::{Ink, Line};
use crate::domain::notice::own_organ::Paper;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Sheet(run) };

static CHECK: Check = Check {
    id: "layout-red-parts",
    element: Element::IssuerMark,
    severity: Severity::Warning,
    clause: Clause::GbT9704("5.2.4、7.2.4、7.2.7"),
    title: "发文机关标志、版头分隔线不是红色，或者正文不是黑色",
    why: "发文机关标志和版头分隔线用红色，其他没有特殊说明的文字用黑色。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| each_line(page, Element::IssuerMark, |line| line.ink = Ink::Black));
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| page.rules.iter_mut().for_each(|rule| rule.ink = Ink::Black));
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| each_line(page, Element::Body, |line| line.ink = Ink::Red));
            },
            right: notice,
        },
        // The paper brings its red.
        Example::NearCase(|case| {
            notice(case);
            case.draft.style.paper = Paper::Preprinted;
        }),
        // Without a header nothing has to be red.
        Example::NearCase(|case| {
            notice(case);
            case.set(Element::IssuerMark, "").set(Element::DocumentNumber, "");
        }),
        // An order has no rule (10.2).
        Example::NearCase(|case| {
            notice(case);
            case.draft.form = Form::Order;
        }),
    ],
    ..ROW
};

fn run(sheet: &Sheet<'_>) -> Vec<Remark> {
    let Sheet { page, form, .. } = sheet;
    let is_mark = |line: &Line| line.place.element == Some(Element::IssuerMark);
    let has_rule = *form == Form::Order || page.rules.iter().any(|rule| rule.ink.is_red());
    let lacks_rule = !has_rule && page.lines.iter().any(is_mark);
    let is_wrong = lacks_rule || page.lines.iter().any(|line| line.ink.is_red() != is_mark(line));
    is_wrong.then(|| CHECK.remark(Element::IssuerMark)).into_iter().collect()
}
