//! Settings of the page, kept in the browser.

use serde::{Deserialize, Serialize};

use crate::domain::checks::{self, Check, Standing};
use crate::domain::export::{LineEnds, PlainForm, Spacing};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// 浅色.
    Light,
    /// 深色.
    Dark,
}

/// Settings of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// 浅色 or 深色.
    pub theme: Theme,
    /// Whether the left column is folded away.
    pub editor_folded: bool,
    /// Whether the right column is folded away.
    pub findings_folded: bool,
    /// How plain text is written to a file, once the clerk has chosen.
    pub plain: Option<PlainForm>,
    /// Ids of checks that were switched off.
    pub checks_off: Vec<String>,
    /// Ids of checks off by default that were switched on.
    pub checks_on: Vec<String>,
}

impl Settings {
    /// How plain text is written to a file: as the clerk chose, else as the page, for old editors of Windows.
    pub fn plain_file(&self) -> PlainForm {
        self.plain.unwrap_or(PlainForm { spacing: Spacing::Aligned, line_ends: LineEnds::CrLf })
    }

    /// Ids of the checks that do not run: switched off, or off by default and not switched on.
    pub fn checks_off(&self) -> Vec<String> {
        checks::all().filter(|check| !self.runs(check)).map(|check| check.id.to_owned()).collect()
    }

    /// Whether the check runs.
    pub fn runs(&self, check: &Check) -> bool {
        let listed = |list: &[String]| list.iter().any(|id| id == check.id);
        !listed(&self.checks_off) && (check.standing == Standing::On || listed(&self.checks_on))
    }

    /// Switches a check on or off; only what differs from its own standing is written down.
    pub fn switch(&mut self, check: &Check, on: bool) {
        self.checks_off.retain(|id| id != check.id);
        self.checks_on.retain(|id| id != check.id);
        match (on, check.standing) {
            (true, Standing::Off(_)) => self.checks_on.push(check.id.to_owned()),
            (false, Standing::On) => self.checks_off.push(check.id.to_owned()),
            (true, Standing::On) | (false, Standing::Off(_)) => {}
        }
    }
}
