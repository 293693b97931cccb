//! A page in a browser of its own, with the hands and eyes of a clerk.
//!
//! Every helper waits up to ten seconds for what it needs and panics with a sentence if it does not come. A test that
//! fails leaves a screenshot under its own name.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::driver::{Element, Session};
use super::server;

/// Where the page comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The site, over plain HTTP.
    Site,
    /// The single file, from disk.
    Disk,
}

impl Origin {
    fn address(self) -> String {
        match self {
            Self::Site => server::site().to_owned(),
            Self::Disk => format!("file://{}", server::dist().join("xingwen.html").display()),
        }
    }
}

/// What lies on the clipboard, as a word processor would be given it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Clipboard {
    /// `text/html`.
    pub(crate) html: String,
    /// `text/plain`.
    pub(crate) text: String,
}

/// A page in a browser of its own. The browser ends with it.
pub(crate) struct Page {
    session: Session,
    origin: Origin,
    profile: TempDir,
}

const PATIENCE: Duration = Duration::from_secs(10);

#[expect(clippy::allow_attributes, reason = "which helpers are unused changes with every test")]
#[allow(dead_code, reason = "the harness offers more than the first tests take")]
impl Page {
    // ── opening ──────────────────────────────────────────────────────────────────────────────────────────────────

    /// Opens the page with a fresh profile at 1366×768 and waits until it can be used.
    #[track_caller]
    pub(crate) fn open(origin: Origin) -> Self {
        let profile = TempDir::with_prefix("xingwen-profile-").expect("a temporary folder");
        let page = Self { session: Session::start(profile.path()), origin, profile };
        page.prepare();
        page
    }

    /// Has a script run at the beginning of every page from now on, before the page's own.
    #[track_caller]
    pub(crate) fn before_every_page(&self, script: &str) {
        self.session.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
    }

    /// Closes the browser and opens it again with the same profile, as on the next morning.
    #[track_caller]
    pub(crate) fn reopen(&mut self) {
        self.session.delete("");
        self.session = Session::start(self.profile.path());
        self.prepare();
    }

    /// Loads the page again in the same browser.
    #[track_caller]
    pub(crate) fn reload(&self) {
        self.session.post("/refresh", &json!({}));
        self.wait_until_mounted();
    }

    #[track_caller]
    fn prepare(&self) {
        self.session.devtools(
            "Browser.grantPermissions",
            &json!({
                "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
            }),
        );
        let downloads = self.profile.path().join("downloads");
        fs::create_dir_all(&downloads).expect("the profile can be written");
        self.session
            .devtools("Browser.setDownloadBehavior", &json!({ "behavior": "allow", "downloadPath": downloads }));
        self.viewport(1366, 768);
        self.session.post("/url", &json!({ "url": self.origin.address() }));
        self.wait_until_mounted();
    }

    #[track_caller]
    fn wait_until_mounted(&self) {
        self.wait_until("the page to open", "return !!document.body && !document.getElementById('opening')");
    }

