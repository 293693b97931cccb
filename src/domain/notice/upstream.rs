//! 来文: what the notice needs of the received document.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::date_of_issue::Date;
use super::title::Relation;

/// A time limit that a document sets its addressees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// As it stands: `6月10日前`.
    pub text: String,
    /// The day, where it can be told.
    pub date: Option<Date>,
}

/// The role of a paragraph of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 网页杂项: page furniture that is no part of the document.
    Furniture,
    /// 收文登记: the receiving office's slip.
    ReceptionSlip,
    /// 电报报头: sender, grade, stamps of a telegram.
    TelegramHead,
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
    /// 标题, one of its lines.
    Title,
    /// 主送机关.
    MainRecipients,
    /// 正文.
    #[default]
    Body,
    /// 表格: a row with its cells parted by tabs.
    Table,
    /// 附件说明.
    AttachmentNote,
    /// 署名.
    IssuerSignature,
    /// 成文日期.
    DateOfIssue,
    /// 附注.
    Annotation,
    /// 主题词, no longer in use.
    SubjectWords,
    /// 抄送机关.
    CopyRecipients,
    /// 印发机关和印发日期.
    Imprint,
    /// 附件标识 (附件1) in front of an attached text.
    AttachmentLabel,
    /// 附件标题.
    AttachmentTitle,
    /// 附件正文.
    AttachmentBody,
}

impl Role {
    /// Every role, as the role menu lists them.
    pub const ALL: [Self; 22] = [
        Self::IssuerMark,
        Self::DocumentNumber,
        Self::Signatory,
        Self::CopyNumber,
        Self::Secrecy,
        Self::Urgency,
        Self::Title,
        Self::MainRecipients,
        Self::Body,
        Self::Table,
        Self::AttachmentNote,
        Self::IssuerSignature,
        Self::DateOfIssue,
        Self::Annotation,
        Self::SubjectWords,
        Self::CopyRecipients,
        Self::Imprint,
        Self::AttachmentLabel,
        Self::AttachmentTitle,
        Self::AttachmentBody,
        Self::ReceptionSlip,
        Self::Furniture,
    ];

    /// The field's term.
    pub const fn term(self) -> &'static str {
        match self {
            Self::Furniture => "网页杂项",
            Self::ReceptionSlip => "收文登记",
            Self::TelegramHead => "电报报头",
            Self::CopyNumber => "份号",
            Self::Secrecy => "密级",
            Self::Urgency => "紧急程度",
            Self::IssuerMark => "发文机关标志",
            Self::DocumentNumber => "发文字号",
            Self::Signatory => "签发人",
            Self::Title => "标题",
            Self::MainRecipients => "主送机关",
            Self::Body => "正文",
            Self::Table => "表格",
            Self::AttachmentNote => "附件说明",
            Self::IssuerSignature => "署名",
            Self::DateOfIssue => "成文日期",
            Self::Annotation => "附注",
            Self::SubjectWords => "主题词",
            Self::CopyRecipients => "抄送机关",
            Self::Imprint => "印发机关和日期",
            Self::AttachmentLabel => "附件标识",
            Self::AttachmentTitle => "附件标题",
            Self::AttachmentBody => "附件正文",
        }
    }
}

/// A paragraph of the forwarded text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForwardedParagraph {
    /// What it is.
    pub role: Role,
    /// Its words, without indent and alignment; the lines of a title stay apart, a paragraph each.
    pub text: Rc<str>,
}

/// 被转发公文: the words of the received document that are passed on, verbatim.
///
/// Header, imprint, reception slip and telegram head are not reprinted (standard/format.md, section 8).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForwardedText {
    /// In order.
    pub paragraphs: Rc<[ForwardedParagraph]>,
}

/// 来文 (upstream document): its elements, as recognised and corrected by the clerk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Upstream {
    /// 标题, on one line.
    pub title: Rc<str>,
    /// 发文机关: from the title, else the signature, else the mark; several are parted by `、`.
    pub issuer: Rc<str>,
    /// 发文字号 to cite; never a receiving register's.
    pub document_number: Rc<str>,
    /// 成文日期 as written.
    pub date_of_issue: Rc<str>,
    /// 署名, an organ a line.
    pub signature: Rc<str>,
    /// 主送机关.
    pub main_recipients: Rc<str>,
    /// Limits it sets.
    pub deadlines: Vec<Deadline>,
    /// 紧急程度 or the telegram's 等级: 特提 特急 加急 平急.
    pub urgency: Rc<str>,
    /// 密级; not empty stops the work.
    pub secrecy: Rc<str>,
    /// 附注 that limits circulation.
    pub annotation: Rc<str>,
    /// Names of its attachments.
    pub attachments: Vec<String>,
    /// Whether it came as a telegram (明电).
    pub is_telegram: bool,
    /// The receiving register's number, kept so that nobody cites it.
    pub register_number: Rc<str>,
    /// How its organ stands to ours.
    pub relation: Relation,
    /// Whether it asks its addressees to report back.
    pub asks_for_report: bool,
    /// 发电单位 or 来电单位 of a telegram, as its head or the receiving slip names it.
    pub sender: Rc<str>,
    /// 收报时间 of a telegram, as written: `2020年5月1日21时36分`.
    pub received_on: Rc<str>,
}

/// Whether a 附注 limits who may see the document (条例 第三十一条); a contact or 此件公开发布 does not.
pub fn limits_circulation(annotation: &str) -> bool {
    const LIMITS: [&str; 9] =
        ["发至", "不公开", "不予公开", "依申请公开", "内部", "不得", "不登报", "不上网", "传达到"];
    LIMITS.iter().any(|words| annotation.contains(words))
}
