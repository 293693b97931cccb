//! Which elements a tag closes beside its own.

use super::tags::{Kind, Tag};
use super::tree::{Element, Tree};

impl Tree {
    /// Closes what the start of this kind of element ends.
    pub(super) fn close_implied(&mut self, kind: Kind) {
        // A table stands inside a paragraph where Word writes it.
        if kind.is_block() && kind != Kind::Table {
            self.close(Tag::PARAGRAPH, |element| element.kind.is_wall());
        }
        match kind {
            Kind::Item => self.close_kind(
                |kind| kind == Kind::Item,
                |kind| kind.is_wall() || matches!(kind, Kind::List | Kind::NumberedList),
            ),
            Kind::Control => self.close_kind(|kind| kind == Kind::Control, |kind| kind != Kind::Control),
            Kind::Term => self.close_kind(|kind| kind == Kind::Term, Kind::is_wall),
            Kind::Cell(_) => self.close_kind(|kind| matches!(kind, Kind::Cell(_)), |kind| kind == Kind::Table),
            Kind::Row => self.close_kind(|kind| kind == Kind::Row, |kind| kind == Kind::Table),
            Kind::TablePart => {
                self.close_kind(|kind| matches!(kind, Kind::TablePart | Kind::Row), |kind| kind == Kind::Table);
            }
            _ => {}
        }
    }

    /// Closes the outermost element this side of a wall that `is_meant`, with all in it.
    pub(super) fn close_kind(&mut self, is_meant: impl Fn(Kind) -> bool, is_wall: impl Fn(Kind) -> bool) {
        let mut depth = None;
        for (at, element) in self.open.iter().enumerate().rev() {
            if is_meant(element.kind) {
                depth = Some(at);
            } else if is_wall(element.kind) {
                break;
            }
        }
        if let Some(depth) = depth {
            while self.open.len() > depth {
                self.pop();
            }
        }
    }

    /// Closes the innermost element of this tag with all in it, unless a wall stands before it.
    pub(super) fn close(&mut self, tag: Tag, is_wall: impl Fn(&Element) -> bool) {
        if self.counts[tag.index()] == 0 {
            return;
        }
        let mut found = None;
        for (at, element) in self.open.iter().enumerate().rev() {
            if element.tag == tag {
                found = Some(at);
                break;
            }
            if is_wall(element) {
                break;
            }
        }
        if let Some(depth) = found {
            while self.open.len() > depth {
                self.pop();
            }
        }
    }

    /// Closes an inline element; blocks that were opened in it stay open, without its look.
    pub(super) fn close_inline(&mut self, tag: Tag) {
        /// Tags that overlap do so over a few elements.
        const SEARCHED: usize = 32;
        let from = self.open.len().saturating_sub(SEARCHED);
        let Some(at) = self.open.iter().skip(from).rposition(|element| element.tag == tag).map(|at| at + from) else {
            return;
        };
        let inner = &self.open[at + 1..];
        if inner.iter().any(|element| element.kind.is_wall()) {
            return;
        }
        if inner.iter().any(|element| element.is_block) {
            // <b><p>…</b>: the paragraph goes on, no longer bold.
            let own = self.open[at].look;
            let outer = at.checked_sub(1).map(|at| self.open[at].look).unwrap_or_default();
            for element in &mut self.open[at + 1..] {
                element.look.take_back(&own, &outer);
            }
            let element = self.open.remove(at);
            self.counts[element.tag.index()] -= 1;
            return;
        }
        while self.open.len() > at {
            self.pop();
        }
    }
}
