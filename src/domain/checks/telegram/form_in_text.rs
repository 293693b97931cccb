//! telegram-form-in-text.

use super::ROW;
use crate::domain::checks::{Check, Element, Example, Finding, Needs, Paragraph, Reads, Rule, Severity};
use crate::domain::text::punctuation::is_blank;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(true, Needs::Nothing, run) };

static CHECK: Check = Check {
    id: "telegram-form-in-text",
    element: Element::Body,
    severity: Severity::Suggestion,
    title: "电报报头或收文登记的栏目留在了正文里",
    why: "发电单位、等级、收报时间这些栏目不随文转发；来文中的，请在段落角色里改为“收文登记”，自己写的请删去。",
    examples: &[
        Example::Told { wrong: "收报时间　2020年5月1日21时36分", right: "请记录收报时间，及时送签。" },
        Example::Told { wrong: "等　级：特提 · 明电", right: "应急响应等级：特别重大、重大。" },
        Example::Told { wrong: "发电单位\t某省总工会", right: "发电单位要做好设备检修工作。" },
        Example::Near("来电单位较多，请分批答复。"),
        Example::Near("签批盖章后方可发出。"),
    ],
    ..ROW
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    const LONGEST: usize = 150;
    let text = paragraph.text.trim();
    // The labels begin with these; nearly every paragraph is told by its first character.
    let may_be = text.len() <= LONGEST && text.starts_with(['发', '来', '等', '收', '签']);
    if may_be && is_form_line(text) { vec![CHECK.at(0..paragraph.text.len())] } else { Vec::new() }
}

// form-line = label (mark | blanks) value; the label may be spaced: 等　级
fn is_form_line(text: &str) -> bool {
    const LABELS: [&str; 7] = ["发电单位", "来电单位", "收报时间", "收电时间", "发电时间", "签批盖章", "签发盖章"];
    const GRADES: [&str; 4] = ["特提", "特急", "加急", "平急"];
    let is_short = |value: &str| !value.contains(['，', '。', '；']);
    let is_labelled = LABELS.iter().filter_map(|label| after_spaced(text, label)).any(|rest| {
        let value = without_mark(rest);
        rest.is_empty() || value.len() < rest.len() && is_short(value)
    });
    let is_graded = after_spaced(text, "等级").map(without_mark).is_some_and(|value| {
        is_short(value) && GRADES.iter().any(|grade| after_spaced(value, grade).is_some())
    });
    is_labelled || is_graded
}

fn without_mark(rest: &str) -> &str {
    rest.trim_start_matches(|c: char| is_blank(c) || "：:".contains(c))
}

/// What follows `label` at the start of `text`, blanks between its characters aside.
fn after_spaced<'t>(text: &'t str, label: &str) -> Option<&'t str> {
    let mut rest = text;
    for c in label.chars() {
        rest = rest.trim_start_matches(is_blank).strip_prefix(c)?;
    }
    Some(rest)
}
