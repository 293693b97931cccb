//! Titles of forwarding notices: the written examples, and what holds for every title.

use proptest::prelude::*;
use serde::Deserialize;
use xingwen::domain::checks::{self, Cache, Case, Finding, Repair};
use xingwen::domain::compose::title::{TitleRequest, compose};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::title::{collapse, forwarding_title, kind, marks, normalise};

#[derive(Deserialize)]
struct Vector {
    id: String,
    input: TitleRequest,
    expected: String,
    rule: String,
    basis: String,
}

fn composed(request: &TitleRequest) -> String {
    compose(request).text
}

#[test]
fn every_written_title_is_composed() {
    let vectors: Vec<Vector> = serde_json::from_str(include_str!("vectors/titles.json")).expect("the vectors are JSON");
    assert_eq!(vectors.len(), 57);
    for Vector { id, input, expected, rule, basis } in vectors {
        assert_eq!(composed(&input), expected, "{id}: {rule} ({basis})");
    }
}

fn request(title: &str, issuer: &str) -> TitleRequest {
    TitleRequest {
        own_organ: "某县总工会".to_owned(),
        upstream_title: title.to_owned(),
        upstream_issuer: issuer.to_owned(),
        ..TitleRequest::default()
    }
}

#[test]
fn an_issuer_under_another_name_is_not_named_twice() {
    for (title, issuer, expected) in [
        ("某省总工会关于评优的通知", "某省总工会办公室", "某县总工会关于转发《某省总工会关于评优的通知》的通知"),
        ("关于评优的通知", "某县总工会", "某县总工会关于转发《关于评优的通知》的通知"),
        ("某省总工会办公室关于评优的通知", "某省总工会", "某县总工会关于转发《某省总工会办公室关于评优的通知》的通知"),
    ] {
        assert_eq!(composed(&request(title, issuer)), expected, "{title}, {issuer}");
    }
}

#[test]
fn without_a_title_nothing_is_composed() {
    for title in ["", " \n", "《》", "。"] {
        assert_eq!(composed(&request(title, "某省总工会")), "", "{title:?}");
    }
}

#[test]
fn a_chain_is_offered_also_where_it_is_kept() {
    let json =
        r#"{"own_organ": "甲局", "collapse": "none", "upstream_title": "乙厅关于转发《丙部关于评优的通知》的通知"}"#;
    let composed = compose(&serde_json::from_str(json).expect("the request is JSON"));
    assert_eq!(composed.text, "甲局关于转发《乙厅关于转发〈丙部关于评优的通知〉的通知》的通知");
    let source = composed.collapsible.expect("the chain has a source");
    assert_eq!((source.title.as_str(), source.issuer.as_str()), ("丙部关于评优的通知", "丙部"));
    assert_eq!(source.shells, ["乙厅关于转发《丙部关于评优的通知》的通知"]);
}

/// Text made of the words and marks that titles are made of.
fn title_like() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "关于",
        "转发",
        "批转",
        "印发",
        "《",
        "》",
        "〈",
        "〉",
        "“",
        "”",
        "的",
        "通知",
        "的通知",
        "意见",
        "办法",
        "总工会",
        "办公室",
        "省",
        "、",
        "，",
        "（",
        "）",
        "(",
        ")",
        " ",
        "\n",
        "a",
        "1",
        "。",
        "学习",
        "<",
        "\u{200B}",
    ]);
    prop::collection::vec(word, 0..24).prop_map(|words| words.concat())
}

const FIELDS: [Element; 5] =
    [Element::Title, Element::MainRecipients, Element::CopyRecipients, Element::PrintedOn, Element::PrintedBy];

/// What the groups of titles, addressees and imprint find with certainty in `element`.
fn certain(case: &Case, element: Element) -> Vec<Finding> {
    let mut found = checks::run(&case.subject(&case.lay_out()), &[], &mut Cache::default());
    let is_ours = |id: &str| ["title-", "to-", "cc-", "imprint-"].iter().any(|group| id.starts_with(group));
    found.retain(|finding| finding.repair == Repair::Auto && finding.element == element && is_ours(finding.check.id));
    found
}

proptest! {
    #[test]
    fn certain_fixes_come_to_an_end(text in title_like(), field in prop::sample::select(FIELDS.to_vec())) {
        let mut case = Case::default();
        case.set(field, &text);
        for _ in 0..text.len() + 8 {
            let Some(finding) = certain(&case, field).into_iter().next() else { break };
            let before = case.draft.notice.text(field).to_owned();
            let after = finding.fixed(&before);
            prop_assert_ne!(&after, &before, "{} changes nothing", finding.check.id);
            case.set(field, &after);
        }
        let left: Vec<_> = certain(&case, field).iter().map(|finding| finding.check.id).collect();
        prop_assert!(left.is_empty(), "{text}: {left:?} in {}", case.draft.notice.text(field));
    }

    #[test]
    fn no_title_makes_reading_or_composing_panic(title in prop_oneof![title_like(), any::<String>()], issuer in title_like()) {
        let composed = compose(&request(&title, &issuer));
        prop_assert!(composed.text.is_empty() || composed.text.starts_with("某县总工会"));
        let _ = (kind(&title), forwarding_title(&title), collapse(&title), marks::by_level(&title, 0));
    }

    #[test]
    fn a_normal_title_stays_as_it_is(title in title_like()) {
        let once = normalise(&title);
        prop_assert_eq!(normalise(&once), once);
    }

    #[test]
    fn what_is_composed_is_read_back(subject in "[一-十]{1,12}", issuer in "[一-十]{1,6}总工会") {
        let upstream = format!("{issuer}关于{subject}的通知");
        let composed = composed(&request(&upstream, &issuer));
        let read = forwarding_title(&composed).expect("a composed title is a forwarding title");
        prop_assert_eq!(read.inner.of(&composed), upstream.as_str());
        prop_assert_eq!(read.organ.of(&composed), "某县总工会");
    }
}
