//! A button that lets a file be chosen.

use web_sys::{File, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::{Button, ButtonKind};

/// Properties of [`FileButton`].
#[derive(Properties, PartialEq)]
pub struct FileButtonProps {
    /// Its words.
    pub label: AttrValue,
    /// What the file dialog lists: endings and types, by commas.
    pub accept: AttrValue,
    /// Told the file that was chosen.
    pub on_file: Callback<File>,
    /// How much it stands out.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// What it does; shown under the pointer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
}

/// A button that opens the browser's file dialog.
#[component]
pub fn FileButton(props: &FileButtonProps) -> Html {
    let picker = use_node_ref();
    let on_click = {
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
        <>
            <input ref={picker} class="file-button-picker" type="file" accept={&props.accept} tabindex="-1" aria-hidden="true" onchange={on_picked} />
            <Button label={&props.label} kind={props.kind} hint={props.hint.clone()} {on_click} />
        </>
    }
}
