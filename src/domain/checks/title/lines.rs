//! The lines of the title on paper (standard/titles.md, section 6).
//!
//! The layout breaks a title by sense; what it chose itself is the best there is, so words, names and shape are looked at
//! only where the clerk has typed the line breaks, and widths also where our notice came in with broken lines.

use super::ROW;
use crate::domain::checks::{Case, Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject};
use crate::domain::layout::units::TITLE_CHARS;
use crate::domain::layout::{Pages, title_lines, torn_lines};
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::house::HouseWords;
use crate::domain::notice::reading::{Owner, ReadParagraph};
use crate::domain::notice::upstream::Role;
use crate::domain::text::edit::{self, Edit};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;
use crate::domain::text::width::text_halves;

pub(super) static RULE: Rule =
    Rule { checks: &[&LINE_WIDTH, &LINE_BREAK, &SHAPE, &TOO_LONG], reads: Reads::Pages(run) };

static LINE_WIDTH: Check = Check {
    id: "title-line-width",
    clause: Clause::GbT9704("5.2.1、7.3.1"),
    title: "标题的一行超过20个字",
    why: "版心宽156毫米，2号字一行最多排20个字，多出来的字会被挤到下一行。",
    examples: &[
        Example::Fixed {
            wrong: "金寨县总工会关于转发省总工会关于做好2014年职工\n防暑降温工作的通知",
            right: "金寨县总工会关于转发省总工会关于做好2014年职工防暑降温工作的通知",
        },
        Example::Fixed {
            wrong: "金寨县总工会\n关于印发职工防暑降温工作方案和高温天气应急处置预案的通知",
            right: "金寨县总工会关于印发职工防暑降温工作方案和高温天气应急处置预案的通知",
        },
        // Twenty characters fill the line; digits are half as wide.
        Example::Near("金寨县总工会关于做好2014年职工防暑降温\n和安全生产工作的通知"),
        Example::Compared {
            wrong: |case| came_in(case, &["金寨县总工会关于转发省总工会做好2014年防暑降温工作", "意见的通知"]),
            right: |case| came_in(case, &["金寨县总工会关于转发省总工会", "做好2014年防暑降温工作意见的通知"]),
        },
        Example::NearCase(|case| {
            // Lines of a window.
            came_in(case, &["金寨县总工会　金寨县教育局　金寨县财政局关于转发省总工会做好职工防暑降温工作", "意见的通知"]);
        }),
        // Without a typed break the layout breaks it.
        Example::Near("金寨县总工会关于印发职工防暑降温工作方案和高温天气应急处置预案的通知"),
    ],
    ..ROW
};

static LINE_BREAK: Check = Check {
    id: "title-line-break",
    clause: Clause::GbT9704("7.3.1"),
    title: "标题回行拆开了词语、名称，或者“关于”“的”留在了不该留的一行",
    why: "标题回行时要做到词意完整。",
    examples: &[
        Example::Fixed {
            wrong: "金寨县总工会关于\n做好职工防暑降温工作的通知",
            right: "金寨县总工会关于做好职工防暑降温工作的通知",
        },
        Example::Fixed {
            wrong: "金寨县总工会关于做好职工防暑降温工作\n的通知",
            right: "金寨县总工会关于做好职工防暑降温工作的通知",
        },
        Example::Fixed {
            wrong: "金寨县总工会关于做好职工防暑降温工作的通\n知",
            right: "金寨县总工会关于做好职工防暑降温工作的通知",
        },
        Example::Near("金寨县总工会\n关于做好职工防暑降温工作的通知"),
        // The title passed on begins a line of its own.
        Example::Near("金寨县总工会关于转发\n《安徽省总工会防暑降温工作方案》的通知"),
    ],
    ..ROW
};

