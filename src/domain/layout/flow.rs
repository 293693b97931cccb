//! Blocks → pages.

use std::rc::Rc;

use super::page::{Face, Ink, Line, Page, Place, Rule};
use super::resume::{Begin, Leap, Resumed};
use super::set::{Block, SetLine, SetRule, Start, Way};
use super::units::{
    BINDING_MARGIN, DASH_DROP, IMPRINT_SIZE, Mm, OUTER_MARGIN, PAGE_NUMBER_GAP, Rows, TYPE_AREA_BOTTOM,
};

/// The left edge of the type area: the binding margin on odd pages, the outer one on even pages (5.2.1, 6.3).
pub(super) fn type_area_left(page: u32) -> Mm {
    if page % 2 == 1 { BINDING_MARGIN } else { OUTER_MARGIN }
}

/// 页码: `— 1 —`, one character in, right on odd and left on even pages (GB/T 9704—2012, 7.5).
pub(super) fn page_number(page: u32) -> Line {
    let set = SetLine::new(&format!("— {page} —"), Face::Song, IMPRINT_SIZE);
    let indent = IMPRINT_SIZE.mm();
    let set = if page % 2 == 1 { set.short_of_end(indent) } else { set.at(indent) };
    let y = TYPE_AREA_BOTTOM + PAGE_NUMBER_GAP - DASH_DROP;
    let place = Place { element: None, paragraph: 0, role: None };
    Line { x: type_area_left(page) + set.x, ..free_line(set, y, place, Ink::Black) }
}

/// A line that stands in no row, its em box from `y` down.
pub(super) fn free_line(set: SetLine, y: Mm, place: Place, ink: Ink) -> Line {
    Line {
        text: set.text,
        start: set.start,
        x: set.x,
        y,
        width: set.width,
        font: set.font,
        changes: set.changes,
        size: set.size,
        tracking: set.tracking,
        scale: 100,
        hangs: set.hangs,
        repeats: false,
        is_turned: false,
        ink,
        place,
    }
}

/// Pages that are filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LaidPages {
    /// In order.
    pub pages: Vec<Rc<Page>>,
    /// How many rows of the last one are used.
    pub used: u32,
}

/// Pages that are being filled from top to bottom.
#[derive(Debug)]
pub(super) struct Flow {
    rows: Rows,
    /// The rows of the page that is being filled, where it is the first of a letter, which has no number (10.1).
    letter: Option<Rows>,
    done: Vec<Rc<Page>>,
    page: Page,
    /// The next free row.
    row: u32,
    /// The row to which a seal reaches.
    room: u32,
    /// Which way the page that is being filled is set.
    way: Way,
    /// Whether the page was begun by its first block, whose blank rows then stay.
    is_begun: bool,
    /// How many rows of the page before this one are used.
    used: u32,
    /// Whether the last page is among those done.
    is_ended: bool,
}

impl Flow {
    /// Pages from number `first` on.
    pub(super) fn new(rows: Rows, first: u32) -> Self {
        Self {
            rows,
            letter: None,
            done: Vec::new(),
            page: Page { number: first, ..Page::default() },
            row: 0,
            room: 0,
            way: Way::Upright,
            is_begun: true,
            used: 0,
            is_ended: false,
        }
    }

    /// Lays the blocks one after the other.
    pub(super) fn lay(&mut self, blocks: &[Block]) {
        self.lay_like(blocks, None);
    }

    /// The same, passing over the pages that are as they were in the run before; answers where the pages begin.
    pub(super) fn lay_like(&mut self, blocks: &[Block], before: Option<&Resumed<'_>>) -> Vec<Option<Begin>> {
        let mut begins = Vec::new();
        let mut next = Begin { at: 0, row: 0 };
        while next.at < blocks.len() {
            let page = self.done.len();
            if self.is_fresh() && begins.len() <= page {
                begins.resize(page, None);
                begins.push(Some(next));
                let leap = before.and_then(|before| Some((before.run(), before.leap(page, next)?)));
                if let Some((run, leap)) = leap {
                    let page = if let Leap::To(page, _) = leap { page } else { run.laid.pages.len() };
                    begins.extend(run.begins.get(begins.len()..=page).unwrap_or_default());
                    self.pass_to(page, &run.laid);
                    match leap {
                        Leap::To(_, begin) => next = begin,
                        Leap::ToTheEnd => {
                            self.is_ended = true;
                            return begins;
                        }
                    }
                }
            }
            next = if next.row > 0 { self.go_on(blocks, next) } else { self.begin(blocks, next) };
        }
        begins.resize(self.done.len() + 1, None);
        begins
    }

