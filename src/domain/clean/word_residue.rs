//! What Word leaves on the clipboard beside the words: style definitions, settings of the document.

use super::lines::{Marks, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

const DAMAGE: &str = "clean-markup";

/// Proposes to drop `/* Style Definitions */ … {mso-…}` and lines of settings.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let is_sign = |words: &str| ["mso-", "Normal 0", "MsoNormal"].iter().any(|sign| words.contains(sign));
    if !page.lines().any(|line| line.has(Marks::LATIN) && is_sign(line.words)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for line in page.lines() {
        let words = line.words;
        if let Some(start) = open {
            // The definitions end with their brace.
            if words.ends_with('}') {
                found.push(Proposal::auto(DAMAGE, Edit::delete(Span::new(start, line.whole.end))));
                open = None;
            } else if !is_definition(words) {
                open = None;
            }
            continue;
        }
        if is_settings(words) || (words.starts_with("mso-") && is_definition(words)) {
            found.push(Proposal::auto(DAMAGE, Edit::delete(line.whole)));
        } else if words.is_ascii() && (words.starts_with("/* ") || words.contains(".Mso") || words.starts_with('@')) {
            if words.ends_with('}') {
                found.push(Proposal::auto(DAMAGE, Edit::delete(line.whole)));
            } else if words.ends_with(['{', '/', ',']) || words.contains(".Mso") {
                open = Some(line.whole.start);
            }
        }
    }
    found
}

/// `Normal 0 7.8 磅 0 2 false false false EN-US ZH-CN X-NONE`.
fn is_settings(words: &str) -> bool {
    words.starts_with("Normal 0") && words.contains("false false false")
}

/// `mso-style-name:普通表格;`.
fn is_definition(words: &str) -> bool {
    words.is_empty() || words.starts_with('{') || words.is_ascii() || (words.contains(':') && words.ends_with(';'))
}
