use super::{ROW, is_off, notice, on_pages};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Subject};
use crate::domain::notice::draft::Form;
use crate::domain::layout::units::{Mm, TYPE_AREA_BOTTOM, TYPE_AREA_WIDTH};
use crate::domain::layout::{Ink, Page, Pages};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Pages(run) };

static CHECK: Check = Check {
    id: "layout-colophon-bottom",
    element: Element::PrintedBy,
    clause: Clause::GbT9704("7.4.1"),
    title: "版记不在最后一面底部，或者分隔线不与版心等宽",
    why: "版记置于最后一面，末条分隔线与版心下边缘重合，分隔线与版心等宽。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| page.rules.iter_mut().for_each(|rule| rule.width = Mm(150.0)));
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| page.rules.iter_mut().for_each(|rule| rule.y = rule.y - Mm(20.0)));
            },
            right: notice,
        },
        // The red rule of the header is another one.
        Example::NearCase(|case| {
            notice(case);
            case.alter_pages(|page| {
                page.rules.iter_mut().filter(|rule| rule.ink == Ink::Red).for_each(|rule| rule.width = Mm(170.0));
            });
        }),
        // The imprint of a letter has no rules (10.1).
        Example::NearCase(|case| {
            notice(case);
            case.draft.form = Form::Letter;
            case.set(Element::IssuerMark, "金寨县总工会").set(Element::PrintedBy, "").set(Element::PrintedOn, "");
        }),
    ],
    ..ROW
};

/// What stands in the imprint.
pub(super) const IMPRINT: [Element; 3] = [Element::CopyRecipients, Element::PrintedBy, Element::PrintedOn];

fn run(subject: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    let shows = |page: &Page| {
        page.lines.iter().any(|line| line.place.element.is_some_and(|element| IMPRINT.contains(&element)))
    };
    let Some(page) = pages.pages.iter().rev().find(|page| shows(page)) else { return Vec::new() };
    let is_last = pages.pages.last().is_some_and(|last| last.number == page.number);
    if is_last && subject.draft.form == Form::Letter {
        return Vec::new();
    }
    let mut rules = page.rules.iter().filter(|rule| rule.ink == Ink::Black);
    // The other rules may be those of a table.
    let lowest = rules.clone().map(|rule| rule.y).fold(Mm(0.0), |low, y| if y.0 > low.0 { y } else { low });
    let is_narrow = rules.any(|rule| rule.y == lowest && is_off(rule.width, TYPE_AREA_WIDTH));
    if is_last && !is_narrow && !is_off(lowest, TYPE_AREA_BOTTOM) {
        return Vec::new();
    }
    on_pages(&CHECK, Element::PrintedBy, [page.number]).into_iter().collect()
}
