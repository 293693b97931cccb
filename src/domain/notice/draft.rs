//! A draft: our notice and, below it, the forwarded text.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Notice;
pub use super::form::Form;
use super::house::HouseWords;
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
    /// 公文格式.
    pub form: Form,
    /// 本机关习惯 that shape the page.
    pub style: HouseStyle,
    /// 本单位词表: what a line of the title keeps whole and the checks go by. It belongs to the unit and is not kept with
    /// the draft.
    #[serde(skip)]
    pub house: Rc<HouseWords>,
}