    /// Sets the size of the viewport in CSS pixels.
    #[track_caller]
    pub(crate) fn viewport(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.session.devtools("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Switches the system's wish between dark and light.
    #[track_caller]
    pub(crate) fn dark(&self, dark: bool) {
        let value = if dark { "dark" } else { "light" };
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        self.session.devtools("Emulation.setEmulatedMedia", &features);
    }

    /// Shows the page as it is printed, or as it is seen.
    #[track_caller]
    pub(crate) fn print_preview(&self, printing: bool) {
        let media = if printing { "print" } else { "" };
        self.session.devtools("Emulation.setEmulatedMedia", &json!({ "media": media }));
    }

    /// The PDF of what a clerk gets by Ctrl+P with the settings that a browser begins with: backgrounds (背景图形) off.
    #[track_caller]
    pub(crate) fn print(&self) -> Vec<u8> {
        let settings = json!({ "preferCSSPageSize": true, "printBackground": false });
        let printed = self.session.devtools("Page.printToPDF", &settings);
        BASE64.decode(printed["data"].as_str().unwrap_or_default()).expect("the driver writes base64")
    }

    // ── hands ────────────────────────────────────────────────────────────────────────────────────────────────────

    /// Clicks the button, link, tab, box … with this accessible name.
    #[track_caller]
    pub(crate) fn click(&self, name: &str) {
        self.click_element(name, || self.named("control", name));
    }

    /// Clicks the first element of a CSS selector.
    #[track_caller]
    pub(crate) fn click_css(&self, selector: &str) {
        self.click_element(selector, || self.by_css(selector));
    }

    /// Focuses the field with this label.
    #[track_caller]
    pub(crate) fn focus(&self, label: &str) {
        let field = wait_for(label, || self.named("field", label));
        self.run("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", &[field.to_json()]);
    }

    /// Replaces what stands in the field with this label, in one piece, as an input method does.
    #[track_caller]
    pub(crate) fn fill(&self, label: &str, text: &str) {
        self.focus(label);
        self.press("Control+a");
        if text.is_empty() {
            self.press("Delete");
        } else {
            self.session.devtools("Input.insertText", &json!({ "text": text }));
        }
    }

    /// Types where the caret is, in one piece, as an input method does.
    #[track_caller]
    pub(crate) fn insert(&self, text: &str) {
        self.session.devtools("Input.insertText", &json!({ "text": text }));
    }

    /// Shows what an input method is composing where the caret is, step by step; it is not yet taken.
    #[track_caller]
    pub(crate) fn compose(&self, steps: &[&str]) {
        for step in steps {
            let end = step.encode_utf16().count();
            let shown = json!({ "text": step, "selectionStart": end, "selectionEnd": end });
            self.session.devtools("Input.imeSetComposition", &shown);
        }
    }

    /// Types at the end of the field with this label, key by key.
    #[track_caller]
    pub(crate) fn type_into(&self, label: &str, text: &str) {
        let field = wait_for(label, || self.named("field", label));
        self.session.post(&format!("/element/{}/value", field.0), &json!({ "text": text }));
    }

    /// Pastes plain text into the field with this label, by the real clipboard and Ctrl+V.
    #[track_caller]
    pub(crate) fn paste_into(&self, label: &str, text: &str) {
        self.put_on_clipboard(&Clipboard { text: text.to_owned(), html: String::new() });
        self.focus(label);
        self.press("Control+a");
        self.press("Control+v");
    }

    /// Presses keys together: `F8`, `Alt+Enter`, `Control+Shift+c`.
    #[track_caller]
    pub(crate) fn press(&self, keys: &str) {
        let keys: Vec<String> = keys.split('+').map(key).collect();
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(up).collect();
        self.session.post("/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }));
    }

    /// Drops a file onto the first element of a CSS selector.
    #[track_caller]
    pub(crate) fn drop_file(&self, selector: &str, name: &str, content: &[u8]) {
        let target = wait_for(selector, || self.by_css(selector));
        self.run(
            "const [target, name, content] = arguments;
             const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
             const dataTransfer = new DataTransfer();
             dataTransfer.items.add(new File([bytes], name));
             for (const type of ['dragenter', 'dragover', 'drop'])
               target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));",
            &[target.to_json(), json!(name), json!(BASE64.encode(content))],
        );
    }

    /// Chooses a file in the first file field of the page, hidden or not.
    #[track_caller]
    pub(crate) fn choose_file(&self, name: &str, content: &[u8]) {
        let path = self.profile.path().join(name);
        fs::write(&path, content).expect("the profile can be written");
        let field = wait_for("a file field", || self.by_css("input[type=file]"));
        self.session.post(&format!("/element/{}/value", field.0), &json!({ "text": path }));
    }

    // ── clipboard ────────────────────────────────────────────────────────────────────────────────────────────────

    /// Puts something on the clipboard, as another program would; the page does not notice.
    #[track_caller]
    pub(crate) fn put_on_clipboard(&self, content: &Clipboard) {
        let script = format!(
            "addEventListener('copy', (event) => {{
               event.stopImmediatePropagation();
               event.preventDefault();
               const content = {};
               for (const kind in content) if (content[kind]) event.clipboardData.setData(kind, content[kind]);
             }}, {{ capture: true, once: true }});
             document.execCommand('copy')",
            json!({ "text/plain": content.text, "text/html": content.html })
        );
        let answer = self.session.devtools("Runtime.evaluate", &json!({ "expression": script, "userGesture": true }));
        assert_eq!(answer["result"]["value"], json!(true), "the clipboard takes no text: {answer}");
    }

    /// What lies on the clipboard, pasted into an empty page beside ours.
    #[track_caller]
    pub(crate) fn clipboard(&self) -> Clipboard {
        let ours = self.session.get("/window");
        let beside = self.session.post("/window/new", &json!({ "type": "tab" }));
        self.session.post("/window", &json!({ "handle": beside["handle"] }));
        self.run(
            "document.body.contentEditable = 'true';
             document.body.focus();
             addEventListener('paste', (event) => {
               const of = (kind) => event.clipboardData.getData(kind);
               window.pasted = { html: of('text/html'), text: of('text/plain') };
             });",
            &[],
        );
        self.press("Control+v");
        let pasted = wait_for("the clipboard to be pasted", || {
            let pasted = self.run("return window.pasted ?? null", &[]);
            pasted.is_object().then_some(pasted)
        });
        self.session.delete("/window");
        self.session.post("/window", &json!({ "handle": ours }));
        let of = |kind: &str| pasted[kind].as_str().unwrap_or_default().to_owned();
        Clipboard { html: of("html"), text: of("text") }
    }

    // ── eyes ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// All text that can be seen.
    #[track_caller]
    pub(crate) fn text(&self) -> String {
        self.text_of("body")
    }

    /// The text of the first element of a CSS selector.
    #[track_caller]
    pub(crate) fn text_of(&self, selector: &str) -> String {
        let element = wait_for(selector, || self.by_css(selector));
        let text = self.run("return arguments[0].innerText", &[element.to_json()]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// What stands in the field with this label.
    #[track_caller]
    pub(crate) fn value(&self, label: &str) -> String {
        let field = wait_for(label, || self.named("field", label));
        let value = self.run("return arguments[0].value ?? arguments[0].innerText", &[field.to_json()]);
        value.as_str().unwrap_or_default().to_owned()
    }

    /// How many elements a CSS selector has right now.
    #[track_caller]
    pub(crate) fn count(&self, selector: &str) -> usize {
        let count = self.run("return document.querySelectorAll(arguments[0]).length", &[json!(selector)]);
        count.as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or_default()
    }

    /// Waits until this text can be seen.
    #[track_caller]
    pub(crate) fn see(&self, text: &str) {
        wait_for(&format!("the text “{text}”"), || self.text().contains(text).then_some(()));
    }

    /// Waits until this text can no longer be seen.
    #[track_caller]
    pub(crate) fn see_no(&self, text: &str) {
        wait_for(&format!("the text “{text}” to go"), || (!self.text().contains(text)).then_some(()));
    }

    /// Waits until the field with this label holds exactly this.
    #[track_caller]
    pub(crate) fn see_value(&self, label: &str, value: &str) {
        wait_for(&format!("“{value}” in {label}"), || (self.value(label) == value).then_some(()));
    }

    /// Waits until a script returns `true`.
    #[track_caller]
    pub(crate) fn wait_until(&self, what: &str, script: &str) {
        wait_for(what, || (self.run(script, &[]) == json!(true)).then_some(()));
    }

    /// Runs a script in the page; `arguments` are its arguments, promises are waited for.
    #[track_caller]
    pub(crate) fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.session.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// The errors and warnings of the console since the last time. Empty is good.
    #[track_caller]
    pub(crate) fn complaints(&self) -> Vec<String> {
        let entries = self.session.log("browser");
        let entries = entries.iter().filter(|entry| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")));
        entries.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The addresses asked for since the last time, by the page or by anything in it. To prove silence: ask once after
    /// loading, act, ask again.
    ///
    /// Left out is what never leaves the browser: `data:`, `blob:`, and what the policy has stopped.
    #[track_caller]
    pub(crate) fn requests(&self) -> Vec<String> {
        let entries = self.session.log("performance");
        let events: Vec<Value> =
            entries.iter().filter_map(|entry| serde_json::from_str(entry["message"].as_str()?).ok()).collect();
        let of = |method: &str| {
            let method = format!("Network.{method}");
            events.iter().map(|event| &event["message"]).filter(move |event| event["method"] == method.as_str())
        };
        let stopped: Vec<&Value> = of("loadingFailed")
            .filter(|event| event["params"]["blockedReason"] == "csp")
            .map(|event| &event["params"]["requestId"])
            .collect();
        of("requestWillBeSent")
            .filter(|event| !stopped.contains(&&event["params"]["requestId"]))
            .filter_map(|event| event["params"]["request"]["url"].as_str())
            .filter(|url| !["data:", "blob:", "chrome:"].iter().any(|scheme| url.starts_with(scheme)))
            .map(str::to_owned)
            .collect()
    }

    /// The content of a file that the page has handed over as a download, with its name.
    #[track_caller]
    pub(crate) fn downloaded(&self, ending: &str) -> (String, Vec<u8>) {
        let folder = self.profile.path().join("downloads");
        let path = wait_for(&format!("a download *{ending}"), || {
            let files = fs::read_dir(&folder).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
            files.filter(|path| path.to_string_lossy().ends_with(ending)).max()
        });
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        (name, fs::read(path).expect("a finished download can be read"))
    }

    /// The names of the files that were handed over so far.
    #[track_caller]
    pub(crate) fn downloads(&self) -> Vec<String> {
        let files = fs::read_dir(self.profile.path().join("downloads")).into_iter().flatten();
        files.filter_map(|file| Some(file.ok()?.file_name().to_string_lossy().into_owned())).collect()
    }

    /// Saves what can be seen to `target/screenshots/NAME.png`.
    #[track_caller]
    pub(crate) fn screenshot(&self, name: &str) -> PathBuf {
        let picture = self.session.get("/screenshot");
        save_picture(name, picture.as_str().unwrap_or_default())
    }

    // ── parts ────────────────────────────────────────────────────────────────────────────────────────────────────

    fn named(&self, kind: &str, name: &str) -> Option<Element> {
        Element::from_json(&self.run(include_str!("find.js"), &[json!(kind), json!(name)]))
    }

    fn by_css(&self, selector: &str) -> Option<Element> {
        Element::from_json(&self.run("return document.querySelector(arguments[0])", &[json!(selector)]))
    }

    /// Clicks once the element is there and nothing covers it; a render may replace it in between.
    #[track_caller]
    fn click_element(&self, what: &str, find: impl Fn() -> Option<Element>) {
        let mut refused = String::new();
        let clicked = patiently(|| {
            let element = find()?;
            match self.session.try_post(&format!("/element/{}/click", element.0), &json!({})) {
                Ok(_) => Some(()),
                Err(message) => {
                    refused = message;
                    None
                }
            }
        });
        assert!(clicked.is_some(), "“{what}” cannot be clicked: {refused}");
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
            // Nothing here may panic again.
            if let Ok(picture) = self.session.try_post(
                "/goog/cdp/execute",
                &json!({
                    "cmd": "Page.captureScreenshot", "params": {},
                }),
            ) {
                save_picture(&format!("failed-{test}"), picture["data"].as_str().unwrap_or_default());
            }
        }
        self.session.delete("");
    }
}

#[track_caller]
fn wait_for<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    patiently(look).unwrap_or_else(|| panic!("waited in vain for {what}"))
}

/// Looks again and again until there is an answer or patience ends.
fn patiently<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if start.elapsed() > PATIENCE {
            return None;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// A key as WebDriver writes it.
fn key(name: &str) -> String {
    let code = match name {
        "Backspace" => '\u{E003}',
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Shift" => '\u{E008}',
        "Control" => '\u{E009}',
        "Alt" => '\u{E00A}',
        "Escape" => '\u{E00C}',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "Left" => '\u{E012}',
        "Up" => '\u{E013}',
        "Right" => '\u{E014}',
        "Down" => '\u{E015}',
        "Delete" => '\u{E017}',
        "F1" => '\u{E031}',
        "F8" => '\u{E038}',
        other => return other.to_owned(),
    };
    code.to_string()
}

fn save_picture(name: &str, picture: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots");
    let path = folder.join(format!("{name}.png"));
    let saved = fs::create_dir_all(&folder).and_then(|()| fs::write(&path, BASE64.decode(picture).unwrap_or_default()));
    if let Err(error) = saved {
        eprintln!("{} cannot be written: {error}", path.display());
    }
    path
}