    /// Whether nothing stands on the current page, and no block began it by itself.
    fn is_fresh(&self) -> bool {
        self.row == 0 && !self.is_begun && self.letter.is_none() && self.page.lines.is_empty()
    }

    /// Takes over the pages up to the one with index `page`.
    fn pass_to(&mut self, page: usize, laid: &LaidPages) {
        self.done.extend_from_slice(laid.pages.get(self.done.len()..page).unwrap_or_default());
        self.page.number = self.done.last().map_or(self.page.number, |page| page.number + 1);
        self.used = laid.used;
    }

    /// Lays the block at `at`, as far as the page has room; where it goes on.
    fn begin(&mut self, blocks: &[Block], at: Begin) -> Begin {
        let block = &blocks[at.at];
        if block.start == Start::NewPage && (self.row > 0 || !self.page.lines.is_empty()) {
            self.turn(true);
        }
        if block.way != self.way {
            if self.row > 0 || !self.page.lines.is_empty() {
                self.turn(false);
                return at;
            }
            self.way = block.way;
        }
        let lines = self.rows().count;
        let keeps_blank = self.row > 0 || self.is_begun || block.keeps_blank;
        let blank = if keeps_blank { block.blank_before } else { 0 };
        if self.row > 0 && self.row + blank + rows_kept(&blocks[at.at..], lines) > lines {
            self.turn(false);
            return at;
        }
        let repeats_head = self.is_fresh();
        self.skip(blank);
        if repeats_head {
            self.repeat_head(block);
        }
        self.place_from(block, at)
    }

    /// Lays what the page before had no room for, on a new one; where that goes on.
    fn go_on(&mut self, blocks: &[Block], at: Begin) -> Begin {
        let block = &blocks[at.at];
        self.way = block.way;
        self.repeat_head(block);
        self.place_from(block, at)
    }

    /// Leaves `rows` rows blank.
    pub(super) fn skip(&mut self, rows: u32) {
        self.row = (self.row + rows).min(self.rows().count);
    }

    /// The rows of the page that is being filled.
    pub(super) fn rows(&self) -> Rows {
        match self.way {
            Way::Turned => self.rows.turned(),
            Way::Upright => self.letter.unwrap_or(self.rows),
        }
    }

    /// Makes the page the first of a letter, with rows of its own and without number (10.1).
    pub(super) fn begin_letter(&mut self, rows: Rows) {
        self.letter = Some(rows);
    }

    /// Sets a line in a row of the current page without using the row up; what a field holds beyond all measure
    /// is set over the last row.
    pub(super) fn pin(&mut self, line: &SetLine, row: u32, place: Place) {
        let line = self.line(line, row.min(self.rows().count - 1), place, Ink::Black);
        self.page.lines.push(line);
    }

    /// Puts a line on the current page as it is; its `x` counts from the left edge of the type area.
    pub(super) fn pin_free(&mut self, line: Line) {
        let x = type_area_left(self.page.number) + line.x;
        self.page.lines.push(Line { x, ..line });
    }

    /// Draws a rule on the current page; its `x` counts from the left edge of the type area.
    pub(super) fn rule(&mut self, rule: Rule) {
        let x = type_area_left(self.page.number) + rule.x;
        self.page.rules.push(Rule { x, ..rule });
    }

    /// Takes the ink off what is red on the current page: the paper brings it with it (套打).
    pub(super) fn spare_red(&mut self) {
        let ink = self.page.lines.iter_mut().map(|line| &mut line.ink);
        let ink = ink.chain(self.page.rules.iter_mut().map(|rule| &mut rule.ink));
        ink.filter(|ink| **ink == Ink::Red).for_each(|ink| *ink = Ink::Preprinted);
    }

    /// The pages, the last one ended.
    pub(super) fn finish(mut self) -> LaidPages {
        if !self.is_ended {
            self.turn(false);
        }
        LaidPages { pages: self.done, used: self.used }
    }

