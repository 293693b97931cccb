//! The dialog of 花脸稿.

use std::rc::Rc;

use yew::prelude::*;

use super::{ChangeTable, VersionList};
use crate::app::action::Action;
use crate::app::versions::{VersionAction, VersionsView};
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, ButtonKind, Dialog};
use crate::ui::words;

/// Properties of [`VersionsDialog`].
#[derive(Properties, PartialEq)]
pub struct VersionsDialogProps {
    /// The versions, and what differs from the chosen one.
    pub view: Rc<VersionsView>,
}

/// The versions on the left, the differences on the right.
#[component]
pub fn VersionsDialog(props: &VersionsDialogProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    let send = |action: VersionAction| dispatch.reform(move |()| Action::Versions(action.clone()));
    let actions = html! {
        <>
            <Button
                label={words::VERSIONS_EXPORT}
                kind={ButtonKind::Primary}
                is_disabled={view.changes.is_empty()}
                on_click={send(VersionAction::Exported)}
            />
            <Button label={words::CLOSE} on_click={send(VersionAction::Closed)} />
        </>
    };
    html! {
        <Dialog title={words::VERSIONS} on_close={send(VersionAction::Closed)} is_full={true} {actions}>
            <div class="versions">
                <VersionList versions={view.versions.clone()} chosen={view.chosen} />
                <ChangeTable changes={view.changes.clone()} />
            </div>
        </Dialog>
    }
}
