//! What is kept over the night.

use std::rc::Rc;
use xingwen::app::action::Action;
use xingwen::app::effect::Effect;
use xingwen::app::state::{Saved, State};
use xingwen::app::stored::{DraftFile, DraftId, Profile, Stored, VERSION};
use xingwen::domain::notice::Element;

use crate::{after_forwarding, edited, organ, reopened, then, today, work};

#[test]
fn what_is_kept_is_opened_again() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工〔2026〕7号")]);
    let again = reopened(&state);
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
