//! Tables, row by row.

use std::mem;

use super::super::super::error::ImportError;
use super::super::properties::author;
use super::super::story;
use super::super::xml::{Ns, Xml};
use super::Walk;
use crate::domain::notice::evidence::{Place, RevisionKind};

impl Walk<'_> {
    pub(super) fn table(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        self.end_paragraph()?;
        let outer = (self.frame.row.take(), mem::take(&mut self.frame.has_columns));
        self.content(xml)?;
        self.end_paragraph()?;
        (self.frame.row, self.frame.has_columns) = outer;
        Ok(())
    }

    pub(super) fn row(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        let outer = self.frame.row.replace(Vec::new());
        let changes = self.changes.len();
        self.content(xml)?;
        self.changes.truncate(changes);
        let cells = mem::replace(&mut self.frame.row, outer).unwrap_or_default();
        self.end_paragraph()?;
        let filled = cells.iter().filter(|cell| !cell.is_blank()).count();
        self.frame.has_words |= filled > 0;
        if !cells.is_empty() {
            // Below a row of several cells an empty one is there to be filled in.
            self.frame.story.extend(story::row(cells, self.frame.has_columns));
        }
        self.frame.has_columns |= filled > 1;
        Ok(())
    }

    /// A row that was inserted or deleted as a whole.
    pub(super) fn row_properties(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        xml.children(|xml, tag| {
            match (tag.ns, tag.local()) {
                (Ns::Word, "ins") => self.changes.push((RevisionKind::Inserted, author(tag))),
                (Ns::Word, "del") => self.changes.push((RevisionKind::Deleted, author(tag))),
                _ => {}
            }
            xml.skip()
        })
    }

    pub(super) fn cell(&mut self, xml: &mut Xml<'_>) -> Result<(), ImportError> {
        let place = match self.frame.place {
            Place::Flow => Place::Table,
            other => other,
        };
        let story = self.framed(xml, place)?;
        match &mut self.frame.row {
            Some(row) => row.push(story),
            None => self.frame.story.extend(story),
        }
        Ok(())
    }
}
