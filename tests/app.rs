//! The page's state, without a browser: what a clerk does, and what then stands there.

use std::rc::Rc;

use xingwen::app::action::{Action, FileKind, HandOver};
use xingwen::app::effect::Effect;
use xingwen::app::findings::FindingId;
use xingwen::app::state::{Saved, State};
use xingwen::app::stored::{DraftFile, DraftId, Profile, Stored, VERSION};
use xingwen::app::work::{Choices, Work};
use xingwen::domain::export::Scope;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::own_organ::{CodeSeries, OwnOrgan};
use xingwen::domain::notice::title::TitleStyle;

const COMPOSED: &str = "青溪县总工会关于转发《云岭省总工会关于进一步做好职工书屋建设工作的通知》的通知";
const MERGED: &str = "青溪县总工会转发云岭省总工会关于进一步做好职工书屋建设工作的通知";

fn today() -> Date {
    Date::new(2026, 6, 15).expect("a day of the calendar")
}

fn organ() -> OwnOrgan {
    OwnOrgan {
        name: "青溪县总工会".into(),
        codes: vec![CodeSeries { series: "普通文件".into(), code: "青工".into() }],
        main_recipients: "各乡镇总工会，县直各单位工会".into(),
        ..OwnOrgan::default()
    }
}

fn received(text: &str) -> Action {
    Action::Received(Rc::new(text.into()))
}

fn then(state: State, action: Action) -> State {
    state.apply(action).unwrap_or(state)
}

/// The state after these actions, from a first start with the organ known.
fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let start = [Action::Started { today: today(), stored: Box::default() }, Action::OrganChanged(Box::new(organ()))];
    start.into_iter().chain(actions).fold(State::default(), then)
}

/// The state after these actions, from the notice that forwards the sample.
fn after_forwarding(actions: impl IntoIterator<Item = Action>) -> State {
    after([Action::SampleOpened, Action::Forwarded].into_iter().chain(actions))
}

fn work(state: &State) -> &Work {
    state.work.as_deref().expect("a draft is open")
}

fn text(state: &State, element: Element) -> String {
    work(state).draft.notice.text(element).to_owned()
}

fn edited(element: Element, text: &str) -> Action {
    Action::Edited(element, text.into())
}

fn raised(state: &State) -> Vec<&'static str> {
    work(state).findings.iter().filter(|shown| !shown.finding.forwarded).map(|shown| shown.finding.check.id).collect()
}

fn id_of(state: &State, check: &str) -> FindingId {
    let shown = work(state).findings.iter().find(|shown| shown.finding.check.id == check);
    shown.map(|shown| shown.id.clone()).expect("the check has found something")
}

#[test]
fn the_sample_becomes_a_notice() {
    let state = after_forwarding([]);
    for (element, expected) in [
        (Element::Title, COMPOSED),
        (Element::DocumentNumber, "青工〔2026〕　号"),
        (Element::MainRecipients, "各乡镇总工会，县直各单位工会："),
        (Element::IssuerSignature, "青溪县总工会"),
        (Element::DateOfIssue, "2026年6月15日"),
        (Element::PrintedOn, "2026年6月15日印发"),
    ] {
        assert_eq!(text(&state, element), expected, "{element:?}");
    }
    let opening = "现将《云岭省总工会关于进一步做好职工书屋建设工作的通知》（云工发〔2026〕18号）转发给你们";
    assert!(text(&state, Element::Body).starts_with(opening), "{}", text(&state, Element::Body));
    assert!(work(&state).pages.pages.len() >= 2, "the forwarded text begins a new page");
    assert_eq!(work(&state).counts.errors, 0, "{:?}", raised(&state));
}

#[test]
fn a_field_follows_the_composition_until_it_is_edited() {
    let merged = || Action::ChoicesChanged(Choices { style: Some(TitleStyle::Merged), ..Choices::default() });
    assert_eq!(text(&after_forwarding([merged()]), Element::Title), MERGED);

    let state = after_forwarding([edited(Element::Title, "我拟的标题"), merged()]);
    assert_eq!(text(&state, Element::Title), "我拟的标题");
    assert!(!work(&state).follows_composition(Element::Title));
    assert_eq!(text(&then(state, Action::Recomposed(Element::Title)), Element::Title), MERGED);
}

