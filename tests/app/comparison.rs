//! 来文对照: both sides of what our notice says of the received document.

use xingwen::app::action::Action;
use xingwen::app::comparison::{Aspect, OriginalPlace, Row, Verdict};
use xingwen::app::effect::Effect;
use xingwen::app::state::State;
use xingwen::domain::notice::Element;

use crate::{after, after_forwarding, edited, text, then, work};

fn row(state: &State, aspect: Aspect) -> Option<Row> {
    work(state).comparison.iter().find(|row| row.aspect == aspect).cloned()
}

fn verdict(state: &State, aspect: Aspect) -> Option<Verdict> {
    row(state, aspect).map(|row| row.verdict)
}

/// The state after one stretch of the body was replaced.
fn with_body(from: &str, to: &str) -> State {
    let state = after_forwarding([]);
    let body = text(&state, Element::Body);
    assert!(body.contains(from), "{body}");
    then(state, edited(Element::Body, &body.replacen(from, to, 1)))
}

#[test]
fn what_was_composed_agrees_with_the_original() {
    let state = after_forwarding([]);
    for aspect in [Aspect::Title, Aspect::Number, Aspect::Date] {
        assert_eq!(verdict(&state, aspect), Some(Verdict::Agrees), "{aspect:?}: {:?}", row(&state, aspect));
    }
    let number = row(&state, Aspect::Number).expect("a number");
    assert_eq!(number.ours.map(|ours| ours.text.to_string()), Some("云工发〔2026〕18号".to_owned()));
    assert_eq!(number.finding, None);
}

#[test]
fn every_side_names_its_place() {
    let state = after_forwarding([]);
    for row in work(&state).comparison.iter() {
        if let Some(ours) = row.ours.as_ref().filter(|_| row.aspect != Aspect::Attachments) {
            assert_eq!(ours.span.of(&text(&state, ours.element)).trim(), &*ours.text, "{:?}", row.aspect);
        }
        match row.theirs.as_ref().and_then(|theirs| theirs.place.as_ref()) {
            Some(OriginalPlace::Paper(words)) => {
                let paragraph = &work(&state).draft.forwarded.paragraphs[words.paragraph];
                assert!(!words.span.of(&paragraph.text).is_empty(), "{:?}", row.aspect);
            }
            Some(OriginalPlace::Source(places)) => {
                let received = work(&state).received.clone().expect("received");
                assert!(places.iter().all(|place| !place.of(&received.cleaned.text).is_empty()), "{:?}", row.aspect);
            }
            None => assert!(row.theirs.is_none(), "{:?}", row.aspect),
        }
    }
}

#[test]
fn a_slip_in_our_words_is_told_with_its_finding_and_put_right_there() {
    for (aspect, from, to, expected) in [
        (Aspect::Number, "18号", "81号", Verdict::Differs),
        (Aspect::Number, "〔2026〕18", "[2026]18", Verdict::Look),
        (Aspect::Number, "（云工发〔2026〕18号）", "", Verdict::NotInOurs),
        (Aspect::Title, "进一步做好", "进一步作好", Verdict::Differs),
    ] {
        let state = with_body(from, to);
        let found = row(&state, aspect).expect("a row");
        assert_eq!(found.verdict, expected, "{to}: {found:?}");
        assert!(found.is_fixable, "{to}: {found:?}");
        let fixed = then(state, Action::Fixed(found.finding.expect("a finding")));
        assert_eq!(verdict(&fixed, aspect), Some(Verdict::Agrees), "{to}");
    }
}

#[test]
fn another_number_for_another_document_is_no_slip() {
    let state = with_body("请结合", "另按《云岭省总工会经费办法》（云工发〔2025〕3号）执行，请结合");
    assert_eq!(verdict(&state, Aspect::Number), Some(Verdict::Agrees));
    assert_eq!(verdict(&state, Aspect::Title), Some(Verdict::Agrees));
}

