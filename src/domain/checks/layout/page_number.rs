use super::{ROW, is_off, left_of, notice};
use crate::domain::checks::{Check, Clause, Element, Example, Reads, Remark, Rule, Severity, Sheet};
use crate::domain::layout::units::{DASH_DROP, IMPRINT_SIZE, Mm, PAGE_NUMBER_GAP, TYPE_AREA_BOTTOM, TYPE_AREA_WIDTH};
use crate::domain::layout::{Face, Line, Page};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Sheet(run) };

static CHECK: Check = Check {
    id: "layout-page-number",
    severity: Severity::Warning,
    clause: Clause::GbT9704("7.5"),
    title: "页码的写法、字体或者位置不对",
    why: "页码一般用4号半角宋体阿拉伯数字，左右各放一条一字线，单页居右空一字，双页居左空一字。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| numbers(page, |line| line.text = "- 1 -".into()));
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| numbers(page, |line| line.x = Mm(95.0)));
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| numbers(page, |line| line.font = Face::FangSong));
            },
            right: notice,
        },
        // A page that holds nothing but the imprint needs no number.
        Example::NearCase(|case| {
            notice(case);
            case.set(Element::Body, &"各级工会要高度重视职工防暑降温工作，落实高温津贴和休息制度。\n".repeat(15));
        }),
    ],
    ..ROW
};

fn numbers(page: &mut Page, change: fn(&mut Line)) {
    page.lines.iter_mut().filter(|line| line.place.element.is_none()).for_each(change);
}

fn run(sheet: &Sheet<'_>) -> Vec<Remark> {
    let wrong = sheet.page.lines.iter().find(|line| is_number(line) && !is_right(sheet.page, line));
    wrong.map(|_| CHECK.remark(Element::Body)).into_iter().collect()
}

fn is_number(line: &Line) -> bool {
    line.place.element.is_none()
}

fn is_right(page: &Page, line: &Line) -> bool {
    let left = left_of(page);
    let one_in = IMPRINT_SIZE.mm();
    let is_in_corner = if page.is_odd() {
        !is_off(line.x + line.width, left + TYPE_AREA_WIDTH - one_in)
    } else {
        !is_off(line.x, left + one_in)
    };
    let has_digits = line.text.strip_prefix("— ").and_then(|rest| rest.strip_suffix(" —"));
    has_digits.is_some_and(|digits| digits.parse() == Ok(page.number))
        && is_in_corner
        && !is_off(line.y, TYPE_AREA_BOTTOM + PAGE_NUMBER_GAP - DASH_DROP)
        && (line.font, line.size) == (Face::Song, IMPRINT_SIZE)
}
