//! Tracked changes (修订) and hidden words (隐藏文字) that came along in a file.
//!
//! The source holds deleted and inserted words alike. Deleted and hidden ones should be decided by the clerk before
//! the document is passed on: deleted words go, but can be taken back; inserted and hidden ones stay, but may go.

use super::working::Proposal;
use super::{Repair, RepairClass};
use crate::domain::notice::evidence::{Evidence, RevisionKind};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

/// Proposes to leave out deleted words; `source` is still as the file had it.
pub(super) fn find(source: &str, evidence: &Evidence) -> Vec<Proposal> {
    let deleted = evidence.revisions.iter().filter(|change| change.kind == RevisionKind::Deleted);
    deleted
        .filter(|change| !change.span.of(source).is_empty())
        .map(|change| Proposal::applied("clean-revision-deleted", Edit::delete(change.span)))
        .collect()
}

/// Adds to `repairs` the offers to leave out inserted and hidden words.
///
/// What else was repaired inside them keeps its place: each piece between is offered for itself.
/// Offers of other kinds inside give way.
pub(super) fn add_offers(source: &str, evidence: &Evidence, repairs: Vec<Repair>) -> Vec<Repair> {
    let inserted = evidence.revisions.iter().filter(|change| change.kind == RevisionKind::Inserted);
    let mut wanted: Vec<(Span, &str)> = inserted.map(|change| (change.span, "clean-revision-inserted")).collect();
    wanted.extend(evidence.hidden.iter().map(|hidden| (*hidden, "clean-hidden")));
    wanted.retain(|(span, _)| !span.of(source).is_empty());
    if wanted.is_empty() {
        return repairs;
    }
    wanted.sort();
    let (fixed, other): (Vec<_>, Vec<_>) = repairs.into_iter().partition(|repair| repair.accepted);
    let mut all = pieces(&wanted, &fixed);
    let covered: Vec<Span> = all.iter().map(|repair| repair.edit.span).collect();
    let meets = |span: Span| {
        let next = covered.partition_point(|piece| piece.end <= span.start);
        covered.get(next).is_some_and(|piece| piece.start < span.end || piece.start == span.start)
    };
    all.extend(other.into_iter().filter(|repair| !meets(repair.edit.span)));
    all.extend(fixed);
    all.sort_by_key(|repair| repair.edit.span);
    all
}

/// The parts of `wanted` that no repair of `fixed` touches, in order; a line end parts them too.
fn pieces(wanted: &[(Span, &'static str)], fixed: &[Repair]) -> Vec<Repair> {
    let mut found = Vec::new();
    let mut done = 0;
    for &(span, damage) in wanted {
        let mut from = span.start.max(done);
        let next = fixed.partition_point(|repair| repair.edit.span.end <= from);
        for repair in fixed[next..].iter().take_while(|repair| repair.edit.span.start < span.end) {
            found.extend(piece(from, repair.edit.span.start, damage));
            from = from.max(repair.edit.span.end);
        }
        found.extend(piece(from, span.end, damage));
        done = done.max(span.end);
    }
    found
}

fn piece(from: usize, to: usize, damage: &'static str) -> Option<Repair> {
    (from < to).then(|| Repair {
        damage: damage.to_owned(),
        class: RepairClass::Ask,
        edit: Edit::delete(from..to),
        accepted: false,
        offered: true,
    })
}
