//! The document model: one file an element.

pub mod attachments;
pub mod body;
pub mod changes;
pub mod date_finder;
pub mod date_of_issue;
pub mod document_number;
pub mod draft;
pub mod evidence;
pub mod form;
pub mod house;
pub mod imprint;
pub mod limit_finder;
pub mod loose_number;
pub mod number_finder;
pub mod own_organ;
pub mod personal_data;
pub mod reading;
pub mod recipients;
pub mod table;
pub mod title;
pub mod upstream;
pub mod wording;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// An element of a document (公文要素), in the order of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Element {
    /// 份号.
    CopyNumber,
    /// 密级和保密期限.
    Secrecy,
    /// 紧急程度.
    Urgency,
    /// 发文机关标志.
    IssuerMark,
    /// 发文字号.
    DocumentNumber,
    /// 签发人.
    Signatory,
    /// 标题.
    Title,
    /// 主送机关.
    MainRecipients,
    /// 正文.
    Body,
    /// 附件说明.
    AttachmentNote,
    /// 发文机关署名.
    IssuerSignature,
    /// 成文日期.
    DateOfIssue,
    /// 附注.
    Annotation,
    /// 出席、请假、列席 of minutes.
    Attendance,
    /// 附件: the attached texts themselves.
    Attachments,
    /// 抄送机关.
    CopyRecipients,
    /// 印发机关.
    PrintedBy,
    /// 印发日期.
    PrintedOn,
    /// 来文标题.
    UpstreamTitle,
    /// 来文发文机关.
    UpstreamIssuer,
    /// 来文发文字号.
    UpstreamNumber,
    /// 来文成文日期.
    UpstreamDate,
    /// 被转发公文.
    ForwardedText,
}

impl Element {
    /// The elements of our notice, in the order of the paper.
    pub const OWN: [Self; 18] = [
        Self::CopyNumber,
        Self::Secrecy,
        Self::Urgency,
        Self::IssuerMark,
        Self::DocumentNumber,
        Self::Signatory,
        Self::Title,
        Self::MainRecipients,
        Self::Body,
        Self::AttachmentNote,
        Self::IssuerSignature,
        Self::DateOfIssue,
        Self::Annotation,
        Self::Attendance,
        Self::Attachments,
        Self::CopyRecipients,
        Self::PrintedBy,
        Self::PrintedOn,
    ];

    /// The field's term.
    pub const fn term(self) -> &'static str {
        match self {
            Self::CopyNumber => "份号",
            Self::Secrecy => "密级",
            Self::Urgency => "紧急程度",
            Self::IssuerMark => "发文机关标志",
            Self::DocumentNumber => "发文字号",
            Self::Signatory => "签发人",
            Self::Title => "标题",
            Self::MainRecipients => "主送机关",
            Self::Body => "正文",
            Self::AttachmentNote => "附件说明",
            Self::IssuerSignature => "署名",
            Self::DateOfIssue => "成文日期",
            Self::Annotation => "附注",
            Self::Attendance => "出席人员",
            Self::Attachments => "附件",
            Self::CopyRecipients => "抄送机关",
            Self::PrintedBy => "印发机关",
            Self::PrintedOn => "印发日期",
            Self::UpstreamTitle => "来文标题",
            Self::UpstreamIssuer => "来文机关",
            Self::UpstreamNumber => "来文字号",
            Self::UpstreamDate => "来文日期",
            Self::ForwardedText => "来文正文",
        }
    }
}

