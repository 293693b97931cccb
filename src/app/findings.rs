//! Findings as the page shows them: each with an id that survives edits elsewhere.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::checks::{Finding, Severity};
use crate::domain::notice::Element;
use crate::domain::notice::draft::Draft;
use crate::domain::text::change::Change;
use crate::domain::text::punctuation::is_han;

/// A place where a check speaks: check, element, the words there, and which of equal places it is.
///
/// It stays the same while text elsewhere changes, so ignoring is per place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FindingId(pub Rc<str>);

/// Places the clerk ignores, each with the reason, empty where none was given.
pub type Ignored = BTreeMap<FindingId, Rc<str>>;

/// A finding with its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownFinding {
    /// Its id.
    pub id: FindingId,
    /// The finding.
    pub finding: Finding,
    /// The words it is about, shortened for the list.
    pub before: Rc<str>,
    /// The same words after the fix.
    pub after: Option<Rc<str>>,
    /// The words there, where they may be a name or a word of the unit that the fix would change.
    pub word: Option<Rc<str>>,
    /// Whether the clerk ignores this place.
    pub ignored: bool,
    /// Why; empty where no reason was given.
    pub reason: Rc<str>,
}

impl ShownFinding {
    /// Whether it is still to be dealt with; remarks on the forwarded text never are.
    pub fn is_open(&self) -> bool {
        !self.ignored && !self.finding.forwarded
    }

    /// What it says, as one sentence without full stop: what was found there, or what is wrong in general.
    pub fn says(&self) -> &str {
        self.finding.note.as_deref().unwrap_or(self.finding.check.title)
    }
}

/// A fix of 全部采用, to be looked at before it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedFix {
    /// Its finding.
    pub id: FindingId,
    /// Where.
    pub element: Element,
    /// What is wrong.
    pub title: &'static str,
    /// The words before, with a few around them.
    pub before: Rc<str>,
    /// The same after.
    pub after: Rc<str>,
}

/// What was put right through the program, for the sheet (校对单).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repaired {
    /// Id of the check.
    pub check: Rc<str>,
    /// Where.
    pub element: Element,
    /// The words before, with a few around them.
    pub before: Rc<str>,
    /// The same after.
    pub after: Rc<str>,
}

/// How many findings of each severity are open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// 错误.
    pub errors: usize,
    /// 警告.
    pub warnings: usize,
    /// 建议.
    pub suggestions: usize,
    /// 来文备注.
    pub remarks: usize,
    /// Open findings that 全部采用 would fix.
    pub fixable: usize,
    /// 已忽略.
    pub ignored: usize,
}

/// Gives the findings their ids and marks what is ignored.
pub(super) fn shown(findings: Vec<Finding>, draft: &Draft, ignored: &Ignored) -> Rc<[ShownFinding]> {
    let mut equal_places: HashMap<String, usize> = HashMap::new();
    findings
        .into_iter()
        .map(|finding| {
            let text = element_text(&finding, draft);
            let words = finding.span.of(text);
            let place = format!("{}|{:?}|{}|{words}", finding.check.id, finding.element, finding.forwarded);
            let count = equal_places.entry(place.clone()).or_default();
            *count += 1;
            let id = FindingId(format!("{place}|{count}").into());
            let (before, after) = before_after(&finding, text);
            let reason = ignored.get(&id).cloned();
            let word = word(&finding, words);
            let (ignored, reason) = (reason.is_some(), reason.unwrap_or_default());
            ShownFinding { id, finding, before, after, word, ignored, reason }
        })
        .collect()
}

/// The words of a finding, where taking them up among the unit's own would settle it: some Chinese characters, no
/// digits, and the fix changes nothing else.
fn word(finding: &Finding, words: &str) -> Option<Rc<str>> {
    const LONGEST: usize = 20;
    let han = words.chars().filter(|c| is_han(*c)).count();
    let is_word = (2..=LONGEST).contains(&han) && words.chars().count() <= LONGEST;
    let has_others = words.contains(|c: char| c.is_ascii_digit() || c.is_control());
    let is_fix = !finding.edits.is_empty() && finding.edits.iter().all(|edit| finding.span.contains(edit.span));
    (is_word && !has_others && is_fix && !finding.forwarded).then(|| words.into())
}

/// The findings after a change of one field that no check has looked at yet: at the places that their words have now,
/// those whose words were changed left out.
pub(super) fn moved(findings: &[ShownFinding], element: Element, old: &str, new: &str) -> Rc<[ShownFinding]> {
    let change = Change::between(old, new);
    let moved = |shown: &ShownFinding| {
        if shown.finding.element != element || shown.finding.forwarded {
            return Some(shown.clone());
        }
        let mut shown = shown.clone();
        shown.finding.span = change.carry(shown.finding.span)?;
        for edit in &mut shown.finding.edits {
            edit.span = change.carry(edit.span)?;
        }
        Some(shown)
    };
    findings.iter().filter_map(moved).collect()
}

