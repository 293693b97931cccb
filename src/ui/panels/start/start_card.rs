//! Where a received document comes in: pasted, dropped or opened.

use std::rc::Rc;

use web_sys::{DragEvent, File};
use yew::prelude::*;

use super::RecentDrafts;
use crate::app::action::Action;
use crate::app::arrival::Arrival;
use crate::app::stored::DraftSummary;
use crate::domain::compose::templates::Template;
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::widgets::{Button, ButtonKind, FileButton};
use crate::ui::words;

/// Properties of [`StartCard`].
#[derive(Properties, PartialEq)]
pub struct StartCardProps {
    /// Kept drafts, newest first.
    pub summaries: Rc<[DraftSummary]>,
    /// Told the file that was chosen.
    pub on_file: Callback<File>,
    /// Whether something that came in is being read.
    pub is_reading: bool,
}

/// What the file dialog lists. Not all of it can be read; but a clerk whose .doc is not even listed learns nothing,
/// and one who opens it is told the way round.
const ACCEPTED: &str = ".docx,.txt,.html,.htm,.doc,.wps,.pdf,.ofd,.rtf,text/plain,text/html";

/// The card that takes a received document.
#[component]
pub fn StartCard(props: &StartCardProps) -> Html {
    let dispatch = use_dispatch();
    let is_over = use_state(|| false);
    let area = use_node_ref();
    {
        let area = area.clone();
        use_effect_with((), move |()| dom::focus(&area));
    }
    // What is dropped is taken by the page (`use_arrivals`); here it is only shown where it may fall.
    let on_drop = {
        let is_over = is_over.clone();
        move |_: DragEvent| is_over.set(false)
    };
    let on_drag = {
        let is_over = is_over.clone();
        move |_: DragEvent| is_over.set(true)
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
                dispatch.emit(Action::Arrived(Arrival::plain(text)));
            }
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
                        data-arrivals="true"
                        aria-label={words::PASTE_HERE}
                        placeholder={words::PASTE_PLACEHOLDER}
                        spellcheck="false"
                        oninput={on_typed}
                    />
                    if props.is_reading {
                        <div class="start-over" role="status">{ words::READING }</div>
                    } else if *is_over {
                        <div class="start-over">{ words::DROP_HERE }</div>
                    }
                </div>
                <div class="start-actions">
                    <FileButton label={words::OPEN_FILE} hint={words::OPEN_FILE_HINT} accept={ACCEPTED} on_file={&props.on_file} />
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
const DIRECT: [Template; 7] = [
    Template::Plain,
    Template::Issue,
    Template::Approve,
    Template::Telegram,
    Template::Letter,
    Template::Order,
    Template::Minutes,
];

fn view_template(template: Template, dispatch: &Callback<Action>) -> Html {
    let begin = dispatch.reform(move |()| Action::TemplateStarted(template));
    html! { <Button key={template.name()} label={template.name()} kind={ButtonKind::Quiet} on_click={begin} /> }
}
