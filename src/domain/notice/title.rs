//! 标题: issuer, forwarded title, kind; nested 《》 and 的通知.

use serde::{Deserialize, Serialize};

/// The verb of passing a document on (standard/titles.md, section 2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Forwarding {
    /// 转发: of a superior, a peer or an unrelated organ.
    #[default]
    Forward,
    /// 批转: of a subordinate, approved.
    Approve,
    /// 印发: of oneself.
    Issue,
}

impl Forwarding {
    /// 转发, 批转 or 印发.
    pub const fn verb(self) -> &'static str {
        match self {
            Self::Forward => "转发",
            Self::Approve => "批转",
            Self::Issue => "印发",
        }
    }
}

/// The form of a forwarding title (standard/titles.md, section 1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TitleStyle {
    /// [own]关于转发[issuer]《title》的通知.
    #[default]
    Quoted,
    /// [own]转发《title》的通知.
    QuotedBare,
    /// [own]转发[issuer]关于[subject][kind]的通知.
    Merged,
}

/// How the upstream organ stands to ours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Not known: no check of direction runs.
    #[default]
    Unknown,
    /// 上级.
    Superior,
    /// 平级或不相隶属.
    Peer,
    /// 下级.
    Subordinate,
    /// 本机关.
    Own,
}