static SHAPE: Check = Check {
    id: "title-shape",
    clause: Clause::GbT9704("7.3.1"),
    title: "标题各行排成了沙漏形或者长方形",
    why: "标题排列应当使用梯形或菱形，中间短、两头长，或者三行以上一样长，都不合要求。",
    examples: &[
        Example::Fixed {
            wrong: "金寨县总工会关于转发\n省总工会\n关于做好职工防暑降温工作的通知",
            right: "金寨县总工会关于转发省总工会关于做好职工防暑降温工作的通知",
        },
        Example::Fixed {
            wrong: "金寨县总工会关于印发\n职工防暑降温工作方案\n和应急处置预案的通知",
            right: "金寨县总工会关于印发职工防暑降温工作方案和应急处置预案的通知",
        },
        Example::Near("金寨县总工会\n关于做好职工防暑降温\n和安全生产工作的通知"),
        Example::Near("金寨县总工会关于印发职工\n防暑降温工作方案和应急处置预案\n的补充通知"),
    ],
    ..ROW
};

static TOO_LONG: Check = Check {
    id: "title-too-long",
    severity: Severity::Suggestion,
    title: "标题超过四行",
    why: "标题太长，读的人抓不住事由；转发时可以略去中间机关，或者概括事由。",
    repair: Repair::None,
    examples: &[
        Example::Told {
            wrong: "金寨县总工会\n金寨县教育局\n金寨县人力资源和社会保障局\n关于印发职工防暑降温工作方案\n和应急处置预案的通知",
            right: "金寨县总工会\n金寨县教育局\n金寨县人力资源和社会保障局\n关于印发职工防暑降温工作方案的通知",
        },
        Example::Told {
            wrong: "金寨县总工会关于转发安徽省总工会关于印发职工防暑降温工作方案和高温天气应急处置预案以及职工休息休假制度监督检查办法和高温津贴发放情况专项督查实施方案和劳动保护监督检查员工作职责的补充通知",
            right: "金寨县总工会关于转发安徽省总工会关于印发职工防暑降温工作方案和高温天气应急处置预案的补充通知",
        },
        Example::Near("金寨县总工会\n金寨县教育局\n关于印发职工防暑降温工作方案\n和应急处置预案的通知\n"),
    ],
    ..ROW
};

fn came_in(case: &mut Case, lines: &[&str]) {
    let read: Vec<_> = lines.iter().map(|line| (Owner::Outer, Role::Title, *line)).collect();
    case.set(Element::Title, &lines.concat()).read_from(&read);
}

fn run(subject: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    let text = subject.text(Element::Title);
    let typed = typed_lines(text);
    let lines: Vec<u32> = pages
        .pages
        .iter()
        .flat_map(|page| &page.lines)
        .filter(|line| line.place.element == Some(Element::Title))
        .map(|line| width(&line.text))
        .collect();
    let mut found: Vec<Finding> = as_it_came(subject).into_iter().collect();
    if typed.len() > 1 {
        let wide = typed.iter().filter(|line| width(line.of(text)) > 2 * TITLE_CHARS);
        found.extend(wide.map(|line| LINE_WIDTH.at(*line)));
        let is_before_title = |place: &Span| text[place.end..].starts_with(['《', '〈']) && !is_about(&text[..place.start]);
        let torn = torn_lines(text, &subject.draft.house).into_iter().filter(|place| !is_before_title(place));
        found.extend(torn.map(|place| LINE_BREAK.at(around(text, place))));
    }
    let whole = Span::new(0, text.trim_end().len());
    if typed.len() > 1 && is_misshapen(&lines) {
        let counts: Vec<String> = lines.iter().map(|halves| halves.div_ceil(2).to_string()).collect();
        found.push(SHAPE.at(whole).noting(format!("各行依次有{}个字。", counts.join("、"))));
    }
    let edits = joined(text, &typed);
    if !found.is_empty() && !edits.is_empty() && is_sound(&edit::apply(text, &edits), &subject.draft.house) {
        // One press cures all that a check finds, by leaving the breaks to the layout: its first finding has the edits.
        let mut cured: Vec<&'static str> = Vec::new();
        for finding in &mut found {
            if !cured.contains(&finding.check.id) {
                cured.push(finding.check.id);
                (finding.edits, finding.repair) = (edits.clone(), finding.check.repair);
            }
        }
    }
    if lines.len() > 4 {
        found.push(TOO_LONG.at(whole).noting(format!("排成了{}行。", lines.len())));
    }
    found
}

