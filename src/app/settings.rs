//! Settings of the page, kept in the browser.

use serde::{Deserialize, Serialize};

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
    /// Ids of checks that were switched off.
    pub checks_off: Vec<String>,
    /// Ids of checks off by default that were switched on.
    pub checks_on: Vec<String>,
}

impl Settings {
    /// Ids of the checks that do not run: switched off, or off by default and not switched on.
    pub fn checks_off(&self) -> Vec<String> {
        crate::domain::checks::all()
            .filter(|check| {
                let listed = |list: &[String]| list.iter().any(|id| id == check.id);
                listed(&self.checks_off)
                    || (check.standing != crate::domain::checks::Standing::On && !listed(&self.checks_on))
            })
            .map(|check| check.id.to_owned())
            .collect()
    }
}
