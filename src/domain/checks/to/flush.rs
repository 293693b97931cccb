use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Text(&[Element::MainRecipients], run) };

static CHECK: Check = Check {
    id: "to-flush",
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.2"),
    title: "主送机关前面有空格，没有顶格",
    why: "主送机关居左顶格，回行时仍顶格。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed { wrong: "　　各乡镇工会：", right: "各乡镇工会：" },
        Example::Fixed { wrong: "各乡镇工会，\n　　县直各工会：", right: "各乡镇工会，\n县直各工会：" },
        // A blank within the line is not an indent.
        Example::Near("各乡镇工会，\n县直各工会　各企业工会："),
    ],
    ..ROW
};

fn run(text: &str, _: Element) -> Vec<Finding> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches(is_blank);
        let indent = Span::new(at, at + line.len() - words.len());
        if !indent.is_empty() && !words.is_empty() {
            found.push(CHECK.fixable(indent, vec![Edit::delete(indent)]));
        }
        at += line.len();
    }
    found
}
