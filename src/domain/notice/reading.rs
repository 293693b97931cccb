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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    pub deadlines: Vec<Deadline>,
    /// Where the limits stand in the clean text, one for each.
    #[serde(default)]
    pub deadline_spans: Vec<Span>,
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

/// What the clerk has put right by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Corrections {
    /// Role by the start of the paragraph in the clean text.
    pub roles: BTreeMap<usize, Role>,
    /// Value by upstream element.
    pub elements: BTreeMap<Element, String>,
}
