//! The catalogue as a page for readers (校核目录), written from the declarations of the checks.

use std::fmt::Write as _;

use super::{Check, Example, GROUPS, Repair, Severity, Standing};

/// The catalogue in Markdown: a section a group, a table of its checks.
pub fn markdown() -> String {
    let mut out = String::from(
        "# 校核目录\n\n本页由程序中每一项校核的说明生成，不要手工修改：`cargo xtask docs`。\n\n\
         轻重：**错误**违反“应当”或者与事实矛盾，**警告**违反“一般应当”或者多半有误，**建议**出于习惯。\n\
         修改：**自动**不改变意思，可以一次采用；**询问**逐条确认；**人工**只能由人判断。\n",
    );
    for group in GROUPS {
        let _ = write!(out, "\n## {}\n\n", group.name);
        out.push_str("| 校核 | 轻重 | 依据 | 修改 | 问题 | 为什么 | 例 |\n|---|---|---|---|---|---|---|\n");
        for check in group.checks() {
            row(check, &mut out);
        }
    }
    out
}

fn row(check: &Check, out: &mut String) {
    let off = match check.standing {
        Standing::On => String::new(),
        Standing::Off(reason) => format!("（默认关闭：{reason}）"),
    };
    let _ = writeln!(
        out,
        "| `{}` | {} | {} | {} | {}{off} | {} | {} |",
        check.id,
        severity_name(check.severity),
        check.clause,
        repair_name(check.repair),
        cell(check.title),
        cell(check.why),
        check.examples.iter().find_map(example).unwrap_or_default(),
    );
}

/// 错误, 警告, 建议.
pub const fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "警告",
        Severity::Suggestion => "建议",
    }
}

/// 自动, 询问, 人工.
pub const fn repair_name(repair: Repair) -> &'static str {
    match repair {
        Repair::Auto => "自动",
        Repair::Ask => "询问",
        Repair::None => "人工",
    }
}

fn example(example: &Example) -> Option<String> {
    match example {
        Example::Fixed { wrong, right } | Example::Told { wrong, right } => {
            Some(format!("{} → {}", cell(wrong), cell(right)))
        }
        Example::Near(_) | Example::NearCase(_) | Example::Compared { .. } => None,
    }
}

/// A text that breaks no table.
fn cell(text: &str) -> String {
    text.replace('\n', "⏎").replace('|', "\\|").replace('*', "\\*")
}
