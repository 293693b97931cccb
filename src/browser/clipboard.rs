//! Rich copy (复制到 Word/WPS).
//!
//! The `copy` event comes first: it keeps every byte and works on https, on plain http and on `file://`.
//! The asynchronous clipboard is the way out where a browser refuses it.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, ClipboardItem, HtmlDocument};

use super::Answer;
use crate::app::action::Action;

const HTML: &str = "text/html";
const PLAIN: &str = "text/plain";

/// Puts both forms on the clipboard.
pub(super) fn copy(html: &Rc<str>, plain: &Rc<str>, answer: &Answer) {
    if copy_by_event(html, plain) {
        answer(Action::Copied);
        return;
    }
    let (html, plain, answer) = (Rc::clone(html), Rc::clone(plain), Rc::clone(answer));
    spawn_local(async move {
        answer(match copy_later(&html, &plain).await {
            Ok(()) => Action::Copied,
            Err(_) => Action::CopyFailed("浏览器不允许写剪贴板，请改用“导出”中的 Word 文件。".into()),
        });
    });
}

/// Whether the browser took both forms from a `copy` event that we set off.
fn copy_by_event(html: &Rc<str>, plain: &Rc<str>) -> bool {
    let document: HtmlDocument = gloo::utils::document().unchecked_into();
    let is_taken = Rc::new(Cell::new(false));
    let (html, plain, taken) = (Rc::clone(html), Rc::clone(plain), Rc::clone(&is_taken));
    let options = EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
    let listener = EventListener::new_with_options(&document, "copy", options, move |event| {
        let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
        taken.set(data.set_data(HTML, &html).is_ok() && data.set_data(PLAIN, &plain).is_ok());
        event.prevent_default();
        event.stop_immediate_propagation();
    });
    let is_done = document.exec_command("copy").unwrap_or(false);
    drop(listener);
    is_done && is_taken.get()
}

async fn copy_later(html: &str, plain: &str) -> Result<(), JsValue> {
    let navigator = gloo::utils::window().navigator();
    // Absent on plain http, where the generated binding would not tell.
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    if clipboard.is_undefined() {
        return Err(JsValue::NULL);
    }
    let forms = Object::new();
    Reflect::set(&forms, &HTML.into(), &blob(html, HTML)?.into())?;
    Reflect::set(&forms, &PLAIN.into(), &blob(plain, PLAIN)?.into())?;
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&forms)?;
    JsFuture::from(navigator.clipboard().write(&Array::of1(&item))).await?;
    Ok(())
}

fn blob(text: &str, mime: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)
}
