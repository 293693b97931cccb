//! The root: the reducer, the effect runner, the contexts.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use super::arrivals::use_arrivals;
use super::context::Dispatch;
use super::desk::{Desk, Wanted};
use super::dom::{self, Target};
use super::panels::MessageLine;
use super::panels::bar::{HandOverDialog, TopBar};
use super::panels::batch::BatchDialog;
use super::panels::findings::FixesDialog;
use super::panels::proof::ProofSheetDialog;
use super::panels::rules::RulesDialog;
use super::panels::start::{ArrivalDialog, FirstRun, StartCard};
use super::panels::unit::{ImportDialog, UnitDialog};
use super::panels::versions::VersionsDialog;
use super::shortcut::{Key, shortcut};
use super::{Shared, words};
use crate::app::action::Action;
use crate::app::effect::{Effect, Ticket};
use crate::app::settings::Settings;
use crate::app::state::State;
use crate::app::work::Work;
use crate::browser::{self, Answer};
use crate::domain::notice::Element;
use crate::domain::notice::own_organ::OwnOrgan;
use crate::domain::notice::title::Forwarding;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // The same pointer tells Yew that there is nothing to render.
        self.apply(action).map_or(self, Rc::new)
    }
}

/// Says what happened if the program itself fails.
pub(super) fn watch() {
    browser::crash::watch();
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(State::default);
    let dispatch = use_memo((), |()| Dispatch(state.dispatcher().into()));
    let dispatch = (*dispatch).clone();
    let wanted = use_state(|| None::<(Ticket, Wanted)>);
    use_start(&dispatch.0);
    use_effects(&state, &dispatch.0, &wanted);
    use_keys(&state, &dispatch.0);
    let theme = state.settings.theme;
    use_effect_with(theme, |theme| browser::theme::show(*theme));
    let on_file = use_callback(dispatch.0.clone(), |file: File, dispatch| {
        browser::files::receive(file, &answer(dispatch));
    });
    let on_list_file = use_callback(dispatch.0.clone(), |file: File, dispatch| {
        browser::files::receive_list(file, &answer(dispatch));
    });
    let on_unit_file = use_callback(dispatch.0.clone(), |file: File, dispatch| {
        browser::files::receive_unit(file, &answer(dispatch));
    });
    use_arrivals(state.is_started && !state.organ.name.is_empty(), &dispatch.0, &on_file);
    if !state.is_started {
        return html! { <p class="opening">{ words::OPENING }</p> };
    }
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
            <ContextProvider<Rc<Settings>> context={state.settings.clone()}>
                { view(&state, [&on_file, &on_unit_file], *wanted) }
                { view_unit(&state, &on_unit_file) }
                <MessageLine message={state.message.clone()} />
                if let Some(arrival) = &state.arrival {
                    <ArrivalDialog arrival={arrival.clone()} />
                }
                if let Some(rules) = &state.rules {
                    <RulesDialog at={rules.check.clone()} />
                }
                if let Some(sheet) = &state.sheet {
                    <ProofSheetDialog sheet={sheet.clone()} />
                }
                if let Some(view) = &state.versions {
                    <VersionsDialog view={view.clone()} />
                }
                if let Some(batch) = &state.batch {
                    <BatchDialog batch={batch.clone()} on_file={on_list_file} />
                }
                if let Some(fixes) = &state.fixes {
                    <FixesDialog fixes={fixes.clone()} />
                }
                if let Some(question) = &state.question {
                    <HandOverDialog question={question.clone()} />
                }
            </ContextProvider<Rc<Settings>>>
        </ContextProvider<Dispatch>>
    }
}

/// 单位设置 while it is open; a file that waits stands over it.
fn view_unit(state: &State, on_file: &Callback<File>) -> Html {
    let Some(view) = &state.unit else { return html! {} };
    // A file dropped on the page, or brought along on the first day, has no dialog below it.
    let is_dialog = view.form.is_some() || view.import.is_none();
    html! {
        <>
            if is_dialog {
                <UnitDialog settings={Rc::new(state.unit_settings())} {view} can_restore={state.unit_before.is_some()} {on_file} />
            }
            if let Some(import) = &view.import {
                <ImportDialog {import} />
            }
        </>
    }
}

fn view(state: &State, [on_file, on_unit_file]: [&Callback<File>; 2], wanted: Option<(Ticket, Wanted)>) -> Html {
    if state.organ.name.is_empty() {
        return html! { <FirstRun {on_unit_file} /> };
    }
    let work = state.work.as_deref();
    html! {
        <div class="page">
            <TopBar
                organ={state.organ.clone()}
                draft={work.map(|work| work.draft.clone())}
                template={work.map(|work| template(work, &state.organ))}
                is_made={work.is_some_and(|work| work.is_made)}
                can_undo={state.can_undo()}
                can_redo={state.can_redo()}
                saved={state.saved.clone()}
            />
            if let Some(work) = work {
                if state.is_reading {
                    <p class="desk-reading" role="status">{ words::READING }</p>
                }
                { view_desk(work, state, wanted) }
            } else {
                <StartCard summaries={state.summaries.clone()} on_file={on_file.clone()} is_reading={state.is_reading} />
            }
        </div>
    }
}

