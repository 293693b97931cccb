//! The page's state, without a browser: what a clerk does, and what then stands there.

mod arrivals;
mod batch;
mod comparison;
mod findings;
mod forms;
mod hand_over;
mod marks;
mod notice;
mod own_notice;
mod received;
mod rules;
mod store;
mod unit;
mod versions;

use std::rc::Rc;
use xingwen::app::action::Action;
use xingwen::app::effect::Effect;
use xingwen::app::findings::FindingId;
use xingwen::app::state::State;
use xingwen::app::stored::Stored;
use xingwen::app::work::Work;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::own_organ::{CodeSeries, OwnOrgan};

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

/// The next morning: only what was kept is there.
fn reopened(state: &State) -> State {
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
    then(State::default(), Action::Started { today: today(), stored: Box::new(stored) })
}

/// 全部采用, nothing left out.
fn all_fixed(state: State) -> State {
    let asked = then(state, Action::AllFixAsked);
    let ids = asked.fixes.iter().flat_map(|fixes| fixes.iter()).map(|fix| fix.id.clone()).collect();
    then(asked, Action::FixesTaken(ids))
}
