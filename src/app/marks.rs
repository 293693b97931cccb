//! The words of findings, marked: in the fields, and on the lines of the paper; and the way back from a place on the
//! paper to the words of its field.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::findings::{FindingId, ShownFinding};
use crate::domain::checks::Severity;
use crate::domain::layout::{Line, Page};
use crate::domain::notice::Element;
use crate::domain::notice::body::paragraphs;
use crate::domain::notice::draft::Draft;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

/// Marked words. Those of one text stand in order and do not overlap: where findings meet, the heaviest speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where, in the text or in the line.
    pub span: Span,
    /// Of which finding; `None` for words that are only looked at.
    pub finding: Option<FindingId>,
    /// What is wrong, the title of the check.
    pub title: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Whether it is looked at.
    pub is_chosen: bool,
}

/// Marked words of a line of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineMark {
    /// Index of the line in its page.
    pub line: usize,
    /// The words, in the line.
    pub mark: Mark,
}

/// Words of the forwarded text that are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Which paragraph.
    pub paragraph: usize,
    /// Where in it.
    pub span: Span,
}

/// The marks of one text: those of the open findings with words, `chosen` being the one that is looked at.
pub fn in_text<'a>(
    findings: impl IntoIterator<Item = &'a ShownFinding>,
    chosen: Option<&FindingId>,
    text: &str,
) -> Vec<Mark> {
    let open = findings.into_iter().filter(|shown| shown.is_open());
    flat(&open.filter_map(|shown| mark(shown, chosen, text)).collect::<Vec<_>>())
}

/// What is said of several paragraphs as a whole is not said of their words.
fn mark(shown: &ShownFinding, chosen: Option<&FindingId>, text: &str) -> Option<Mark> {
    let span = shown.finding.span;
    let words = span.of(text);
    let is_marked = !words.trim_matches('\n').is_empty() && !words.trim_matches('\n').contains('\n');
    is_marked.then(|| Mark {
        span,
        finding: Some(shown.id.clone()),
        title: shown.finding.check.title,
        severity: shown.finding.severity,
        is_chosen: chosen == Some(&shown.id),
    })
}

/// Parts marks that overlap: every stretch belongs to the one that is looked at, else the heaviest, else the shortest.
fn flat(marks: &[Mark]) -> Vec<Mark> {
    let rank = |at: usize| (!marks[at].is_chosen, marks[at].severity, marks[at].span.len(), at);
    let mut bounds: Vec<(usize, bool, usize)> = Vec::with_capacity(2 * marks.len());
    for (at, mark) in marks.iter().enumerate() {
        bounds.extend([(mark.span.start, true, at), (mark.span.end, false, at)]);
    }
    bounds.sort_unstable();
    let mut out: Vec<Mark> = Vec::with_capacity(marks.len());
    let mut open: BTreeSet<(bool, Severity, usize, usize)> = BTreeSet::new();
    let mut from = 0;
    for (place, begins, at) in bounds {
        if let Some(&(.., owner)) = open.first().filter(|_| place > from) {
            extend(&mut out, &marks[owner], Span::new(from, place));
        }
        from = place;
        if begins {
            open.insert(rank(at));
        } else {
            open.remove(&rank(at));
        }
    }
    out
}

fn extend(out: &mut Vec<Mark>, owner: &Mark, span: Span) {
    match out.last_mut() {
        Some(last) if last.span.end == span.start && last.finding == owner.finding => last.span.end = span.end,
        _ => out.push(Mark { span, ..owner.clone() }),
    }
}

/// The marks of our notice, ready to be found for a page; made anew when findings or text have changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperMarks {
    by_element: BTreeMap<Element, Vec<Mark>>,
    /// The paragraphs of the body and of the attachments, without the blanks about them.
    body: Vec<Span>,
    attachments: Vec<Span>,
    has_chosen: bool,
}

impl PaperMarks {
    /// Of these findings of this draft.
    pub fn new(findings: &[ShownFinding], chosen: Option<&FindingId>, draft: &Draft) -> Self {
        let mut by_element: BTreeMap<Element, Vec<Mark>> = BTreeMap::new();
        let mut has_chosen = false;
        for element in Element::OWN {
            let own = findings.iter().filter(|shown| shown.finding.element == element);
            let marks = in_text(own, chosen, draft.notice.text(element));
            let is_seen = |mark: &Mark| mark.span.of(draft.notice.text(element)).contains(|c| !is_blank(c));
            has_chosen |= marks.iter().any(|mark| mark.is_chosen && is_seen(mark));
            if !marks.is_empty() {
                by_element.insert(element, marks);
            }
        }
        let (body, attachments) = (bare_paragraphs(&draft.notice.body), bare_paragraphs(&draft.notice.attachments));
        Self { by_element, body, attachments, has_chosen }
    }

    /// Whether the finding that is looked at has words that can be seen.
    pub fn has_chosen(&self) -> bool {
        self.has_chosen
    }

