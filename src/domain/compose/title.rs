//! The title of a notice that passes a document on (standard/titles.md, sections 2 to 4).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::notice::title::marks::{depth, find_outside, in_turn};
use crate::domain::notice::title::{
    Forwarding, Kind, Relation, Source, TitleStyle, collapse, is_office, issuer_in_front, issuers, kind, normalise,
    without_issuer,
};

/// The verb asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verb {
    /// From the relation of the upstream organ to ours.
    #[default]
    #[serde(rename = "auto")]
    Auto,
    /// 转发.
    #[serde(rename = "转发")]
    Forward,
    /// 批转.
    #[serde(rename = "批转")]
    Approve,
    /// 印发.
    #[serde(rename = "印发")]
    Issue,
}

impl From<Forwarding> for Verb {
    fn from(verb: Forwarding) -> Self {
        match verb {
            Forwarding::Forward => Self::Forward,
            Forwarding::Approve => Self::Approve,
            Forwarding::Issue => Self::Issue,
        }
    }
}

/// Whether a chain of forwarding notices is taken back to its source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Collapse {
    /// The source is passed on directly.
    #[default]
    Source,
    /// Every level is kept.
    None,
}

/// What a title is composed from; as JSON the `input` of the title vectors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TitleRequest {
    /// 本机关; empty where the house style leaves it out of the title.
    pub own_organ: String,
    /// The verb.
    pub verb: Verb,
    /// How the upstream organ stands to ours; only asked where the verb is automatic.
    pub relation: Relation,
    /// 来文标题 as pasted.
    pub upstream_title: String,
    /// 来文发文机关; empty where it is not known or the title carries it.
    pub upstream_issuer: String,
    /// The organs of a joint issuer, used instead of `upstream_issuer` where there are any.
    pub upstream_issuers: Vec<String>,
    /// The form.
    pub style: TitleStyle,
    /// What happens to a chain.
    pub collapse: Collapse,
    /// Whether regulations take 书名号 in merged titles.
    pub regulation_marks: bool,
    /// Between joint organs.
    pub joiner: String,
}

impl Default for TitleRequest {
    fn default() -> Self {
        Self {
            own_organ: String::new(),
            verb: Verb::Auto,
            relation: Relation::Unknown,
            upstream_title: String::new(),
            upstream_issuer: String::new(),
            upstream_issuers: Vec::new(),
            style: TitleStyle::Quoted,
            collapse: Collapse::Source,
            regulation_marks: true,
            joiner: String::new(),
        }
    }
}

/// A rule that shaped a composed title; its [`Display`](fmt::Display) is the sentence for the clerk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleRule {
    /// The upstream title is empty: nothing was composed.
    NoTitle,
    /// The verb was taken from the relation.
    VerbByRelation(Forwarding),
    /// An office circulates for its organ.
    OfficeForwards,
    /// The chain was taken back to its source.
    Collapsed,
    /// Blanks and line breaks of the pasted title went.
    LayoutRemoved,
    /// The upstream title names its issuer.
    IssuerInTitle,
    /// The issuer stands before the upstream title.
    IssuerSupplied,
    /// Four organs or more: the first and 等部门.
    IssuerAbbreviated,
    /// Marks within the quoted title moved one level down.
    MarksMoved,
    /// Our own document: its name is kept whole.
    OwnDocument,
    /// The upstream's 关于 is the only one.
    OneAbout,
    /// The upstream's 的通知 is the only one.
    OneNotice,
    /// 的 before the upstream's kind went, 的通知 came.
    KindMerged,
    /// The name of a regulation takes 书名号.
    RegulationMarked,
    /// The own organ is left out.
    OwnOrganOmitted,
}

