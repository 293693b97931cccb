//! One notice a step: laid out, checked, written; at the end all in one .zip.

use std::cell::RefCell;
use std::rc::Rc;

use super::summary::{SUMMARY_NAME, SummaryLine, to_csv};
use super::{Batch, BatchRow, MadeFile, Progress};
use crate::app::findings::counts;
use crate::app::work::{Desk, Work};
use crate::domain::checks::{self, Severity, Stage};
use crate::domain::export;
use crate::domain::layout;

/// What judging many notices of one draft keeps from one to the next.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Judge {
    checks: Rc<RefCell<checks::Cache>>,
    layout: Rc<RefCell<layout::Cache>>,
}

impl Batch {
    /// Begins to make the notices of the rows without problems.
    pub(in crate::app) fn start(&mut self, run: u64) {
        let is_good = |at: &usize| self.rows.get(*at).is_some_and(|row| row.listed.problems.is_empty());
        let rows = (0..self.rows.len()).filter(is_good).collect();
        self.progress = Progress::Making { run, rows, files: Rc::default(), lines: Rc::default() };
    }

    /// Makes the next notice of `run`, or the .zip after the last; `None` where it is not the turn of that run.
    pub(in crate::app) fn step(&mut self, run: u64, work: &Work, desk: &Desk, judge: &Judge) -> Option<Step> {
        let Progress::Making { run: own, rows, files, lines } = &self.progress else { return None };
        if *own != run {
            return None;
        }
        let Some(row) = rows.get(lines.len()).and_then(|at| self.rows.get(*at)) else {
            let zip = self.zip(files, lines);
            let lines = self.with_left_out(lines);
            self.progress = Progress::Done { lines, zip: zip.clone() };
            return Some(Step::Done(zip));
        };
        let (file, line) = self.make(row, (lines.len() + 1, rows.len()), work, desk, judge);
        self.progress = Progress::Making {
            run,
            rows: Rc::clone(rows),
            files: files.iter().cloned().chain(file).collect(),
            lines: lines.iter().cloned().chain([line]).collect(),
        };
        Some(Step::Next)
    }

    fn make(
        &self,
        row: &BatchRow,
        (place, count): (usize, usize),
        work: &Work,
        desk: &Desk,
        judge: &Judge,
    ) -> (Option<MadeFile>, SummaryLine) {
        let draft = &row.made.draft;
        let desk = Desk { organ: Rc::new(self.organ_of(row)), ..desk.clone() };
        let pages = layout::lay_out(draft, &mut judge.layout.borrow_mut());
        let findings = work.findings_in(draft, &pages, &desk, Stage::Final, &mut judge.checks.borrow_mut());
        let counts = counts(&findings);
        let name = export::listed_file_name(draft, place, count, row.listed.row.label(), "docx");
        let mut line = SummaryLine::of(row, &name);
        (line.errors, line.warnings) = (counts.errors, counts.warnings);
        let is_told = |severity| matches!(severity, Severity::Error | Severity::Warning);
        let told = findings.iter().filter(|shown| shown.is_open() && is_told(shown.finding.severity));
        let mut problems: Vec<Rc<str>> =
            told.map(|shown| format!("{}：{}", shown.finding.element.term(), shown.says()).into()).collect();
        problems.dedup();
        let file = match export::docx::write_verified(draft, &pages) {
            Ok(bytes) => Some(MadeFile { name: name.into(), bytes: bytes.into() }),
            Err(error) => {
                line.file = "".into();
                problems.insert(0, error.to_string().into());
                None
            }
        };
        line.problems = problems.into();
        (file, line)
    }

    fn zip(&self, files: &[MadeFile], lines: &[SummaryLine]) -> MadeFile {
        let summary = to_csv(&self.with_left_out(lines));
        let notices = files.iter().map(|file| (&*file.name, &*file.bytes));
        let bytes = export::bundle(notices.chain([(SUMMARY_NAME, summary.as_bytes())]));
        let title = export::file_name(&self.prepared.draft, "zip");
        MadeFile { name: format!("一稿多发{}份 {title}", files.len()).into(), bytes: bytes.into() }
    }

    /// The lines of the rows that were made, and of those that were left out, in the order of the list.
    fn with_left_out(&self, lines: &[SummaryLine]) -> Rc<[SummaryLine]> {
        let mut made = lines.iter();
        let line = |row: &BatchRow| {
            if row.listed.problems.is_empty() { made.next().cloned() } else { Some(SummaryLine::left_out(row)) }
        };
        self.rows.iter().filter_map(line).collect()
    }
}

/// What a step has done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) enum Step {
    /// A notice; there is more to do.
    Next,
    /// The .zip: nothing is left to do.
    Done(MadeFile),
}