    /// The marks of a page in the order of its lines, those of `words` of the forwarded text among them.
    pub fn on_page(&self, page: &Page, draft: &Draft, words: Option<Words>) -> Vec<LineMark> {
        let mut out = Vec::new();
        for (line, shown) in self.shown(page, draft, |element| self.by_element.contains_key(&element)) {
            let of_line = self.by_element.get(&shown.element).map_or(&[][..], Vec::as_slice);
            let first = of_line.partition_point(|mark| mark.span.end <= shown.words.start);
            let here = of_line[first..].iter().take_while(|mark| mark.span.start < shown.words.end);
            out.extend(
                here.map(|mark| LineMark { line, mark: Mark { span: shown.in_line(mark.span), ..mark.clone() } }),
            );
        }
        if let Some(words) = words {
            out.extend(looked_at(page, draft, words));
            out.sort_by_key(|one| (one.line, one.mark.span));
        }
        out
    }

    /// The place in a field that byte `at` of a line shows: its element, and where the caret goes.
    pub fn place(&self, page: &Page, line: usize, at: usize, draft: &Draft) -> Option<(Element, usize)> {
        let element = page.lines.get(line)?.place.element?;
        let (_, shown) = self.shown(page, draft, |other| other == element).find(|(index, _)| *index == line)?;
        Some((element, shown.words.start + at.saturating_sub(shown.lead).min(shown.words.len())))
    }

    /// What the lines of a page show of the fields that are `wanted`.
    fn shown<'a>(
        &'a self,
        page: &'a Page,
        draft: &'a Draft,
        wanted: impl Fn(Element) -> bool + 'a,
    ) -> impl Iterator<Item = (usize, Shown)> + 'a {
        let mut reached = (Element::ForwardedText, 0);
        page.lines.iter().enumerate().filter_map(move |(index, line)| {
            let element = line.place.element.filter(|element| wanted(*element))?;
            let from = if reached.0 == element { reached.1 } else { 0 };
            let shown = match element {
                Element::Body | Element::Attachments => {
                    let paragraphs = if element == Element::Body { &self.body } else { &self.attachments };
                    in_paragraph(line, *paragraphs.get(line.place.paragraph)?, draft.notice.text(element))?
                }
                own => in_field(line, own, draft.notice.text(own), from)?,
            };
            reached = (element, shown.words.end);
            Some((index, shown))
        })
    }
}

/// What a line shows of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shown {
    element: Element,
    /// Bytes at the beginning of the line that stand in no field: 附件：, 抄送：.
    lead: usize,
    /// The words, in the field.
    words: Span,
}

impl Shown {
    /// The part of `span` that the line shows, in the line.
    fn in_line(self, span: Span) -> Span {
        let place = |at: usize| at.clamp(self.words.start, self.words.end) - self.words.start + self.lead;
        Span::new(place(span.start), place(span.end))
    }
}

/// A line of a paragraph that is printed as it stands.
fn in_paragraph(line: &Line, paragraph: Span, text: &str) -> Option<Shown> {
    let element = line.place.element?;
    let start = paragraph.start + line.start;
    let words = Span::new(start, start + line.text.len());
    (words.of(text) == &*line.text).then_some(Shown { element, lead: 0, words })
}

/// A line of a field that may be printed with a label in front and in pieces: found by its words, behind those of the
/// line before.
fn in_field(line: &Line, element: Element, text: &str, from: usize) -> Option<Shown> {
    let paragraph = paragraphs(text).nth(line.place.paragraph).map_or(0, |(span, _)| span.start);
    let from = if element == Element::Title { from } else { from.max(paragraph) };
    let rest = text.get(from..)?;
    line.text.char_indices().find_map(|(lead, _)| {
        let words = &line.text[lead..];
        let at = from + rest.find(words)?;
        (!words.trim_matches(is_blank).is_empty()).then(|| Shown {
            element,
            lead,
            words: Span::new(at, at + words.len()),
        })
    })
}

/// The paragraphs of a text without the blanks about them.
fn bare_paragraphs(text: &str) -> Vec<Span> {
    let bare = |(span, paragraph): (Span, &str)| {
        let front = paragraph.len() - paragraph.trim_start_matches(is_blank).len();
        Span::new(span.start + front, span.start + front + paragraph.trim_matches(is_blank).len())
    };
    paragraphs(text).map(bare).collect()
}

/// Words of the forwarded text on the lines of a page.
fn looked_at<'a>(page: &'a Page, draft: &'a Draft, words: Words) -> impl Iterator<Item = LineMark> + 'a {
    let text = draft.forwarded.paragraphs.get(words.paragraph).map_or("", |paragraph| &*paragraph.text);
    let front = text.len() - text.trim_start_matches(is_blank).len();
    let of_paragraph = page.lines.iter().enumerate().filter(move |(_, line)| {
        line.place.element == Some(Element::ForwardedText) && line.place.paragraph == words.paragraph
    });
    of_paragraph.filter_map(move |(index, line)| {
        let Range { start, end } = front + line.start..front + line.start + line.text.len();
        let span = Span::new(words.span.start.clamp(start, end) - start, words.span.end.clamp(start, end) - start);
        let is_shown = text.get(start..end) == Some(&*line.text) && !span.is_empty();
        let mark = Mark { span, finding: None, title: "", severity: Severity::Suggestion, is_chosen: true };
        is_shown.then_some(LineMark { line: index, mark })
    })
}
