//! WebDriver, as far as the tests need it: one session with one browser.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

/// The key under which WebDriver hands over elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element of the page, as the driver names it.
#[derive(Clone, Debug)]
pub(crate) struct Element(pub(crate) String);

impl Element {
    /// As an argument of a script.
    pub(crate) fn to_json(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    /// From the answer of a script.
    pub(crate) fn from_json(value: &Value) -> Option<Self> {
        Some(Self(value.get(ELEMENT)?.as_str()?.to_owned()))
    }
}

/// A browser of its own.
pub(crate) struct Session {
    agent: Agent,
    address: String,
}

impl Session {
    /// Starts a browser with the profile in `profile`.
    pub(crate) fn start(profile: &Path) -> Self {
        let driver = std::env::var("XINGWEN_DRIVER").expect("run these tests with: cargo xtask test");
        let agent: Agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_mins(2)))
            .build()
            .into();
        let mut options = json!({
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--lang=zh-CN", "--force-color-profile=srgb",
                format!("--user-data-dir={}", profile.display()),
            ],
        });
        if let Ok(browser) = std::env::var("XINGWEN_BROWSER") {
            options["binary"] = json!(browser);
        }
        let capabilities = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "unhandledPromptBehavior": "accept",
        } } });
        let mut session = Self { agent, address: format!("{driver}/session") };
        let answer = session.post("", &capabilities);
        let id = answer["sessionId"].as_str().expect("a session has an id");
        session.address = format!("{driver}/session/{id}");
        session
    }

    /// Sends a command; panics with the driver's message if it is refused.
    #[track_caller]
    pub(crate) fn post(&self, command: &str, body: &Value) -> Value {
        self.try_post(command, body).unwrap_or_else(|message| panic!("{command}: {message}"))
    }

    /// Sends a command.
    pub(crate) fn try_post(&self, command: &str, body: &Value) -> Result<Value, String> {
        let url = format!("{}{command}", self.address);
        let answer = self.agent.post(&url).send_json(body).map_err(|error| error.to_string())?;
        unpack(answer)
    }

    /// Asks for a value.
    #[track_caller]
    pub(crate) fn get(&self, what: &str) -> Value {
        let answer = self.agent.get(format!("{}{what}", self.address)).call().map_err(|error| error.to_string());
        answer.and_then(unpack).unwrap_or_else(|message| panic!("{what}: {message}"))
    }

    /// Ends something: a window by `/window`, the session by nothing.
    pub(crate) fn delete(&self, what: &str) {
        // A browser that has crashed has ended, too.
        let _ = self.agent.delete(format!("{}{what}", self.address)).call();
    }

    /// Sends a command of the DevTools protocol.
    #[track_caller]
    pub(crate) fn devtools(&self, method: &str, parameters: &Value) -> Value {
        self.post("/goog/cdp/execute", &json!({ "cmd": method, "params": parameters }))
    }

    /// Takes what has been logged since the last time: `browser` or `performance`.
    #[track_caller]
    pub(crate) fn log(&self, kind: &str) -> Vec<Value> {
        match self.post("/se/log", &json!({ "type": kind })) {
            Value::Array(entries) => entries,
            _ => Vec::new(),
        }
    }
}

fn unpack(mut answer: ureq::http::Response<ureq::Body>) -> Result<Value, String> {
    // Screenshots and performance logs are longer than the client takes by itself.
    let body = answer.body_mut().with_config().limit(1 << 28).read_to_string().map_err(|error| error.to_string())?;
    let mut body: Value = serde_json::from_str(&body).map_err(|error| error.to_string())?;
    let value = body["value"].take();
    if answer.status().is_success() {
        Ok(value)
    } else {
        Err(value["message"].as_str().unwrap_or("the driver gave no reason").to_owned())
    }
}
