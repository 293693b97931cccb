//! 书名号 of a title.

use super::{ROW, TITLES, in_title};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity};
use crate::domain::notice::title::marks::{by_level, unpaired};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule =
    Rule { checks: &[&MARKS_UNBALANCED, &NESTING_MARKS], reads: Reads::Text(TITLES, run) };

static MARKS_UNBALANCED: Check = Check {
    id: "title-marks-unbalanced",
    severity: Severity::Error,
    clause: Clause::GbT15834("4.15"),
    title: "标题中的书名号不成对",
    why: "缺了一半，引用的标题从哪里到哪里就看不清了。",
    repair: Repair::None,
    examples: &[Example::Told {
        wrong: "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知",
        right: "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知",
    }, Example::Told { wrong: "金寨县总工会关于印发工作规则》的通知", right: "金寨县总工会关于印发《工作规则》的通知" }, Example::Near("金寨县总工会关于转发《省总工会关于学习〈摘编〉〈选编〉的通知》的通知")],
    ..ROW
};

static NESTING_MARKS: Check = Check {
    id: "title-nesting-marks",
    severity: Severity::Error,
    clause: Clause::GbT15834("4.15.3.5"),
    title: "书名号的层次不对",
    why: "外面一层用双书名号《》，里面一层用单书名号〈〉。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed {
            wrong: "金寨县总工会关于转发《安徽省总工会关于学习《摘编》的通知》的通知",
            right: "金寨县总工会关于转发《安徽省总工会关于学习〈摘编〉的通知》的通知",
        },
        Example::Fixed {
            wrong: "金寨县总工会关于印发〈工作规则〉的通知",
            right: "金寨县总工会关于印发《工作规则》的通知",
        }, Example::Near("金寨县总工会关于印发《工作规则》《议事规则》的通知")],
    ..ROW
};

fn run(text: &str, element: Element) -> Vec<Finding> {
    if let Some(alone) = unpaired(text) {
        return vec![in_title(MARKS_UNBALANCED.at(alone), element)];
    }
    let wrong = by_level(text, 0).into_iter().filter(|(span, mark)| !span.of(text).starts_with(*mark));
    let edits: Vec<Edit> = wrong.map(|(span, mark)| Edit::replace(span, mark)).collect();
    let place = edits.first().zip(edits.last()).map(|(first, last)| Span::new(first.span.start, last.span.end));
    place.map(|place| in_title(NESTING_MARKS.fixable(place, edits), element)).into_iter().collect()
}
