//! The received document: repairs, roles, questions.

use std::rc::Rc;
use xingwen::app::action::Action;
use xingwen::app::doubts::{Doubt, Doubted};
use xingwen::app::receipt::{self, Doing};
use xingwen::app::recognised;
use xingwen::app::state::State;
use xingwen::domain::clean::Cleaned;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::reading::{Certainty, Corrections, ReadParagraph, TextKind};
use xingwen::domain::notice::upstream::Role;

use crate::{after, received, reopened, text, then, work};

/// A text with repairs of three sorts and, in front of its title, words that a web page has marked up.
const DAMAGED: &str = "**关于做好**防汛**工作的通知**\n各县工会：\n    请做好防汛 工作,确保安\u{200b}全。\n    请于6月10日前报送情况.\n某某省总工会\n2026年6月1日\n";

fn cleaned(state: &State) -> Rc<Cleaned> {
    Rc::clone(&work(state).received.as_ref().expect("a received document").cleaned)
}

#[test]
fn repairs_are_taken_back_alone_by_kind_and_all_at_once() {
    let state = after([received(DAMAGED)]);
    let first = cleaned(&state);
    let index = first.repairs.iter().position(|repair| repair.damage == "clean-markup").expect("markup is found");
    assert!(!first.text.contains("**"));
    let alone = then(state.clone(), Action::RepairSet { index, accepted: false });
    assert_eq!(cleaned(&alone).text.matches("**").count(), 1, "{}", cleaned(&alone).text);

    let group = receipt::groups(&first.repairs).into_iter().find(|group| &*group.damage == "clean-markup");
    let group = group.expect("the markup is one group");
    let kind = then(alone, Action::RepairGroupSet { group, accepted: false });
    assert_eq!(cleaned(&kind).text.matches("**").count(), 4, "{}", cleaned(&kind).text);
    assert!(!cleaned(&kind).text.contains('\u{200b}'), "another kind stays as it was");

    let source = then(kind, Action::RepairsTakenBack);
    assert_eq!(cleaned(&source).text, DAMAGED);
    let again = then(source.clone(), Action::RepairsRestored);
    assert_eq!(cleaned(&again).text, first.text);
    assert_eq!(cleaned(&then(source, Action::Undone)).text.matches("**").count(), 4, "one step");
}

#[test]
fn offers_stand_apart_and_are_not_taken_with_the_rest() {
    let state = after([received(DAMAGED)]);
    let repairs = cleaned(&state).repairs.clone();
    let groups = receipt::groups(&repairs);
    let grouped: usize = groups.iter().map(|group| group.repairs.len()).sum();
    assert_eq!(grouped, repairs.len(), "every repair stands in the receipt once");
    let offer = groups.iter().find(|group| group.doing == Doing::Offered).expect("something is only offered").clone();
    assert_eq!(offer.accepted, 0);
    assert!(receipt::is_as_cleaned(&repairs));
    let taken = then(state, Action::RepairGroupSet { group: offer.clone(), accepted: true });
    let after = receipt::groups(&cleaned(&taken).repairs);
    let same = after.iter().find(|group| group.damage == offer.damage && group.doing == Doing::Offered);
    assert_eq!(same.map(|group| group.accepted), Some(offer.repairs.len()), "it stays where it was in the receipt");
    let restored = then(taken, Action::RepairsRestored);
    assert!(receipt::is_as_cleaned(&cleaned(&restored).repairs));
}

#[test]
fn a_role_stays_with_its_words_when_a_repair_is_taken_back() {
    let state = after([received(DAMAGED)]);
    let place = |state: &State, words: &str| {
        let received = work(state).received.clone().expect("a received document");
        let of = |paragraph: &&ReadParagraph| paragraph.span.of(&received.cleaned.text).contains(words);
        *received.reading.paragraphs.iter().find(of).expect("the words are there")
    };
    // The same words twice: only the place tells them apart.
    let given = [("防汛", Role::IssuerMark), ("某某省总工会", Role::CopyRecipients), ("请于6月10日", Role::Annotation)];
    let state = given.iter().fold(state, |state, (words, role)| {
        let places = [place(&state, words).span].into();
        then(state, Action::RolesSet { places, role: Some(*role) })
    });
    for change in [Action::RepairsTakenBack, Action::RepairSet { index: 0, accepted: false }] {
        let changed = then(state.clone(), change.clone());
        assert_ne!(cleaned(&changed).text, cleaned(&state).text);
        for (words, role) in given {
            let words = if words == "防汛" { "工作的通知" } else { words };
            let found = place(&changed, words);
            assert_eq!((found.role, found.certainty), (role, Certainty::Sure), "{words} after {change:?}");
        }
        let back = then(changed, Action::RepairsRestored);
        assert_eq!(work(&back).received, work(&state).received, "and back again after {change:?}");
    }
}

