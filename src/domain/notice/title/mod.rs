//! 标题: issuer, forwarded title, kind; nested 《》 and 的通知.
//!
//! `marks` reads the 书名号, `organ` the issuer in front, `kind` the 文种 at the end, `forwarding` the whole of a
//! title that passes a document on; `normal` takes out what only stands for layout.

mod forwarding;
mod kind;
pub mod marks;
mod normal;
mod organ;

pub use forwarding::{ForwardingTitle, Source, collapse, forwarding_title};
pub use kind::{Kind, kind};
pub use normal::normalise;
pub use organ::{is_issuer, is_office, is_organ, issuer_in_front, issuers, without_issuer};

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
    /// The three verbs.
    pub const ALL: [Self; 3] = [Self::Forward, Self::Approve, Self::Issue];

    /// 转发, 批转 or 印发.
    pub const fn verb(self) -> &'static str {
        match self {
            Self::Forward => "转发",
            Self::Approve => "批转",
            Self::Issue => "印发",
        }
    }
}

impl Relation {
    /// The verb for a document of an organ that stands so to `own` (standard/titles.md, section 2): an office
    /// (办公厅、办公室) circulating a department's document writes 转发, everyone else 批转.
    pub fn usual_verb(self, own: &str) -> Forwarding {
        match self {
            Self::Own => Forwarding::Issue,
            Self::Subordinate if !organ::is_office(own) => Forwarding::Approve,
            Self::Unknown | Self::Superior | Self::Peer | Self::Subordinate => Forwarding::Forward,
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
