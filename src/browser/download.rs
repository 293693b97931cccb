//! A file for the clerk's download folder.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::Answer;
use crate::app::action::Action;

/// How long the file stays reachable for the browser's own dialog.
const KEPT_FOR_MS: u32 = 60_000;

/// Hands `bytes` over as the file `name`.
pub(super) fn hand_over(name: &Rc<str>, mime: &str, bytes: &[u8], answer: &Answer) {
    answer(match offer(name, mime, bytes) {
        Ok(()) => Action::Downloaded(Rc::clone(name)),
        Err(_) => Action::CopyFailed("浏览器没有接受要保存的文件，请换一种导出方式。".into()),
    });
}

fn offer(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = gloo::utils::document();
    let link: HtmlElement = document.create_element("a")?.unchecked_into();
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    gloo::utils::body().append_child(&link)?;
    link.click();
    link.remove();
    Timeout::new(KEPT_FOR_MS, move || _ = Url::revoke_object_url(&url)).forget();
    Ok(())
}
