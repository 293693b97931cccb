//! Width and form of marks and digits: one look at each paragraph for all kinds of damage.

use super::lines::{Line, Page};
use super::paragraph::Paragraph;
use super::working::Proposal;
use super::{angles, brackets, dashes, digit_letters, ellipsis, full_width, half_width_marks, middle_dot, ocr, quotes};

/// Where two kinds ask for the same place, the earlier has it.
const KINDS: &[fn(&Paragraph<'_>, &mut Vec<Proposal>)] = &[
    digit_letters::find,
    full_width::find,
    ellipsis::find,
    middle_dot::find,
    angles::find,
    brackets::find,
    quotes::find,
    half_width_marks::find,
    dashes::find,
    ocr::find,
];

/// Proposes what can mean nothing else.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let mut found = all(page.text, page.new_lines());
    found.retain(|proposal| proposal.accepted);
    found
}

/// Offers what the clerk has to decide, and tells what looks misread.
pub(super) fn offers(page: Page<'_>) -> Vec<Proposal> {
    let mut found = all(page.text, page.lines());
    found.retain(|proposal| !proposal.accepted);
    found
}

fn all<'a>(text: &'a str, lines: impl Iterator<Item = Line<'a>>) -> Vec<Proposal> {
    let (mut found, mut hits) = (Vec::new(), Vec::new());
    for line in lines {
        let paragraph = Paragraph::read(line.span.of(text), line.span.start, hits);
        if !paragraph.hits.is_empty() {
            for kind in KINDS {
                kind(&paragraph, &mut found);
            }
        }
        hits = paragraph.hits;
    }
    found
}
