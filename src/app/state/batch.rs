//! 一稿多发: the list, and the notices made of it one a step.

use std::rc::Rc;

use super::State;
use crate::app::batch::{Batch, BatchAction, Judge, MadeFile, Progress, Step};
use crate::app::effect::Effect;
use crate::app::reminders;
use crate::domain::compose::batch::EXAMPLE;

impl State {
    pub(super) fn step_batch_dialog(&mut self, action: BatchAction) -> bool {
        match action {
            BatchAction::Opened => self.open_batch(),
            BatchAction::Closed => self.close_batch(),
            BatchAction::Typed(text) => self.change_batch(|batch| {
                batch.file = None;
                batch.text = text;
            }),
            BatchAction::FileRead { name, text } => self.change_batch(|batch| {
                batch.file = Some(name);
                batch.text = text;
            }),
            BatchAction::FileFailed(reason) => self.change_batch_only(|batch| batch.error = Some(reason)),
            BatchAction::UsageSet(usage) => self.change_batch(|batch| batch.usage = Some(usage)),
            BatchAction::ContactSet(contact) => self.change_batch(|batch| batch.contact = contact),
            BatchAction::LeavesOutSet(leaves_out) => self.change_batch_only(|batch| batch.leaves_out = leaves_out),
            BatchAction::Started => self.start_batch(),
            BatchAction::Stepped(run) => self.make_next(run),
            BatchAction::Stopped => self.change_batch_only(|batch| batch.progress = Progress::Listing),
            BatchAction::SavedAgain => match self.batch.as_ref().map(|batch| batch.progress.clone()) {
                Some(Progress::Done { zip, .. }) => self.save_file(zip, "application/zip"),
                _ => false,
            },
            BatchAction::ExampleWanted => {
                let bytes = format!("\u{FEFF}{}", EXAMPLE.replace('\n', "\r\n")).into_bytes();
                self.save_file(
                    MadeFile { name: "一稿多发名单.csv".into(), bytes: bytes.into() },
                    "text/csv;charset=utf-8",
                )
            }
        }
    }

    fn open_batch(&mut self) -> bool {
        let (Some(work), Some(today)) = (&self.work, self.today) else { return false };
        if !work.is_made {
            return self.tell_error("还没有生成通知，请先点“转发”。".into());
        }
        if reminders::is_secret(&work.draft) {
            return self.tell_error(reminders::SECRET.into());
        }
        let (work, desk) = (Rc::clone(work), self.desk());
        let mut batch = Batch::open(&work, &desk, today);
        batch.text = Rc::clone(&self.last_list);
        batch.list_anew(&work, &desk);
        self.batch = Some(Rc::new(batch));
        true
    }

    /// The list is kept while the page is open, not beyond: it holds names and telephone numbers.
    fn close_batch(&mut self) -> bool {
        let Some(batch) = self.batch.take() else { return false };
        self.last_list = Rc::clone(&batch.text);
        true
    }

    /// A change after which the list is read anew.
    fn change_batch(&mut self, change: impl FnOnce(&mut Batch)) -> bool {
        let (Some(work), desk) = (self.work.clone(), self.desk()) else { return false };
        self.change_batch_only(|batch| {
            change(batch);
            batch.leaves_out = false;
            batch.list_anew(&work, &desk);
        })
    }

    fn change_batch_only(&mut self, change: impl FnOnce(&mut Batch)) -> bool {
        let Some(batch) = &mut self.batch else { return false };
        change(Rc::make_mut(batch));
        true
    }

    fn start_batch(&mut self) -> bool {
        if !self.batch.as_ref().is_some_and(|batch| batch.can_start()) {
            return false;
        }
        self.last_run += 1;
        self.judge = Judge::default();
        let run = self.last_run;
        self.change_batch_only(|batch| batch.start(run));
        self.send(Effect::StepBatch(run))
    }

    fn make_next(&mut self, run: u64) -> bool {
        let (Some(work), desk, judge) = (self.work.clone(), self.desk(), self.judge.clone()) else { return false };
        let Some(batch) = &mut self.batch else { return false };
        match Rc::make_mut(batch).step(run, &work, &desk, &judge) {
            Some(Step::Next) => self.send(Effect::StepBatch(run)),
            Some(Step::Done(zip)) => {
                self.judge = Judge::default();
                self.save_file(zip, "application/zip")
            }
            None => false,
        }
    }

    fn save_file(&mut self, file: MadeFile, mime: &'static str) -> bool {
        self.send(Effect::Download { name: file.name, mime, bytes: file.bytes })
    }
}