/// Our notice (本机关的通知): every element as it stands in its field, empty where there is none.
///
/// Values are kept as typed; what they mean is read from them by the types beside this file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Notice {
    /// 份号.
    pub copy_number: Rc<str>,
    /// 密级和保密期限.
    pub secrecy: Rc<str>,
    /// 紧急程度.
    pub urgency: Rc<str>,
    /// 发文机关标志, with 文件 where it is printed.
    pub issuer_mark: Rc<str>,
    /// 发文字号; the serial may still be blank.
    pub document_number: Rc<str>,
    /// 签发人.
    pub signatory: Rc<str>,
    /// 标题, on one line; the layout breaks it.
    pub title: Rc<str>,
    /// 主送机关 with its colon.
    pub main_recipients: Rc<str>,
    /// 正文, a paragraph a line, without indents.
    pub body: Rc<str>,
    /// 附件说明, an attachment a line, without 附件：.
    pub attachment_note: Rc<str>,
    /// 发文机关署名, an organ a line.
    pub issuer_signature: Rc<str>,
    /// 成文日期.
    pub date_of_issue: Rc<str>,
    /// 附注 with its brackets.
    pub annotation: Rc<str>,
    /// 出席、请假、列席 of minutes (纪要), a list a line: `出席：王某某　李某某`.
    pub attendance: Rc<str>,
    /// 附件 themselves, one behind the other; each begins with its label (附件1) on a line of its own, then its title.
    pub attachments: Rc<str>,
    /// 抄送机关 without 抄送：, with its full stop.
    pub copy_recipients: Rc<str>,
    /// 印发机关.
    pub printed_by: Rc<str>,
    /// 印发日期 with 印发.
    pub printed_on: Rc<str>,
}

impl Notice {
    /// What stands in the field of `element`; empty for elements that are not ours.
    pub fn text(&self, element: Element) -> &str {
        self.field(element).map_or("", |field| field)
    }

    /// The field of `element`; `None` for elements that are not ours.
    pub fn field(&self, element: Element) -> Option<&Rc<str>> {
        Some(match element {
            Element::CopyNumber => &self.copy_number,
            Element::Secrecy => &self.secrecy,
            Element::Urgency => &self.urgency,
            Element::IssuerMark => &self.issuer_mark,
            Element::DocumentNumber => &self.document_number,
            Element::Signatory => &self.signatory,
            Element::Title => &self.title,
            Element::MainRecipients => &self.main_recipients,
            Element::AttachmentNote => &self.attachment_note,
            Element::IssuerSignature => &self.issuer_signature,
            Element::DateOfIssue => &self.date_of_issue,
            Element::Annotation => &self.annotation,
            Element::Attendance => &self.attendance,
            Element::Attachments => &self.attachments,
            Element::CopyRecipients => &self.copy_recipients,
            Element::PrintedBy => &self.printed_by,
            Element::PrintedOn => &self.printed_on,
            Element::Body => &self.body,
            Element::UpstreamTitle
            | Element::UpstreamIssuer
            | Element::UpstreamNumber
            | Element::UpstreamDate
            | Element::ForwardedText => return None,
        })
    }

    /// The field of `element`, to be written; `None` for elements that are not ours.
    pub fn field_mut(&mut self, element: Element) -> Option<&mut Rc<str>> {
        Some(match element {
            Element::CopyNumber => &mut self.copy_number,
            Element::Secrecy => &mut self.secrecy,
            Element::Urgency => &mut self.urgency,
            Element::IssuerMark => &mut self.issuer_mark,
            Element::DocumentNumber => &mut self.document_number,
            Element::Signatory => &mut self.signatory,
            Element::Title => &mut self.title,
            Element::MainRecipients => &mut self.main_recipients,
            Element::Body => &mut self.body,
            Element::AttachmentNote => &mut self.attachment_note,
            Element::IssuerSignature => &mut self.issuer_signature,
            Element::DateOfIssue => &mut self.date_of_issue,
            Element::Annotation => &mut self.annotation,
            Element::Attendance => &mut self.attendance,
            Element::Attachments => &mut self.attachments,
            Element::CopyRecipients => &mut self.copy_recipients,
            Element::PrintedBy => &mut self.printed_by,
            Element::PrintedOn => &mut self.printed_on,
            Element::UpstreamTitle
            | Element::UpstreamIssuer
            | Element::UpstreamNumber
            | Element::UpstreamDate
            | Element::ForwardedText => return None,
        })
    }
}
