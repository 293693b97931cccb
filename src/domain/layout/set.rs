//! Type before it has a page: set lines, relative to the type area, gathered into blocks.

use std::rc::Rc;

use super::page::{Face, Ink, Place};
use super::units::{BODY_SIZE, BODY_TRACKING, CHAR, CHARS, IMPRINT_SIZE, Mm, Points, Rows, TYPE_AREA_WIDTH};
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::width::text_halves;

/// A line as it is set: [`Line`](super::Line) without page and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SetLine {
    /// Its characters.
    pub text: Rc<str>,
    /// Where they begin in what was set, blanks about that aside.
    pub start: usize,
    /// Row within its block.
    pub row: u32,
    /// From the left edge of the type area.
    pub x: Mm,
    /// From the em box of body type in that row down to its own.
    pub drop: Mm,
    /// From the first to the last character.
    pub width: Mm,
    /// Typeface of the first run.
    pub font: Face,
    /// Where it changes.
    pub changes: Rc<[(usize, Face)]>,
    /// Type size.
    pub size: Points,
    /// Space after each character.
    pub tracking: Points,
    /// Whether the last mark hangs.
    pub hangs: bool,
}

impl SetLine {
    /// A line of one face at its natural width, flush left in row 0.
    pub(super) fn new(text: &str, font: Face, size: Points) -> Self {
        Self {
            text: text.into(),
            start: 0,
            row: 0,
            x: Mm(0.0),
            drop: Rows::drop_of(size),
            width: natural_width(text, size),
            font,
            changes: Rc::default(),
            size,
            tracking: plain_tracking(size),
            hangs: false,
        }
    }

    /// The same line from `x` on.
    #[must_use]
    pub(super) fn at(self, x: Mm) -> Self {
        Self { x, ..self }
    }

    /// The same line with `indent` between its end and the right edge of the type area.
    #[must_use]
    pub(super) fn short_of_end(self, indent: Mm) -> Self {
        let x = TYPE_AREA_WIDTH - indent - self.width;
        self.at(Mm(x.0.max(0.0)))
    }

    /// The same line in the middle of the type area.
    #[must_use]
    pub(super) fn centred(self) -> Self {
        let x = (TYPE_AREA_WIDTH - self.width).0 / 2.0;
        self.at(Mm(x.max(0.0)))
    }

    /// The same line in another row of its block.
    #[must_use]
    pub(super) fn in_row(self, row: u32) -> Self {
        Self { row, ..self }
    }
}

/// The width of half a character of type of this size, with its tracking: 28 characters of body type to the line.
pub(super) fn half_char(size: Points) -> Mm {
    let whole = if size == BODY_SIZE { CHAR } else { size.mm() };
    Mm(whole.0 / 2.0)
}

/// Space after each character of a line that is not spread: body type is closed up, other type is not.
pub(super) fn plain_tracking(size: Points) -> Points {
    if size == BODY_SIZE { BODY_TRACKING } else { Points(0.0) }
}

/// The width of `text` on a line that is not spread, without the blanks at its end.
pub(super) fn natural_width(text: &str, size: Points) -> Mm {
    let text = text.trim_end_matches(is_blank);
    let chars = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    Points(size.0 / 2.0 * f64::from(text_halves(text)) + plain_tracking(size).0 * f64::from(chars)).mm()
}

/// A rule within a block; [`Rule`](super::Rule) without page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SetRule {
    /// Row within its block.
    pub row: u32,
    /// From the left edge of the type area.
    pub x: Mm,
    /// From the upper edge of that row, white included.
    pub drop: Mm,
    /// Length.
    pub width: Mm,
    /// Thickness.
    pub thickness: Mm,
}

/// The rules that close a block to pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// From the left edge of the type area to the right.
    pub rule: SetRule,
    /// Whether it stands above the block wherever that is.
    pub opens: bool,
}

impl PartialEq for Block {
    /// Lines that are kept are the same lines: nothing of them has to be looked at.
    fn eq(&self, other: &Self) -> bool {
        // Named one by one, so that a new one cannot be forgotten.
        let Self {
            parts,
            rules,
            edge,
            head,
            rows,
            blank_before,
            keeps_blank,
            room_below,
            start,
            is_whole,
            keeps_with_next,
            way,
            ink,
        } = self;
        let is_same = |one: &Rc<[SetLine]>, other: &Rc<[SetLine]>| Rc::ptr_eq(one, other) || one == other;
        let mut pairs = parts.iter().zip(&other.parts);
        parts.len() == other.parts.len()
            && pairs.all(|((lines, place), (others, other_place))| place == other_place && is_same(lines, others))
            && (Rc::ptr_eq(rules, &other.rules) || *rules == other.rules)
            && (*edge, *rows, *blank_before) == (other.edge, other.rows, other.blank_before)
            && (*keeps_blank, *room_below, *start) == (other.keeps_blank, other.room_below, other.start)
            && (*is_whole, *keeps_with_next) == (other.is_whole, other.keeps_with_next)
            && (*ink, *way) == (other.ink, other.way)
            && *head == other.head
    }
}

