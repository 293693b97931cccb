//! 套打: what the paper brings with it keeps its room and takes no ink.

use xingwen::domain::layout::{Ink, Page};
use xingwen::domain::notice::draft::Form;
use xingwen::domain::notice::own_organ::Paper;

use super::{laid, notice};

#[test]
fn mark_and_rules_keep_their_room_without_ink() {
    for form in Form::ALL {
        let mut draft = notice();
        draft.form = form;
        let plain = laid(&draft);
        draft.style.paper = Paper::Preprinted;
        let spared = laid(&draft);
        assert_eq!(plain.pages.len(), spared.pages.len(), "{form:?}");
        let mut preprinted = 0;
        for (plain, spared) in plain.pages.iter().zip(&spared.pages) {
            let as_printed = Page {
                lines: spared
                    .lines
                    .iter()
                    .map(|line| xingwen::domain::layout::Line { ink: red(line.ink), ..line.clone() })
                    .collect(),
                rules: spared
                    .rules
                    .iter()
                    .map(|rule| xingwen::domain::layout::Rule { ink: red(rule.ink), ..*rule })
                    .collect(),
                ..Page::clone(spared)
            };
            assert_eq!(**plain, as_printed, "{form:?}: nothing moves");
            let inks = spared.lines.iter().map(|line| line.ink).chain(spared.rules.iter().map(|rule| rule.ink));
            preprinted += inks.clone().filter(|ink| *ink == Ink::Preprinted).count();
            assert!(inks.into_iter().all(|ink| ink != Ink::Red), "{form:?}: nothing red is printed");
        }
        assert!(preprinted > 0, "{form:?}");
    }
}

fn red(ink: Ink) -> Ink {
    if ink == Ink::Preprinted { Ink::Red } else { ink }
}
