//! Titles in 书名号 and what is cited with them.

use std::rc::Rc;

use crate::domain::checks::{Holds, MaskKind, Paragraph, Placed, Texts};
use crate::domain::notice::number_finder::FoundNumber;
use crate::domain::notice::title::without_issuer;
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::digit;
use crate::domain::text::punctuation::{is_blank, is_letter};
use crate::domain::text::span::Span;

/// A cited title with the number behind it.
pub struct Quote<'p> {
    /// With its 书名号.
    pub title: Span,
    /// The number in brackets behind the title, blanks between them aside.
    pub number: Option<&'p FoundNumber>,
}

/// The titles cited in a paragraph.
pub(super) fn quotes(paragraph: &Paragraph) -> impl Iterator<Item = Quote<'_>> {
    titles(paragraph).map(|title| Quote { title, number: number_behind(paragraph, title) })
}

/// The outermost 《》 of a paragraph.
pub(super) fn titles(paragraph: &Paragraph) -> impl Iterator<Item = Span> {
    let titles = paragraph.masks(MaskKind::BookTitle).iter().copied();
    titles.filter(|title| title.of(&paragraph.text).starts_with('《'))
}

/// What stands between the 书名号.
pub(super) fn inside(text: &str, title: Span) -> &str {
    Span::new(title.start + '《'.len_utf8(), title.end - '》'.len_utf8()).of(text)
}

fn number_behind(paragraph: &Paragraph, title: Span) -> Option<&FoundNumber> {
    paragraph.numbers.iter().find(|number| {
        let between = paragraph.text.get(title.end..number.span.start);
        between.is_some_and(|between| {
            let mut marks = between.chars().filter(|c| !is_gap(*c));
            marks.next().is_some_and(opens) && marks.next().is_none()
        })
    })
}

/// A bracket that a number is put into, right or wrong.
pub(super) fn opens(c: char) -> bool {
    matches!(c, '（' | '(' | '〔' | '[' | '【' | '［')
}

/// The partner of [`opens`].
pub(super) fn closes(c: char) -> bool {
    matches!(c, '）' | ')' | '〕' | ']' | '】' | '］')
}

/// The letters of a title: blanks, marks, the level of 书名号 and the width of digits do not count.
pub(super) fn letters(title: &str) -> Vec<char> {
    let narrow = |c| digit(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c);
    title.chars().filter(|c| is_letter(*c)).map(narrow).collect()
}

/// How a cited title stands to the title it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Letter by letter, perhaps without the issuer in front.
    Same,
    /// Surely meant, but with other letters.
    Near,
    /// Another document, or a short title.
    Other,
}

/// A title as it may be cited: whole, or without its issuer.
#[derive(Debug)]
pub struct Wanted<'t> {
    forms: [Form<'t>; 2],
}

#[derive(Debug)]
struct Form<'t> {
    title: &'t str,
    letters: Vec<char>,
}

impl Form<'_> {
    /// How many letters may be others where this title is meant.
    fn slack(&self) -> usize {
        (self.letters.len() / 6).max(1)
    }
}

impl<'t> Wanted<'t> {
    /// The title of `issuer`.
    pub fn new(title: &'t str, issuer: &str) -> Self {
        let from_about = || title.find("关于").map(|at| &title[at..]);
        let bare = without_issuer(title, issuer).or_else(from_about).unwrap_or(title);
        Self { forms: [title, bare].map(|title| Form { title, letters: letters(title) }) }
    }

    /// The title whole.
    pub(super) fn whole(&self) -> &'t str {
        self.forms[0].title
    }

    /// The title without its issuer.
    pub(super) fn bare(&self) -> &'t str {
        self.forms[1].title
    }

    /// Compares a cited title with it.
    pub fn likeness(&self, cited: &str) -> Likeness {
        const SHORTEST: usize = 8;
        const LONGEST: usize = 200;
        let length = cited.chars().filter(|c| is_letter(*c)).count();
        // Most titles are others, and their lengths tell.
        if self.forms.iter().all(|form| form.letters.len().abs_diff(length) > form.slack()) {
            return Likeness::Other;
        }
        let cited = letters(cited);
        if self.forms.iter().any(|form| form.letters == cited) {
            return Likeness::Same;
        }
        let is_comparable = |letters: &[char]| (SHORTEST..=LONGEST).contains(&letters.len());
        let is_near = |form: &Form<'_>| is_comparable(&form.letters) && is_within(&cited, &form.letters, form.slack());
        if is_comparable(&cited) && self.forms.iter().any(is_near) { Likeness::Near } else { Likeness::Other }
    }
}

/// How the titles cited in a paragraph stand to the wanted one, in order.
pub(in crate::domain::checks) fn likenesses(paragraph: &Paragraph, wanted: &Wanted<'_>) -> Rc<[Likeness]> {
    titles(paragraph).map(|title| wanted.likeness(inside(&paragraph.text, title))).collect()
}

/// The quotes of a paragraph of our body, and how their titles stand to the upstream's.
pub fn compared(placed: &Placed) -> impl Iterator<Item = (Quote<'_>, Likeness)> {
    quotes(&placed.paragraph).zip(placed.cited.iter().copied())
}

/// Whether our body cites the upstream's title letter by letter, perhaps without its issuer.
pub(super) fn is_cited_whole(texts: &Texts) -> bool {
    texts.holding(Holds::TITLE).any(|placed| placed.cited.contains(&Likeness::Same))
}

/// Whether at most `most` letters have to be put in, left out or exchanged.
fn is_within(one: &[char], other: &[char], most: usize) -> bool {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let exchanged = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = exchanged.min(row[j] + 1).min(diagonal + 1);
        }
        // No later row gets below the least of this one.
        if row.iter().all(|distance| *distance > most) {
            return false;
        }
    }
    row[other.len()] <= most
}

/// Edits of a stretch as edits of the text it stands in.
pub(super) fn shifted(edits: &[Edit], by: usize) -> Vec<Edit> {
    edits.iter().map(|edit| Edit::replace(edit.span.shifted(by), edit.replacement.as_str())).collect()
}

/// What may come between a title and the bracket of its number by mistake.
pub(super) fn is_gap(c: char) -> bool {
    is_blank(c) || matches!(c, '，' | ',' | '、')
}

/// The text written right after `at`, blanks and a stray mark aside.
pub(super) fn next_mark(text: &str, at: usize) -> Option<(usize, char)> {
    text.get(at..)?.char_indices().find(|(_, c)| !is_gap(*c)).map(|(offset, c)| (at + offset, c))
}
