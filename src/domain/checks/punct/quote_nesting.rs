use super::ROW;
use super::marks::{Mark, Marks};
use crate::domain::checks::{Check, Clause, Example, Finding, Repair};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static CHECK: Check = Check {
    id: "punct-quote-nesting",
    clause: Clause::GbT15834("4.8.3.4"),
    title: "双引号里又用了双引号",
    why: "引号里还要用引号时，外面一层用双引号“”，里面一层用单引号‘’。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed {
            wrong: "指出“要把“两个维护”落到实处”。", right: "指出“要把‘两个维护’落到实处”。"
        },
        Example::Fixed {
            wrong: "“弘扬“工匠‘大国’精神””", right: "“弘扬‘工匠“大国”精神’”"
        },
        Example::Near("指出“要把‘两个维护’落到实处”，做到“四个到位”。"),
        Example::Near("指出：“一要学习“五四”精神。"),
    ],
    ..ROW
};

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    let is_quote = |c: char| matches!(c, '“' | '”' | '‘' | '’');
    let mut outer: Option<Mark> = None;
    let (mut depth, mut edits) = (0_usize, Vec::new());
    let mut in_paragraph: Vec<Finding> = Vec::new();
    for mark in marks.list.iter().filter(|mark| is_quote(mark.c)) {
        if matches!(mark.c, '“' | '‘') {
            if depth == 0 {
                outer = Some(*mark);
            }
            edits.extend(other_form(mark, depth));
            depth += 1;
            continue;
        }
        // A mark without partner, perhaps of a quotation over several paragraphs: nobody can tell the levels.
        let Some(level) = depth.checked_sub(1) else { return };
        depth = level;
        edits.extend(other_form(mark, depth));
        let Some(from) = outer.filter(|_| depth == 0) else { continue };
        let wrong = std::mem::take(&mut edits);
        if from.c == '“' && !wrong.is_empty() {
            in_paragraph.push(CHECK.fixable(Span::new(from.at, mark.end()), wrong));
        }
    }
    if depth == 0 {
        found.append(&mut in_paragraph);
    }
}

/// The edit that gives a mark `depth` pairs deep the form that belongs there.
fn other_form(mark: &Mark, depth: usize) -> Option<Edit> {
    let is_double = depth.is_multiple_of(2);
    let right = match (matches!(mark.c, '“' | '‘'), is_double) {
        (true, true) => '“',
        (true, false) => '‘',
        (false, true) => '”',
        (false, false) => '’',
    };
    (right != mark.c).then(|| Edit::replace(mark.span(), right.to_string()))
}
