//! What is asked, and what is refused, before a draft leaves the page.

use std::rc::Rc;
use xingwen::app::action::{Action, FileKind, HandOver};
use xingwen::app::effect::Effect;
use xingwen::app::settings::Settings;
use xingwen::app::state::State;
use xingwen::domain::export::{LineEnds, PlainForm, Scope, Spacing};
use xingwen::domain::layout::Face;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::own_organ::OwnOrgan;

use crate::{after, after_forwarding, edited, organ, text, then, work};

#[test]
fn a_secrecy_mark_in_our_notice_keeps_it_on_the_page() {
    let number = || edited(Element::DocumentNumber, "青工〔2026〕7号");
    for (element, typed) in [
        (Element::Secrecy, "机密★1年"),
        (Element::Urgency, "特急 密电"),
        (Element::Annotation, "秘密★长期"),
        (Element::Body, "密级：机密\n请遵照执行。"),
    ] {
        for hand_over in [HandOver::Copy(Scope::Whole), HandOver::File(FileKind::Docx), HandOver::Print] {
            let state = after_forwarding([number(), edited(element, typed), Action::HandedOver(hand_over)]);
            let message = state.message.clone().expect("a sentence");
            assert!(message.is_error && message.text.contains("涉密"), "{typed}");
            let leaves =
                |effect: &Effect| matches!(effect, Effect::Copy { .. } | Effect::Download { .. } | Effect::Print);
            assert!(!state.outbox.iter().any(|(_, effect)| leaves(effect)), "{typed}");
        }
    }
    for harmless in ["认真学习保守国家秘密法。", "严守工作秘密。", "机密文件的管理另行规定。"]
    {
        let state = after_forwarding([number(), edited(Element::Body, harmless)]);
        let state = then(state, Action::HandedOver(HandOver::Copy(Scope::Whole)));
        assert!(state.message.is_none(), "{harmless}: {:?}", state.message);
    }
}

#[test]
fn what_to_think_of_is_asked_once() {
    let body = "请与李明联系，手机13812345678，身份证号11010519491231002X。";
    let state = after_forwarding([edited(Element::Annotation, "（此件发至县级）"), edited(Element::Body, body)]);
    let asked = then(state, Action::HandedOver(HandOver::Copy(Scope::Whole)));
    let reminders = asked.question.clone().expect("it asks").reminders;
    let places: Vec<&str> =
        reminders.iter().flat_map(|reminder| reminder.places.iter()).map(|place| &**place).collect();
    for place in ["此件发至县级", "13812345678", "11010519491231002X"] {
        assert!(places.iter().any(|own| own.contains(place)), "{place}: {places:?}");
    }
    let copied = then(asked, Action::HandOverConfirmed);
    assert!(copied.outbox.iter().any(|(_, effect)| matches!(effect, Effect::Copy { .. })), "it never refuses");
    let again = then(copied, Action::HandedOver(HandOver::Copy(Scope::Whole)));
    assert!(again.question.is_none_or(|question| question.reminders.is_empty()), "it was read");
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
fn plain_text_is_written_as_chosen() {
    let body = "请认真落实。";
    let exported = |settings: Settings| {
        let state = after_forwarding([edited(Element::Body, body), Action::SettingsChanged(settings)]);
        let state = then(then(state, Action::HandedOver(HandOver::File(FileKind::Txt))), Action::HandOverConfirmed);
        let bytes = state.outbox.iter().rev().find_map(|(_, effect)| match effect {
            Effect::Download { bytes, .. } => Some(bytes.to_vec()),
            _ => None,
        });
        String::from_utf8(bytes.expect("a file")).expect("UTF-8")
    };
    let usual = exported(Settings::default());
    assert!(usual.contains("\r\n\u{3000}\u{3000}请认真落实。\r\n"), "{usual}");
    let bare = PlainForm { spacing: Spacing::Bare, line_ends: LineEnds::Lf };
    let bare = exported(Settings { plain: Some(bare), ..Settings::default() });
    assert!(bare.contains("\n请认真落实。\n") && !bare.contains('\r'), "{bare}");
}

#[test]
fn missing_typefaces_are_told_by_the_checks() {
    let on = Action::CheckSwitched { check: "layout-font-missing".into(), on: true };
    let state = after_forwarding([on, Action::FacesMissing(Rc::from([Face::XiaoBiaoSong]))]);
    let is_told =
        |state: &State| work(state).findings.iter().any(|shown| shown.finding.check.id == "layout-font-missing");
    assert!(is_told(&state));
    assert!(!is_told(&then(state, Action::FacesMissing(Rc::default()))));
}
