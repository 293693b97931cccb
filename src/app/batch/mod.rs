//! 一稿多发 while its dialog is open: the list, the notices it gives, and how far they are made.

mod listing;
mod making;
mod summary;

use std::rc::Rc;

use listing::Prepared;
pub(super) use making::{Judge, Step};
pub use summary::{SUMMARY_NAME, SummaryLine, to_csv};

use crate::domain::compose::batch::{ContactPlace, List, ListedRow, Made, Usage};

/// What happens in the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BatchAction {
    /// The dialog was opened.
    Opened,
    /// It was closed; what is being made is dropped.
    Closed,
    /// The list was typed or pasted.
    Typed(Rc<str>),
    /// A file with a list was read.
    FileRead {
        /// Its name.
        name: Rc<str>,
        /// Its words.
        text: Rc<str>,
    },
    /// A file could not be read: a Chinese sentence.
    FileFailed(Rc<str>),
    /// What the list is for was chosen.
    UsageSet(Usage),
    /// Where contacts are written was chosen.
    ContactSet(ContactPlace),
    /// Rows with problems may be left out, or not.
    LeavesOutSet(bool),
    /// 生成.
    Started,
    /// The browser is ready for the next notice of this run.
    Stepped(u64),
    /// 取消 while notices are made.
    Stopped,
    /// The finished .zip shall be saved once more.
    SavedAgain,
    /// The example list was asked for.
    ExampleWanted,
}

/// A row of the list with the notice it gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchRow {
    /// As it was given.
    pub listed: ListedRow,
    /// What it gives; problems or not, so that the clerk sees what would change.
    pub made: Made,
}

/// A finished file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeFile {
    /// Its name.
    pub name: Rc<str>,
    /// Its content.
    pub bytes: Rc<[u8]>,
}

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// The list is looked at.
    #[default]
    Listing,
    /// Notices are being made, one a step.
    Making {
        /// Which run; a step of an earlier one is none of this.
        run: u64,
        /// The rows that are made, by index.
        rows: Rc<[usize]>,
        /// What is made of them so far.
        files: Rc<[MadeFile]>,
        /// What is to be said of them so far.
        lines: Rc<[SummaryLine]>,
    },
    /// All are made.
    Done {
        /// What was made, and what was left out, in the order of the list.
        lines: Rc<[SummaryLine]>,
        /// The .zip.
        zip: MadeFile,
    },
}

/// 一稿多发 while its dialog is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// The list as it was given.
    pub text: Rc<str>,
    /// The file it came from.
    pub file: Option<Rc<str>>,
    /// What it is for, where the clerk has chosen.
    pub usage: Option<Usage>,
    /// Where contacts are written.
    pub contact: ContactPlace,
    /// Whether rows with problems may be left out.
    pub leaves_out: bool,
    /// The list; `None` while there is none.
    pub list: Option<Rc<List>>,
    /// Why there is none: a Chinese sentence.
    pub error: Option<Rc<str>>,
    /// Its rows with what they give.
    pub rows: Rc<[BatchRow]>,
    /// What holds for all rows, Chinese sentences.
    pub remarks: Rc<[Rc<str>]>,
    /// How far it is.
    pub progress: Progress,
    /// What all notices are made from.
    prepared: Rc<Prepared>,
}

impl Batch {
    /// How many rows have problems.
    pub fn faulty(&self) -> usize {
        self.rows.iter().filter(|row| !row.listed.problems.is_empty()).count()
    }

    /// Whether 生成 may be pressed: there are rows without problems, and the clerk has agreed to leave the others out.
    pub fn can_start(&self) -> bool {
        let faulty = self.faulty();
        matches!(self.progress, Progress::Listing) && faulty < self.rows.len() && (faulty == 0 || self.leaves_out)
    }

    /// What the list is for: as chosen, else as its columns suggest.
    pub fn usage(&self) -> Usage {
        self.usage.or(self.list.as_ref().map(|list| list.usage)).unwrap_or_default()
    }
}
