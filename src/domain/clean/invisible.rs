//! Line ends, characters without width, exotic spaces; lost characters are reported.

use super::lines::{Marks, Page};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation;
use crate::domain::text::span::Span;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Invisible,
    Space,
    Lost,
}

/// Proposes one repair for each run of like characters.
pub(super) fn find(page: Page<'_>) -> Vec<Proposal> {
    let mut found = Vec::new();
    for line in page.new_lines().filter(|line| line.has(Marks::ODD)) {
        in_line(line.whole.of(page.text), line.whole.start, &mut found);
    }
    found
}

fn in_line(text: &str, start: usize, found: &mut Vec<Proposal>) {
    let mut run: Option<(Kind, Span)> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let span = Span::new(at, at + c.len_utf8());
        if let Some(replacement) = line_end(c, chars.peek().map(|(_, next)| *next)) {
            close(&mut run, text, start, found);
            found.push(Proposal::auto("clean-line-end", Edit::replace(span.shifted(start), replacement)));
            continue;
        }
        let kind = kind(c);
        match (&mut run, kind) {
            (Some((open, whole)), Some(kind)) if *open == kind => whole.end = span.end,
            // Web pages indent by plain and exotic spaces in turn: one run, one repair.
            (Some((Kind::Space, whole)), None) if c == ' ' => whole.end = span.end,
            _ => {
                close(&mut run, text, start, found);
                run = kind.map(|kind| (kind, span));
            }
        }
    }
    close(&mut run, text, start, found);
}

/// What a line end of another system becomes; a soft line break or page break of a word processor too.
fn line_end(c: char, next: Option<char>) -> Option<&'static str> {
    match c {
        '\r' if next == Some('\n') => Some(""),
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some("\n"),
        _ => None,
    }
}

fn kind(c: char) -> Option<Kind> {
    match c {
        '\t' | '\n' => None,
        // Object marks and directions of writing have no width either.
        '\u{FFFC}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(Kind::Invisible),
        c if c.is_control() || punctuation::is_invisible(c) => Some(Kind::Invisible),
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => Some(Kind::Space),
        '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. => Some(Kind::Lost),
        _ => None,
    }
}

fn close(run: &mut Option<(Kind, Span)>, text: &str, start: usize, found: &mut Vec<Proposal>) {
    let Some((kind, span)) = run.take() else { return };
    let place = span.shifted(start);
    found.push(match kind {
        Kind::Invisible => Proposal::auto("clean-invisible", Edit::delete(place)),
        Kind::Space => Proposal::auto("clean-nbsp", Edit::replace(place, " ".repeat(span.of(text).chars().count()))),
        Kind::Lost => Proposal::report("clean-private-use", text, span).shifted(start),
    });
}