#[test]
fn the_dates_are_told_apart_by_days() {
    for (date, expected, note) in [
        ("2026年6月15日", Verdict::Agrees, "在来文之后"),
        ("2026年1月1日", Verdict::Differs, "比来文早"),
        ("2026年　月　日", Verdict::Look, ""),
        ("", Verdict::NotInOurs, ""),
    ] {
        let state = after_forwarding([edited(Element::DateOfIssue, date)]);
        let row = row(&state, Aspect::Date).expect("a row");
        assert_eq!(row.verdict, expected, "{date}");
        assert!(row.note.as_deref().unwrap_or_default().contains(note), "{date}: {row:?}");
    }
}

#[test]
fn the_cascade_of_limits_is_counted_in_days() {
    // The sample asks for 8月20日 in its own year; the date of issue makes the year of ours.
    let state = after_forwarding([]);
    let theirs = work(&state).draft.upstream.as_ref().and_then(|one| one.deadlines.first()?.date).expect("a limit");
    let limit = |days: i64| {
        let day = theirs.plus_days(days);
        let body = format!("现将通知转发给你们。请于{day}前将落实情况报县总工会办公室。");
        row(&then(state.clone(), edited(Element::Body, &body)), Aspect::Deadline).expect("a row")
    };
    for (days, expected, note) in [
        (-10, Verdict::Agrees, "比来文早10天"),
        (0, Verdict::Differs, "与来文同一天"),
        (3, Verdict::Differs, "比来文晚3天"),
    ] {
        let row = limit(days);
        assert_eq!(row.verdict, expected, "{days}: {row:?}");
        let said = row.note.as_deref().unwrap_or_default().to_owned();
        assert!(said.contains(note) && said.contains("星期"), "{said}");
    }
}

#[test]
fn a_limit_of_circulation_is_carried_on() {
    let received = "云岭省总工会关于做好防汛工作的通知\n各县工会：\n　　请做好防汛工作，确保安全。\n　　　　　　　　　　　　云岭省总工会\n　　　　　　　　　　　　2026年6月1日\n　　（此件发至县级）\n";
    let state = after([crate::received(received), Action::Forwarded, edited(Element::Annotation, "")]);
    for (annotation, expected) in [
        ("", Verdict::NotInOurs),
        ("（此件发至县级）", Verdict::Agrees),
        ("（此件不公开）", Verdict::Look),
        ("（联系人：李明）", Verdict::NotInOurs),
    ] {
        let state = then(state.clone(), edited(Element::Annotation, annotation));
        assert_eq!(verdict(&state, Aspect::Circulation), Some(expected), "{annotation}");
    }
}

#[test]
fn nothing_is_compared_where_there_is_nothing_to_compare() {
    let plain = after([Action::TemplateStarted(xingwen::domain::compose::templates::Template::Plain)]);
    assert!(work(&plain).comparison.is_empty());
    let unmade = after([Action::SampleOpened]);
    assert!(work(&unmade).comparison.is_empty(), "there is no notice yet");
    let state = after_forwarding([]);
    assert!(work(&state).comparison.iter().all(|row| row.ours.is_some() || row.theirs.is_some()));
    assert_eq!(verdict(&state, Aspect::Report), None);
}

#[test]
fn the_original_is_shown_and_the_finding_put_aside() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]7号"), Action::FindingStepped(true)]);
    let place = row(&state, Aspect::Title).and_then(|row| row.theirs?.place).expect("a place");
    let shown = then(state, Action::OriginalWanted(place.clone()));
    assert_eq!(shown.chosen, None);
    assert_eq!(shown.original.as_ref().map(|original| &original.place), Some(&place));
    assert!(shown.outbox.iter().any(|(_, effect)| *effect == Effect::ShowOriginal { on_paper: true }));
    let first = shown.original.clone().map(|original| original.asking);
    let again = then(shown, Action::OriginalWanted(place));
    assert_ne!(again.original.clone().map(|original| original.asking), first, "asking twice is two askings");
    let left = then(again, Action::FindingStepped(true));
    assert_eq!(left.original, None, "the lamp goes on to the finding");
}
