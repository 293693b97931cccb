//! Titles in 书名号 and what is cited with them.

use crate::domain::checks::{MaskKind, Paragraph, Texts};
use crate::domain::notice::number_finder::FoundNumber;
use crate::domain::notice::title::without_issuer;
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::digit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

/// A cited title with the number behind it.
pub struct Quote<'p> {
    /// With its 书名号.
    pub title: Span,
    /// The number in brackets behind the title, blanks between them aside.
    pub number: Option<&'p FoundNumber>,
}

/// The titles cited in a paragraph.
pub fn quotes(paragraph: &Paragraph) -> impl Iterator<Item = Quote<'_>> {
    titles(paragraph).map(|title| Quote { title, number: number_behind(paragraph, title) })
}

/// The outermost 《》 of a paragraph.
pub(super) fn titles(paragraph: &Paragraph) -> impl Iterator<Item = Span> {
    let titles = paragraph.masks(MaskKind::BookTitle).iter().copied();
    titles.filter(|title| title.of(&paragraph.text).starts_with('《'))
}

/// What stands between the 书名号.
pub fn inside(text: &str, title: Span) -> &str {
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
    title.chars().filter(|c| c.is_alphanumeric()).map(narrow).collect()
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

/// Compares a cited title with `wanted`, that of `issuer`.
pub fn likeness(cited: &str, wanted: &str, issuer: &str) -> Likeness {
    const LONGEST: usize = 200;
    let cited = letters(cited);
    let forms = forms(wanted, issuer).map(letters);
    if cited.len() < 8 || cited.len() > LONGEST {
        return if forms.contains(&cited) { Likeness::Same } else { Likeness::Other };
    }
    if forms.contains(&cited) {
        return Likeness::Same;
    }
    let is_near = |form: &Vec<char>| {
        form.len() <= LONGEST && form.len() >= 8 && distance(&cited, form) <= (form.len() / 6).max(1)
    };
    if forms.iter().any(is_near) { Likeness::Near } else { Likeness::Other }
}

/// Whether our body cites the title letter by letter, perhaps without its issuer.
pub fn is_cited_whole(texts: &Texts, wanted: &str, issuer: &str) -> bool {
    texts.body.iter().any(|placed| {
        let text = &placed.paragraph.text;
        titles(&placed.paragraph).any(|title| likeness(inside(text, title), wanted, issuer) == Likeness::Same)
    })
}

/// `wanted` as it may be cited: whole, or without its issuer.
pub(super) fn forms<'t>(wanted: &'t str, issuer: &str) -> [&'t str; 2] {
    let from_about = || wanted.find("关于").map(|at| &wanted[at..]);
    [wanted, without_issuer(wanted, issuer).or_else(from_about).unwrap_or(wanted)]
}

/// How many letters have to be put in, left out or exchanged.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let exchanged = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = exchanged.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
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
