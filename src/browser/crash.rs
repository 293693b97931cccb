//! What the clerk sees if the program itself fails.

use wasm_bindgen::JsValue;

const SENTENCE: &str =
    "程序出错，已停止。输入的内容保存在本机，请刷新页面后继续；如果再次出现，请把原文另存后联系维护人员。";

/// Shows a sentence instead of a dead page, and leaves the technical words in the console.
///
/// Kept small: after a panic nothing of the program's own state may be touched.
pub fn watch() {
    yew::set_custom_panic_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
        _ = show();
    }));
}

fn show() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let notice = document.create_element("div").ok()?;
    notice.set_class_name("crash");
    notice.set_attribute("role", "alert").ok()?;
    notice.set_text_content(Some(SENTENCE));
    document.body()?.append_child(&notice).ok()?;
    Some(())
}
