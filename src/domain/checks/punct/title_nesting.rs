use super::ROW;
use super::marks::Marks;
use crate::domain::checks::{Check, Clause, Example, Finding, MaskKind, Severity};
use crate::domain::notice::title::marks::by_level;
use crate::domain::text::edit::Edit;

pub(super) static CHECK: Check = Check {
    id: "punct-title-nesting",
    severity: Severity::Error,
    clause: Clause::GbT15834("4.15.3.5"),
    title: "书名号里又用了双书名号",
    why: "书名号里还要用书名号时，外面一层用双书名号《》，里面一层用单书名号〈〉。",
    examples: &[
        Example::Fixed {
            wrong: "现将《关于印发《管理办法》的通知》转发给你们。",
            right: "现将《关于印发〈管理办法〉的通知》转发给你们。",
        },
        Example::Fixed {
            wrong: "《关于转发《关于印发《办法》的通知》的通知》",
            right: "《关于转发〈关于印发《办法》的通知〉的通知》",
        },
        Example::Near("《关于转发〈关于印发《办法》的通知〉的通知》"),
        Example::Near("学习《民法典》《工会法》〈劳动法〉。"),
    ],
    ..ROW
};

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    for title in marks.paragraph.masks(MaskKind::BookTitle) {
        let words = title.of(marks.text);
        if !words.starts_with('《') || !words['《'.len_utf8()..].contains('《') {
            continue;
        }
        let wrong = by_level(words, 0).into_iter().filter(|(span, mark)| !span.of(words).starts_with(*mark));
        let edits: Vec<Edit> = wrong.map(|(span, mark)| Edit::replace(span.shifted(title.start), mark)).collect();
        if !edits.is_empty() {
            found.push(CHECK.fixable(*title, edits));
        }
    }
}