#[test]
fn a_malformed_number_is_put_right_by_one_step() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]020号")]);
    for check in ["number-bracket", "number-serial-padding"] {
        assert!(raised(&state).contains(&check), "{check}: {:?}", raised(&state));
    }
    let fixed = then(state, Action::AllFixed);
    assert_eq!(text(&fixed, Element::DocumentNumber), "青工〔2026〕20号");
    let undone = then(fixed, Action::Undone);
    assert_eq!(text(&undone, Element::DocumentNumber), "青工[2026]020号");
    assert_eq!(text(&then(undone, Action::Redone), Element::DocumentNumber), "青工〔2026〕20号");
}

#[test]
fn keystrokes_in_one_field_are_one_step() {
    let state = after_forwarding(["青", "青溪", "青溪县"].map(|text| edited(Element::IssuerSignature, text)));
    let state = then(state, Action::Replaced(Element::IssuerSignature, "青溪市总工会".into()));
    let state = then(state, Action::Undone);
    assert_eq!(text(&state, Element::IssuerSignature), "青溪县", "what was taken is a step of its own");
    assert_eq!(text(&then(state, Action::Undone), Element::IssuerSignature), "青溪县总工会");
}

#[test]
fn an_ignored_place_stays_ignored_while_other_text_changes() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]20号")]);
    let id = id_of(&state, "number-bracket");
    let state = then(state, Action::Ignored(id.clone()));
    let state = then(state, edited(Element::Annotation, "（此件公开发布）"));
    assert!(work(&state).finding(&id).is_some_and(|shown| shown.ignored));
    let fixed = then(state, Action::AllFixed);
    assert_eq!(text(&fixed, Element::DocumentNumber), "青工[2026]20号", "an ignored place is not fixed");
}

#[test]
fn a_check_can_be_switched_off_and_on() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]20号")]);
    let state = then(state, Action::CheckSwitched { check: "number-bracket".into(), on: false });
    assert!(!raised(&state).contains(&"number-bracket"));
    let state = then(state, Action::CheckSwitched { check: "number-bracket".into(), on: true });
    assert!(raised(&state).contains(&"number-bracket"));
}

#[test]
fn bad_input_gets_a_sentence_and_leaves_the_draft() {
    for input in ["", "  \n\u{3000}"] {
        let state = after_forwarding([received(input)]);
        let message = state.message.clone().expect("a sentence");
        assert!(message.is_error && message.text.ends_with('。'), "{input:?}: {message:?}");
        assert_eq!(text(&state, Element::IssuerSignature), "青溪县总工会", "{input:?}");
    }
    for input in
        ["Hello, this is a letter in English.\nRegards", "姓名\t单位\n张三\t一车间\n", "\u{FFFD}\u{FFFD}", "一"]
    {
        let state = after([received(input)]);
        assert!(state.message.is_some(), "{input:?}");
    }
}

#[test]
fn a_secret_document_stops_the_work_and_is_not_kept() {
    let body = "关于做好防汛工作的通知\n各县工会：\n请做好防汛工作。\n";
    for head in ["机密★10年\n", "密级：秘密\n", "等级：特急 密电\n"] {
        let state = after([received(&format!("{head}某某省总工会文件\n某工发〔2026〕3号\n{body}"))]);
        assert!(state.work.is_none(), "{head}");
        assert!(
            state.message.as_ref().is_some_and(|message| message.is_error && message.text.contains("涉密")),
            "{head}"
        );
        assert!(!state.outbox.iter().any(|(_, effect)| matches!(effect, Effect::SaveDraft { .. })), "{head}");
    }
    assert!(after([received(body)]).work.is_some());
}

