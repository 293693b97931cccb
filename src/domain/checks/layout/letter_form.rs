use super::{ROW, is_off, left_of, notice};
use crate::domain::notice::draft::Form;
use crate::domain::checks::{Case, Check, Clause, Element, Example, Finding, Reads, Rule, Subject};
use crate::domain::layout::units::{Mm, SHEET_HEIGHT, TYPE_AREA_WIDTH};
use crate::domain::layout::{Page, Pages};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Pages(run) };

static CHECK: Check = Check {
    id: "layout-letter-form",
    element: Element::IssuerMark,
    clause: Clause::GbT9704("10.1"),
    title: "信函格式的尺寸不对",
    why: "信函格式有自己的版头：标志距上页边30毫米，两条红色双线长170毫米，首页不显示页码，版记不加印发机关、印发日期和分隔线。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                letter(case);
                case.alter_pages(|page| page.rules.iter_mut().for_each(|rule| rule.width = Mm(156.0)));
            },
            right: letter,
        },
        Example::Compared {
            wrong: |case| {
                letter(case);
                case.alter_pages(|page| super::each_line(page, Element::IssuerMark, |line| line.y = Mm(37.0)));
            },
            right: letter,
        },
        // The form of a 文件, whose mark and rule have other measures.
        Example::NearCase(notice),
    ],
    ..ROW
};

/// From the upper edge of the sheet to the mark.
const MARK_TOP: Mm = Mm(30.0);
/// Length of the red rules.
const RULE_WIDTH: Mm = Mm(170.0);
/// From the lower red rule to the lower edge of the sheet.
const RULE_TO_EDGE: Mm = Mm(20.0);
/// Higher than this no mark of a 文件 stands: that one is 72 mm from the edge.
const HIGHEST_OF_DOCUMENTS: Mm = Mm(60.0);

fn letter(case: &mut Case) {
    notice(case);
    case.set(Element::PrintedBy, "").set(Element::PrintedOn, "").set(Element::CopyRecipients, "");
    case.alter_pages(|page| {
        if page.number > 1 {
            return;
        }
        super::each_line(page, Element::IssuerMark, |line| line.y = MARK_TOP);
        super::each_line(page, Element::DocumentNumber, |line| line.x = Mm(184.0) - line.width);
        page.lines.retain(|line| line.place.element.is_some());
        let Some(upper) = page.rules.first_mut() else { return };
        (upper.x, upper.y, upper.width) = (Mm(20.0), Mm(50.0), RULE_WIDTH);
        let lower = crate::domain::layout::Rule { y: SHEET_HEIGHT - RULE_TO_EDGE, ..*upper };
        page.rules.push(lower);
    });
}

fn run(subject: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    // Orders, minutes and telegrams have heads of their own.
    if matches!(subject.draft.form, Form::Order | Form::Minutes | Form::Telegram) {
        return Vec::new();
    }
    let Some(first) = pages.pages.first().filter(|page| is_letter(page)) else { return Vec::new() };
    let missed = missed(first, pages);
    if missed.is_empty() { Vec::new() } else { vec![CHECK.at(0..0).noting(format!("不对的有：{}。", missed.join("，")))] }
}

/// Whether the first page is meant for a letter: two red rules, or a mark above the place of any other.
fn is_letter(page: &Page) -> bool {
    let red = page.rules.iter().filter(|rule| rule.ink.is_red()).count();
    let mark = page.lines.iter().find(|line| line.place.element == Some(Element::IssuerMark));
    red > 1 || mark.is_some_and(|mark| mark.y.0 < HIGHEST_OF_DOCUMENTS.0)
}

fn missed(first: &Page, pages: &Pages) -> Vec<&'static str> {
    let line = |element: Element| first.lines.iter().find(|line| line.place.element == Some(element));
    let red: Vec<_> = first.rules.iter().filter(|rule| rule.ink.is_red()).collect();
    let right = left_of(first) + TYPE_AREA_WIDTH;
    let shows = |element: Element| pages.first_page_of(element).is_some();
    [
        (line(Element::IssuerMark).is_some_and(|mark| is_off(mark.y, MARK_TOP)), "标志距上页边应当为30毫米"),
        (red.iter().any(|rule| is_off(rule.width, RULE_WIDTH)), "红线长度应当为170毫米"),
        (
            red.last().is_none_or(|rule| red.len() < 2 || is_off(rule.y, SHEET_HEIGHT - RULE_TO_EDGE)),
            "下方红线距下页边应当为20毫米",
        ),
        (
            line(Element::DocumentNumber).is_some_and(|number| is_off(number.x + number.width, right)),
            "发文字号应当居右顶格",
        ),
        (first.lines.iter().any(|line| line.place.element.is_none()), "首页不显示页码"),
        (shows(Element::PrintedBy) || shows(Element::PrintedOn), "版记不加印发机关和印发日期"),
    ]
    .into_iter()
    .filter_map(|(is_missed, words)| is_missed.then_some(words))
    .collect()
}
