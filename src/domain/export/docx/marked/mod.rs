//! 花脸稿: a part with what an earlier version said otherwise, as revisions (修订) of the word processor.
//!
//! Both versions are written as always and put together as trees, so that whatever a draft can hold is compared, and
//! accepting or rejecting all revisions gives back one of the two. `blocks` finds the paragraphs that stand for one
//! another, `paragraph` their words, `table` their rows; `letters` takes runs apart, `revision` numbers what changed.

mod blocks;
mod letters;
mod paragraph;
mod revision;
mod table;
mod tree;

use self::tree::Element;
pub use revision::Reviser;
pub(super) use revision::Revisions;

/// The part `new`, with revisions that lead to it from the part `old`.
///
/// # Errors
/// What the reader says, where one of them is no well-formed XML.
pub(super) fn part(old: &[u8], new: &[u8], revisions: &mut Revisions<'_>) -> Result<Vec<u8>, String> {
    let (old, new) = (tree::parse(old)?, tree::parse(new)?);
    let marked = match (old.child("w:body"), new.child("w:body")) {
        (Some(before), Some(after)) => {
            let mut document = new.without(&["w:body"]);
            document.insert_before(&[], content(before, after, revisions));
            document
        }
        _ => content(&old, &new, revisions),
    };
    Ok(tree::write(&marked))
}

/// The blocks and the section of `new` with what was otherwise in `old`.
fn content(old: &Element, new: &Element, revisions: &mut Revisions<'_>) -> Element {
    let section = ["w:sectPr"];
    let merged = blocks::merged(&old.without(&section), &new.without(&section), revisions);
    let blocks = merged.into_iter().chain(revisions.section(old, new));
    Element { attributes: new.attributes.clone(), ..Element::new(&new.name, blocks) }
}
