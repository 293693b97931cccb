//! body-consent-missing.

use super::{ROW, SAID, opening};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, PhraseKind, Placed, Reads, Rule, Subject, Texts};
use crate::domain::notice::title::{
    Forwarding, Relation, forwarding_title, is_office, issuer_in_front, kind, normalise,
};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "body-consent-missing",
    clause: Clause::Regulation("第十六条（二）"),
    title: "办公厅（室）转发部门的公文，没有写明已经本级机关同意",
    why: "部门的意见、方案由办公厅（室）转发，效力来自本级机关的同意，一般写“已经××同意，现转发给你们”。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县人民政府办公室关于转发县应急管理局《关于加强防汛工作的意见》的通知");
                case.set(Element::Body, "现将县应急管理局《关于加强防汛工作的意见》转发给你们，请认真贯彻执行。");
            },
            right: |case| {
                case.set(Element::Title, "金寨县人民政府办公室关于转发县应急管理局《关于加强防汛工作的意见》的通知");
                case.set(
                    Element::Body,
                    "县应急管理局《关于加强防汛工作的意见》已经县人民政府同意，现转发给你们，请认真贯彻执行。",
                );
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "某市人民政府办公室转发市财政局关于规范票据管理实施方案的通知");
                case.set(Element::Body, "现将市财政局的实施方案转发给你们，请遵照执行。");
            },
            right: |case| {
                case.set(Element::Title, "某市人民政府办公室转发市财政局关于规范票据管理实施方案的通知");
                case.set(Element::Body, "经市人民政府批准，现将市财政局的实施方案转发给你们，请遵照执行。");
            },
        },
        // A superior's document needs nobody's consent.
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县人民政府办公室关于转发省应急管理厅《关于加强防汛工作的意见》的通知");
            case.set(Element::Body, "现将省应急管理厅《关于加强防汛工作的意见》转发给你们，请认真贯彻执行。");
        }),
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于转发县应急管理局《关于加强防汛工作的意见》的通知");
            case.set(Element::Body, "现将县应急管理局《关于加强防汛工作的意见》转发给你们，请参照执行。");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let text = subject.text(Element::Title);
    let Some(title) = forwarding_title(text).filter(|title| title.verb == Forwarding::Forward) else { return Vec::new() };
    let named = [title.organ.of(text), subject.text(Element::IssuerSignature), &subject.organ.name];
    let own = named.into_iter().map(str::trim).find(|name| !name.is_empty()).unwrap_or_default();
    let Some(organ) = organ_of(own) else { return Vec::new() };
    let inner = title.inner.of(text);
    let issuer = Some(title.issuer.of(text)).filter(|issuer| !issuer.is_empty()).or_else(|| issuer_in_front(inner));
    let relation = subject.draft.upstream.as_ref().map_or(Relation::Unknown, |upstream| upstream.relation);
    let is_subordinate = match relation {
        Relation::Subordinate => true,
        Relation::Unknown => issuer.is_some_and(|issuer| is_department(issuer, organ)),
        Relation::Superior | Relation::Peer | Relation::Own => false,
    };
    let inner = normalise(inner);
    let is_plan = kind(&inner).is_some_and(|kind| kind.word != "通报");
    let is_agreed = |placed: &Placed| {
        let phrases = placed.paragraph.phrases().iter().filter(|phrase| phrase.kind == PhraseKind::Agreed);
        phrases.into_iter().any(|phrase| !placed.paragraph.is_masked(phrase.span, SAID))
    };
    let paragraphs = opening(texts);
    let Some(first) = paragraphs.first().filter(|_| is_subordinate && is_plan) else { return Vec::new() };
    if paragraphs.iter().any(is_agreed) {
        return Vec::new();
    }
    let opening = paragraphs.iter().find_map(|placed| agreeing(placed, organ));
    vec![opening.unwrap_or_else(|| CHECK.at(first.span))]
}

/// The organ an office of a government or Party committee writes for.
fn organ_of(name: &str) -> Option<&str> {
    let organ = name.strip_suffix("办公室").or_else(|| name.strip_suffix("办公厅")).filter(|_| is_office(name))?;
    let decides = organ.ends_with("政府") || organ.ends_with("委员会") || organ == "国务院";
    (decides && !["领导小组", "总工会"].iter().any(|word| organ.contains(word))).then_some(organ)
}

/// Whether the issuer is a department of the organ: 县应急管理局 of 金寨县人民政府, by its short or its full name.
fn is_department(issuer: &str, organ: &str) -> bool {
    const ENDINGS: [&str; 7] = ["局", "厅", "委", "部", "办", "等部门", "等单位"];
    let place = organ.trim_end_matches("人民政府").trim_end_matches("政府").trim_end_matches("委员会");
    let rank = place.chars().next_back().filter(|c| ['省', '市', '县', '区', '州'].contains(c));
    let is_of_place = rank.is_some_and(|rank| issuer.starts_with(rank) || issuer.starts_with(place))
        || organ == "国务院" && (issuer.starts_with("国家") || issuer.ends_with('部'));
    is_of_place && ENDINGS.iter().any(|ending| issuer.ends_with(ending))
}

/// 现将甲转发给你们 becomes 甲已经……同意，现转发给你们.
fn agreeing(placed: &Placed, organ: &str) -> Option<Finding> {
    let text = &*placed.paragraph.text;
    let phrases = placed.paragraph.phrases();
    let hereby = phrases.iter().find(|phrase| phrase.kind == PhraseKind::Hereby)?.span;
    let rest = phrases.iter().filter(|phrase| phrase.span.start > hereby.end);
    let verb = rest.into_iter().find(|phrase| {
        phrase.kind == PhraseKind::PassesOn
            && text[phrase.span.end..].starts_with('给')
            && !placed.paragraph.is_masked(phrase.span, SAID)
    })?;
    if text[hereby.end..verb.span.start].contains(['。', '，']) {
        return None;
    }
    let at = placed.span.start;
    let edits = vec![
        Edit::delete(hereby.shifted(at)),
        Edit::insert(verb.span.start + at, format!("已经{organ}同意，现")),
    ];
    Some(CHECK.fixable(Span::new(hereby.start, verb.span.end).shifted(at), edits))
}
