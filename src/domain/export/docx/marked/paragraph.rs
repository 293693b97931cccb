//! A paragraph of both versions: its words taken out and put in, its properties before and after.

use super::letters::{Letter, Letters, Sign, Things, run};
use super::revision::Revisions;
use super::tree::{Element, Node};
use crate::domain::notice::wording::words;
use crate::domain::text::diff::{Stretch, stretches};

/// The paragraph that was `old` and is `new`.
pub(super) fn merged(old: &Element, new: &Element, revisions: &mut Revisions<'_>) -> Element {
    if old == new {
        return new.clone();
    }
    let mut things = Things::default();
    let (before, after) = (things.letters(old), things.letters(new));
    let mut out = Element { children: Vec::new(), ..new.clone() };
    out.children.extend(properties(old, new, revisions).map(Node::Element));
    for stretch in stretches(&before.text, &after.text, words) {
        let (removed, added) = letters_of(&before, &after, stretch);
        if stretch.is_same {
            same(&mut out, removed, added, revisions);
        } else {
            push_runs(&mut out, removed, Some(("w:del", "w:delText")), revisions);
            push_runs(&mut out, added, Some(("w:ins", "w:t")), revisions);
        }
    }
    out
}

fn letters_of<'a, 'b>(
    before: &'b Letters<'a>,
    after: &'b Letters<'a>,
    stretch: Stretch,
) -> (&'b [Letter<'a>], &'b [Letter<'a>]) {
    (before.between(stretch.old.start, stretch.old.end), after.between(stretch.new.start, stretch.new.end))
}

/// A paragraph that only one version has; `kind` is `w:ins` or `w:del`. Without `with_mark` its mark stays, as the one
/// that ends a cell of a table does.
pub(super) fn alone(
    paragraph: &Element,
    kind: &'static str,
    with_mark: bool,
    revisions: &mut Revisions<'_>,
) -> Element {
    let mut things = Things::default();
    let letters = things.letters(paragraph);
    let mut out = Element { children: Vec::new(), ..paragraph.clone() };
    let mut own = paragraph.child("w:pPr").cloned().unwrap_or_else(|| Element::new("w:pPr", []));
    if with_mark {
        let mark = Element::new("w:rPr", [revisions.mark(kind)]);
        own.insert_before(&["w:sectPr", "w:pPrChange"], mark);
    }
    out.children.push(Node::Element(own));
    let words = if kind == "w:del" { "w:delText" } else { "w:t" };
    push_runs(&mut out, &letters.letters, Some((kind, words)), revisions);
    out
}

/// `w:pPr` of the new version, with that of the old one where they differ.
fn properties(old: &Element, new: &Element, revisions: &mut Revisions<'_>) -> Option<Element> {
    const NOT_RECORDED: [&str; 3] = ["w:rPr", "w:sectPr", "w:pPrChange"];
    let of = |paragraph: &Element| paragraph.child("w:pPr").map(|own| own.without(&NOT_RECORDED));
    let own = new.child("w:pPr").map(|own| {
        let mut out = own.without(&["w:sectPr"]);
        let section =
            old.child("w:pPr").map_or_else(|| own.child("w:sectPr").cloned(), |old| revisions.section(old, own));
        out.children.extend(section.map(Node::Element));
        out
    });
    revisions.changed(own, of(old), of(new), "w:pPr", "w:pPrChange")
}

/// Letters that both versions have; what they look like may differ.
fn same(out: &mut Element, old: &[Letter<'_>], new: &[Letter<'_>], revisions: &mut Revisions<'_>) {
    let mut start = 0;
    while start < new.len() {
        let looks = |at: usize| (old.get(at).and_then(|letter| letter.properties), new[at].properties);
        let len = (start..new.len()).take_while(|at| looks(*at) == looks(start)).count();
        let (before, after) = looks(start);
        let own = revisions.changed(after.cloned(), before.cloned(), after.cloned(), "w:rPr", "w:rPrChange");
        push_stretch(out, &new[start..start + len], own.as_ref(), None, revisions);
        start += len;
    }
}

/// Letters of one version, a run for each way they look; `kind` names the revision and the element of its words.
fn push_runs(
    out: &mut Element,
    letters: &[Letter<'_>],
    kind: Option<(&'static str, &'static str)>,
    revisions: &mut Revisions<'_>,
) {
    for alike in letters.chunk_by(|one, other| one.properties == other.properties) {
        push_stretch(out, alike, alike[0].properties, kind, revisions);
    }
}

/// Letters that look alike; what stands beside runs is neither taken out nor put in.
fn push_stretch(
    out: &mut Element,
    letters: &[Letter<'_>],
    properties: Option<&Element>,
    kind: Option<(&'static str, &'static str)>,
    revisions: &mut Revisions<'_>,
) {
    let is_beside = |letter: &Letter<'_>| matches!(letter.sign, Sign::Beside(_));
    for part in letters.chunk_by(|one, other| is_beside(one) == is_beside(other)) {
        if let Sign::Beside(_) = part[0].sign {
            let things = part.iter().filter_map(|letter| match letter.sign {
                Sign::Beside(thing) => Some(Node::Element(thing.clone())),
                _ => None,
            });
            out.children.extend(things);
            continue;
        }
        let run = run(part, properties.cloned(), kind.map_or("w:t", |(_, words)| words));
        out.children.push(Node::Element(match kind {
            Some((kind, _)) => revisions.around(kind, run),
            None => run,
        }));
    }
}
