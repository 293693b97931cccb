//! One finding a place: where two checks would change the same characters, the more specific one speaks
//! (standard/checks.md, ground rule 5).

use xingwen::domain::checks::Finding;
use xingwen::domain::text::edit::Edit;

use crate::repairs::{SLIPS, find_in, slipped, wrong_cases};
use crate::text::{Read, corpus, texts_in};

/// Checks that say different things of one place: leaving the line breaks to the layout cures all that is wrong with
/// them, a line that should go may hold slips of its own, and a list that moves may hold an organ twice.
const SETTLED_TOGETHER: &[&[&str]] = &[
    &["title-line-width", "title-line-break", "title-shape"],
    &["subject-words", "punct-halfwidth"],
    &["to-first-page", "to-duplicate"],
];

/// Pairs of findings that would do the same to the same characters.
fn doubles(found: &[Finding]) -> Vec<String> {
    let mut out = Vec::new();
    for (index, one) in found.iter().enumerate() {
        for other in &found[..index] {
            let is_one_place = one.element == other.element && one.paragraph == other.paragraph;
            let meets = |a: &Edit| other.edits.iter().any(|b| a.span == b.span || a.span.overlaps(b.span));
            let pair = [other.check.id, one.check.id];
            let is_settled = SETTLED_TOGETHER.iter().any(|group| pair.iter().all(|id| group.contains(id)));
            if is_one_place && one.edits.iter().any(meets) && !is_settled {
                out.push(format!("{} and {}", pair[0], pair[1]));
            }
        }
    }
    out
}

#[test]
fn no_two_findings_say_the_same() {
    let mut told = Vec::new();
    for (name, text) in corpus().into_iter().chain(texts_in("tests/notices/right")) {
        for read in [Read::own(&text), Read::forwarded(&text)] {
            told.extend(doubles(&read.findings()).iter().map(|pair| format!("{name}: {pair}")));
        }
    }
    for (id, case) in wrong_cases() {
        told.extend(doubles(&find_in(&case)(&case.draft)).iter().map(|pair| format!("example of {id}: {pair}")));
    }
    for (name, text) in texts_in("tests/notices/right") {
        for slips in SLIPS {
            let read = Read::own(&slipped(&text, slips));
            told.extend(doubles(&read.findings()).iter().map(|pair| format!("{name} with {slips:?}: {pair}")));
        }
    }
    told.dedup();
    assert!(told.is_empty(), "{} doubles:\n{}", told.len(), told.join("\n"));
}
