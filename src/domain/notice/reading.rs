//! What was recognised in a received text, and how sure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Element;
use super::upstream::{Deadline, ForwardedText, Role, Upstream};
use crate::domain::text::span::Span;

/// How sure a recognised element is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// 请确认.
    #[default]
    Unsure,
    /// Probably right.
    Likely,
    /// Right at least 99 times in 100; also what the clerk has confirmed.
    Sure,
}

/// A value found in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The value as it stands, line breaks and alignment left out.
    pub text: String,
    /// Where it stands in the clean text, line by line.
    pub spans: Vec<Span>,
    /// How sure.
    pub certainty: Certainty,
}

/// A heading of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 1–4.
    pub level: u8,
    /// With its ordinal.
    pub text: String,
    /// Where it stands in the clean text.
    #[serde(default)]
    pub span: Span,
    /// How sure.
    #[serde(default)]
    pub certainty: Certainty,
}

/// A limit that was found: 时限.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundDeadline {
    /// Its words and its day.
    pub deadline: Deadline,
    /// Where it stands in the clean text.
    pub span: Span,
    /// How sure.
    pub certainty: Certainty,
}

/// Whose a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// The received document itself.
    #[default]
    Outer,
    /// The document that it passes on.
    Forwarded,
}

/// A paragraph of the clean text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadParagraph {
    /// Where it stands in the clean text.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// Whose it is.
    pub owner: Owner,
    /// How sure role and owner are.
    pub certainty: Certainty,
}

/// The kind of a received text (corpus label `kind`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextKind {
    /// 转发.
    ForwardingNotice,
    /// 印发.
    IssuingNotice,
    /// 批转.
    ApprovalForwarding,
    /// 通知.
    Notice,
    /// 明电, 电报.
    Telegram,
    /// 函.
    Letter,
    /// Any other 文种.
    OtherOfficial,
    /// News, a speech, a handbook, a table: no official document.
    #[default]
    NotOfficial,
}

/// The elements of one document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognised {
    /// 发文机关标志.
    pub issuer_mark: Option<Found>,
    /// 发文字号.
    pub document_number: Option<Found>,
    /// 签发人.
    pub signatory: Option<Found>,
    /// 紧急程度, or the telegram's 等级.
    pub urgency: Option<Found>,
    /// 密级.
    pub secrecy: Option<Found>,
    /// 份号.
    pub copy_number: Option<Found>,
    /// 标题, joined.
    pub title: Option<Found>,
    /// 发文机关: from title, signature or mark.
    pub issuer: Option<Found>,
    /// 主送机关, joined, without the colon.
    pub main_recipients: Option<Found>,
    /// In order.
    pub headings: Vec<Heading>,
    /// 附件说明, an entry an attachment, without number.
    pub attachment_note: Vec<Found>,
    /// 署名, an entry an organ.
    pub signature: Vec<Found>,
    /// 成文日期.
    pub date_of_issue: Option<Found>,
    /// 附注, without brackets.
    pub annotation: Option<Found>,
    /// 抄送机关, joined, without 抄送： and full stop.
    pub copy_recipients: Option<Found>,
    /// 印发机关.
    pub printed_by: Option<Found>,
    /// 印发日期, without 印发.
    pub printed_on: Option<Found>,
    /// Limits for the addressees.
    pub deadlines: Vec<FoundDeadline>,
    /// Numbers of other documents named in the text, as they stand.
    pub cited_numbers: Vec<Found>,
    /// The receiving register's number.
    pub register_number: Option<Found>,
    /// Whether it asks its addressees to report back.
    pub asks_for_report: bool,
}

/// Everything that was recognised in a received text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Every paragraph in order; none is left out, so roles can be given by hand.
    pub paragraphs: Vec<ReadParagraph>,
    /// What kind of text it is.
    pub kind: TextKind,
    /// How sure the kind is.
    pub kind_certainty: Certainty,
    /// Whether the text breaks off.
    pub truncated: bool,
    /// The received document.
    pub document: Recognised,
    /// The document it passes on or issues, if there is one.
    pub forwarded: Option<Recognised>,
    /// The received document as 来文.
    pub upstream: Upstream,
    /// Its words to be passed on.
    pub text: ForwardedText,
    /// The inner document as 来文, for collapsing a chain to its source.
    pub inner_upstream: Option<Upstream>,
    /// The inner document's words.
    pub inner_text: Option<ForwardedText>,
    /// What the clerk should be told: sentences in Chinese (未识别…, 只有表格…, 密级…).
    pub remarks: Vec<String>,
}

