//! to-duplicate, where an organ stands there by both its names (机关名称 of the unit).

use super::duplicate::CHECK;
use super::place;
use crate::domain::checks::{Element, Finding, Reads, Repair, Rule, Subject};
use crate::domain::notice::recipients::organs;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

/// The check is declared beside the reading of the line alone.
pub(super) static RULE: Rule = Rule { checks: &[], reads: Reads::Draft(run) };

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let (line, house) = (subject.text(Element::MainRecipients), &subject.draft.house);
    let mut seen: Vec<(&str, &str)> = Vec::new();
    let (mut found, mut before) = (Vec::new(), 0);
    for name in organs(line) {
        let span = place(line, name);
        if let Some(organ) = house.organ(name) {
            match seen.iter().find(|(full, _)| *full == organ.name) {
                Some((_, first)) if *first != name => {
                    let finding = CHECK.fixable(span, vec![Edit::delete(Span::new(before, span.end))]);
                    let note = format!("“{first}”和“{name}”是同一个机关。");
                    found.push(Finding { repair: Repair::Ask, ..finding }.noting(note));
                }
                Some(_) => {}
                None => seen.push((&organ.name, name)),
            }
        }
        before = span.end;
    }
    found
}