/// A notice between lines that could be anything.
const DOUBTFUL: &str = "山高水长之间\n又是一年春来到\n云岭省总工会关于做好防汛工作的通知\n各县工会：\n　　请做好防汛工作，确保安全。\n　　请于6月10日前报送情况。\n　　　　　　　　　　　　云岭省总工会\n　　　　　　　　　　　　2026年6月1日\n灯火阑珊处的人们\n久久不愿离去的晚风\n";

fn open_doubts(state: &State) -> Vec<Doubt> {
    let doubts = &work(state).received.as_ref().expect("a received document").doubts;
    doubts.iter().filter(|doubt| !doubt.is_settled).cloned().collect()
}

#[test]
fn what_is_unsure_is_asked_once_and_stays_answered() {
    let state = after([received(DOUBTFUL)]);
    let asked = open_doubts(&state);
    assert_eq!(asked.iter().map(|doubt| doubt.places.len()).collect::<Vec<_>>(), [2, 2], "lines that stand together");
    let first = asked[0].clone();
    let Doubted::Paragraphs { role, .. } = first.doubted else { panic!("{first:?}") };
    let confirmed = then(state, Action::RolesSet { places: Rc::clone(&first.places), role: Some(role) });
    assert_eq!(open_doubts(&confirmed), asked[1..]);
    let received = work(&confirmed).received.clone().expect("received");
    let sure = |one: &&ReadParagraph| one.role == role && one.certainty == Certainty::Sure;
    assert_eq!(received.reading.paragraphs.iter().filter(sure).count(), 2);
    assert_eq!(received.doubts.len(), 2, "what was answered can be looked at again");

    let again = reopened(&confirmed);
    assert_eq!(open_doubts(&again), open_doubts(&confirmed), "an answer is kept over the night");
    let undone = then(confirmed, Action::Undone);
    assert_eq!(open_doubts(&undone), asked, "an answer is one step");
}

#[test]
fn another_role_is_felt_up_to_the_notice() {
    let state = after([received(DOUBTFUL), Action::Forwarded]);
    let received_now = work(&state).received.clone().expect("received");
    let body =
        received_now.reading.paragraphs.iter().find(|one| one.span.of(&received_now.cleaned.text).contains("确保"));
    let places = [body.expect("the body").span].into();
    let state = then(state, Action::RolesSet { places, role: Some(Role::Title) });
    assert!(text(&state, Element::Title).contains("请做好防汛工作"), "{}", text(&state, Element::Title));
    let guessed = work(&state).received.clone().expect("received");
    assert!(guessed.reading.paragraphs.iter().all(|one| one.role != Role::Title || one.certainty == Certainty::Sure));
    let undone = then(state, Action::Undone);
    assert!(!text(&undone, Element::Title).contains("请做好防汛工作"));
}

#[test]
fn an_element_found_right_settles_its_paragraphs() {
    // The organ stands below its date: that is asked about.
    let text = "关于做好防汛工作的通知\n各县工会：\n　　请做好防汛工作，确保安全。\n　　　　　　　　　　　　2026年6月1日\n　　　　　　　　　　　　云岭省总工会\n";
    let state = after([received(text)]);
    let is_signature = |doubt: &Doubt| matches!(doubt.doubted, Doubted::Paragraphs { role: Role::IssuerSignature, .. });
    assert!(open_doubts(&state).iter().any(is_signature), "{:?}", open_doubts(&state));
    let state = then(state, Action::ElementConfirmed(Element::IssuerSignature));
    assert!(!open_doubts(&state).iter().any(is_signature));
    let found =
        recognised::recognised(&Corrections::default(), &work(&state).received.as_ref().expect("received").reading);
    let signature = found.iter().find(|found| found.element == Element::IssuerSignature);
    assert_eq!(signature.map(|found| (&*found.value, found.certainty)), Some(("云岭省总工会", Certainty::Sure)));
}

#[test]
fn the_kind_can_be_put_right() {
    let state =
        after([received("职工读书活动随想\n今年以来，书屋热闹起来了。\n"), Action::KindSet(Some(TextKind::Notice))]);
    let reading = &work(&state).received.as_ref().expect("received").reading;
    assert_eq!((reading.kind, reading.kind_certainty), (TextKind::Notice, Certainty::Sure));
}