#[test]
fn what_is_kept_is_opened_again() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工〔2026〕7号")]);
    let mut stored = Stored::default();
    for (_, effect) in state.outbox.iter() {
        match effect {
            Effect::SaveDraft { id, file, summary, .. } => {
                let json: Rc<str> = serde_json::to_string(&**file).expect("a draft is JSON").into();
                stored.drafts = vec![(*id, json)];
                stored.summaries = vec![Rc::clone(summary)];
            }
            Effect::SaveProfile(json) => stored.profile = Some(Rc::clone(json)),
            _ => {}
        }
    }
    let again = then(State::default(), Action::Started { today: today(), stored: Box::new(stored) });
    assert_eq!(work(&again).draft, work(&state).draft);
    assert_eq!(work(&again).findings, work(&state).findings);
    assert_eq!(again.organ, state.organ);
    assert!(work(&again).follows_composition(Element::Title));
    assert!(!work(&again).follows_composition(Element::DocumentNumber));
}

#[test]
fn what_a_newer_version_wrote_is_not_overwritten() {
    let profile = Profile { version: VERSION + 1, ..Profile::default() };
    let json: Rc<str> = serde_json::to_string(&profile).expect("a profile is JSON").into();
    let stored = Stored { profile: Some(json), ..Stored::default() };
    let state = then(State::default(), Action::Started { today: today(), stored: Box::new(stored) });
    let state = then(then(state, Action::OrganChanged(Box::new(organ()))), Action::SampleOpened);
    assert!(matches!(state.saved, Saved::Failed(_)));
    let writes = |effect: &Effect| matches!(effect, Effect::SaveProfile(_) | Effect::SaveDraft { .. });
    assert!(!state.outbox.iter().any(|(_, effect)| writes(effect)));

    let file = DraftFile { version: VERSION + 1, ..DraftFile::default() };
    let json: Rc<str> = serde_json::to_string(&file).expect("a draft is JSON").into();
    let stored = Stored { drafts: vec![(DraftId(4), json)], ..Stored::default() };
    let state = then(State::default(), Action::Started { today: today(), stored: Box::new(stored) });
    let state = then(state, Action::DraftOpened(DraftId(4)));
    assert!(state.work.is_none() && state.message.is_some_and(|message| message.is_error));
}

#[test]
fn handing_over_asks_once_where_errors_are_open() {
    let asked = then(after_forwarding([]), Action::HandedOver(HandOver::Copy(Scope::Whole)));
    let question = asked.question.clone().expect("the blank serial is an open error");
    assert!(question.errors.iter().any(|error| error.contains("发文字号")), "{:?}", question.errors);
    let copied = then(asked, Action::HandOverConfirmed);
    let copy = copied.outbox.iter().find_map(|(_, effect)| match effect {
        Effect::Copy { html, plain } => Some((Rc::clone(html), Rc::clone(plain))),
        _ => None,
    });
    let (html, plain) = copy.expect("both forms are put on the clipboard");
    assert!(html.contains("职工书屋") && plain.contains("职工书屋"));

    let numbered = then(copied, edited(Element::DocumentNumber, "青工〔2026〕7号"));
    let exported = then(numbered, Action::HandedOver(HandOver::File(FileKind::Docx)));
    assert!(exported.question.is_none(), "{:?}", exported.question);
    let name = exported.outbox.iter().find_map(|(_, effect)| match effect {
        Effect::Download { name, .. } => Some(Rc::clone(name)),
        _ => None,
    });
    assert!(name.is_some_and(|name| name.starts_with("青工〔2026〕7号 ") && name.ends_with(".docx")));
}

#[test]
fn the_first_number_handed_over_teaches_the_code() {
    let unknown = OwnOrgan { codes: Vec::new(), ..organ() };
    let state = after([Action::OrganChanged(Box::new(unknown)), Action::SampleOpened, Action::Forwarded]);
    let state = then(state, edited(Element::DocumentNumber, "青工〔2026〕7号"));
    assert!(state.organ.codes.is_empty(), "not while it is typed");
    let state = then(state, Action::HandedOver(HandOver::Copy(Scope::Whole)));
    let state = then(state, Action::HandOverConfirmed);
    assert_eq!(state.organ.usual_code(), "青工");
    let next = then(then(state, Action::SampleOpened), Action::Forwarded);
    assert_eq!(text(&next, Element::DocumentNumber), "青工〔2026〕　号");
}

