//! 全部采用: what would be changed, before and after, to be taken together; each can be left out.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::WordsChange;
use crate::app::action::Action;
use crate::app::findings::{FindingId, OfferedFix};
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::widgets::{Button, ButtonKind, Dialog};
use crate::ui::words;

/// Properties of [`FixesDialog`].
#[derive(Properties, PartialEq)]
pub struct FixesDialogProps {
    /// The fixes, in document order.
    pub fixes: Rc<[OfferedFix]>,
}

/// More are taken with the rest; a list of them would not be read.
const MOST: usize = 200;

/// The list; Enter takes what is ticked, Esc takes nothing.
#[component]
pub fn FixesDialog(props: &FixesDialogProps) -> Html {
    let dispatch = use_dispatch();
    let left_out = use_state(BTreeSet::<FindingId>::new);
    let on_close = dispatch.reform(|()| Action::FixesDropped);
    let count = props.fixes.len() - left_out.len();
    let on_take = {
        let (dispatch, left_out, fixes) = (dispatch.clone(), left_out.clone(), Rc::clone(&props.fixes));
        Callback::from(move |()| {
            let ids = fixes.iter().map(|fix| fix.id.clone()).filter(|id| !left_out.contains(id)).collect();
            dispatch.emit(Action::FixesTaken(ids));
        })
    };
    let on_key = {
        let on_take = on_take.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Enter" && !dom::is_composing(&event) {
                event.prevent_default();
                on_take.emit(());
            }
        }
    };
    let actions = html! {
        <>
            <Button label={words::take_fixes(count)} kind={ButtonKind::Primary} is_disabled={count == 0} on_click={on_take} />
            <Button label={words::CANCEL} on_click={on_close.clone()} />
        </>
    };
    let hidden = props.fixes.len().saturating_sub(MOST);
    html! {
        <Dialog title={words::FIXES_TITLE} {on_close} {actions} is_wide={true}>
            <p class="dialog-note">{ words::FIXES_NOTE }</p>
            <ul class="fixes-dialog-list" onkeydown={on_key}>
                { for props.fixes.iter().take(MOST).map(|fix| view_fix(fix, &left_out)) }
            </ul>
            if hidden > 0 {
                <p class="dialog-note">{ words::more_findings(hidden) }</p>
            }
        </Dialog>
    }
}

fn view_fix(fix: &OfferedFix, left_out: &UseStateHandle<BTreeSet<FindingId>>) -> Html {
    let is_taken = !left_out.contains(&fix.id);
    let on_change = {
        let (left_out, id) = (left_out.clone(), fix.id.clone());
        move |event: Event| {
            let mut changed = (*left_out).clone();
            if dom::is_checked(&event) {
                changed.remove(&id);
            } else {
                changed.insert(id.clone());
            }
            left_out.set(changed);
        }
    };
    html! {
        <li key={&*fix.id.0} class="fixes-dialog-one" data-taken={is_taken.to_string()}>
            <label class="tick">
                <input type="checkbox" checked={is_taken} onchange={on_change} />
                <span class="fixes-dialog-words">
                    <span class="fixes-dialog-place">{ fix.element.term() }</span>
                    <WordsChange before={fix.before.to_string()} after={fix.after.to_string()} />
                    <span class="fixes-dialog-title">{ fix.title }</span>
                </span>
            </label>
        </li>
    }
}
