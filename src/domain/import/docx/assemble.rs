//! The parts of a document put together in reading order.

use std::collections::{BTreeMap, BTreeSet};

use super::super::error::ImportError;
use super::numbering::{Counters, Numbering};
use super::package::{Package, Relationships};
use super::sections::{Pages, Reference};
use super::story::Story;
use super::styles::{Styles, has_even_headers};
use super::walk::{self, Found, Known, NoteKind};
use crate::domain::notice::evidence::{Evidence, Imported, Place};
use crate::domain::text::numerals::{chinese_digit, digit};

/// Reads the document of an open package: the header of the first page, the text, all other headers and footers, the
/// notes.
pub(super) fn read(mut package: Package<'_>) -> Result<Imported, ImportError> {
    let main = package.main_part()?;
    let links = package.relationships(&main)?;
    let mut known = Known::default();
    if let Some(text) = linked(&mut package, &links, "styles")? {
        known.styles = Styles::read(&text)?;
    }
    if let Some(text) = linked(&mut package, &links, "numbering")? {
        known.numbering = Numbering::read(&text)?;
    }
    let has_even = linked(&mut package, &links, "settings")?.map_or(Ok(false), |text| has_even_headers(&text))?;
    let text = package.part(&main)?.ok_or(ImportError::NoDocument)?;
    let mut found = Found::default();
    let body = walk::part(&text, Place::Flow, &known, &mut found)?;
    drop(text);
    let notes = read_notes(&mut package, &links, &known, &mut found)?;
    let (first, others) = read_headers(&mut package, &links, &known, &mut found, has_even)?;

    let mut whole = Story::default();
    first.into_iter().chain([body]).chain(others).chain(notes).for_each(|story| whole.extend(story));
    if whole.is_blank() {
        return Err(ImportError::NoWords);
    }
    let evidence = Evidence { paragraphs: whole.forms, revisions: whole.revisions, hidden: whole.hidden };
    Ok(Imported { text: whole.text, evidence, remarks: found.tally.remarks() })
}

/// The text of the part that a relationship of that kind leads to.
fn linked(package: &mut Package<'_>, links: &Relationships, kind: &str) -> Result<Option<String>, ImportError> {
    match links.values().find(|link| link.kind == kind) {
        Some(link) => package.part(&link.target),
        None => Ok(None),
    }
}

/// The notes that the text names, in its order, each with its number in front.
fn read_notes(
    package: &mut Package<'_>,
    links: &Relationships,
    known: &Known,
    found: &mut Found,
) -> Result<Vec<Story>, ImportError> {
    let mut out = Vec::new();
    let named = std::mem::take(&mut found.notes);
    for (kind, part, word) in [(NoteKind::Footnote, "footnotes", "注"), (NoteKind::Endnote, "endnotes", "尾注")] {
        let mut labels: BTreeMap<&str, String> = BTreeMap::new();
        let mut order = Vec::new();
        for (_, id) in named.iter().filter(|(named, _)| *named == kind) {
            let number = labels.len() + 1;
            labels.entry(id).or_insert_with(|| {
                order.push(id);
                format!("{word}{number}：")
            });
        }
        if labels.is_empty() {
            continue;
        }
        let Some(text) = linked(package, links, part)? else { continue };
        let mut notes = walk::notes(&text, &labels, known, found)?;
        let written = order.into_iter().filter_map(|id| notes.remove(id)).filter(|note| !note.is_blank());
        let before = out.len();
        out.extend(written);
        found.tally.notes += out.len() - before;
    }
    Ok(out)
}

/// The header of the first page, and all other headers and footers that are printed; those with nothing but a page
/// number are left out, and so is what another one says already.
fn read_headers(
    package: &mut Package<'_>,
    links: &Relationships,
    known: &Known,
    found: &mut Found,
    has_even: bool,
) -> Result<(Vec<Story>, Vec<Story>), ImportError> {
    let sections = std::mem::take(&mut found.sections);
    let mut read = BTreeSet::new();
    let (mut first, mut others) = (Vec::new(), Vec::new());
    for (at, section) in sections.iter().enumerate() {
        let printed = |reference: &&Reference| match reference.pages {
            Pages::All => true,
            Pages::First => section.has_first_page,
            Pages::Even => has_even,
        };
        for reference in section.references.iter().filter(printed) {
            let Some(link) = links.get(&reference.id) else { continue };
            if !read.insert(link.target.clone()) {
                continue;
            }
            let Some(text) = package.part(&link.target)? else { continue };
            // Lists of a header have nothing to do with those of the text.
            found.counters = Counters::default();
            let place = if reference.is_header { Place::PageHeader } else { Place::PageFooter };
            let story = walk::part(&text, place, known, found)?;
            let is_said = first.iter().chain(&others).any(|other: &Story| other.text == story.text);
            if is_said || story.is_blank() || is_page_number(&story.text) {
                continue;
            }
            let on_first_page = if section.has_first_page { Pages::First } else { Pages::All };
            if at == 0 && reference.is_header && reference.pages == on_first_page {
                first.push(story);
            } else {
                others.push(story);
            }
        }
    }
    Ok((first, others))
}

/// Whether nothing but the number of the page stands there: `— 3 —`, `第 1 页 共 4 页`.
fn is_page_number(text: &str) -> bool {
    text.chars().all(|c| {
        let is_mark =
            matches!(c, '-' | '—' | '–' | '－' | '─' | '―' | '·' | '/' | '／' | '第' | '页' | '頁' | '共' | '，' | ',');
        c.is_whitespace() || is_mark || digit(c).is_some() || chinese_digit(c).is_some() || "page of PAGE".contains(c)
    })
}
