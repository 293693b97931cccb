//! .docx: a package of Word's own markup, written part by part.

mod document;
mod footers;
mod imprint;
mod letter;
mod package;
mod properties;
mod settings;
mod styles;
mod verify;

use self::imprint::Ending;
pub use self::verify::{PackageError, verify};
use super::{Scope, flow};
use crate::domain::layout::Pages;
use crate::domain::notice::draft::Draft;

/// The draft as a .docx package: the same draft and pages give the same bytes.
///
/// `pages` say where the text ends, and with it on which page the imprint (版记) stands.
pub fn write(draft: &Draft, pages: &Pages) -> Vec<u8> {
    let flow = flow::of(draft, Scope::Whole);
    let ending = Ending::of(pages);
    let [even, odd] = match &flow.letter {
        Some(_) => letter::footers(flow.grid),
        None => [footers::even(), footers::odd()],
    };
    let parts = [
        ("word/document.xml", document::part(&flow, ending)),
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
    package::write(&needed.chain(of_letter).collect::<Vec<_>>())
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