/// The lines that the title had in the text that was read: joined since, but on paper they were too wide.
fn as_it_came(subject: &Subject<'_>) -> Option<Finding> {
    let source = subject.known.source.filter(|source| source.is_ours)?;
    let is_title = |part: &&ReadParagraph| part.owner == Owner::Outer && part.role == Role::Title;
    let parts = source.paragraphs.iter().filter(is_title).flat_map(|part| part.span.of(source.text).lines());
    let lines: Vec<&str> = parts.map(|line| line.trim_matches(is_blank)).filter(|line| !line.is_empty()).collect();
    // A title in one line is that of a web page, which breaks it by the width of its window.
    let wide = lines.iter().filter(|_| lines.len() > 1).max_by_key(|line| width(line))?;
    let chars = width(wide).div_ceil(2);
    let note = format!("原稿的标题有一行{chars}个字，版面已重新回行。");
    // One more goes in with the characters set closer; what is much wider was never a line of paper.
    (TITLE_CHARS + 2..=TITLE_CHARS + 6).contains(&chars).then(|| LINE_WIDTH.at(0..subject.text(Element::Title).len()).noting(note))
}

/// The lines as typed, without the blanks about them.
fn typed_lines(text: &str) -> Vec<Span> {
    let trimmed = |(place, line): (Span, &str)| {
        let start = place.start + (line.len() - line.trim_start_matches(is_blank).len());
        Span::new(start, start + line.trim_matches(is_blank).len())
    };
    paragraphs(text).map(trimmed).collect()
}

fn width(line: &str) -> u32 {
    text_halves(line.trim_matches(is_blank))
}

/// Whether a line ends with 关于: what follows belongs to it, a title in marks too.
fn is_about(line: &str) -> bool {
    line.ends_with("关于")
}

/// A line break with the character before and the one behind it.
fn around(text: &str, place: Span) -> Span {
    let before = text[..place.start].chars().next_back().map_or(0, char::len_utf8);
    let after = text[place.end..].chars().next().map_or(0, char::len_utf8);
    Span::new(place.start - before, place.end + after)
}

/// The edits that join the typed lines, so that the layout breaks the title.
fn joined(text: &str, typed: &[Span]) -> Vec<Edit> {
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let join = |pair: &[Span]| {
        let (before, after) = (text[..pair[0].end].chars().next_back(), text[pair[1].start..].chars().next());
        let gap = if is_latin(before) && is_latin(after) { " " } else { "" };
        Edit::replace(pair[0].end..pair[1].start, gap)
    };
    typed.windows(2).map(join).collect()
}

/// Whether the layout finds a good form for a title without typed breaks.
fn is_sound(title: &str, house: &HouseWords) -> bool {
    let widths: Vec<u32> = title_lines(title, house).iter().map(|line| width(line.of(title))).collect();
    !is_misshapen(&widths)
}

/// 沙漏形: a line two characters shorter than one above and one below; or three lines and more of one length.
fn is_misshapen(widths: &[u32]) -> bool {
    const CLEAR: u32 = 4;
    if widths.len() < 3 {
        return false;
    }
    let (least, most) = widths.iter().fold((u32::MAX, 0), |(least, most), width| (least.min(*width), most.max(*width)));
    if most - least <= 1 {
        return true;
    }
    let (mut high, mut low) = (0, u32::MAX);
    widths.iter().any(|&width| {
        high = high.max(width);
        if width + CLEAR <= high {
            low = low.min(width);
        }
        low < u32::MAX && width >= low + CLEAR
    })
}
