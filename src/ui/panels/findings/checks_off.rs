//! 已关闭的检查: what the clerk has switched off, each with the way back.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::domain::checks;
use crate::ui::context::{use_dispatch, use_settings};
use crate::ui::widgets::Fold;
use crate::ui::words;

/// Checks that the clerk has switched off, each with the way back.
#[component]
pub fn ChecksOff() -> Html {
    let dispatch = use_dispatch();
    let settings = use_settings();
    if settings.checks_off.is_empty() {
        return html! {};
    }
    let count = settings.checks_off.len();
    let content = Callback::from(move |()| {
        let one = |id: &String| {
            let check: Rc<str> = id.as_str().into();
            let title = checks::by_id(id).map_or(id.as_str(), |check| check.title).to_owned();
            let on = dispatch.reform(move |_: MouseEvent| Action::CheckSwitched { check: Rc::clone(&check), on: true });
            html! {
                <p key={id.as_str()} class="finding-list-off">
                    <span>{ title }</span>
                    <button type="button" class="link" onclick={on}>{ words::SWITCH_ON }</button>
                </p>
            }
        };
        html! { <>{ for settings.checks_off.iter().map(one) }</> }
    });
    html! { <Fold summary={words::CHECKS_OFF} {count} {content} /> }
}
