//! 字体: which of the official typefaces this machine has, and what to do where one is missing.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::layout::Face;
use crate::ui::widgets::{Button, ButtonKind, Dialog};
use crate::ui::words;

/// Properties of [`FontsDialog`].
#[derive(Properties, PartialEq)]
pub struct FontsDialogProps {
    /// The faces that are missing.
    pub missing: Rc<[Face]>,
    /// Told when it shall close.
    pub on_close: Callback<()>,
}

/// The typefaces of the official page, a row each.
#[component]
pub fn FontsDialog(props: &FontsDialogProps) -> Html {
    let close = html! { <Button label={words::CLOSE} kind={ButtonKind::Primary} on_click={props.on_close.clone()} /> };
    html! {
        <Dialog title={words::FONTS_TITLE} on_close={props.on_close.clone()} actions={close}>
            <table class="fonts-dialog-table">
                <thead>
                    <tr>{ for words::FONTS_COLUMNS.into_iter().map(|column| html! { <th scope="col">{ column }</th> }) }</tr>
                </thead>
                <tbody>{ for Face::ALL.into_iter().map(|face| view_face(face, props.missing.contains(&face))) }</tbody>
            </table>
            { for words::FONTS_ADVICE.into_iter().map(|sentence| html! { <p class="fonts-dialog-advice">{ sentence }</p> }) }
        </Dialog>
    }
}

fn view_face(face: Face, is_missing: bool) -> Html {
    html! {
        <tr key={face.name()} data-missing={is_missing.to_string()}>
            <td>{ face.name() }</td>
            <td>{ words::face_use(face) }</td>
            <td>{ if is_missing { words::FONT_MISSING } else { words::FONT_THERE } }</td>
        </tr>
    }
}
