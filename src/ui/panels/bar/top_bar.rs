//! The bar at the top.

use std::rc::Rc;

use yew::prelude::*;

use super::{HelpDialog, PasteTestDialog, PlainTextDialog, SavedState, ThemeSwitch};
use crate::app::action::{Action, FileKind, HandOver};
use crate::app::batch::BatchAction;
use crate::app::state::Saved;
use crate::app::unit::{Part, UnitAction};
use crate::app::versions::VersionAction;
use crate::domain::export::Scope;
use crate::domain::notice::Element;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::own_organ::OwnOrgan;
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, ButtonKind, Menu, MenuItem};
use crate::ui::words;

/// Properties of [`TopBar`].
#[derive(Properties, PartialEq)]
pub struct TopBarProps {
    /// 本机关.
    pub organ: Rc<OwnOrgan>,
    /// The open draft.
    pub draft: Option<Rc<Draft>>,
    /// What kind of notice is open; `None` on the start card.
    pub template: Option<&'static str>,
    /// Whether there is a notice to hand over.
    pub is_made: bool,
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// Whether there is a step to do again.
    pub can_redo: bool,
    /// Whether the draft is kept.
    pub saved: Saved,
}

/// Which dialog is open.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Nothing,
    Help,
    Plain,
    PasteTest,
}

/// The bar at the top.
#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let dispatch = use_dispatch();
    let open = use_state(|| Open::Nothing);
    let show = |what: Open| {
        let open = open.clone();
        Callback::from(move |()| open.set(what))
    };
    let close = show(Open::Nothing);
    html! {
        <header class="top-bar">
            <span class="top-bar-brand">{ words::BRAND }</span>
            if let Some(template) = props.template {
                <span class="top-bar-template">{ template }</span>
                { view_work(props, &dispatch, [show(Open::Plain), show(Open::PasteTest)]) }
            }
            <span class="top-bar-space" />
            if props.template.is_some() {
                <SavedState saved={props.saved.clone()} />
            }
            <Button label={organ_label(&props.organ)} hint={words::UNIT_HINT} kind={ButtonKind::Quiet} on_click={dispatch.reform(|()| Action::Unit(UnitAction::Opened(Part::Basics)))} />
            <Button label={words::RULES} hint={words::RULES_HINT} kind={ButtonKind::Quiet} on_click={dispatch.reform(|()| Action::RulesOpened(None))} />
            <ThemeSwitch />
            <Button label={words::HELP} kind={ButtonKind::Quiet} on_click={show(Open::Help)} />
            if *open == Open::Help {
                <HelpDialog on_close={close.clone()} />
            }
            if *open == Open::Plain {
                <PlainTextDialog draft={props.draft.clone().unwrap_or_default()} on_close={close.clone()} />
            }
            if *open == Open::PasteTest {
                <PasteTestDialog on_close={close} />
            }
        </header>
    }
}

fn view_work(props: &TopBarProps, dispatch: &Callback<Action>, dialogs: [Callback<()>; 2]) -> Html {
    let send = |action: Action| dispatch.reform(move |()| action.clone());
    html! {
        <>
            <Button label={words::NEW} hint={words::NEW_HINT} kind={ButtonKind::Quiet} on_click={send(Action::DraftClosed)} />
            <span class="top-bar-group">
                <Button label={words::UNDO} hint="Ctrl+Z" kind={ButtonKind::Quiet} is_disabled={!props.can_undo} on_click={send(Action::Undone)} />
                <Button label={words::REDO} hint="Ctrl+Y" kind={ButtonKind::Quiet} is_disabled={!props.can_redo} on_click={send(Action::Redone)} />
            </span>
            <Button
                label={words::COPY}
                hint={words::COPY_HINT}
                kind={if props.is_made { ButtonKind::Primary } else { ButtonKind::Plain }}
                is_disabled={!props.is_made}
                on_click={send(Action::HandedOver(HandOver::Copy(Scope::Whole)))}
            />
            <Menu label={words::EXPORT} is_disabled={!props.is_made} items={export_items(dispatch, dialogs)} />
        </>
    }
}

/// Files first, then what is copied in parts, then the test of the pasting.
fn export_items(dispatch: &Callback<Action>, [plain, paste_test]: [Callback<()>; 2]) -> Vec<MenuItem> {
    let hand_over = |label: &'static str, note: &'static str, what: HandOver| MenuItem {
        label: label.into(),
        note: note.into(),
        on_choose: dispatch.reform(move |()| Action::HandedOver(what)),
    };
    let open = |label: &'static str, note: &'static str, on_choose: Callback<()>| MenuItem {
        label: label.into(),
        note: note.into(),
        on_choose,
    };
    vec![
        hand_over(words::EXPORT_DOCX, "Ctrl+E", HandOver::File(FileKind::Docx)),
        open(words::EXPORT_TXT, "", plain),
        hand_over(words::EXPORT_PRINT, "Ctrl+P", HandOver::Print),
        open(words::VERSIONS_ITEM, words::VERSIONS_NOTE, dispatch.reform(|()| Action::Versions(VersionAction::Opened))),
        open(words::BATCH_ITEM, words::BATCH_NOTE, dispatch.reform(|()| Action::Batch(BatchAction::Opened))),
        hand_over(words::COPY_NOTICE_ONLY, "", HandOver::Copy(Scope::Notice)),
        hand_over(words::COPY_BODY_ONLY, "", HandOver::Copy(Scope::Element(Element::Body))),
        open(words::PASTE_TEST, "", paste_test),
    ]
}

fn organ_label(organ: &OwnOrgan) -> AttrValue {
    if organ.name.is_empty() { words::OWN_ORGAN.into() } else { organ.name.clone().into() }
}
