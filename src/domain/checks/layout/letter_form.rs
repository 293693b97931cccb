use super::{ROW, is_off, left_of, notice};
use crate::domain::checks::{Case, Check, Clause, Element, Example, Finding, Reads, Rule, Subject};
use crate::domain::layout::units::{
    LETTER_MARK_TOP, LETTER_RULE_TO_EDGE, LETTER_RULE_WIDTH, Mm, RED_RULE_GAP, SHEET_HEIGHT, TYPE_AREA_WIDTH,
};
use crate::domain::layout::{Line, Page, Pages, Rule as LineRule};
use crate::domain::notice::draft::Form;

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
        Example::Compared {
            // A letter of several organs has the host's mark (10.1).
            wrong: |case| {
                letter(case);
                case.set(Element::IssuerMark, "金寨县总工会\n金寨县教育局");
            },
            right: letter,
        },
        Example::Compared {
            wrong: |case| {
                letter(case);
                case.set(Element::IssuerMark, "金寨县总工会文件");
            },
            right: letter,
        },
        // The form of a 文件, whose mark and rule have other measures.
        Example::NearCase(notice),
        // So have orders, though their mark stands higher.
        Example::NearCase(|case| {
            notice(case);
            case.draft.form = Form::Order;
        }),
    ],
    ..ROW
};

fn letter(case: &mut Case) {
    notice(case);
    case.draft.form = Form::Letter;
    case.set(Element::IssuerMark, "金寨县总工会");
}

fn run(subject: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    let Some(first) = pages.pages.first().filter(|_| subject.draft.form == Form::Letter) else { return Vec::new() };
    let missed = missed(first, pages);
    if missed.is_empty() { Vec::new() } else { vec![CHECK.at(0..0).noting(format!("不对的有：{}。", missed.join("，")))] }
}

fn missed(first: &Page, pages: &Pages) -> Vec<&'static str> {
    let of = |element: Element| first.lines.iter().filter(move |line| line.place.element == Some(element));
    let mark: Vec<&Line> = of(Element::IssuerMark).collect();
    let red: Vec<&LineRule> = first.rules.iter().filter(|rule| rule.ink.is_red()).collect();
    // Each double rule is two lines.
    let (upper, lower) = (red.first(), red.last().filter(|_| red.len() == 4));
    let right = left_of(first) + TYPE_AREA_WIDTH;
    let shows = |element: Element| pages.first_page_of(element).is_some();
    let end = |line: &Line| line.y + line.size.mm();
    [
        (mark.first().is_some_and(|mark| is_off(mark.y, LETTER_MARK_TOP)), "标志距上页边应当为30毫米"),
        (mark.iter().any(|line| line.text.ends_with("文件")), "标志不加“文件”二字"),
        (mark.len() > 1, "联合行文应当只用主办机关的标志"),
        (
            upper.zip(mark.last()).is_some_and(|(rule, mark)| is_off(rule.y, end(mark) + RED_RULE_GAP)),
            "上方红线应当在标志下4毫米处",
        ),
        (red.iter().any(|rule| is_off(rule.width, LETTER_RULE_WIDTH)), "红线长度应当为170毫米"),
        (
            lower.is_none_or(|rule| is_off(rule.y + rule.thickness, SHEET_HEIGHT - LETTER_RULE_TO_EDGE)),
            "下方红线距下页边应当为20毫米",
        ),
        (
            of(Element::DocumentNumber).any(|number| is_off(number.x + number.width, right)),
            "发文字号应当居右顶格",
        ),
        (first.lines.iter().any(|line| line.place.element.is_none()), "首页不显示页码"),
        (shows(Element::PrintedBy) || shows(Element::PrintedOn), "版记不加印发机关和印发日期"),
    ]
    .into_iter()
    .filter_map(|(is_missed, words)| is_missed.then_some(words))
    .collect()
}
