//! Handing over: copy, file, print; asks where errors are open.

use std::rc::Rc;

use super::{Message, Offer, Question, State};
use crate::app::action::{FileKind, HandOver};
use crate::app::effect::Effect;
use crate::app::paste_test;
use crate::app::reminders::{self, Reminder};
use crate::domain::export::docx::PackageError;
use crate::domain::export::{self, LineEnds, PlainForm, Scope};
use crate::domain::notice::document_number::DocumentNumber;
use crate::domain::notice::own_organ::CodeSeries;

impl State {
    pub(super) fn hand_over(&mut self, hand_over: HandOver) -> bool {
        let Some(work) = &self.work else { return false };
        if !work.is_made {
            return self.tell_error("还没有生成通知，请先点“转发”。".into());
        }
        if reminders::is_secret(&work.draft) {
            return self.tell_error(reminders::SECRET.into());
        }
        let errors = work.open_errors(&self.desk());
        let reminders = reminders::reminders(&work.draft);
        let reminders: Vec<Reminder> = reminders.into_iter().filter(|one| !work.heeded.contains(one)).collect();
        if errors.is_empty() && reminders.is_empty() {
            return self.hand_over_now(hand_over);
        }
        self.question = Some(Question { hand_over, errors: errors.into(), reminders: reminders.into() });
        true
    }

    /// The clerk has read what is open, and wants it all the same; of what was only a reminder nothing more is said.
    pub(super) fn hand_over_anyway(&mut self, question: &Question) -> bool {
        if let Some(work) = &mut self.work {
            let work = Rc::make_mut(work);
            work.heeded = work.heeded.iter().chain(question.reminders.iter()).cloned().collect();
        }
        self.hand_over_now(question.hand_over)
    }

    pub(super) fn hand_over_now(&mut self, hand_over: HandOver) -> bool {
        let Some(work) = self.work.clone() else { return false };
        self.note_handed_over(hand_over);
        self.remember_code(&work.draft.notice.document_number);
        let (draft, form) = (&work.draft, self.settings.plain_file());
        match hand_over {
            HandOver::Copy(scope) => self.send(Effect::Copy {
                html: export::html::write(draft, scope).into(),
                plain: export::plain::write(draft, scope, PlainForm { line_ends: LineEnds::Lf, ..form }).into(),
            }),
            HandOver::File(FileKind::Docx) => match export::docx::write_verified(draft, &work.pages) {
                Ok(bytes) => self.send(Effect::Download {
                    name: export::file_name(draft, "docx").into(),
                    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    bytes: bytes.into(),
                }),
                Err(error) => self.offer_plain_text(&error),
            },
            HandOver::File(FileKind::Txt) => self.send(Effect::Download {
                name: export::file_name(draft, "txt").into(),
                mime: "text/plain;charset=utf-8",
                bytes: export::plain::write(draft, Scope::Whole, form).into_bytes().into(),
            }),
            HandOver::Print => self.send(Effect::Print),
        }
    }

    /// What leaves the page as a whole is a version to compare later ones with.
    fn note_handed_over(&mut self, hand_over: HandOver) {
        if matches!(hand_over, HandOver::Copy(Scope::Element(_))) {
            return;
        }
        let today = self.today;
        if let Some(work) = &mut self.work {
            Rc::make_mut(work).note_handed_over(today);
            self.save_draft();
        }
    }

    /// The page of 粘贴检验 goes to the clipboard as a draft would.
    pub(super) fn copy_paste_test(&mut self) -> bool {
        let draft = paste_test::draft();
        self.send(Effect::Copy {
            html: export::html::write(&draft, Scope::Whole).into(),
            plain: export::plain::write(&draft, Scope::Whole, PlainForm::default()).into(),
        })
    }

    /// A Word file that does not pass its own examination is not handed over; the text can be had all the same.
    fn offer_plain_text(&mut self, error: &PackageError) -> bool {
        self.message = Some(Message {
            text: format!("Word 文件没有导出：{error}").into(),
            is_error: true,
            offer: Some(Offer::HandOver(HandOver::File(FileKind::Txt))),
        });
        true
    }

    /// The first number that leaves the page teaches the 机关代字, so that the next draft begins with it.
    fn remember_code(&mut self, number: &str) {
        if let (true, Ok(number)) = (self.organ.codes.is_empty(), number.parse::<DocumentNumber>()) {
            let usual = CodeSeries { series: "普通文件".to_owned(), code: number.organ_code };
            Rc::make_mut(&mut self.organ).codes.push(usual);
            self.save_profile();
        }
    }
}
