//! The browser's driver, for as long as the tests run.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use crate::install::Browser;

/// A running driver; it ends with this value.
pub(crate) struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a free port of its own choice.
    ///
    /// # Errors
    ///
    /// If it cannot be started.
    pub(crate) fn start(browser: &Browser) -> Result<Self> {
        let mut child = Command::new(&browser.driver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} cannot be started", browser.driver.display()))?;
        let output = child.stdout.take().context("the driver has no output")?;
        let mut lines = BufReader::new(output).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| port(&line));
        // Kept reading, so that a driver that says more does not stop at a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let driver = Self { child, port: port.unwrap_or_default() };
        port.context("the driver ended without naming its port")?;
        Ok(driver)
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // If it has ended by itself, so much the better.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads `ChromeDriver was started successfully on port 36123.`
fn port(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
}
