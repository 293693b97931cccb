use super::{ROW, each_line, is_off, left_of, notice};
use crate::domain::checks::{Check, Element, Example, Reads, Remark, Rule, Sheet};
use crate::domain::layout::Line;
use crate::domain::layout::units::{CHAR, Mm};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Sheet(run) };

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

fn run(sheet: &Sheet<'_>) -> Vec<Remark> {
    let is_wrong = |line: &&Line| {
        let indent = if line.start == 0 { CHAR.times(2) } else { Mm(0.0) };
        is_off(line.x, left_of(sheet.page) + indent)
    };
    let wrong = sheet.page.body_lines().find(is_wrong);
    wrong.map(|_| CHECK.remark(Element::Body)).into_iter().collect()
}
