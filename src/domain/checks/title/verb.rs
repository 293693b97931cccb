//! The verb of passing on: against the relation, and against the body.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Subject, Texts};
use crate::domain::notice::title::marks::find_outside;
use crate::domain::notice::title::{Forwarding, ForwardingTitle, Relation, forwarding_title};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&VERB_DIRECTION, &VERB_MISMATCH], reads: Reads::Texts(run) };

static VERB_DIRECTION: Check = Check {
    id: "title-verb-direction",
    clause: Clause::Regulation("第八条（八）"),
    title: "转发、批转、印发与来文机关的关系不符",
    why: "批转用于下级的公文，转发用于上级、平级和不相隶属机关的公文，印发用于本机关的公文。",
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::Title, "金寨县总工会关于批转《安徽省总工会关于做好防汛工作的通知》的通知");
            case.draft.upstream.get_or_insert_default().relation = Relation::Superior;
        },
        right: |case| {
            case.set(Element::Title, "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知");
            case.draft.upstream.get_or_insert_default().relation = Relation::Superior;
        },
    }, Example::Compared { wrong: |case| { case.set(Element::Title, "金寨县总工会关于印发《六安市妇联关于做好防汛工作的通知》的通知"); case.draft.upstream.get_or_insert_default().relation = Relation::Peer; }, right: |case| { case.set(Element::Title, "金寨县总工会关于转发《六安市妇联关于做好防汛工作的通知》的通知"); case.draft.upstream.get_or_insert_default().relation = Relation::Peer; } }, Example::NearCase(|case| { case.set(Element::Title, "金寨县总工会关于批转《县总工会女工部关于做好防汛工作的意见》的通知"); case.draft.upstream.get_or_insert_default().relation = Relation::Subordinate; })],
    ..ROW
};

static VERB_MISMATCH: Check = Check {
    id: "title-verb-mismatch",
    title: "标题与正文的转发用语不一致",
    why: "标题写转发、正文写印发，收文机关分不清是谁的文件。",
    examples: &[Example::Compared {
        wrong: |case| {
            case.set(Element::Title, "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知");
            case.set(Element::Body, "现将《安徽省总工会关于做好防汛工作的通知》印发给你们，请认真贯彻执行。");
        },
        right: |case| {
            case.set(Element::Title, "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知");
            case.set(Element::Body, "现将《安徽省总工会关于做好防汛工作的通知》转发给你们，请认真贯彻执行。");
        },
    }, Example::Compared { wrong: |case| { case.set(Element::Title, "金寨县总工会关于印发《会员管理办法》的通知"); case.set(Element::Body, "现将《会员管理办法》转发给你们，请遵照执行。"); }, right: |case| { case.set(Element::Title, "金寨县总工会关于印发《会员管理办法》的通知"); case.set(Element::Body, "现将《会员管理办法》印发给你们，请遵照执行。"); } }, Example::NearCase(|case| { case.set(Element::Title, "金寨县总工会关于批转《防汛工作意见》的通知"); case.set(Element::Body, "现将《防汛工作意见》转发给你们，请认真贯彻执行。"); })],
    ..ROW
};

fn run(subject: &Subject<'_>, _: &Texts) -> Vec<Finding> {
    let text = subject.text(Element::Title);
    let Some(title) = forwarding_title(text) else { return Vec::new() };
    direction(subject, &title).into_iter().chain(mismatch(subject, &title)).collect()
}

fn direction(subject: &Subject<'_>, title: &ForwardingTitle) -> Option<Finding> {
    let relation = subject.draft.upstream.as_ref()?.relation;
    let right = match (title.verb, relation) {
        (Forwarding::Approve | Forwarding::Issue, Relation::Superior | Relation::Peer)
        | (Forwarding::Issue, Relation::Subordinate) => Forwarding::Forward,
        (Forwarding::Forward | Forwarding::Approve, Relation::Own) => Forwarding::Issue,
        _ => return None,
    };
    Some(VERB_DIRECTION.fixable(title.verb_at, vec![Edit::replace(title.verb_at, right.verb())]))
}

/// The verb of the body's 现将…转发给你们. 批转 in the title may be 转发 in the body (standard/notice-body.md, section 2).
fn mismatch(subject: &Subject<'_>, title: &ForwardingTitle) -> Option<Finding> {
    let body = subject.text(Element::Body);
    let opening = body.lines().find(|line| !line.trim().is_empty())?;
    let offset = body.find(opening)?;
    let verbs = Forwarding::ALL.into_iter().flat_map(|verb| {
        find_outside(opening, verb.verb()).into_iter().map(move |span| (verb, span))
    });
    let (verb, at) = verbs.filter(|(_, span)| opening[span.end..].starts_with("给")).min_by_key(|(_, span)| span.start)?;
    let is_issue = |verb| verb == Forwarding::Issue;
    let place = Span::new(at.start, at.end).shifted(offset);
    (is_issue(verb) != is_issue(title.verb)).then(|| {
        let edit = Edit::replace(place, title.verb.verb());
        VERB_MISMATCH.fixable(place, vec![edit]).in_element(Element::Body)
    })
}