fn view_desk(work: &Work, state: &State, wanted: Option<(Ticket, Wanted)>) -> Html {
    let composed = work.composed.is_some();
    let is_own_words = |element: &Element| composed && work.is_made && !work.follows_composition(*element);
    let own_words: Rc<[Element]> = Element::OWN.into_iter().filter(is_own_words).collect();
    html! {
        <Desk
            key={work.id.0}
            received={work.received.clone().map(Shared)}
            choices={work.choices.clone()}
            house_style={state.organ.house_style.title_style}
            verb={verb(work, &state.organ)}
            draft={work.draft.clone()}
            is_made={work.is_made}
            {own_words}
            title_rules={work.title_rules.clone()}
            collapsible={work.collapsible.clone()}
            reminders={work.reminders.clone()}
            findings={work.findings.clone()}
            counts={work.counts}
            chosen={state.chosen.clone()}
            comparison={work.comparison.clone()}
            original={state.original.clone()}
            pages={Shared(work.pages.clone())}
            missing_faces={state.missing_faces.clone()}
            {wanted}
        />
    }
}

fn template(work: &Work, organ: &OwnOrgan) -> &'static str {
    if work.received.is_none() { words::TEMPLATE_PLAIN } else { words::template(verb(work, organ)) }
}

/// The verb that composing uses: the one chosen, else the one that the relation asks for.
fn verb(work: &Work, organ: &OwnOrgan) -> Forwarding {
    work.choices.verb.unwrap_or_else(|| work.choices.relation.usual_verb(&organ.name))
}

fn answer(dispatch: &Callback<Action>) -> Answer {
    let dispatch = dispatch.clone();
    Rc::new(move |action| dispatch.emit(action))
}

/// Reads what is kept, and writes what waits when the page is left.
#[hook]
fn use_start(dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        spawn_local(async move {
            let today = browser::clock::today();
            dispatch.emit(match browser::storage::load().await {
                Ok(stored) => Action::Started { today, stored: Box::new(stored) },
                Err(reason) => Action::StartFailed { today, reason },
            });
            dispatch.emit(Action::FacesMissing(browser::fonts::missing().await.into()));
        });
        let leaving = dom::listen(Target::Window, "pagehide", |_| browser::storage::flush());
        let hiding = dom::listen(Target::Document, "visibilitychange", |_| browser::storage::flush());
        move || drop((leaving, hiding))
    });
}

/// Hands each effect to the browser, once.
#[hook]
fn use_effects(
    state: &UseReducerHandle<State>,
    dispatch: &Callback<Action>,
    wanted: &UseStateHandle<Option<(Ticket, Wanted)>>,
) {
    let (dispatch, wanted) = (dispatch.clone(), wanted.clone());
    use_effect_with(state.outbox.clone(), move |outbox| {
        let answer = answer(&dispatch);
        for (ticket, effect) in outbox.iter() {
            match effect {
                Effect::Focus(_) | Effect::Select(..) => wanted.set(Some((*ticket, Wanted::Fields))),
                Effect::ShowOriginal { on_paper } => {
                    let part = if *on_paper { Wanted::Paper } else { Wanted::Fields };
                    wanted.set(Some((*ticket, part)));
                }
                Effect::ShowFinding(_) => wanted.set(Some((*ticket, Wanted::Findings))),
                _ => {}
            }
            browser::start(effect, &answer);
        }
        if let Some((last, _)) = outbox.last() {
            dispatch.emit(Action::EffectsStarted(*last));
        }
    });
}

/// Keys of the open draft; those of a dialog, and of an input method at work, are their own.
#[hook]
fn use_keys(state: &UseReducerHandle<State>, dispatch: &Callback<Action>) {
    // What a key needs to know, as of the last render. A handle of the state, kept this long, would keep every state
    // that it was ever asked for.
    let looked_at = use_mut_ref(|| (false, None));
    *looked_at.borrow_mut() = (state.work.is_some(), state.chosen.clone());
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = dom::listen(Target::Window, "keydown", move |event| {
            let (is_draft_open, chosen) = looked_at.borrow().clone();
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if !is_draft_open || dom::is_composing(event) || dom::is_in_dialog(event.target()) {
                return;
            }
            let name = event.key();
            let ctrl = event.ctrl_key() || event.meta_key();
            let key = Key { name: &name, ctrl, shift: event.shift_key(), alt: event.alt_key() };
            if let Some(action) = shortcut(key, chosen.as_ref()) {
                event.prevent_default();
                dispatch.emit(action);
            }
        });
        move || drop(listener)
    });
}
