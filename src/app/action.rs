//! What can happen to the page.

use std::rc::Rc;

use super::arrival::Arrival;
use super::batch::BatchAction;
use super::comparison::OriginalPlace;
use super::effect::Ticket;
use super::findings::FindingId;
use super::receipt::RepairGroup;
use super::settings::Settings;
use super::stored::{DraftId, Stored};
use super::unit::UnitAction;
use super::versions::VersionAction;
use super::work::Choices;
use crate::domain::compose::templates::Template;
use crate::domain::export::Scope;
use crate::domain::layout::Face;
use crate::domain::notice::Element;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::draft::Form;
use crate::domain::notice::evidence::Imported;
use crate::domain::notice::own_organ::OwnOrgan;
use crate::domain::notice::reading::TextKind;
use crate::domain::notice::upstream::Role;
use crate::domain::text::span::Span;

/// What leaves the page as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Word .docx.
    Docx,
    /// 纯文本 .txt.
    Txt,
}

/// What is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandOver {
    /// Rich copy of a part of the draft.
    Copy(Scope),
    /// A file to save.
    File(FileKind),
    /// The print dialog of the browser.
    Print,
}

/// One thing that happened: a gesture of the clerk, or an answer of the browser.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The browser has read what was kept, and knows the day.
    Started {
        /// Today.
        today: Date,
        /// Everything that was kept.
        stored: Box<Stored>,
    },
    /// The kept things could not be read; nothing may be overwritten.
    StartFailed {
        /// Today.
        today: Date,
        /// A Chinese sentence.
        reason: Rc<str>,
    },
    /// The browser has looked for the official typefaces; these are not on this machine.
    FacesMissing(Rc<[Face]>),
    /// 本机关 was entered or changed.
    OrganChanged(Box<OwnOrgan>),
    /// The settings of the unit: its dialog, its file.
    Unit(UnitAction),
    /// Settings of the page were changed.
    SettingsChanged(Settings),

    /// Something was pasted, dropped or opened.
    Arrived(Arrival),
    /// It shall be opened although a draft is open; that one stays kept.
    ArrivalTaken,
    /// It shall not be opened.
    ArrivalDropped,
    /// What came in was read.
    Received(Rc<Imported>),
    /// What came in could not be read: a Chinese sentence.
    ReceiveFailed(Rc<str>),
    /// The sample was asked for.
    SampleOpened,
    /// A template was chosen: 空白通知 and the like, a notice without forwarded text.
    TemplateStarted(Template),
    /// Back to the start card; the draft stays kept.
    DraftClosed,
    /// A kept draft was read.
    DraftOpened(DraftId),
    /// A kept draft was deleted by the clerk.
    DraftDeleted(DraftId),

    /// One repair of the receipt was accepted or taken back.
    RepairSet {
        /// Its index in the receipt.
        index: usize,
        /// Accepted or not.
        accepted: bool,
    },
    /// All repairs of a group were accepted or taken back.
    RepairGroupSet {
        /// Which.
        group: RepairGroup,
        /// Accepted or not.
        accepted: bool,
    },
    /// 全部还原: every repair is taken back, and the source stands there.
    RepairsTakenBack,
    /// 全部恢复: every repair as it was when the text came in.
    RepairsRestored,
    /// Paragraphs of the received text got another role, or theirs was confirmed; `None` gives them back to the
    /// reading.
    RolesSet {
        /// The paragraphs, in the clean text.
        places: Rc<[Span]>,
        /// The role.
        role: Option<Role>,
    },
    /// The value of an unsure element was found right.
    ElementConfirmed(Element),
    /// The kind of the received text was confirmed or put right; `None` gives it back to the reading.
    KindSet(Option<TextKind>),
    /// An element of the received document was put right by hand.
    UpstreamEdited(Element, Rc<str>),
    /// Verb, relation, title style or collapsing was chosen.
    ChoicesChanged(Choices),
    /// 转发: make the notice.
    Forwarded,
    /// 公文格式 was chosen.
    FormChosen(Form),

    /// A field of our notice was typed in.
    Edited(Element, Rc<str>),
    /// A field of our notice got another text by one press, a step of its own: the corrected number was taken.
    Replaced(Element, Rc<str>),
    /// The title, or another element, shall follow the composition again.
    Recomposed(Element),
    /// Accept the fix of one finding.
    Fixed(FindingId),
    /// 全部采用: every certain fix shall be listed, before and after, to be taken together.
    AllFixAsked,
    /// These of the offered fixes, as one step.
    FixesTaken(Rc<[FindingId]>),
    /// None of them.
    FixesDropped,
    /// 忽略此处; again with another reason, that one stands.
    Ignored {
        /// The place.
        id: FindingId,
        /// Why; may be empty.
        reason: Rc<str>,
    },
    /// Show an ignored place again.
    IgnoredTakenBack(FindingId),
    /// 关闭此项, or switch it on again.
    CheckSwitched {
        /// Id of the check.
        check: Rc<str>,
        /// On or off.
        on: bool,
    },
    /// 校核目录 shall be shown, at this check or from its beginning.
    RulesOpened(Option<Rc<str>>),
    /// 校核目录 was closed.
    RulesClosed,
    /// The page of 粘贴检验 shall be copied.
    PasteTestCopied,
    /// 校对单 shall be shown.
    SheetOpened,
    /// 校对单 was closed.
    SheetClosed,
    /// 校对单 shall be printed, or copied (`true`).
    SheetHandedOver {
        /// Copied, not printed.
        is_copy: bool,
    },
    /// 撤销.
    Undone,
    /// 重做.
    Redone,

    /// Copy, export or print; asks first where errors are open.
    HandedOver(HandOver),
    /// The clerk wants it in spite of the open errors.
    HandOverConfirmed,
    /// The question was answered with no.
    HandOverDropped,

    /// 一稿多发.
    Batch(BatchAction),
    /// 花脸稿 and the versions it is made of.
    Versions(VersionAction),

    /// The field of this element shall be shown and get the focus.
    FieldWanted(Element),
    /// The same, with these words selected.
    WordsWanted(Element, Span),
    /// These words of the received document shall be seen.
    OriginalWanted(OriginalPlace),
    /// Next (`true`) or previous finding shall be shown.
    FindingStepped(bool),
    /// This finding is looked at.
    FindingChosen(FindingId),
    /// The message at the foot of the page was read.
    MessageClosed,

    /// The browser has begun every effect up to this ticket.
    EffectsStarted(Ticket),
    /// The clerk has paused since this change of a long draft: the findings may catch up.
    Settled(u64),
    /// Ctrl+S: say that it is kept already.
    SaveAsked,
    /// The draft is kept, as of this change.
    DraftSaved(u64),
    /// The draft could not be kept: a Chinese sentence.
    SaveFailed(Rc<str>),
    /// The clipboard holds what was copied.
    Copied,
    /// The clipboard refused: a Chinese sentence.
    CopyFailed(Rc<str>),
    /// A file was handed to the browser.
    Downloaded(Rc<str>),
}
