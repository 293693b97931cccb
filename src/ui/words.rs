//! Every fixed Chinese word of the interface, a file a panel.

mod bar;
mod batch;
mod comparison;
mod doubts;
mod findings;
mod notice;
mod organ;
mod paper;
mod proof;
mod received;
mod rules;
mod start;
mod texts;
mod unit;
mod versions;

pub(crate) use bar::*;
pub(crate) use batch::*;
pub(crate) use comparison::*;
pub(crate) use doubts::*;
pub(crate) use findings::*;
pub(crate) use notice::*;
pub(crate) use organ::*;
pub(crate) use paper::*;
pub(crate) use proof::*;
pub(crate) use received::*;
pub(crate) use rules::*;
pub(crate) use start::*;
pub(crate) use texts::*;
pub(crate) use unit::*;
pub(crate) use versions::*;

pub(crate) const BRAND: &str = "行文";
pub(crate) const CLAIM: &str = "收到来文，转发成规范的通知：拟题、成文、校核、排版，一页完成。";
pub(crate) const PROMISE: &str = "全部在本机处理，文字不离开这个页面。";
pub(crate) const CLOSE: &str = "关闭";
pub(crate) const CANCEL: &str = "取消";
pub(crate) const SAVE: &str = "保存";
pub(crate) const DELETE: &str = "删除";
pub(crate) const OPENING: &str = "正在打开……";
