//! What stands in the dialog, as typed.

use yew::prelude::*;

use crate::app::unit::UnitSettings;
use crate::domain::checks::Check;
use crate::domain::notice::house::{Fault, HouseLists, KnownOrgan, List, Typo, faults};
use crate::domain::notice::own_organ::{CodeSeries, OwnOrgan};

/// The settings, and as typed what is read only when they are kept.
#[derive(Clone, PartialEq)]
pub(super) struct Form {
    pub(super) settings: UnitSettings,
    pub(super) codes: String,
    pub(super) lead_days: String,
    lists: [String; List::ALL.len()],
}

/// Changes the form.
pub(super) type Change = Callback<Box<dyn FnOnce(&mut Form)>>;

/// A line that is not gone by, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultyLine {
    /// Its number, from 0.
    pub line: usize,
    /// Why.
    pub fault: Fault,
}

impl Form {
    pub(super) fn of(settings: &UnitSettings) -> Self {
        let organ = &settings.organ;
        let codes = organ.codes.iter().map(|series| format!("{} {}", series.code, series.series).trim().to_owned());
        let lines = |list: List| -> String {
            (0..settings.lists.count(list)).map(|index| settings.lists.line(list, index)).collect::<Vec<_>>().join("\n")
        };
        Self {
            codes: codes.collect::<Vec<_>>().join("\n"),
            lead_days: organ.deadline_lead_days.to_string(),
            lists: List::ALL.map(lines),
            settings: settings.clone(),
        }
    }

    /// A list as typed, an entry a line.
    pub(super) fn list(&self, list: List) -> &str {
        &self.lists[list as usize]
    }

    pub(super) fn set_list(&mut self, list: List, text: String) {
        self.lists[list as usize] = text;
    }

    /// The lists as they are typed now.
    pub(super) fn read_lists(&self) -> HouseLists {
        let entries = |list: List| self.list(list).lines().map(str::trim).filter(|line| !line.is_empty());
        HouseLists {
            words: entries(List::Words).map(str::to_owned).collect(),
            typos: entries(List::Typos).map(Typo::of_line).collect(),
            organs: entries(List::Organs).map(KnownOrgan::of_line).collect(),
        }
    }

    /// Switches a check on or off.
    pub(super) fn switch(&mut self, check: &Check, on: bool) {
        let mut switches = self.settings.switches();
        switches.switch(check, on);
        (self.settings.checks_off, self.settings.checks_on) = (switches.checks_off, switches.checks_on);
    }

    /// The lines of a list that nothing can go by.
    pub(super) fn faulty_lines(&self, lists: &HouseLists, list: List) -> Vec<FaultyLine> {
        let lines = self.list(list).lines().enumerate();
        let numbers: Vec<usize> = lines.filter(|(_, line)| !line.trim().is_empty()).map(|(number, _)| number).collect();
        let faulty = faults(lists).into_iter().filter(|one| one.list == list);
        faulty.filter_map(|one| Some(FaultyLine { line: *numbers.get(one.index)?, fault: one.fault })).collect()
    }

    /// The settings, without the blanks that typing leaves. A series is a line: its code, and after a space what it is
    /// for.
    pub(super) fn read(&self) -> UnitSettings {
        let mut settings = self.settings.clone();
        settings.lists = self.read_lists();
        let organ = &mut settings.organ;
        for field in plain_fields(organ) {
            *field = field.trim().to_owned();
        }
        organ.codes = self.codes.lines().filter_map(read_series).collect();
        organ.deadline_lead_days = self.lead_days.trim().parse().unwrap_or(organ.deadline_lead_days);
        settings
    }
}

fn plain_fields(organ: &mut OwnOrgan) -> [&mut String; 7] {
    [
        &mut organ.name,
        &mut organ.short_name,
        &mut organ.mark,
        &mut organ.printing_office,
        &mut organ.main_recipients,
        &mut organ.copy_recipients,
        &mut organ.report_to,
    ]
}

fn read_series(line: &str) -> Option<CodeSeries> {
    let line = line.trim();
    let (code, series) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    (!code.is_empty()).then(|| CodeSeries { code: code.to_owned(), series: series.trim().to_owned() })
}
