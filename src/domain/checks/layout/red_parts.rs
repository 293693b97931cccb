use super::{ROW, each_line, notice, on_pages};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Severity, Subject};
use crate::domain::notice::draft::Form;
use crate::domain::layout::{Ink, Page, Pages};
use crate::domain::notice::own_organ::Paper;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Pages(run) };

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

fn run(subject: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    let has_rule = subject.draft.form != Form::Order;
    let is_wrong = |page: &Page| {
        let is_mark = |element: Option<Element>| element == Some(Element::IssuerMark);
        let has_mark = page.lines.iter().any(|line| is_mark(line.place.element));
        page.lines.iter().any(|line| line.ink.is_red() != is_mark(line.place.element))
            || (has_mark && has_rule && !page.rules.iter().any(|rule| rule.ink.is_red()))
    };
    let wrong = pages.pages.iter().filter(|page| is_wrong(page));
    on_pages(&CHECK, Element::IssuerMark, wrong.map(|page| page.number)).into_iter().collect()
}
