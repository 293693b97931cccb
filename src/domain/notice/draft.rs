//! A draft: our notice and, below it, the forwarded text.

use serde::{Deserialize, Serialize};

use super::Notice;
use super::own_organ::HouseStyle;
use super::upstream::{ForwardedText, Upstream};

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
    /// 本机关习惯 that shape the page.
    pub style: HouseStyle,
}
