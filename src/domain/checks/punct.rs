//! Group 10: punctuation of the body and of the fields written in words (GB/T 15834—2011).
//!
//! The marks of a paragraph are gathered once; every file of the group looks at them alone.

mod colon_nested;
mod connectors;
mod dash;
mod dunhao;
mod duplicate;
mod ellipsis;
mod halfwidth;
mod kinds;
mod marks;
mod middle_dot;
mod monthday;
mod nonwork_marks;
mod parens;
mod quote_nesting;
mod space_han;
mod straight_quotes;
mod title_nesting;
mod unbalanced;

use super::{Check, Clause, Element, Finding, Needs, Paragraph, Reads, Repair, Rule, Severity, Standing};
use kinds::Kinds;
use marks::Marks;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[&PARAGRAPHS, &FIELDS];

static PARAGRAPHS: Rule = Rule {
    checks: &[
        &halfwidth::MARK,
        &halfwidth::PERIOD,
        &parens::WIDTH,
        &straight_quotes::CHECK,
        &quote_nesting::CHECK,
        &unbalanced::CHECK,
        &title_nesting::CHECK,
        &dunhao::TITLES,
        &dunhao::QUOTES,
        &dunhao::DENG,
        &ellipsis::FORM,
        &ellipsis::DENG,
        &dash::CHECK,
        &duplicate::CHECK,
        &connectors::RANGE,
        &connectors::SPAN,
        &monthday::DOT,
        &monthday::CHINESE,
        &middle_dot::CHECK,
        &parens::NESTED,
        &parens::STOP,
        &nonwork_marks::CHECK,
        &colon_nested::CHECK,
        &space_han::CHECK,
    ],
    reads: Reads::Paragraph(true, Needs::Nothing, run),
};

/// The same checks in the fields written in words.
static FIELDS: Rule = Rule {
    checks: &[],
    reads: Reads::Text(
        &[
            Element::Title,
            Element::UpstreamTitle,
            Element::MainRecipients,
            Element::CopyRecipients,
            Element::AttachmentNote,
        ],
        run_field,
    ),
};

/// What the rows of this group have in common: a warning on the body that a press puts right.
const ROW: Check = Check {
    id: "",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::GbT15834("5.1"),
    title: "",
    why: "",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[],
};

type Find = fn(&Marks<'_>, &mut Vec<Finding>);

/// What each check looks for among the marks, and of which kinds one must be there.
const READERS: &[(Kinds, Find)] = &[
    (Kinds::HALF, halfwidth::find),
    (Kinds::PARENS, parens::find),
    (Kinds::STRAIGHT, straight_quotes::find),
    (Kinds::QUOTES, quote_nesting::find),
    (Kinds::PARENS.or(Kinds::QUOTES).or(Kinds::TITLES).or(Kinds::TORTOISE), unbalanced::find),
    (Kinds::TITLES, title_nesting::find),
    (Kinds::DUNHAO, dunhao::find),
    (Kinds::DOTS.or(Kinds::ADJACENT), ellipsis::find),
    (Kinds::STROKES, dash::find),
    (Kinds::ADJACENT, duplicate::find),
    (Kinds::STROKES.or(Kinds::WAVES), connectors::find),
    (Kinds::DOTS.or(Kinds::QUOTES), monthday::find),
    (Kinds::LOOKALIKES, middle_dot::find),
    (Kinds::TITLES, nonwork_marks::find),
    (Kinds::COLON, colon_nested::find),
    (Kinds::SPACES, space_han::find),
];

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let marks = Marks::read(paragraph);
    let mut found = Vec::new();
    for (_, read) in READERS.iter().filter(|(kinds, _)| marks.kinds.any_of(*kinds)) {
        read(&marks, &mut found);
    }
    found
}

fn run_field(text: &str, element: Element) -> Vec<Finding> {
    let mut found = run(&Paragraph::new(text));
    found.retain(|finding| !is_told_elsewhere(finding, element, text));
    let told = found.into_iter().map(|finding| finding.in_element(element));
    if element != Element::UpstreamTitle {
        return told.collect();
    }
    // The upstream title is a quotation.
    told.map(|finding| Finding { edits: Vec::new(), repair: Repair::None, ..finding }).collect()
}

/// Whether the group of the field itself speaks of this, or the rule holds in running text only.
fn is_told_elsewhere(finding: &Finding, element: Element, text: &str) -> bool {
    const RUNNING: [&str; 5] =
        ["punct-period", "punct-dunhao-titles", "punct-nonwork-marks", "punct-colon-nested", "punct-space-han"];
    let id = finding.check.id;
    let is_at_end = text[finding.span.end..].trim().is_empty();
    RUNNING.contains(&id)
        || match element {
            Element::Title | Element::UpstreamTitle => {
                id == title_nesting::CHECK.id
                    || (id == unbalanced::CHECK.id && finding.span.of(text).contains(['《', '》', '〈', '〉']))
                    || is_at_end && (id == halfwidth::MARK.id || id == duplicate::CHECK.id)
            }
            Element::MainRecipients => id == halfwidth::MARK.id || is_at_end && id == duplicate::CHECK.id,
            Element::CopyRecipients => {
                (id == halfwidth::MARK.id && (is_at_end || finding.span.of(text) == ":"))
                    || is_at_end && id == duplicate::CHECK.id
            }
            _ => id == halfwidth::MARK.id || id == duplicate::CHECK.id,
        }
}
