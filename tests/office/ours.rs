//! Our own pages as plain values: the tests share them between threads.

use xingwen::domain::layout::units::{Mm, Points};
use xingwen::domain::layout::{Face, Ink, Line, Page, Pages};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::upstream::Role;

/// A line of ours; lengths in millimetres.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "what the layout says of a line, each by itself")]
pub(super) struct OurLine {
    pub(super) text: String,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) right: f64,
    /// Where it begins in its paragraph, in bytes.
    pub(super) start: usize,
    /// In points.
    pub(super) size: f64,
    /// The typeface of each of its characters, blanks left out.
    pub(super) faces: Vec<Face>,
    pub(super) is_red: bool,
    pub(super) is_condensed: bool,
    pub(super) hangs: bool,
    /// Whether it says again what an earlier page has said.
    pub(super) repeats: bool,
    pub(super) element: Option<Element>,
    pub(super) paragraph: usize,
    pub(super) role: Option<Role>,
}

/// A page of ours.
#[derive(Clone, Debug)]
pub(super) struct OurPage {
    pub(super) number: u32,
    pub(super) lines: Vec<OurLine>,
    pub(super) rules: Vec<OurRule>,
}

/// A rule of ours; lengths in millimetres.
#[derive(Clone, Debug)]
pub(super) struct OurRule {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
    pub(super) is_red: bool,
}

/// A paragraph of ours.
#[derive(Clone, Debug)]
pub(super) struct OurParagraph<'a> {
    /// The page of each line, and the line.
    pub(super) lines: Vec<(u32, &'a OurLine)>,
}

impl OurLine {
    /// What it shows: the same for all lines of a paragraph, and for those of a row of a table.
    pub(super) const fn shown(&self) -> (Option<Element>, usize, Option<Role>) {
        (self.element, self.paragraph, self.role)
    }
}

/// The pages as plain values.
pub(super) fn pages(pages: &Pages) -> Vec<OurPage> {
    pages.pages.iter().map(|page| our_page(page)).collect()
}

fn our_page(page: &Page) -> OurPage {
    let rules = page.rules.iter().map(|rule| {
        let (Mm(left), Mm(top)) = (rule.x, rule.y);
        let (right, bottom) = (left + rule.width.0, top + rule.thickness.0);
        OurRule { left, top, right, bottom, is_red: rule.ink == Ink::Red }
    });
    OurPage { number: page.number, lines: page.lines.iter().map(our_line).collect(), rules: rules.collect() }
}

fn our_line(line: &Line) -> OurLine {
    OurLine {
        text: line.text.to_string(),
        x: line.x.0,
        y: line.y.0,
        right: line.x.0 + line.width.0,
        start: line.start,
        size: line.size.0,
        faces: faces(line),
        is_red: line.ink == Ink::Red,
        is_condensed: line.scale != 100,
        hangs: line.hangs,
        repeats: line.repeats,
        element: line.place.element,
        paragraph: line.place.paragraph,
        role: line.place.role,
    }
}

fn faces(line: &Line) -> Vec<Face> {
    let face =
        |at: usize| line.changes.iter().take_while(|(from, _)| *from <= at).last().map_or(line.font, |(_, face)| *face);
    line.text.char_indices().filter(|(_, c)| is_ink(*c)).map(|(at, _)| face(at)).collect()
}

/// Whether a reader of a PDF tells of `c`: of blanks and what is invisible it does not.
pub(super) fn is_ink(c: char) -> bool {
    !c.is_whitespace() && !c.is_control()
}

/// The paragraphs as a reader meets them, from top to bottom and from left to right; page numbers are none.
pub(super) fn paragraphs(pages: &[OurPage]) -> Vec<OurParagraph<'_>> {
    let mut paragraphs: Vec<OurParagraph<'_>> = Vec::new();
    for page in pages {
        let mut lines: Vec<&OurLine> = page.lines.iter().filter(|line| line.element.is_some()).collect();
        lines.sort_by(|a, b| (row(a), a.x).partial_cmp(&(row(b), b.x)).expect("no length is NaN"));
        for line in lines {
            match paragraphs.last_mut() {
                Some(last) if last.lines.last().is_some_and(|(_, before)| before.shown() == line.shown()) => {
                    last.lines.push((page.number, line));
                }
                _ => paragraphs.push(OurParagraph { lines: vec![(page.number, line)] }),
            }
        }
    }
    paragraphs
}

/// The base line in whole millimetres, so that what stands side by side compares from left to right.
fn row(line: &OurLine) -> f64 {
    (line.y + 0.86 * Points(line.size).mm().0).round()
}

impl OurParagraph<'_> {
    /// Its first line.
    pub(super) fn first(&self) -> &OurLine {
        self.lines[0].1
    }

    /// Its characters.
    pub(super) fn text(&self) -> String {
        self.lines.iter().map(|(_, line)| line.text.as_str()).collect()
    }

    /// Whether it is a row of a table.
    pub(super) fn is_table_row(&self) -> bool {
        self.first().role == Some(Role::Table)
    }

    /// How far in the first line and the further ones begin, in millimetres.
    pub(super) fn indents(&self) -> (f64, f64) {
        let indent = |(page, line): &(u32, &OurLine)| line.x - if page % 2 == 1 { 28.0 } else { 26.0 };
        (indent(&self.lines[0]), self.lines.get(1).map_or(0.0, indent))
    }
}