impl fmt::Display for TitleRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoTitle => "来文标题还没有填，标题无法拟制。",
            Self::VerbByRelation(Forwarding::Forward) => "上级、平级和不相隶属机关的公文用“转发”。",
            Self::VerbByRelation(Forwarding::Approve) => "下级机关的公文经同意后用“批转”。",
            Self::VerbByRelation(Forwarding::Issue) => "本机关的公文用“印发”。",
            Self::OfficeForwards => "办公厅（室）转下级部门的公文用“转发”，正文写明已经同意。",
            Self::Collapsed => "已并到源头文件，略去中间的转发层次。",
            Self::LayoutRemoved => "来文标题中的空格、换行和多余的标点已去掉。",
            Self::IssuerInTitle => "来文标题已含发文机关，不再重复。",
            Self::IssuerSupplied => "来文标题不含发文机关，已在前面补上。",
            Self::IssuerAbbreviated => "来文机关在四个以上，写作首个机关加“等部门”。",
            Self::MarksMoved => "书名号内改用单书名号。",
            Self::OwnDocument => "印发本机关的公文，文件名称照原样保留。",
            Self::OneAbout => "标题只留一个“关于”。",
            Self::OneNotice => "来文也是通知，标题只留一个“的通知”。",
            Self::KindMerged => "来文文种前的“的”省去，再加“的通知”。",
            Self::RegulationMarked => "法规、规章名称加书名号。",
            Self::OwnOrganOmitted => "标题不写本机关名称。",
        })
    }
}

/// A composed title and how it came about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComposedTitle {
    /// The title, on one line; empty where the upstream title is.
    pub text: String,
    /// The verb in it.
    pub verb: Forwarding,
    /// The rules applied, in the order of their working.
    pub rules: Vec<TitleRule>,
    /// The source of the chain that the upstream title is, whether it was collapsed or not; to be offered.
    pub collapsible: Option<Source>,
}

/// Composes the title. It never fails: what cannot be told is left as printed.
pub fn compose(request: &TitleRequest) -> ComposedTitle {
    let mut rules = Vec::new();
    let collapsible = collapse(&request.upstream_title);
    let verb = verb(request, &mut rules);
    let upstream = Upstream::of(request, collapsible.as_ref(), &mut rules);
    if upstream.title.is_empty() {
        return ComposedTitle { text: String::new(), verb, rules: vec![TitleRule::NoTitle], collapsible };
    }
    if request.own_organ.is_empty() {
        rules.push(TitleRule::OwnOrganOmitted);
    }
    let text = match request.style {
        TitleStyle::Quoted => quoted(request, verb, &upstream, "关于", &mut rules),
        TitleStyle::QuotedBare => quoted(request, verb, &upstream, "", &mut rules),
        TitleStyle::Merged => merged(request, verb, &upstream, &mut rules),
    };
    ComposedTitle { text, verb, rules, collapsible }
}

fn verb(request: &TitleRequest, rules: &mut Vec<TitleRule>) -> Forwarding {
    match request.verb {
        Verb::Forward => Forwarding::Forward,
        Verb::Approve => Forwarding::Approve,
        Verb::Issue => Forwarding::Issue,
        Verb::Auto => {
            let verb = request.relation.usual_verb(&request.own_organ);
            rules.push(if request.relation == Relation::Subordinate && is_office(&request.own_organ) {
                TitleRule::OfficeForwards
            } else {
                TitleRule::VerbByRelation(verb)
            });
            verb
        }
    }
}

/// What is passed on: the received document, or the source of its chain.
struct Upstream {
    title: String,
    /// As it is written before a title; empty where none is known.
    issuer: String,
    is_abbreviated: bool,
}

impl Upstream {
    fn of(request: &TitleRequest, source: Option<&Source>, rules: &mut Vec<TitleRule>) -> Self {
        if let (Collapse::Source, Some(source)) = (request.collapse, source) {
            rules.push(TitleRule::Collapsed);
            let (issuer, is_abbreviated) = (source.issuer.clone(), false);
            return Self { title: source.title.clone(), issuer, is_abbreviated };
        }
        let title = normalise(&request.upstream_title);
        if title != request.upstream_title {
            rules.push(TitleRule::LayoutRemoved);
        }
        let organs: Vec<&str> = request.upstream_issuers.iter().map(String::as_str).collect();
        let issuer = match organs.as_slice() {
            [] => normalise(&request.upstream_issuer),
            organs => issuer_phrase(organs, &request.joiner),
        };
        Self { title, issuer, is_abbreviated: organs.len() > MOST_NAMED }
    }
}

/// As many organs are all named; more become the first one and 等部门 (公文格式应用指南).
const MOST_NAMED: usize = 3;

/// A joint issuer as it stands before a title: up to three organs joined, of more the first one and 等部门.
pub fn issuer_phrase(organs: &[&str], joiner: &str) -> String {
    match organs {
        [first, ..] if organs.len() > MOST_NAMED => format!("{first}等部门"),
        organs => organs.join(joiner),
    }
}

