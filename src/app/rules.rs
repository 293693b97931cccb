//! 校核目录 in the program: every check of the catalogue, searched and filtered.

use super::settings::Settings;
use crate::domain::checks::{Case, Check, Example, GROUPS, Severity, Standing};
use crate::domain::notice::Element;

/// Which checks of the catalogue by how they are switched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Switched {
    /// All.
    #[default]
    Any,
    /// 已关闭: by the clerk.
    Off,
    /// 默认关闭: by the catalogue, whether the clerk has switched them on or not.
    OffByDefault,
}

/// What is looked for in the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleFilter {
    /// Words that all have to stand in id, title, reason or source, parted by blanks.
    pub words: String,
    /// Index in [`GROUPS`].
    pub group: Option<usize>,
    /// Weight.
    pub severity: Option<Severity>,
    /// How they are switched.
    pub switched: Switched,
}

/// The checks that fit, in the order of the catalogue, each with the name of its group.
pub fn matching(filter: &RuleFilter, settings: &Settings) -> Vec<(&'static str, &'static Check)> {
    let words: Vec<String> = filter.words.split_whitespace().map(str::to_lowercase).collect();
    let fits = |group: &str, check: &Check| {
        let switched = match filter.switched {
            Switched::Any => true,
            Switched::Off => check.standing == Standing::On && !settings.runs(check),
            Switched::OffByDefault => check.standing != Standing::On,
        };
        switched && filter.severity.is_none_or(|severity| severity == check.severity) && has(group, check, &words)
    };
    let groups = GROUPS.iter().enumerate().filter(|(index, _)| filter.group.is_none_or(|group| group == *index));
    groups
        .flat_map(|(_, group)| group.checks().map(|check| (group.name, check)))
        .filter(|(group, check)| fits(group, check))
        .collect()
}

/// Whether every word stands somewhere in what is said of the check.
fn has(group: &str, check: &Check, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let clause = check.clause.to_string();
    let said = [check.id, group, check.element.term(), check.title, check.why, &clause].join("\n").to_lowercase();
    words.iter().all(|word| said.contains(word))
}

/// An example as it can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadExample {
    /// What raises the check; `None` where the example only looks like the fault.
    pub wrong: Option<String>,
    /// What is right.
    pub right: String,
}

/// The examples of a check that can be written down.
pub fn examples(check: &Check) -> Vec<ReadExample> {
    check.examples.iter().filter_map(read).collect()
}

fn read(example: &Example) -> Option<ReadExample> {
    let case = |set: fn(&mut Case)| {
        let mut case = Case::default();
        set(&mut case);
        case
    };
    let (wrong, right) = match *example {
        Example::Fixed { wrong, right } | Example::Told { wrong, right } => (Some(wrong.to_owned()), right.to_owned()),
        Example::Near(right) => (None, right.to_owned()),
        Example::NearCase(_) => return None,
        Example::Compared { wrong, right } => {
            let (wrong, right) = differing(&case(wrong), &case(right))?;
            (Some(wrong), right)
        }
    };
    Some(ReadExample { wrong, right })
}

/// The elements in which two small drafts differ, each with its name.
fn differing(wrong: &Case, right: &Case) -> Option<(String, String)> {
    const ELEMENTS: [Element; 4] =
        [Element::UpstreamTitle, Element::UpstreamIssuer, Element::UpstreamNumber, Element::UpstreamDate];
    let elements = || Element::OWN.into_iter().chain(ELEMENTS);
    let differs = |element: &Element| text(wrong, *element) != text(right, *element);
    let written = |case: &Case| {
        let one = |element: Element| match text(case, element) {
            "" => format!("{}：（空）", element.term()),
            text => format!("{}：{text}", element.term()),
        };
        elements().filter(differs).map(one).collect::<Vec<_>>().join("\n")
    };
    elements().any(|element| differs(&element)).then(|| (written(wrong), written(right)))
}

fn text(case: &Case, element: Element) -> &str {
    let upstream = case.draft.upstream.as_ref();
    match element {
        Element::UpstreamTitle => upstream.map_or("", |upstream| &upstream.title),
        Element::UpstreamIssuer => upstream.map_or("", |upstream| &upstream.issuer),
        Element::UpstreamNumber => upstream.map_or("", |upstream| &upstream.document_number),
        Element::UpstreamDate => upstream.map_or("", |upstream| &upstream.date_of_issue),
        own => case.draft.notice.text(own),
    }
}
