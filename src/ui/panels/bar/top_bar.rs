//! The bar at the top.

use std::rc::Rc;

use yew::prelude::*;

use super::{HelpDialog, OrganDialog, SavedState, ThemeSwitch};
use crate::app::action::{Action, FileKind, HandOver};
use crate::app::batch::BatchAction;
use crate::app::state::Saved;
use crate::domain::export::Scope;
use crate::domain::notice::own_organ::OwnOrgan;
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, ButtonKind, Menu, MenuItem};
use crate::ui::words;

/// Properties of [`TopBar`].
#[derive(Properties, PartialEq)]
pub struct TopBarProps {
    /// 本机关.
    pub organ: Rc<OwnOrgan>,
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
    Organ,
    Help,
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
                { view_work(props, &dispatch) }
            }
            <span class="top-bar-space" />
            if props.template.is_some() {
                <SavedState saved={props.saved.clone()} />
            }
            <Button label={organ_label(&props.organ)} hint={words::OWN_ORGAN_HINT} kind={ButtonKind::Quiet} on_click={show(Open::Organ)} />
            <Button label={words::RULES} hint={words::RULES_HINT} kind={ButtonKind::Quiet} on_click={dispatch.reform(|()| Action::RulesOpened(None))} />
            <ThemeSwitch />
            <Button label={words::HELP} kind={ButtonKind::Quiet} on_click={show(Open::Help)} />
            if *open == Open::Organ {
                <OrganDialog organ={&props.organ} on_close={close.clone()} />
            }
            if *open == Open::Help {
                <HelpDialog on_close={close} />
            }
        </header>
    }
}

fn view_work(props: &TopBarProps, dispatch: &Callback<Action>) -> Html {
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
            <Menu label={words::EXPORT} is_disabled={!props.is_made} items={export_items(dispatch)} />
        </>
    }
}

fn export_items(dispatch: &Callback<Action>) -> Vec<MenuItem> {
    let batch = MenuItem {
        label: words::BATCH_ITEM.into(),
        note: words::BATCH_NOTE.into(),
        on_choose: dispatch.reform(|()| Action::Batch(BatchAction::Opened)),
    };
    [
        (words::EXPORT_DOCX, "Ctrl+E", HandOver::File(FileKind::Docx)),
        (words::EXPORT_TXT, "", HandOver::File(FileKind::Txt)),
        (words::EXPORT_PRINT, "Ctrl+P", HandOver::Print),
        (words::COPY_NOTICE_ONLY, "", HandOver::Copy(Scope::Notice)),
    ]
    .into_iter()
    .map(|(label, note, hand_over)| MenuItem {
        label: label.into(),
        note: note.into(),
        on_choose: dispatch.reform(move |()| Action::HandedOver(hand_over)),
    })
    .chain([batch])
    .collect()
}

fn organ_label(organ: &OwnOrgan) -> AttrValue {
    if organ.name.is_empty() { words::OWN_ORGAN.into() } else { organ.name.clone().into() }
}
