//! .docx: a package of Word's own markup, written part by part.

mod document;
mod footers;
mod imprint;
mod letter;
mod marked;
mod package;
mod properties;
mod settings;
mod styles;
mod turned;
mod verify;

use self::imprint::Ending;
pub use self::marked::Reviser;
use self::marked::Revisions;
pub use self::verify::{PackageError, verify};
use super::{Scope, flow};
use crate::domain::layout::Pages;
use crate::domain::notice::draft::Draft;

/// A part of a package with its path.
type Part = (&'static str, Vec<u8>);

/// The part that holds the text.
const TEXT: &str = "word/document.xml";

/// The draft as a .docx package: the same draft and pages give the same bytes.
///
/// `pages` say where the text ends, and with it on which page the imprint (版记) stands.
pub fn write(draft: &Draft, pages: &Pages) -> Vec<u8> {
    package::write(&parts(draft, pages))
}

/// 花脸稿: the draft as a .docx package in which what `earlier` said otherwise stands as revisions of `reviser`.
///
/// Accepting all of them gives the words of `draft`, rejecting them those of `earlier`. Form and house style are those
/// of `draft` in both: words are compared, not habits.
///
/// # Errors
/// What is wrong with the package; then it must not be handed over.
pub fn write_marked(earlier: &Draft, draft: &Draft, pages: &Pages, reviser: &Reviser) -> Result<Vec<u8>, PackageError> {
    let earlier = Draft { notice: earlier.notice.clone(), forwarded: earlier.forwarded.clone(), ..draft.clone() };
    let before = parts(&earlier, pages);
    let mut after = parts(draft, pages);
    let mut revisions = Revisions::by(reviser);
    // All words of the draft stand in the text.
    let at = |parts: &[Part]| parts.iter().position(|(name, _)| *name == TEXT);
    if let (Some(old), Some(new)) = (at(&before), at(&after)) {
        let merged = marked::part(&before[old].1, &after[new].1, &mut revisions);
        after[new].1 = merged.map_err(|reason| PackageError::Malformed { part: TEXT.to_owned(), reason })?;
    }
    let package = package::write(&after);
    verify(&package)?;
    Ok(package)
}

fn parts(draft: &Draft, pages: &Pages) -> Vec<Part> {
    let flow = flow::of(draft, Scope::Whole);
    let ending = Ending::of(pages);
    let [even, odd] = match &flow.letter {
        Some(_) => letter::footers(flow.grid),
        None => [footers::even(), footers::odd()],
    };
    let turned = turned::runs(pages);
    let parts = [
        (TEXT, document::part(&flow, ending, &turned)),
        ("word/styles.xml", styles::part(flow.grid)),
        ("word/settings.xml", settings::part(flow.grid)),
        ("word/fontTable.xml", settings::font_table()),
        ("word/footer1.xml", even),
        ("word/footer2.xml", odd),
        ("word/footer3.xml", footers::empty()),
        ("docProps/core.xml", properties::core(draft)),
        ("docProps/app.xml", properties::app(pages.pages.len())),
    ];
    let needed = parts.into_iter().filter(|(name, _)| *name != "word/footer3.xml" || ending.has_blank_page());
    let of_letter = flow.letter.iter().flat_map(|letter| letter::parts(letter, flow.grid));
    let has_turned = flow.blocks.iter().any(|block| block.is_turned);
    let of_turned = has_turned.then(turned::parts).into_iter().flatten();
    needed.chain(of_letter).chain(of_turned).collect()
}

/// The draft as a .docx package that was opened again and found whole.
///
/// # Errors
/// What is wrong with the package; then it must not be handed over.
pub fn write_verified(draft: &Draft, pages: &Pages) -> Result<Vec<u8>, PackageError> {
    let package = write(draft, pages);
    verify(&package)?;
    Ok(package)
}
