//! The phrases of notices as data (standard/notice-body.md, section 2), and the templates made of them.

use serde::{Deserialize, Serialize};

use super::forms;
use crate::domain::notice::Notice;
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::draft::{Draft, Form};
use crate::domain::notice::own_organ::OwnOrgan;

/// A phrase with its slots in braces: `{来文}` the cited document, `{转发}` the verb, `{你们}` the addressees,
/// `{机关}` the organ that agreed, `{中转}` the document passed over, `{期限}` `{事项}` `{受理}` of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// When it is written.
    pub situation: &'static str,
    /// Its words.
    pub text: &'static str,
}

const fn phrase(situation: &'static str, text: &'static str) -> Phrase {
    Phrase { situation, text }
}

/// A superior's document.
pub const SUPERIOR: Phrase = phrase("转发上级公文", "现将{来文}{转发}给{你们}，请结合实际，认真贯彻执行。");
/// Rules and regulations.
pub const REGULATION: Phrase = phrase("转发或印发制度、办法", "现将{来文}{转发}给{你们}，请遵照执行。");
/// A speech.
pub const SPEECH: Phrase = phrase("转发或印发讲话", "现将{来文}{转发}给{你们}，请认真学习贯彻。");
/// A peer's document.
pub const PEER: Phrase = phrase("转发平级公文", "现将{来文}{转发}给{你们}，请参照执行。");
/// A subordinate's document that was approved.
pub const APPROVED: Phrase = phrase("批转下级公文", "{来文}已经{机关}同意，现{转发}给{你们}，请认真贯彻执行。");
/// An office circulating for its organ.
pub const FOR_ORGAN: Phrase =
    phrase("办公室代本级机关转发", "{来文}已经{机关}同意，现{转发}给{你们}，请结合实际认真抓好贯彻落实。");
/// The own document.
pub const OWN: Phrase = phrase("印发本机关公文", "现将{来文}{转发}给{你们}，请认真贯彻执行。");
/// A chain taken back to its source, own arrangements following.
pub const COLLAPSED: Phrase =
    phrase("并到源头文件，另有安排", "现将{来文}{转发}给{你们}，并就{中转}的要求作如下安排，请一并贯彻执行。");
/// A chain taken back to its source, nothing following.
pub const COLLAPSED_ALONE: Phrase =
    phrase("并到源头文件", "现将{来文}{转发}给{你们}，请按照{中转}的要求，结合实际，认真贯彻执行。");

/// Every opening sentence, as the menu of phrases lists them.
pub const OPENINGS: [Phrase; 13] = [
    SUPERIOR,
    REGULATION,
    SPEECH,
    PEER,
    phrase("转发平级公文，配合工作", "现将{来文}{转发}给{你们}，请认真做好相关工作。"),
    APPROVED,
    FOR_ORGAN,
    OWN,
    phrase("印发经会议通过的公文", "{来文}已经××会议审议通过，现印发给{你们}，请遵照执行。"),
    phrase("转发并提出本级意见", "现将{来文}{转发}给{你们}，并结合我县实际提出如下意见，请一并贯彻执行。"),
    phrase("只供参考", "现将{来文}{转发}给{你们}，供参考。"),
    COLLAPSED,
    COLLAPSED_ALONE,
];

/// A report by a day.
pub const REPORT_BY: Phrase = phrase("有期限", "请于{期限}前将{事项}报{受理}。");
/// A report without a day.
pub const REPORT_SOON: Phrase = phrase("无期限", "请及时将{事项}报{受理}。");

/// Every report line, as the menu of phrases lists them.
pub const REPORTS: [Phrase; 3] = [REPORT_BY, REPORT_SOON, phrase("遇到问题", "执行中遇到的问题，请及时报{受理}。")];

/// Demands that may follow the opening sentence.
pub const DEMANDS: [Phrase; 4] = [
    phrase("传达学习", "请及时将通知精神传达到所属单位，认真组织学习，抓好贯彻落实。"),
    phrase("明确责任", "各单位要加强组织领导，明确责任分工，确保各项要求落到实处。"),
    phrase("制定措施", "请结合本单位实际，制定具体措施，认真组织实施。"),
    phrase("对照办理", "请对照通知要求，认真做好有关工作。"),
];

