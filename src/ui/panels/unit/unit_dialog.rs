//! 单位设置: everything the page knows of the clerk's own unit, part by part.

use std::rc::Rc;

use web_sys::{DragEvent, File};
use yew::prelude::*;

use super::form::{Change, Form};
use super::{CheckSwitches, EntryList, basics, habits};
use crate::app::action::Action;
use crate::app::unit::{Part, UnitAction, UnitSettings, UnitView};
use crate::domain::checks::Check;
use crate::domain::notice::house::{HouseLists, List};
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, ButtonKind, Dialog, FileButton, Tab, Tabs};
use crate::ui::words;

/// Properties of [`UnitDialog`].
#[derive(Properties, PartialEq)]
pub struct UnitDialogProps {
    /// As they are kept.
    pub settings: Rc<UnitSettings>,
    /// What is shown.
    pub view: Rc<UnitView>,
    /// Whether the settings of before the last import can be had back.
    pub can_restore: bool,
    /// Told the settings file that was chosen or dropped.
    pub on_file: Callback<File>,
}

/// Every setting of the unit; kept by 保存, as one change.
#[component]
pub fn UnitDialog(props: &UnitDialogProps) -> Html {
    let dispatch = use_dispatch();
    let form = use_state(|| Form::of(&props.settings));
    let part = use_state_eq(|| props.view.part);
    let lists = use_memo((*form).clone(), Form::read_lists);
    let change: Change = {
        let form = form.clone();
        Callback::from(move |change: Box<dyn FnOnce(&mut Form)>| {
            let mut changed = (*form).clone();
            change(&mut changed);
            form.set(changed);
        })
    };
    let send = |action: fn(Box<UnitSettings>) -> UnitAction| {
        let form = form.clone();
        dispatch.reform(move |()| Action::Unit(action(Box::new(form.read()))))
    };
    let on_close = dispatch.reform(|()| Action::Unit(UnitAction::Closed));
    let on_file = {
        let (want, on_file) = (send(UnitAction::FileWanted), props.on_file.clone());
        Callback::from(move |file: File| {
            want.emit(());
            on_file.emit(file);
        })
    };
    let on_drop = {
        let on_file = on_file.clone();
        move |event: DragEvent| {
            if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
                event.prevent_default();
                on_file.emit(file);
            }
        }
    };
    let is_nameless = form.settings.organ.name.trim().is_empty();
    let actions = html! {
        <>
            <Button label={words::SAVE} kind={ButtonKind::Primary} is_disabled={is_nameless} on_click={send(UnitAction::Changed)} />
            <Button label={words::CANCEL} on_click={on_close.clone()} />
            <span class="unit-dialog-file">
                <Button label={words::UNIT_EXPORT} hint={words::UNIT_EXPORT_HINT} kind={ButtonKind::Quiet} is_disabled={is_nameless} on_click={send(UnitAction::Exported)} />
                <FileButton label={words::UNIT_IMPORT} hint={words::UNIT_IMPORT_HINT} kind={ButtonKind::Quiet} accept={ACCEPTED} {on_file} />
                if props.can_restore {
                    <Button label={words::UNIT_RESTORE} kind={ButtonKind::Quiet} on_click={dispatch.reform(|()| Action::Unit(UnitAction::Restored))} />
                }
            </span>
        </>
    };
    html! {
        <Dialog title={words::UNIT} {on_close} is_wide={true} {actions}>
            <div class="unit-dialog" ondrop={on_drop}>
                { view_tabs(&form, &lists, &part) }
                if let Some(refusal) = &props.view.refusal {
                    <p class="unit-dialog-refusal" role="alert">{ &**refusal }</p>
                }
                <div class="unit-dialog-part" role="tabpanel" aria-label={words::part(*part)}>
                    { view_part(*part, &form, &lists, &change) }
                </div>
            </div>
        </Dialog>
    }
}

/// What the file dialog lists.
pub(crate) const ACCEPTED: &str = ".json,application/json";

fn view_tabs(form: &Form, lists: &HouseLists, part: &UseStateHandle<Part>) -> Html {
    let tab = |part: Part| {
        let count = match part {
            Part::Checks => Some(form.settings.checks_off.len() + form.settings.checks_on.len()),
            part => part.list().map(|list| lists.count(list)),
        };
        let is_marked = part.list().is_some_and(|list| !form.faulty_lines(lists, list).is_empty());
        let label = words::part(part);
        Tab { value: label.into(), label: label.into(), count: count.filter(|count| *count > 0), is_marked }
    };
    let on_choose = {
        let part = part.clone();
        Callback::from(move |word: AttrValue| {
            if let Some(chosen) = Part::ALL.into_iter().find(|part| words::part(*part) == &*word) {
                part.set(chosen);
            }
        })
    };
    html! { <Tabs label={words::UNIT} tabs={Part::ALL.map(tab).to_vec()} chosen={words::part(**part)} {on_choose} /> }
}

fn view_part(part: Part, form: &Form, lists: &HouseLists, change: &Change) -> Html {
    match part {
        Part::Basics => basics::view(form, change),
        Part::Habits => habits::view(form, change),
        Part::Words => view_list(List::Words, form, lists, change),
        Part::Typos => view_list(List::Typos, form, lists, change),
        Part::Organs => view_list(List::Organs, form, lists, change),
        Part::Checks => {
            let on_switch = change.reform(|(check, on): (&'static Check, bool)| -> Box<dyn FnOnce(&mut Form)> {
                Box::new(move |form| form.switch(check, on))
            });
            html! { <CheckSwitches switches={form.settings.switches()} {on_switch} /> }
        }
    }
}

fn view_list(list: List, form: &Form, lists: &HouseLists, change: &Change) -> Html {
    let on_input = change.reform(move |text: AttrValue| -> Box<dyn FnOnce(&mut Form)> {
        Box::new(move |form| form.set_list(list, text.to_string()))
    });
    let text = form.list(list).to_owned();
    html! { <EntryList key={words::list(list)} {list} {text} {on_input} faulty={form.faulty_lines(lists, list)} /> }
}
