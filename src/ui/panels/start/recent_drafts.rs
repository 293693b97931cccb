//! Drafts kept in this browser.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::stored::{DraftId, DraftSummary};
use crate::ui::context::use_dispatch;
use crate::ui::words;

/// Properties of [`RecentDrafts`].
#[derive(Properties, PartialEq)]
pub struct RecentDraftsProps {
    /// Newest first.
    pub summaries: Rc<[DraftSummary]>,
}

/// The list of kept drafts; deleting asks again in place.
#[component]
pub fn RecentDrafts(props: &RecentDraftsProps) -> Html {
    let dispatch = use_dispatch();
    let asked = use_state(|| None::<DraftId>);
    if props.summaries.is_empty() {
        return html! {};
    }
    html! {
        <section class="recent-drafts">
            <h2 class="recent-drafts-title">{ words::RECENT_DRAFTS }</h2>
            <ul class="recent-drafts-list">
                { for props.summaries.iter().map(|summary| view_draft(summary, &dispatch, &asked)) }
            </ul>
        </section>
    }
}

fn view_draft(summary: &DraftSummary, dispatch: &Callback<Action>, asked: &UseStateHandle<Option<DraftId>>) -> Html {
    let id = summary.id;
    let open = dispatch.reform(move |_: MouseEvent| Action::DraftOpened(id));
    let title = if summary.title.is_empty() { words::UNTITLED } else { &summary.title };
    let tail = if **asked == Some(id) {
        let (asked, delete) = (asked.clone(), dispatch.reform(move |_: MouseEvent| Action::DraftDeleted(id)));
        html! {
            <span class="recent-drafts-question">
                { words::DELETE_ASKED }
                <button type="button" class="link" onclick={delete}>{ words::DELETE }</button>
                <button type="button" class="link" onclick={move |_: MouseEvent| asked.set(None)}>{ words::CANCEL }</button>
            </span>
        }
    } else {
        let (asked, label) = (asked.clone(), format!("{}：{title}", words::DELETE));
        html! {
            <button
                type="button"
                class="link recent-drafts-delete"
                aria-label={label}
                onclick={move |_: MouseEvent| asked.set(Some(id))}
            >
                { words::DELETE }
            </button>
        }
    };
    html! {
        <li key={id.0} class="recent-drafts-item">
            <button type="button" class="recent-drafts-open" onclick={open}>
                <span class="recent-drafts-name">{ title }</span>
                <span class="recent-drafts-number">{ &summary.number }</span>
                <span class="recent-drafts-day">{ &summary.changed }</span>
            </button>
            { tail }
        </li>
    }
}