/// The phrase with its slots filled; a slot without value stays to be seen.
pub fn fill(phrase: &Phrase, slots: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(phrase.text.len() * 2);
    let mut rest = phrase.text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((slot, after)) = after.split_once('}') else { break };
        match slots.iter().find(|(name, _)| *name == slot) {
            Some((_, value)) => out.push_str(value),
            None => out.extend(["{", slot, "}"]),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A template (模板) of the start card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Template {
    /// 转发.
    Forward,
    /// 印发.
    Issue,
    /// 批转.
    Approve,
    /// 空白通知.
    Plain,
    /// 电报封面: a notice that goes out as a telegram.
    Telegram,
    /// 信函格式.
    Letter,
    /// 命令格式.
    Order,
    /// 纪要格式.
    Minutes,
}

impl Template {
    /// Every template, as the menu lists them.
    pub const ALL: [Self; 8] = [
        Self::Forward,
        Self::Issue,
        Self::Approve,
        Self::Plain,
        Self::Telegram,
        Self::Letter,
        Self::Order,
        Self::Minutes,
    ];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Forward => "转发通知",
            Self::Issue => "印发通知",
            Self::Approve => "批转通知",
            Self::Plain => "空白通知",
            Self::Telegram => "明电通知",
            Self::Letter => "信函",
            Self::Order => "命令",
            Self::Minutes => "纪要",
        }
    }

    /// Title after the own organ, and body; ×× is to be written over.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Forward => ("关于转发《××》的通知", "现将《××》（××号）转发给你们，请结合实际，认真贯彻执行。"),
            Self::Issue => ("关于印发《××》的通知", "现将《××》印发给你们，请认真贯彻执行。"),
            Self::Approve => ("关于批转《××》的通知", "《××》已经××同意，现批转给你们，请认真贯彻执行。"),
            Self::Plain | Self::Telegram => ("关于××的通知", "为××，现就有关事项通知如下。\n一、××\n二、××"),
            Self::Letter => ("关于××的函", "××。\n专此函达。"),
            Self::Order => ("", "《××》已经××会议审议通过，现予公布，自××年××月××日起施行。"),
            Self::Minutes => {
                ("关于××的纪要", "××月××日，××主持召开会议，研究××工作。现将会议议定事项纪要如下。\n一、××\n二、××")
            }
        }
    }

    /// The form of its paper.
    pub const fn form(self) -> Form {
        match self {
            Self::Letter => Form::Letter,
            Self::Telegram => Form::Telegram,
            Self::Order => Form::Order,
            Self::Minutes => Form::Minutes,
            Self::Forward | Self::Issue | Self::Approve | Self::Plain => Form::Document,
        }
    }

    /// An unfilled draft of `organ`, dated `today`: header, signature and imprint are set, the words are ××.
    pub fn draft(self, organ: &OwnOrgan, today: Date) -> Draft {
        let (title, body) = self.words();
        let mut notice = frame(organ, today);
        // An order has no title, and minutes have the organ in their mark.
        let named = if matches!(self, Self::Order | Self::Minutes) { "" } else { &organ.name };
        notice.title = format!("{named}{title}").into();
        notice.body = body.into();
        if self == Self::Telegram {
            notice.urgency = "加急".into();
        }
        let mut draft = Draft { notice, style: organ.house_style.clone(), ..Draft::default() };
        forms::suit(&mut draft, self.form(), organ);
        draft
    }
}

/// What every notice of `organ` has: mark, number with a blank serial, recipients, signature, date, imprint.
pub(super) fn frame(organ: &OwnOrgan, today: Date) -> Notice {
    let line = |names: &str, end: &str| {
        let names = names.trim().trim_end_matches(['：', ':', '。', '，', '；']);
        if names.is_empty() { String::new() } else { format!("{names}{end}") }
    };
    Notice {
        issuer_mark: organ.mark_text().into(),
        document_number: format!("{}〔{}〕　号", organ.usual_code(), today.year()).into(),
        main_recipients: line(&organ.main_recipients, "：").into(),
        issuer_signature: organ.name.as_str().into(),
        date_of_issue: today.to_string().into(),
        copy_recipients: line(&organ.copy_recipients, "。").into(),
        printed_by: organ.printing_office_text().into(),
        printed_on: format!("{today}印发").into(),
        ..Notice::default()
    }
}
