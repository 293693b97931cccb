//! 版记: the lines above the printing line, 主送 where it was moved there and 抄送 (GB/T 9704—2012, 7.4.2).

use super::body::paragraphs;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

/// Before 抄送机关.
pub const COPY_LABEL: &str = "抄送：";
/// Before 主送机关 that stand in the imprint, because page 1 has no room for them (7.3.2).
pub const MOVED_LABEL: &str = "主送：";

/// A line of the field of 抄送机关.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImprintLine<'a> {
    /// Where it stands in the field, blanks about it left out.
    pub span: Span,
    /// Its words, its own label included.
    pub text: &'a str,
    /// The label that is printed before it; empty where it has one or goes on with the line above.
    pub label: &'static str,
    /// Whether it begins a list; else it goes on with the line above.
    pub begins: bool,
}

impl ImprintLine<'_> {
    /// Whether it holds 主送机关.
    pub fn is_moved(&self) -> bool {
        self.begins && self.label.is_empty() && is_labelled(self.text, "主送")
    }
}

/// The lines of the field, blank ones left out: 主送 stands in front with its label, 抄送 takes one where it has none.
pub fn imprint_lines(field: &str) -> Vec<ImprintLine<'_>> {
    let mut has_copies = false;
    let mut lines = Vec::new();
    for (place, line) in paragraphs(field) {
        let text = line.trim_matches(is_blank);
        let start = place.start + line.len() - line.trim_start_matches(is_blank).len();
        let is_moved = !has_copies && is_labelled(text, "主送");
        let has_label = is_moved || text.starts_with("抄送");
        let begins = has_label || !has_copies;
        has_copies |= !is_moved;
        let label = if begins && !has_label { COPY_LABEL } else { "" };
        lines.push(ImprintLine { span: Span::new(start, start + text.len()), text, label, begins });
    }
    lines
}

/// Whether 主送机关 stand in the imprint.
pub fn has_moved_recipients(field: &str) -> bool {
    imprint_lines(field).iter().any(ImprintLine::is_moved)
}

fn is_labelled(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| rest.trim_start_matches(is_blank).starts_with(['：', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_told_apart() {
        for (field, expected) in [
            ("市总工会。", vec!["抄送：|市总工会。"]),
            ("抄送：市总工会。", vec!["|抄送：市总工会。"]),
            (
                "主送：各乡镇工会。\n市总工会，\n县委办公室。",
                vec!["|主送：各乡镇工会。", "抄送：|市总工会，", "+县委办公室。"],
            ),
            ("主送：各乡镇工会。\n抄送：市总工会。", vec!["|主送：各乡镇工会。", "|抄送：市总工会。"]),
            ("主送机关名单。", vec!["抄送：|主送机关名单。"]),
            (" \n", vec![]),
        ] {
            let found: Vec<String> = imprint_lines(field)
                .iter()
                .map(|line| format!("{}{}{}", line.label, if line.begins { "|" } else { "+" }, line.text))
                .collect();
            assert_eq!(found, expected, "{field:?}");
        }
        assert!(has_moved_recipients("主送：各乡镇工会。") && !has_moved_recipients("抄送：各乡镇工会。"));
    }
}