/// The text that a finding's span lies in.
pub(super) fn element_text<'a>(finding: &Finding, draft: &'a Draft) -> &'a str {
    if let Some(paragraph) = finding.paragraph {
        return draft.forwarded.paragraphs.get(paragraph).map_or("", |paragraph| &paragraph.text);
    }
    let upstream = draft.upstream.as_ref();
    match finding.element {
        Element::UpstreamTitle => upstream.map_or("", |upstream| &upstream.title),
        Element::UpstreamIssuer => upstream.map_or("", |upstream| &upstream.issuer),
        Element::UpstreamNumber => upstream.map_or("", |upstream| &upstream.document_number),
        Element::UpstreamDate => upstream.map_or("", |upstream| &upstream.date_of_issue),
        own => draft.notice.text(own),
    }
}

/// The stretch that the fix touches, before and after, with a few characters around it.
fn before_after(finding: &Finding, text: &str) -> (Rc<str>, Option<Rc<str>>) {
    let Some(first) = finding.edits.first() else {
        return (excerpt(text, finding.span.start, finding.span.end).into(), None);
    };
    let start =
        finding.edits.iter().map(|edit| edit.span.start).min().unwrap_or(first.span.start).min(finding.span.start);
    let end = finding.edits.iter().map(|edit| edit.span.end).max().unwrap_or(first.span.end).max(finding.span.end);
    let (from, to) = (floor(text, start, 6), ceil(text, end, 6));
    let Some(part) = text.get(from..to) else { return ("".into(), None) };
    let edits: Vec<_> = finding
        .edits
        .iter()
        .filter(|edit| edit.span.start >= from && edit.span.end <= to)
        .map(|edit| {
            crate::domain::text::edit::Edit::replace(
                edit.span.start - from..edit.span.end - from,
                edit.replacement.clone(),
            )
        })
        .collect();
    (part.into(), Some(crate::domain::text::edit::apply(part, &edits).into()))
}

fn excerpt(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// The boundary `chars` characters before byte `at`.
fn floor(text: &str, at: usize, chars: usize) -> usize {
    let head = text.get(..at).unwrap_or_default();
    head.char_indices().rev().nth(chars.saturating_sub(1)).map_or(0, |(index, _)| index)
}

/// The boundary `chars` characters after byte `at`.
fn ceil(text: &str, at: usize, chars: usize) -> usize {
    let tail = text.get(at..).unwrap_or_default();
    tail.char_indices().nth(chars).map_or(text.len(), |(index, _)| at + index)
}

/// Counts what is open.
pub fn counts(findings: &[ShownFinding]) -> Counts {
    use crate::domain::checks::Repair;
    let mut counts = Counts::default();
    for shown in findings {
        if shown.ignored {
            counts.ignored += 1;
            continue;
        }
        if shown.finding.forwarded {
            counts.remarks += 1;
            continue;
        }
        match shown.finding.severity {
            Severity::Error => counts.errors += 1,
            Severity::Warning => counts.warnings += 1,
            Severity::Suggestion => counts.suggestions += 1,
        }
        if shown.finding.repair == Repair::Auto {
            counts.fixable += 1;
        }
    }
    counts
}

/// A line of the column of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry<'a> {
    /// A finding.
    One(&'a ShownFinding),
    /// Below the third finding of a check: how many more there are, and whether they are shown.
    More {
        /// Id of the check.
        check: &'static str,
        /// How many beyond the first three.
        count: usize,
        /// Whether they stand in the list, at their own places.
        is_unfolded: bool,
    },
}

/// How many findings of one check stand there before the rest is folded.
pub const SHOWN_OF_ONE_CHECK: usize = 3;

/// The open findings in document order; of one check the first three, unless it is among the `unfolded` or the
/// finding that is looked at is one of those further down.
pub fn entries<'a>(
    findings: &'a [ShownFinding],
    unfolded: &BTreeSet<&'static str>,
    chosen: Option<&FindingId>,
) -> Vec<Entry<'a>> {
    let open = || findings.iter().filter(|shown| shown.is_open());
    let mut totals: HashMap<&str, usize> = HashMap::new();
    for shown in open() {
        *totals.entry(shown.finding.check.id).or_default() += 1;
    }
    let chosen = chosen.and_then(|id| open().find(|shown| shown.id == *id)).map(|shown| shown.finding.check.id);
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut out = Vec::new();
    for shown in open() {
        let check = shown.finding.check.id;
        let total = totals.get(check).copied().unwrap_or_default();
        let nth = seen.entry(check).or_default();
        *nth += 1;
        let is_unfolded = unfolded.contains(check) || chosen == Some(check);
        if *nth <= SHOWN_OF_ONE_CHECK || is_unfolded {
            out.push(Entry::One(shown));
        }
        if *nth == SHOWN_OF_ONE_CHECK && total > SHOWN_OF_ONE_CHECK {
            out.push(Entry::More { check, count: total - SHOWN_OF_ONE_CHECK, is_unfolded });
        }
    }
    out
}

/// The remarks on the forwarded text by check, in the order in which the checks first speak.
pub fn remarks_by_check(findings: &[ShownFinding]) -> Vec<Vec<&ShownFinding>> {
    let mut groups: Vec<Vec<&ShownFinding>> = Vec::new();
    for shown in findings.iter().filter(|shown| shown.finding.forwarded && !shown.ignored) {
        match groups.iter_mut().find(|group| group[0].finding.check == shown.finding.check) {
            Some(group) => group.push(shown),
            None => groups.push(vec![shown]),
        }
    }
    groups
}
