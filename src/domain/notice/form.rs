//! 公文格式: the forms of the paper, and which elements each of them has.

use serde::{Deserialize, Serialize};

use super::own_organ::SealCase;
use super::{Element, Notice};

/// 公文格式: the form of the paper (GB/T 9704—2012, 7 and 10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// 文件格式: the common one (7).
    #[default]
    #[serde(alias = "文件格式")]
    Document,
    /// 信函格式 (10.1).
    #[serde(alias = "信函格式")]
    Letter,
    /// 命令（令）格式 (10.2).
    #[serde(alias = "命令格式")]
    Order,
    /// 纪要格式 (10.3).
    #[serde(alias = "纪要格式")]
    Minutes,
    /// 电报: the head of a telegram; no standard rules it.
    #[serde(alias = "电报格式")]
    Telegram,
}

impl Form {
    /// Every form, as the menu lists them.
    pub const ALL: [Self; 5] = [Self::Document, Self::Letter, Self::Order, Self::Minutes, Self::Telegram];

    /// The form's term.
    pub const fn term(self) -> &'static str {
        match self {
            Self::Document => "文件格式",
            Self::Letter => "信函格式",
            Self::Order => "命令格式",
            Self::Minutes => "纪要格式",
            Self::Telegram => "电报格式",
        }
    }

    /// Whether a paper of this form has `element`. What stands in the field of another stays there and is not printed:
    /// a letter has no printing line (10.1), only minutes name who was present (10.3), and 签发人 belongs to documents
    /// that go up (7.2.6) and to the sign-off of a telegram.
    pub const fn has(self, element: Element) -> bool {
        match element {
            Element::Attendance => matches!(self, Self::Minutes),
            Element::PrintedBy | Element::PrintedOn => !matches!(self, Self::Letter),
            Element::Signatory => matches!(self, Self::Document | Self::Telegram),
            _ => true,
        }
    }

    /// What `notice` has to show on a paper of this form: the text of `element`, empty where the form lacks it.
    pub fn text(self, notice: &Notice, element: Element) -> &str {
        if self.has(element) { notice.text(element) } else { "" }
    }

    /// The signature case: an order carries the signer's stamp (10.2), a telegram goes without seal (条例 第九条（十三）),
    /// minutes have organ and date in their head; the others follow the house.
    pub const fn seal(self, house: SealCase) -> SealCase {
        match self {
            Self::Document | Self::Letter => house,
            Self::Order => SealCase::Stamp,
            Self::Minutes | Self::Telegram => SealCase::NoSeal,
        }
    }

    /// Whether organ and date stand in the head, so that none follow the text.
    pub const fn signs_in_head(self) -> bool {
        matches!(self, Self::Minutes)
    }
}
