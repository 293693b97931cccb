//! A part of a settings file: what it would change, and how it is taken over.

use std::rc::Rc;

use yew::prelude::*;

use super::{basics, habits};
use crate::app::action::Action;
use crate::app::unit::{Changes, Part, Taking, UnitAction, UnitImport, checks_switched, list_changes};
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Segment, Segments};
use crate::ui::words;

/// Properties of [`ImportPart`].
#[derive(Properties, PartialEq)]
pub struct ImportPartProps {
    /// The part.
    pub part: Part,
    /// The file.
    pub import: Rc<UnitImport>,
}

/// What is shown of a long list.
const MOST: usize = 60;

/// A part with its changes, line by line.
#[component]
pub fn ImportPart(props: &ImportPartProps) -> Html {
    let dispatch = use_dispatch();
    let ImportPartProps { part, import } = props;
    let (part, taking) = (*part, import.takings.of(*part));
    let lines = lines(part, import);
    let is_same = !import.differing.contains(&part);
    let choose = dispatch.reform(move |word: AttrValue| {
        let taking = takings(part).iter().copied().find(|taking| words::taking(part, *taking) == &*word);
        Action::Unit(UnitAction::TakingSet(part, taking.unwrap_or_default()))
    });
    let segments = takings(part).iter().map(|taking| {
        let word = words::taking(part, *taking);
        Segment { value: word.into(), label: word.into(), hint: Some(words::taking_hint(part, *taking).into()) }
    });
    html! {
        <section class="import-part" data-same={is_same.to_string()} data-part={words::part(part)}>
            <header class="import-part-head">
                <h3 class="import-part-name">{ words::part(part) }</h3>
                <span class="import-part-counts">{ counts(&lines, is_same) }</span>
                if !is_same {
                    <Segments
                        label={words::part(part)}
                        segments={segments.collect::<Vec<_>>()}
                        chosen={words::taking(part, taking)}
                        on_choose={choose}
                    />
                }
            </header>
            if !lines.is_empty() {
                <ul class="import-part-lines">
                    { for lines.iter().take(MOST).map(view_line) }
                    if lines.len() > MOST {
                        <li key="more" class="import-part-more">{ words::more_lines_of(lines.len() - MOST) }</li>
                    }
                </ul>
            }
        </section>
    }
}

/// How many lines of each sort there are.
fn counts(lines: &[Line], is_same: bool) -> String {
    let of = |kind: &str| lines.iter().filter(|line| line.kind() == kind).count();
    if is_same {
        words::NOTHING_DIFFERS.to_owned()
    } else {
        words::change_counts(of("added"), of("changed"), of("removed"))
    }
}

/// The ways a part can be taken over.
const fn takings(part: Part) -> &'static [Taking] {
    if part.list().is_some() {
        &[Taking::Merge, Taking::Replace, Taking::Keep]
    } else {
        &[Taking::Replace, Taking::Keep]
    }
}

/// A change as it is shown.
struct Line {
    /// What it is about, where the words do not say it.
    about: &'static str,
    /// What is here; empty where it is new.
    before: String,
    /// What will be here; empty where it goes.
    after: String,
}

impl Line {
    const fn kind(&self) -> &'static str {
        match (self.before.is_empty(), self.after.is_empty()) {
            (true, _) if self.about.is_empty() => "added",
            (_, true) if self.about.is_empty() => "removed",
            _ => "changed",
        }
    }
}

fn lines(part: Part, import: &UnitImport) -> Vec<Line> {
    let (mine, after) = (&*import.mine, &*import.after);
    match (part, part.list()) {
        (_, Some(list)) => list_lines(list_changes(list, &mine.lists, &after.lists)),
        (Part::Basics, _) => differing(basics::facts(&mine.organ), basics::facts(&after.organ)),
        (Part::Habits, _) => differing(habits::facts(&mine.organ.house_style), habits::facts(&after.organ.house_style)),
        _ => {
            let switched = checks_switched(mine, after).into_iter();
            switched
                .map(|(check, runs)| Line {
                    about: check.title,
                    before: words::on_or_off(!runs).to_owned(),
                    after: words::on_or_off(runs).to_owned(),
                })
                .collect()
        }
    }
}

fn list_lines(changes: Changes) -> Vec<Line> {
    let line = |before: String, after: String| Line { about: "", before, after };
    let otherwise = changes.changed.into_iter().map(|(before, after)| line(before, after));
    let new = changes.added.into_iter().map(|after| line(String::new(), after));
    let gone = changes.removed.into_iter().map(|before| line(before, String::new()));
    otherwise.chain(new).chain(gone).collect()
}

fn differing(before: Vec<(&'static str, String)>, after: Vec<(&'static str, String)>) -> Vec<Line> {
    let pairs = before.into_iter().zip(after).filter(|((_, before), (_, after))| before != after);
    pairs.map(|((about, before), (_, after))| Line { about, before, after }).collect()
}

fn view_line(line: &Line) -> Html {
    let Line { about, before, after } = line;
    let kind = line.kind();
    html! {
        <li key={format!("{about}|{before}|{after}")} class="import-part-line" data-kind={kind}>
            if !about.is_empty() {
                <span class="import-part-about">{ *about }</span>
            }
            if kind != "added" {
                <del>{ words::or_blank(before) }</del>
            }
            if kind == "changed" {
                <span class="import-part-arrow" aria-label={words::BECOMES}>{ "→" }</span>
            }
            if kind != "removed" {
                <ins>{ words::or_blank(after) }</ins>
            }
        </li>
    }
}