    fn turn(&mut self, is_begun: bool) {
        let next = Page { number: self.page.number + 1, ..Page::default() };
        let mut page = std::mem::replace(&mut self.page, next);
        if self.letter.take().is_none() {
            page.lines.push(page_number(page.number));
        }
        self.done.push(Rc::new(page));
        // Nothing upright finds room on a turned page.
        self.used = if self.way == Way::Turned { u32::MAX } else { self.row.max(self.room) };
        (self.row, self.room, self.is_begun) = (0, 0, is_begun);
    }

    /// Sets the head of a table above a row that begins or goes on on a page, where both find room.
    fn repeat_head(&mut self, block: &Block) {
        let least = if block.is_whole { block.rows } else { 1 };
        if let Some(head) = block.head.as_deref().filter(|head| head.rows + least <= self.rows().count) {
            let from = self.page.lines.len();
            self.place_rows(head, 0, head.rows);
            self.row += head.rows;
            for line in &mut self.page.lines[from..] {
                line.repeats = true;
            }
        }
    }

    /// Sets the rows of a block from one on, as far as the page has room; turns it where that is not far enough.
    fn place_from(&mut self, block: &Block, at: Begin) -> Begin {
        if self.row >= self.rows().count && block.rows > 0 {
            self.turn(false);
            self.repeat_head(block);
        }
        let until = block.rows.min(at.row + self.rows().count.saturating_sub(self.row));
        self.place_rows(block, at.row, until);
        self.row += until - at.row;
        if until < block.rows {
            self.turn(false);
            return Begin { row: until, ..at };
        }
        self.room = self.row + block.room_below;
        Begin { at: at.at + 1, row: 0 }
    }

    /// Rows `from..until` of a block, which the page has room for.
    fn place_rows(&mut self, block: &Block, from: u32, until: u32) {
        if let Some(edge) = block.edge {
            if self.row == 0 || from == 0 && edge.opens {
                self.page.rules.push(self.rule_in(&edge.rule, self.row, block.ink));
            }
            if until < block.rows {
                self.page.rules.push(self.rule_in(&edge.rule, self.row + until - from, block.ink));
            }
        }
        for (lines, place) in &block.parts {
            let start = lines.partition_point(|line| line.row < from);
            for line in lines[start..].iter().take_while(|line| line.row < until) {
                let line = self.line(line, self.row + line.row - from, *place, block.ink);
                self.page.lines.push(line);
            }
        }
        let start = block.rules.partition_point(|rule| rule.row < from);
        for rule in block.rules[start..].iter().take_while(|rule| rule.row < until) {
            let rule = self.rule_in(rule, self.row + rule.row - from, block.ink);
            self.page.rules.push(rule);
        }
    }

    fn line(&self, line: &SetLine, row: u32, place: Place, ink: Ink) -> Line {
        let left = type_area_left(self.page.number);
        let (x, y) = (line.x, self.rows().em_top(row) + line.drop);
        if self.way == Way::Turned {
            Line { x: left + y, is_turned: true, ..free_line(line.clone(), TYPE_AREA_BOTTOM - x, place, ink) }
        } else {
            Line { x: left + x, ..free_line(line.clone(), y, place, ink) }
        }
    }

    fn rule_in(&self, rule: &SetRule, row: u32, ink: Ink) -> Rule {
        let left = type_area_left(self.page.number);
        let (x, y) = (rule.x, self.rows().top(row) + rule.drop);
        if self.way == Way::Turned {
            let y_end = TYPE_AREA_BOTTOM - x - rule.width;
            Rule { x: left + y, y: y_end, width: rule.thickness, thickness: rule.width, ink }
        } else {
            Rule { x: left + x, y, width: rule.width, thickness: rule.thickness, ink }
        }
    }
}

/// The rows that must find room together where the first of `blocks` begins, on a page of `lines` rows.
fn rows_kept(blocks: &[Block], lines: u32) -> u32 {
    let mut rows = 0;
    for (at, block) in blocks.iter().enumerate() {
        rows += if at > 0 { block.blank_before } else { 0 };
        if !block.keeps_with_next {
            return rows + if block.is_whole { block.rows } else { block.rows.min(1) } + block.room_below;
        }
        rows += block.rows;
        if rows > lines {
            break;
        }
    }
    rows.min(lines)
}
