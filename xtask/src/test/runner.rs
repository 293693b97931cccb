//! Runs the steps of `cargo xtask test` and adds up what the runners say.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::project;

/// Steps, their closing lines, and the sums.
pub(crate) struct Runner {
    filter: Option<String>,
    closing: Vec<String>,
    passed: u32,
    failed: u32,
}

impl Runner {
    /// Nothing run yet; `filter` goes to every test runner.
    pub(crate) fn new(filter: Option<&str>) -> Self {
        Self { filter: filter.map(str::to_owned), closing: Vec::new(), passed: 0, failed: 0 }
    }

    /// A step that passes or fails as a whole.
    pub(crate) fn check(&mut self, name: &str, command: &mut Command) {
        say(&format!("── {name}"));
        match project::run(command) {
            Ok(()) => {
                self.passed += 1;
                self.closing.push(format!("{name}: ok"));
            }
            Err(error) => self.cannot(name, &error),
        }
    }

    /// A run of `cargo test`, whose own summary lines are kept and counted.
    pub(crate) fn tests(&mut self, name: &str, command: &mut Command, runner_arguments: &[&str]) {
        say(&format!("── {name}"));
        command.arg("--no-fail-fast").env("INSTA_UPDATE", "no");
        command.arg("--").args(runner_arguments).args(&self.filter);
        match self.watch(name, command) {
            Ok((success, failed_before)) if !success && self.failed == failed_before => {
                self.cannot(name, &anyhow::anyhow!("did not compile or broke off"));
            }
            Ok(_) => {}
            Err(error) => self.cannot(name, &error),
        }
    }

    /// A step that could not be taken is a failure.
    pub(crate) fn cannot(&mut self, name: &str, error: &anyhow::Error) {
        self.failed += 1;
        self.closing.push(format!("{name}: FAILED: {error:#}"));
    }

    /// Prints the closing lines and the sums; answers how many failed.
    pub(crate) fn close(self) -> u32 {
        say("──");
        for line in &self.closing {
            say(line);
        }
        say(&format!("{} passed, {} failed", self.passed, self.failed));
        self.failed
    }

    /// Passes the output on and reads the summary lines in it.
    fn watch(&mut self, name: &str, command: &mut Command) -> Result<(bool, u32)> {
        let failed_before = self.failed;
        let mut child = command.stdout(Stdio::piped()).spawn().context("cargo cannot be started")?;
        let output = child.stdout.take().context("cargo has no output")?;
        for line in BufReader::new(output).lines() {
            let line = line?;
            say(&line);
            if let Some(summary) = Summary::read(&line) {
                self.passed += summary.passed;
                self.failed += summary.failed;
                // A target without tests, or with none that fits the filter, says nothing.
                if summary.passed + summary.failed > 0 {
                    self.closing.push(format!("{name}: {line}"));
                }
            }
        }
        Ok((child.wait()?.success(), failed_before))
    }
}

/// Standard output, like the test runners; if nobody reads it, the tests still run.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// A summary line of libtest.
#[derive(Debug, PartialEq, Eq)]
struct Summary {
    passed: u32,
    failed: u32,
}

impl Summary {
    // summary = "test result: " ("ok" | "FAILED") ". " count " passed; " count " failed; " …
    fn read(line: &str) -> Option<Self> {
        let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let count = |what: &str| counts.split("; ").find_map(|part| part.strip_suffix(what)?.trim().parse().ok());
        Some(Self { passed: count(" passed")?, failed: count(" failed")? })
    }
}

#[cfg(test)]
mod tests {
    use super::Summary;

    #[test]
    fn summaries_are_read() {
        for (line, expected) in [
            ("test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 0 filtered out", Some((12, 0))),
            ("test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out", Some((1, 2))),
            ("test result_of_something ... ok", None),
            ("running 2 tests", None),
        ] {
            let found = Summary::read(line).map(|summary| (summary.passed, summary.failed));
            assert_eq!(found, expected, "{line}");
        }
    }
}