/// A role that the clerk gave a stretch of the text, or confirmed there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenRole {
    /// The paragraph, in the clean text; every line of it takes the role.
    pub span: Span,
    /// The role.
    pub role: Role,
}

/// What the clerk has put right by hand, or has looked at and found right (请确认).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Corrections {
    /// Roles of paragraphs, in the order of the text, not overlapping.
    pub roles: Vec<GivenRole>,
    /// Value by upstream element.
    pub elements: BTreeMap<Element, String>,
    /// Values that were read and found right: while the reading gives the same, it is sure.
    pub confirmed: BTreeMap<Element, String>,
    /// What kind of text it is.
    pub kind: Option<TextKind>,
}

impl Corrections {
    /// Gives the paragraph at `span` its role; with `None` the reading decides again.
    pub fn give(&mut self, span: Span, role: Option<Role>) {
        self.roles.retain(|given| !given.span.overlaps(span));
        if let Some(role) = role {
            let at = self.roles.partition_point(|given| given.span.start < span.start);
            self.roles.insert(at, GivenRole { span, role });
        }
    }

    /// The role that was given to the line at `span`: where either begins inside the other.
    pub fn role_at(&self, span: Span) -> Option<Role> {
        let next = self.roles.partition_point(|given| given.span.end <= span.start);
        self.roles.get(next).filter(|given| given.span.start < span.end).map(|given| given.role)
    }
}

impl Recognised {
    /// What was found for `element`: one, or several for 署名 and 附件说明; none for what is no element of a text.
    pub fn found(&self, element: Element) -> &[Found] {
        let one = match element {
            Element::UpstreamTitle | Element::Title => &self.title,
            Element::UpstreamIssuer => &self.issuer,
            Element::UpstreamNumber | Element::DocumentNumber => &self.document_number,
            Element::UpstreamDate | Element::DateOfIssue => &self.date_of_issue,
            Element::IssuerMark => &self.issuer_mark,
            Element::MainRecipients => &self.main_recipients,
            Element::CopyRecipients => &self.copy_recipients,
            Element::Urgency => &self.urgency,
            Element::Secrecy => &self.secrecy,
            Element::CopyNumber => &self.copy_number,
            Element::Signatory => &self.signatory,
            Element::Annotation => &self.annotation,
            Element::PrintedBy => &self.printed_by,
            Element::PrintedOn => &self.printed_on,
            Element::IssuerSignature => return &self.signature,
            Element::AttachmentNote => return &self.attachment_note,
            Element::Body | Element::Attendance | Element::Attachments | Element::ForwardedText => return &[],
        };
        one.as_slice()
    }

    /// The same, to be changed.
    pub fn found_mut(&mut self, element: Element) -> &mut [Found] {
        let one = match element {
            Element::UpstreamTitle | Element::Title => &mut self.title,
            Element::UpstreamIssuer => &mut self.issuer,
            Element::UpstreamNumber | Element::DocumentNumber => &mut self.document_number,
            Element::UpstreamDate | Element::DateOfIssue => &mut self.date_of_issue,
            Element::IssuerMark => &mut self.issuer_mark,
            Element::MainRecipients => &mut self.main_recipients,
            Element::CopyRecipients => &mut self.copy_recipients,
            Element::Urgency => &mut self.urgency,
            Element::Secrecy => &mut self.secrecy,
            Element::CopyNumber => &mut self.copy_number,
            Element::Signatory => &mut self.signatory,
            Element::Annotation => &mut self.annotation,
            Element::PrintedBy => &mut self.printed_by,
            Element::PrintedOn => &mut self.printed_on,
            Element::IssuerSignature => return &mut self.signature,
            Element::AttachmentNote => return &mut self.attachment_note,
            Element::Body | Element::Attendance | Element::Attachments | Element::ForwardedText => return &mut [],
        };
        one.as_mut_slice()
    }

    /// The words found for `element`, an entry a line.
    pub fn value(&self, element: Element) -> String {
        self.found(element).iter().map(|found| found.text.as_str()).collect::<Vec<_>>().join("\n")
    }
}
