//! Where a received document comes in: pasted, dropped or opened.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, File, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::RecentDrafts;
use crate::app::action::Action;
use crate::app::stored::DraftSummary;
use crate::domain::compose::templates::Template;
use crate::ui::context::use_dispatch;
use crate::ui::dom::{self, Target};
use crate::ui::widgets::{Button, ButtonKind};
use crate::ui::words;

/// Properties of [`StartCard`].
#[derive(Properties, PartialEq)]
pub struct StartCardProps {
    /// Kept drafts, newest first.
    pub summaries: Rc<[DraftSummary]>,
    /// Told the file that was dropped or opened.
    pub on_file: Callback<File>,
}

/// The card that takes a received document.
#[component]
pub fn StartCard(props: &StartCardProps) -> Html {
    let dispatch = use_dispatch();
    let is_over = use_state(|| false);
    let area = use_node_ref();
    let picker = use_node_ref();
    {
        let area = area.clone();
        use_effect_with((), move |()| dom::focus(&area));
    }
    use_paste_anywhere(&dispatch, &props.on_file);
    let on_drop = {
        let (dispatch, on_file, is_over) = (dispatch.clone(), props.on_file.clone(), is_over.clone());
        move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            if let Some(data) = event.data_transfer() {
                receive(&data, &dispatch, &on_file);
            }
        }
    };
    let on_drag = {
        let is_over = is_over.clone();
        move |event: DragEvent| {
            event.prevent_default();
            is_over.set(true);
        }
    };
    let on_drag_away = {
        let is_over = is_over.clone();
        move |_: DragEvent| is_over.set(false)
    };
    let on_typed = {
        let dispatch = dispatch.clone();
        move |event: InputEvent| {
            // A paste is taken over before it comes here; what does come is typed or set by an aid.
            let text = dom::area_value(&event);
            if text.contains('\n') {
                dispatch.emit(Action::Received(Rc::new(text.into())));
            }
        }
    };
    let on_pick = {
        let picker = picker.clone();
        Callback::from(move |()| {
            if let Some(picker) = picker.cast::<HtmlElement>() {
                picker.click();
            }
        })
    };
    let on_picked = {
        let on_file = props.on_file.clone();
        move |event: Event| {
            let Some(picker) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(file) = picker.files().and_then(|files| files.get(0)) {
                on_file.emit(file);
            }
            // So that the same file can be opened again.
            picker.set_value("");
        }
    };
    html! {
        <main class="start" ondrop={on_drop} ondragover={on_drag} ondragleave={on_drag_away}>
            <div class="start-card" data-over={is_over.to_string()}>
                <h1 class="start-title">{ words::START_TITLE }</h1>
                <div class="start-drop">
                    <textarea
                        ref={area}
                        class="start-area"
                        aria-label={words::PASTE_HERE}
                        placeholder={words::PASTE_PLACEHOLDER}
                        spellcheck="false"
                        oninput={on_typed}
                    />
                    if *is_over {
                        <div class="start-over">{ words::DROP_HERE }</div>
                    }
                </div>
                <input ref={picker} class="start-picker" type="file" accept=".txt,text/plain" tabindex="-1" aria-hidden="true" onchange={on_picked} />
                <div class="start-actions">
                    <Button label={words::OPEN_FILE} hint={words::OPEN_FILE_HINT} on_click={on_pick} />
                    <Button label={words::SAMPLE} hint={words::SAMPLE_HINT} on_click={dispatch.reform(|()| Action::SampleOpened)} />
                    <span class="start-promise">{ words::PROMISE }</span>
                </div>
                <div class="start-templates">
                    <span class="start-templates-label">{ words::DRAFT_DIRECTLY }</span>
                    { for DIRECT.into_iter().map(|template| view_template(template, &dispatch)) }
                </div>
            </div>
            <RecentDrafts summaries={&props.summaries} />
        </main>
    }
}

/// What can be begun without a received document; 转发 begins with one.
const DIRECT: [Template; 5] =
    [Template::Plain, Template::Issue, Template::Approve, Template::Telegram, Template::Letter];

fn view_template(template: Template, dispatch: &Callback<Action>) -> Html {
    let begin = dispatch.reform(move |()| Action::TemplateStarted(template));
    html! { <Button key={template.name()} label={template.name()} kind={ButtonKind::Quiet} on_click={begin} /> }
}

/// Ctrl+V is taken wherever the focus is, and before a text box spends seconds on laying out a long text.
#[hook]
fn use_paste_anywhere(dispatch: &Callback<Action>, on_file: &Callback<File>) {
    let (dispatch, on_file) = (dispatch.clone(), on_file.clone());
    use_effect_with((), move |()| {
        let listener = dom::listen(Target::Document, "paste", move |event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            if let Some(data) = data.filter(|_| !dom::is_in_dialog(event.target())) {
                event.prevent_default();
                receive(&data, &dispatch, &on_file);
            }
        });
        move || drop(listener)
    });
}

/// A file goes before its name, which comes with it as text.
fn receive(data: &DataTransfer, dispatch: &Callback<Action>, on_file: &Callback<File>) {
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        on_file.emit(file);
    } else if let Ok(text) = data.get_data("text/plain") {
        dispatch.emit(Action::Received(Rc::new(text.into())));
    }
}
