//! A secrecy mark that came along in the text: 机密★10年.

use super::SAID;
use super::secrecy::CHECK;
use crate::domain::checks::{Finding, Needs, Paragraph, Reads, Rule};
use crate::domain::notice::Element;
use crate::domain::text::span::Span;

/// The check is declared beside the reading of the fields.
pub(super) static RULE: Rule = Rule { checks: &[], reads: Reads::Paragraph(true, Needs::Letters("★"), run) };

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    const GRADES: [&str; 3] = ["绝密", "机密", "秘密"];
    let text = &*paragraph.text;
    let marks = text.match_indices('★').filter_map(|(at, star)| {
        let grade = GRADES.iter().find(|grade| text[..at].ends_with(**grade))?;
        Some(Span::new(at - grade.len(), at + star.len()))
    });
    let unquoted = marks.filter(|span| !paragraph.is_masked(*span, SAID));
    unquoted.map(|span| CHECK.at(span).in_element(Element::Body)).collect()
}
