//! Typefaces and sizes of title, body and headings.

use super::{ROW, each_line, notice};
use crate::domain::checks::{Check, Clause, Element, Example, Reads, Remark, Rule, Severity, Sheet};
use crate::domain::layout::units::{BODY_SIZE, TITLE_SIZE};
use crate::domain::layout::{Face, Line, Page};
use crate::domain::notice::body::{heading, ordinal};

pub(super) static RULE: Rule =
    Rule { checks: &[&TITLE_FONT, &BODY_FONT, &HEADING_FONT], reads: Reads::Sheet(run) };

static TITLE_FONT: Check = Check {
    id: "layout-title-font",
    element: Element::Title,
    severity: Severity::Warning,
    clause: Clause::GbT9704("7.3.1"),
    title: "标题不是2号小标宋体",
    why: "标题一般用2号小标宋体字。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| each_line(page, Element::Title, |line| line.font = Face::Hei));
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| each_line(page, Element::Title, |line| line.size = BODY_SIZE));
            },
            right: notice,
        },
        Example::NearCase(|case| {
            notice(case);
            case.alter_pages(|page| each_line(page, Element::IssuerMark, |line| line.size = TITLE_SIZE));
        }),
    ],
    ..ROW
};

static BODY_FONT: Check = Check {
    id: "layout-body-font",
    severity: Severity::Warning,
    clause: Clause::GbT9704("5.2.2、7.3.3"),
    title: "正文不是3号仿宋体",
    why: "正文一般用3号仿宋体字。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| each_line(page, Element::Body, |line| line.font = Face::Song));
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| each_line(page, Element::Body, |line| line.size = TITLE_SIZE));
            },
            right: notice,
        },
        // A run-in heading is in its own face, the sentence behind it is not.
        Example::NearCase(|case| {
            notice(case);
            case.set(Element::Body, "一、加强领导。各级工会要高度重视。\n（一）明确责任。各负其责。");
        }),
    ],
    ..ROW
};

static HEADING_FONT: Check = Check {
    id: "layout-heading-font",
    severity: Severity::Warning,
    title: "层次标题的字体不对",
    why: "一般第一层用黑体，第二层用楷体，第三层和第四层用仿宋体。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.alter_pages(|page| each_line(page, Element::Body, |line| line.font = Face::FangSong));
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.set(Element::Body, "一、加强领导\n（一）明确责任\n1.建立台账");
                case.alter_pages(|page| each_line(page, Element::Body, |line| line.font = Face::Hei));
            },
            right: |case| {
                notice(case);
                case.set(Element::Body, "一、加强领导\n（一）明确责任\n1.建立台账");
            },
        },
        // A numbered clause is no heading.
        Example::NearCase(|case| {
            notice(case);
            case.set(
                Element::Body,
                "一、各级工会和各用人单位要把防暑降温作为夏季安全生产的重要内容来抓，做到有人员、有经费、有物资、有检查。",
            );
        }),
    ],
    ..ROW
};

fn run(sheet: &Sheet<'_>) -> Vec<Remark> {
    let is_here = |(page, _): &&(&Page, &Line)| page.number == sheet.page.number;
    let is_title = |line: &Line| line.font == Face::XiaoBiaoSong && line.changes.is_empty() && line.size == TITLE_SIZE;
    let mut titles = sheet.page.lines.iter().filter(|line| line.place.element == Some(Element::Title));
    let mut found: Vec<Remark> = titles.any(|line| !is_title(line)).then(|| TITLE_FONT.remark(Element::Title)).into_iter().collect();
    let lines = sheet.body();
    for paragraph in lines.chunk_by(|(_, one), (_, next)| one.place.paragraph == next.place.paragraph) {
        let Some((first_page, first)) = paragraph.first() else { continue };
        let expected = face_of_lead(paragraph, first);
        if first.font != expected && first_page.number == sheet.page.number {
            let check = if ordinal(&first.text).is_some() { &HEADING_FONT } else { &BODY_FONT };
            found.push(check.remark(Element::Body));
        }
        // Behind the lead of a heading, which may run over lines, there is body type.
        let ends_in = |line: &Line| line.changes.last().map_or(line.font, |(_, face)| *face);
        let is_wrong = |line: &Line| {
            line.size != BODY_SIZE || !matches!(ends_in(line), Face::FangSong) && ends_in(line) != expected
        };
        let wrong = paragraph.iter().filter(is_here).find(|(_, line)| is_wrong(line));
        found.extend(wrong.map(|_| BODY_FONT.remark(Element::Body)));
    }
    found
}

/// 黑体 for 一、, 楷体 for （一）, 仿宋 for everything else; a paragraph that began pages ago keeps what it has.
fn face_of_lead(paragraph: &[(&Page, &Line)], first: &Line) -> Face {
    if first.start > 0 {
        return first.font;
    }
    let face = match ordinal(&first.text).map(|ordinal| ordinal.level) {
        Some(1) => Face::Hei,
        Some(2) => Face::Kai,
        _ => return Face::FangSong,
    };
    let text: String = paragraph.iter().map(|(_, line)| &*line.text).collect();
    if heading(&text).is_some() { face } else { Face::FangSong }
}
