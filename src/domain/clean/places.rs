//! Places of the source and of the clean text, carried from one to the other.

use super::Repair;
use crate::domain::text::span::Span;

/// Which place of the source stands where in the clean text.
#[derive(Clone, Debug)]
pub struct Places {
    /// Of each accepted repair, in order: the stretch of the source, and what took its place in the text.
    changed: Vec<(Span, Span)>,
}

impl Places {
    pub(super) fn of(repairs: &[Repair]) -> Self {
        let (mut source, mut text) = (0, 0);
        let mut changed = Vec::new();
        for repair in repairs.iter().filter(|repair| repair.accepted) {
            let from = repair.edit.span;
            text += from.start - source;
            let to = Span::new(text, text + repair.edit.replacement.len());
            changed.push((from, to));
            (source, text) = (from.end, to.end);
        }
        Self { changed }
    }

    /// Where a place of the source stands in the text; one inside a repair, where its replacement begins.
    pub fn in_text(&self, at: usize) -> usize {
        let next = self.changed.partition_point(|(from, _)| from.end <= at);
        match self.changed.get(next) {
            Some((from, to)) if from.start <= at => to.start,
            _ => self.changed[..next].last().map_or(at, |(from, to)| to.end + (at - from.end)),
        }
    }

    /// Where a stretch of the source stands in the text; what begins or ends inside a repair takes the whole
    /// replacement with it.
    pub fn span_in_text(&self, span: Span) -> Span {
        carried(&self.changed, span, |(from, to)| (*from, *to))
    }

    /// Where a stretch of the text comes from; repairs at its edges stay outside.
    pub fn span_in_source(&self, span: Span) -> Span {
        carried(&self.changed, span, |(from, to)| (*to, *from))
    }
}

// `sides` turns a change into what is left and what is come to.
fn carried(changed: &[(Span, Span)], span: Span, sides: impl Fn(&(Span, Span)) -> (Span, Span)) -> Span {
    let moved = |at: usize, next: usize| match next.checked_sub(1).and_then(|last| changed.get(last)).map(&sides) {
        Some((left, come)) => come.end + (at - left.end),
        None => at,
    };
    // The first change that does not end before the stretch begins, and the first that does not begin before it ends.
    let first = changed.partition_point(|change| sides(change).0.end <= span.start);
    let last = changed.partition_point(|change| sides(change).0.start < span.end);
    let start = match changed.get(first).map(&sides) {
        Some((left, come)) if left.start < span.start => come.start,
        _ => moved(span.start, first),
    };
    let end = match last.checked_sub(1).and_then(|last| changed.get(last)).map(&sides) {
        Some((left, come)) if left.end > span.end => come.end,
        _ => moved(span.end, last),
    };
    Span::new(start, end.max(start))
}

#[cfg(test)]
mod tests {
    use super::super::{Repair, RepairClass};
    use super::*;
    use crate::domain::text::edit::{self, Edit};

    fn places(edits: &[Edit]) -> Places {
        let repair = |edit: &Edit| Repair {
            damage: "clean-markup".to_owned(),
            class: RepairClass::Auto,
            edit: edit.clone(),
            accepted: true,
            offered: false,
        };
        Places::of(&edits.iter().map(repair).collect::<Vec<_>>())
    }

    #[test]
    fn words_are_found_again_on_the_other_side() {
        let source = "**title**\n<p>to all</p>\nbody  text";
        let edits = [
            Edit::delete(0..2),
            Edit::delete(7..9),
            Edit::delete(10..13),
            Edit::delete(19..23),
            Edit::replace(28..30, " "),
        ];
        let text = edit::apply(source, &edits);
        let places = places(&edits);
        for words in ["title", "to all", "body", "text"] {
            let find = |text: &str| text.find(words).map(|at| Span::new(at, at + words.len()));
            let (there, here) = (find(source), find(&text));
            assert_eq!(here.map(|here| places.span_in_source(here)), there, "{words}");
            assert_eq!(there.map(|there| places.span_in_text(there)), here, "{words}");
        }
        let whole = Span::new(0, text.len());
        assert_eq!(places.span_in_text(places.span_in_source(whole)), whole);
        assert_eq!(Some(places.in_text(29)), text.find(" text"), "inside a repair");
    }

    #[test]
    fn what_a_repair_has_taken_away_is_empty() {
        let places = places(&[Edit::delete(3..6)]);
        assert!(places.span_in_text(Span::new(3, 6)).is_empty());
        assert_eq!(places.span_in_text(Span::new(0, 9)), Span::new(0, 6));
    }
}