#[test]
fn a_repair_can_be_taken_back() {
    let pasted = "关于做好**防汛**工作的通知\n各县工会：\n    请做好防汛工作。\n";
    let state = after([received(pasted)]);
    let cleaned = Rc::clone(&work(&state).received.as_ref().expect("a received document").cleaned);
    let index = cleaned.repairs.iter().position(|repair| repair.damage == "clean-markup").expect("markup is found");
    assert!(!cleaned.text.contains("**"));
    let state = then(state, Action::RepairSet { index, accepted: false });
    assert!(work(&state).received.as_ref().is_some_and(|received| received.cleaned.text.contains("**")));
    let state = then(state, Action::RepairsSet { damage: None, accepted: false });
    assert!(work(&state).received.as_ref().is_some_and(|received| received.cleaned.text == pasted));
}

#[test]
fn an_effect_runs_once() {
    let state = after_forwarding([]);
    let last = state.outbox.last().map(|(ticket, _)| *ticket).expect("effects wait");
    let state = then(state, Action::EffectsStarted(last));
    assert!(state.outbox.is_empty());
    assert!(state.apply(Action::EffectsStarted(last)).is_none());
}

mod any_gestures {
    use proptest::prelude::*;
    use xingwen::app::work::Choices;
    use xingwen::domain::compose::templates::Template;
    use xingwen::domain::notice::title::{Forwarding, Relation};
    use xingwen::domain::notice::upstream::Role;

    use super::*;

    fn any_element() -> impl Strategy<Value = Element> {
        prop::sample::select(Element::OWN.to_vec())
    }

    /// Words that meet in real drafts, and any others.
    fn any_text() -> impl Strategy<Value = String> {
        let words = prop::sample::select(vec![
            "青工[2026]07号",
            "关于转发《甲《乙》》的通知的通知。",
            "2026年2月30日",
            "请于6月31日前报。\n一.总体(要求)",
            "各单位,：",
            "",
            "抄送：某某\n某某办公室  2026年1月1日印发",
            "\u{0}\u{FEFF}👍〔〕",
        ]);
        prop_oneof![words.prop_map(str::to_owned), ".{0,40}"]
    }

    fn any_action() -> impl Strategy<Value = Action> {
        prop_oneof![
            any_text().prop_map(|text| received(&text)),
            Just(Action::SampleOpened),
            Just(Action::Forwarded),
            prop::sample::select(Template::ALL.to_vec()).prop_map(Action::TemplateStarted),
            (any_element(), any_text()).prop_map(|(element, text)| Action::Edited(element, text.as_str().into())),
            (any_element(), any_text())
                .prop_map(|(element, text)| Action::UpstreamEdited(element, text.as_str().into())),
            (0_usize..400, prop::sample::select(Role::ALL.to_vec()))
                .prop_map(|(start, role)| Action::RoleSet { start, role: Some(role) }),
            (0_usize..30, any::<bool>()).prop_map(|(index, accepted)| Action::RepairSet { index, accepted }),
            any_element().prop_map(Action::Recomposed),
            any::<bool>().prop_map(|collapse| Action::ChoicesChanged(Choices {
                verb: collapse.then_some(Forwarding::Approve),
                relation: Relation::Peer,
                style: Some(TitleStyle::Merged),
                collapse,
            })),
            Just(Action::AllFixed),
            Just(Action::Undone),
            Just(Action::Redone),
            any::<bool>().prop_map(Action::FindingStepped),
            Just(Action::HandedOver(HandOver::Copy(Scope::Whole))),
            Just(Action::HandedOver(HandOver::File(FileKind::Docx))),
            Just(Action::HandOverConfirmed),
            Just(Action::DraftClosed),
            Just(Action::DraftOpened(DraftId(1))),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        /// Whatever a clerk does in whatever order: no panic, and undoing everything comes back to where it began.
        #[test]
        fn never_break_the_page(actions in prop::collection::vec(any_action(), 1..12)) {
            let mut state = after(actions);
            while state.can_undo() {
                state = then(state, Action::Undone);
            }
        }
    }
}
