//! Our notice: composing, typing, undoing.

use xingwen::app::action::{Action, FileKind, HandOver};
use xingwen::app::arrival::Arrival;
use xingwen::app::stored::DraftId;
use xingwen::app::work::Choices;
use xingwen::domain::export::Scope;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::reading::TextKind;
use xingwen::domain::notice::title::TitleStyle;
use xingwen::domain::notice::upstream::Role;

use crate::{COMPOSED, MERGED, after, after_forwarding, edited, raised, received, text, then, work};

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
fn keystrokes_in_one_field_are_one_step() {
    let state = after_forwarding(["青", "青溪", "青溪县"].map(|text| edited(Element::IssuerSignature, text)));
    let state = then(state, Action::Replaced(Element::IssuerSignature, "青溪市总工会".into()));
    let state = then(state, Action::Undone);
    assert_eq!(text(&state, Element::IssuerSignature), "青溪县", "what was taken is a step of its own");
    assert_eq!(text(&then(state, Action::Undone), Element::IssuerSignature), "青溪县总工会");
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
    use xingwen::domain::notice::draft::Form;
    use xingwen::domain::notice::title::{Forwarding, Relation};
    use xingwen::domain::text::span::Span;

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
            prop::sample::select(Form::ALL.to_vec()).prop_map(Action::FormChosen),
            (any_element(), any_text()).prop_map(|(element, text)| Action::Edited(element, text.as_str().into())),
            (any_element(), any_text())
                .prop_map(|(element, text)| Action::UpstreamEdited(element, text.as_str().into())),
            (0_usize..400, 0_usize..60, prop::sample::select(Role::ALL.to_vec())).prop_map(|(start, len, role)| {
                Action::RolesSet { places: [Span::new(start, start + len)].into(), role: Some(role) }
            }),
            any_element().prop_map(Action::ElementConfirmed),
            Just(Action::KindSet(Some(TextKind::Letter))),
            any_text().prop_map(|text| Action::Arrived(Arrival::plain(text))),
            Just(Action::ArrivalTaken),
            Just(Action::RepairsTakenBack),
            Just(Action::RepairsRestored),
            (0_usize..30, any::<bool>()).prop_map(|(index, accepted)| Action::RepairSet { index, accepted }),
            any_element().prop_map(Action::Recomposed),
            any::<bool>().prop_map(|collapse| Action::ChoicesChanged(Choices {
                verb: collapse.then_some(Forwarding::Approve),
                relation: Relation::Peer,
                style: Some(TitleStyle::Merged),
                collapse,
            })),
            Just(Action::AllFixAsked),
            Just(Action::FixesDropped),
            Just(Action::SheetOpened),
            any::<bool>().prop_map(|is_copy| Action::SheetHandedOver { is_copy }),
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