/// Where a block begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Start {
    /// After what stands before it.
    #[default]
    Flow,
    /// On a new page.
    NewPage,
}

/// Which way a block is set; a page holds blocks of one way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Way {
    /// As one reads.
    #[default]
    Upright,
    /// Across the long side of the sheet: 横排表格 (GB/T 9704—2012, 8).
    Turned,
}

/// Lines that follow one another in rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    /// Lines in the order of their rows, and what they show.
    pub parts: Vec<(Rc<[SetLine]>, Place)>,
    /// Rules in the order of their rows.
    pub rules: Rc<[SetRule]>,
    /// The rule along its upper edge where it opens a table or a page, and along its lower one where a page cuts it.
    pub edge: Option<Edge>,
    /// The head of its table, repeated above it where it begins a page.
    pub head: Option<Rc<Block>>,
    /// Its height in rows.
    pub rows: u32,
    /// Blank rows before it; none at the top of a page that it did not begin itself.
    pub blank_before: u32,
    /// Whether they stay also there: a seal has its room in them.
    pub keeps_blank: bool,
    /// Rows below it that the page must have, though what follows may stand in them: a seal reaches so far.
    pub room_below: u32,
    /// Where it begins.
    pub start: Start,
    /// Whether it is not split over pages while it fits one.
    pub is_whole: bool,
    /// Whether it stays on the page where the next block begins.
    pub keeps_with_next: bool,
    /// Which way it is set.
    pub way: Way,
    /// Colour.
    pub ink: Ink,
}

impl Block {
    /// Lines one below the other, showing one thing.
    pub(super) fn of(lines: Rc<[SetLine]>, place: Place) -> Self {
        let rows = lines.last().map_or(0, |line| line.row + 1);
        Self { parts: vec![(lines, place)], rows, ..Self::default() }
    }

    /// The same block after `rows` blank rows.
    #[must_use]
    pub(super) fn after_blank(self, rows: u32) -> Self {
        Self { blank_before: rows, ..self }
    }

    /// The same block on a new page.
    #[must_use]
    pub(super) fn on_new_page(self) -> Self {
        Self { start: Start::NewPage, ..self }
    }
}

/// How a paragraph is set. Measures are halves of a character of its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct ParagraphStyle {
    /// Its faces.
    pub faces: Faces,
    /// Type size.
    pub size: TypeSize,
    /// The length of its lines, indents included.
    pub measure: u32,
    /// Indent of the first line.
    pub first: u32,
    /// Indent of the others.
    pub rest: u32,
}

/// The faces of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Faces {
    /// One face.
    One(Face),
    /// 仿宋 behind a label in 黑体, which ends with the first colon or blank: 出席：王某某 (10.3).
    Labelled,
    /// 仿宋, a heading or a run-in lead in the face of its level (GB/T 9704—2012, 7.3.3).
    ByLevel,
    /// 小标宋 of 二号, centred and broken by sense (7.3.1).
    Title,
}

/// The type sizes that paragraphs are set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum TypeSize {
    /// 三号.
    Body,
    /// 四号.
    Imprint,
}

impl TypeSize {
    /// In points.
    pub(super) const fn points(self) -> Points {
        match self {
            Self::Body => BODY_SIZE,
            Self::Imprint => IMPRINT_SIZE,
        }
    }
}

impl ParagraphStyle {
    /// 正文: first line indented two characters (7.3.3).
    pub(super) const BODY: Self = Self { faces: Faces::ByLevel, first: 4, ..Self::FLUSH };
    /// 主送机关: flush left, the further lines too (7.3.2).
    pub(super) const FLUSH: Self =
        Self { faces: Faces::One(Face::FangSong), size: TypeSize::Body, measure: 2 * CHARS, first: 0, rest: 0 };

    /// 标题; its measures are its own.
    pub(super) const TITLE: Self = Self { faces: Faces::Title, ..Self::FLUSH };

    /// A paragraph whose further lines stand under a character of the first (附件说明, 7.3.4).
    pub(super) const fn hanging(first: u32, rest: u32) -> Self {
        Self { first, rest, ..Self::FLUSH }
    }

    /// The same in another face.
    #[must_use]
    pub(super) const fn in_face(self, face: Face) -> Self {
        Self { faces: Faces::One(face), ..self }
    }
}
