//! What a settings file would change, before it is taken over.

use std::rc::Rc;

use yew::prelude::*;

use super::ImportPart;
use crate::app::action::Action;
use crate::app::unit::{Part, Skipped, UnitAction, UnitImport};
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, ButtonKind, Dialog};
use crate::ui::words;

/// Properties of [`ImportDialog`].
#[derive(Properties, PartialEq)]
pub struct ImportDialogProps {
    /// The file.
    pub import: Rc<UnitImport>,
}

/// Each part of the file with what it would change and the choice whether it may; nothing is changed before the press.
#[component]
pub fn ImportDialog(props: &ImportDialogProps) -> Html {
    let dispatch = use_dispatch();
    let import = &props.import;
    let drop_it = dispatch.reform(|()| Action::Unit(UnitAction::ImportDropped));
    let is_same = import.mine == import.after;
    let actions = html! {
        <>
            <Button
                label={words::IMPORT_TAKE}
                kind={ButtonKind::Primary}
                is_disabled={is_same || import.after.organ.name.trim().is_empty()}
                on_click={dispatch.reform(|()| Action::Unit(UnitAction::ImportTaken))}
            />
            <Button label={words::CANCEL} on_click={drop_it.clone()} />
            <span class="import-dialog-note">{ words::IMPORT_REVOCABLE }</span>
        </>
    };
    html! {
        <Dialog title={words::IMPORT_ASKED} on_close={drop_it} is_wide={true} {actions}>
            <div class="import-dialog">
                <p class="import-dialog-file">{ &*import.name }</p>
                if import.is_of_another_organ() {
                    <p class="import-dialog-other">{ words::other_organ(&import.theirs.organ.name, &import.mine.organ.name) }</p>
                }
                if let Some(consequence) = &import.consequence {
                    <p class="import-dialog-felt" role="status">{ words::felt(consequence) }</p>
                }
                { for Part::ALL.into_iter().map(|part| html! { <ImportPart key={words::part(part)} {part} import={import.clone()} /> }) }
                { view_skipped(&import.skipped) }
            </div>
        </Dialog>
    }
}

/// What is shown of the skipped entries.
const MOST: usize = 40;

fn view_skipped(skipped: &[Skipped]) -> Html {
    if skipped.is_empty() {
        return html! {};
    }
    let view = |(at, one): (usize, &Skipped)| {
        html! {
            <li key={at}>
                <span class="import-dialog-list">{ words::list(one.list) }</span>
                <q>{ words::or_blank(&one.line) }</q>
                <span class="import-dialog-why">{ &*one.why }</span>
            </li>
        }
    };
    html! {
        <section class="import-dialog-skipped">
            <h3 class="import-part-name">{ words::skipped(skipped.len()) }</h3>
            <ul>
                { for skipped.iter().enumerate().take(MOST).map(view) }
                if skipped.len() > MOST {
                    <li key="more" class="import-part-more">{ words::more_lines_of(skipped.len() - MOST) }</li>
                }
            </ul>
        </section>
    }
}
