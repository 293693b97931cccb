//! A draft: our notice and, below it, the forwarded text.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Notice;
use super::house::HouseWords;
use super::own_organ::HouseStyle;
use super::upstream::{ForwardedText, Upstream};

/// 公文格式: the form of the paper (GB/T 9704—2012, 7 and 10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// 文件格式: the common one (7).
    #[default]
    Document,
    /// 信函格式 (10.1).
    Letter,
    /// 命令（令）格式 (10.2).
    Order,
    /// 纪要格式 (10.3).
    Minutes,
    /// 电报: the head of a telegram; no standard rules it.
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
}

/// The paper: what is laid out, checked and exported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// 本机关通知.
    pub notice: Notice,
    /// 来文; absent for a plain notice.
    pub upstream: Option<Upstream>,
    /// 被转发公文, verbatim.
    pub forwarded: ForwardedText,
    /// 公文格式.
    pub form: Form,
    /// 本机关习惯 that shape the page.
    pub style: HouseStyle,
    /// 本单位词表: what a line of the title keeps whole and the checks go by. It belongs to the unit and is not kept with
    /// the draft.
    #[serde(skip)]
    pub house: Rc<HouseWords>,
}