// [own] ["关于"] verb [issuer] "《" title "》的通知"
fn quoted(
    request: &TitleRequest,
    verb: Forwarding,
    upstream: &Upstream,
    about: &str,
    rules: &mut Vec<TitleRule>,
) -> String {
    let own = &request.own_organ;
    let issuer = issuer_before_marks(request, verb, upstream, rules);
    if depth(&upstream.title) > 0 {
        rules.push(TitleRule::MarksMoved);
    }
    let title = in_turn(&upstream.title, 1);
    format!("{own}{about}{}{issuer}《{title}》的通知", verb.verb())
}

/// The issuer to be put before a quoted title: none where the title names it, or where it is our own organ.
fn issuer_before_marks<'a>(
    request: &TitleRequest,
    verb: Forwarding,
    upstream: &'a Upstream,
    rules: &mut Vec<TitleRule>,
) -> &'a str {
    if verb == Forwarding::Issue || upstream.issuer == request.own_organ && !upstream.issuer.is_empty() {
        rules.push(TitleRule::OwnDocument);
        return "";
    }
    let organs: Vec<&str> = request.upstream_issuers.iter().map(String::as_str).collect();
    if names_issuer(&upstream.title, &organs) || names_issuer(&upstream.title, &[&upstream.issuer]) {
        rules.push(TitleRule::IssuerInTitle);
        return "";
    }
    supplied(upstream, rules)
}

fn supplied<'a>(upstream: &'a Upstream, rules: &mut Vec<TitleRule>) -> &'a str {
    if !upstream.issuer.is_empty() {
        rules.push(TitleRule::IssuerSupplied);
    }
    if upstream.is_abbreviated {
        rules.push(TitleRule::IssuerAbbreviated);
    }
    &upstream.issuer
}

/// Whether the title begins with its issuer, under the names given or under others.
pub(super) fn names_issuer(title: &str, organs: &[&str]) -> bool {
    issuer_in_front(title).is_some() || without_issuer(title, &organs.concat()).is_some()
}

// [own] ["关于"] verb [issuer] subject kind "的通知", with one 关于 and one 的通知
fn merged(request: &TitleRequest, verb: Forwarding, upstream: &Upstream, rules: &mut Vec<TitleRule>) -> String {
    let own = &request.own_organ;
    let (issuer, subject) = parted(request, verb, upstream, rules);
    let has_about = !find_outside(subject, "关于").is_empty();
    if has_about {
        rules.push(TitleRule::OneAbout);
    }
    let about = if has_about { "" } else { "关于" };
    let head = format!("{own}{about}{}{issuer}", verb.verb());
    let kind = kind(subject);
    if kind.is_some_and(Kind::is_regulation) && request.regulation_marks {
        rules.push(TitleRule::RegulationMarked);
        return format!("{head}《{}》的通知", in_turn(subject, 1));
    }
    if subject.ends_with("的通知") {
        rules.push(TitleRule::OneNotice);
        return format!("{head}{subject}");
    }
    let parts = kind.and_then(|kind| Some((subject[..kind.span.start].strip_suffix('的')?, kind.span.of(subject))));
    match parts {
        Some((stem, kind)) => {
            rules.push(TitleRule::KindMerged);
            format!("{head}{stem}{kind}的通知")
        }
        None => format!("{head}{subject}的通知"),
    }
}

/// Issuer and subject of the upstream title; a document of our own is kept whole.
fn parted<'a>(
    request: &TitleRequest,
    verb: Forwarding,
    upstream: &'a Upstream,
    rules: &mut Vec<TitleRule>,
) -> (String, &'a str) {
    let title = upstream.title.as_str();
    if verb == Forwarding::Issue {
        rules.push(TitleRule::OwnDocument);
        return (String::new(), title);
    }
    let joint = request.upstream_issuers.concat();
    let known = [joint.as_str(), upstream.issuer.as_str()];
    if let Some(subject) = known.into_iter().find_map(|issuer| without_issuer(title, issuer)) {
        rules.push(TitleRule::IssuerInTitle);
        return (upstream.issuer.clone(), subject);
    }
    if let Some(front) = issuer_in_front(title) {
        rules.push(TitleRule::IssuerInTitle);
        return (issuer_phrase(&issuers(front), &request.joiner), title[front.len()..].trim_start());
    }
    (supplied(upstream, rules).to_owned(), title)
}
