//! 校对单: what was found, put right and left, on one sheet to print or to copy.

use std::fmt::Write as _;
use std::rc::Rc;

use super::findings::{Repaired, ShownFinding};
use super::reminders::{self, Reminder};
use super::work::Work;
use crate::domain::checks::page::severity_name;
use crate::domain::checks::{self, Severity};
use crate::domain::notice::date_of_issue::Date;

/// A line of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// How much it weighs, where it is a finding.
    pub severity: Option<Severity>,
    /// Where: 发文字号.
    pub place: &'static str,
    /// What is, or was, wrong.
    pub title: Rc<str>,
    /// The words there.
    pub before: Rc<str>,
    /// The words after the repair.
    pub after: Option<Rc<str>>,
    /// By which rule, or why it was left.
    pub note: Rc<str>,
}

/// 校对单.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofSheet {
    /// 标题.
    pub title: Rc<str>,
    /// 发文字号.
    pub number: Rc<str>,
    /// The day of the check, `2026年6月15日`.
    pub date: Rc<str>,
    /// Version of the rules: that of the program, and how many checks.
    pub rules: Rc<str>,
    /// 未处理.
    pub open: Rc<[SheetLine]>,
    /// 已修改.
    pub repaired: Rc<[SheetLine]>,
    /// 已忽略.
    pub ignored: Rc<[SheetLine]>,
    /// 发出前提醒.
    pub reminders: Rc<[Reminder]>,
}

impl ProofSheet {
    /// The sheet of an open draft; `off` counts the checks that do not run.
    pub(super) fn of(work: &Work, today: Option<Date>, off: usize) -> Self {
        let all = checks::all().count();
        let notice = &work.draft.notice;
        let lines = |belongs: fn(&ShownFinding) -> bool, note: fn(&ShownFinding) -> Rc<str>| {
            let line = |shown: &ShownFinding| SheetLine {
                severity: Some(shown.finding.severity),
                place: shown.finding.element.term(),
                title: shown.says().into(),
                before: Rc::clone(&shown.before),
                after: shown.after.clone(),
                note: note(shown),
            };
            work.findings.iter().filter(|shown| belongs(shown)).map(line).collect()
        };
        let verdict = |shown: &ShownFinding| shown.finding.check.clause.verdict(shown.finding.severity).into();
        let reason = |shown: &ShownFinding| match &*shown.reason {
            "" => "未写理由".into(),
            reason => Rc::from(format!("理由：{reason}")),
        };
        Self {
            title: Rc::clone(&notice.title),
            number: Rc::clone(&notice.document_number),
            date: today.map_or_else(String::new, |today| today.to_string()).into(),
            rules: format!("行文 {}，校核 {} 项（共 {all} 项，关闭 {off} 项）", env!("CARGO_PKG_VERSION"), all - off)
                .into(),
            open: lines(ShownFinding::is_open, verdict),
            repaired: work.repaired.iter().map(repaired).collect(),
            ignored: lines(|shown| shown.ignored && !shown.finding.forwarded, reason),
            reminders: reminders::reminders(&work.draft).into(),
        }
    }

    /// The three lists with their names.
    pub fn parts(&self) -> [(&'static str, &Rc<[SheetLine]>); 3] {
        [("未处理", &self.open), ("已修改", &self.repaired), ("已忽略", &self.ignored)]
    }

    /// As plain text.
    pub fn to_text(&self) -> String {
        let mut out = String::from("校对单\n");
        for (label, value) in
            [("标题", &self.title), ("发文字号", &self.number), ("日期", &self.date), ("依据", &self.rules)]
        {
            if !value.is_empty() {
                let _ = writeln!(out, "{label}：{value}");
            }
        }
        for (name, lines) in self.parts() {
            let _ = writeln!(out, "\n{name}（{}）", lines.len());
            for (line, count) in lines.iter().zip(1..) {
                let _ = writeln!(out, "{count}. {}", line.to_text());
            }
        }
        if !self.reminders.is_empty() {
            let _ = writeln!(out, "\n发出前提醒");
            for reminder in self.reminders.iter() {
                let _ = writeln!(out, "· {}{}", reminder.text, reminder.places.join("；"));
            }
        }
        out
    }

    /// As formatted text for a word processor.
    pub fn to_html(&self) -> String {
        let lines = self.to_text();
        let paragraph = |line: &str| format!("<p>{}</p>", escaped(line));
        lines.lines().map(paragraph).collect()
    }
}

impl SheetLine {
    /// On one line.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        if let Some(severity) = self.severity {
            let _ = write!(out, "【{}】", severity_name(severity));
        }
        let _ = write!(out, "{}：{}", self.place, self.title);
        match &self.after {
            Some(after) if after.is_empty() => _ = write!(out, "　{} →（删去）", self.before),
            Some(after) => _ = write!(out, "　{} → {after}", self.before),
            None if self.before.is_empty() => {}
            None => _ = write!(out, "　“{}”", self.before),
        }
        if !self.note.is_empty() {
            let _ = write!(out, "（{}）", self.note);
        }
        out.replace('\n', "⏎")
    }
}

fn repaired(one: &Repaired) -> SheetLine {
    let check = checks::by_id(&one.check);
    SheetLine {
        severity: None,
        place: one.element.term(),
        title: check.map_or_else(|| Rc::clone(&one.check), |check| check.title.into()),
        before: Rc::clone(&one.before),
        after: Some(Rc::clone(&one.after)),
        note: check.map_or_else(String::new, |check| check.clause.to_string()).into(),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
