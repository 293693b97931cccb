use super::{ROW, body_lines, by_paragraph, each_line, is_off, left_of, notice, on_pages};
use crate::domain::checks::{Check, Element, Example, Finding, Reads, Rule, Subject};
use crate::domain::layout::Pages;
use crate::domain::layout::units::{CHAR, Mm};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Pages(run) };

static CHECK: Check = Check {
    id: "layout-indent",
    title: "段落没有左空二字、回行顶格",
    why: "正文每个自然段左空二字，回行顶格。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| each_line(page, Element::Body, |line| line.x = Mm(28.0)));
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| each_line(page, Element::Body, |line| line.x = Mm(28.0) + CHAR.times(2)));
            },
            right: notice,
        },
        // The binding margin of an even page is on its other side.
        Example::NearCase(|case| {
            notice(case);
            let long = "各级工会要高度重视职工防暑降温工作，督促用人单位落实高温津贴和休息制度。\n".repeat(20);
            case.set(Element::Body, &long);
        }),
    ],
    ..ROW
};

fn run(_: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    let lines = body_lines(pages);
    let wrong = by_paragraph(&lines).flat_map(|paragraph| {
        paragraph.iter().enumerate().filter_map(|(at, (page, line))| {
            let indent = if at == 0 { CHAR.times(2) } else { Mm(0.0) };
            is_off(line.x, left_of(page) + indent).then_some(page.number)
        })
    });
    on_pages(&CHECK, Element::Body, wrong).into_iter().collect()
}
