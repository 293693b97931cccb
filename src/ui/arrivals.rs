//! Where received documents come in: pasted or dropped anywhere on the page.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, File};
use yew::prelude::*;

use super::dom::{self, Target};
use super::words;
use crate::app::action::Action;
use crate::app::arrival::Arrival;

/// Takes what is pasted beside text fields or dropped on the page, while `is_open`; before the own organ is known
/// there is no place for it.
///
/// A paste is taken before a text box spends seconds on laying out a long text.
#[hook]
pub(super) fn use_arrivals(is_open: bool, dispatch: &Callback<Action>, on_file: &Callback<File>) {
    let open = use_mut_ref(|| false);
    *open.borrow_mut() = is_open;
    let (dispatch, on_file) = (dispatch.clone(), on_file.clone());
    use_effect_with((), move |()| {
        let paste = {
            let (open, dispatch, on_file) = (open.clone(), dispatch.clone(), on_file.clone());
            dom::listen(Target::Document, "paste", move |event| {
                let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
                let target = event.target();
                let is_ours = !dom::is_in_dialog(target.clone()) && !dom::takes_text(target);
                if let Some(data) = data.filter(|_| is_ours && *open.borrow()) {
                    event.prevent_default();
                    take(&data, &dispatch, &on_file);
                }
            })
        };
        // Without this the browser leaves the page to show a dropped file.
        let over = dom::listen(Target::Document, "dragover", |event| {
            if !dom::takes_text(event.target()) || dropped(event).is_some_and(|data| holds_files(&data)) {
                event.prevent_default();
            }
        });
        let drop_on = dom::listen(Target::Document, "drop", move |event| {
            let Some(data) = dropped(event) else { return };
            let is_ours = holds_files(&data) || !dom::takes_text(event.target());
            if is_ours {
                event.prevent_default();
                if *open.borrow() && !dom::is_in_dialog(event.target()) {
                    take(&data, &dispatch, &on_file);
                }
            }
        });
        move || drop((paste, over, drop_on))
    });
}

fn dropped(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

fn holds_files(data: &DataTransfer) -> bool {
    // While a file is dragged its list is empty; only the types are told.
    data.types().includes(&"Files".into(), 0)
}

/// Word puts a picture of the text beside the text, and a copied file brings its name as text: words go before files
/// where there are formatted or several lines of them.
fn take(data: &DataTransfer, dispatch: &Callback<Action>, on_file: &Callback<File>) {
    let of = |kind: &str| data.get_data(kind).ok().filter(|text| !text.trim().is_empty());
    let (html, plain) = (of("text/html"), of("text/plain"));
    let files = data.files();
    let count = files.as_ref().map_or(0, web_sys::FileList::length);
    let is_text = html.is_some() || plain.as_ref().is_some_and(|plain| plain.trim().contains('\n'));
    match (count, files.and_then(|files| files.get(0))) {
        (1, Some(file)) if !is_text => on_file.emit(file),
        (2.., _) if !is_text => dispatch.emit(Action::ReceiveFailed(words::ONE_FILE_AT_A_TIME.into())),
        _ => dispatch.emit(Action::Arrived(Arrival::Clip {
            html: html.map(Into::into),
            plain: plain.unwrap_or_default().into(),
        })),
    }
}
