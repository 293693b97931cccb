use super::quote::{is_gap, opens, titles};
use crate::domain::checks::{Check, Clause, Example, Finding, Needs, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::Element;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(true, Needs::Letters("《"), run) };

static CHECK: Check = Check {
    id: "cite-gap",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "标题与其后的发文字号之间留有空隙",
    why: "发文字号紧接在标题之后，中间不留空格，不加标点。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "《关于加强管理的意见》 （国发〔2012〕8号）要求", right: "《关于加强管理的意见》（国发〔2012〕8号）要求" },
        Example::Fixed { wrong: "《关于加强管理的意见》，（国发〔2012〕8号）要求", right: "《关于加强管理的意见》（国发〔2012〕8号）要求" }, Example::Near("《关于加强管理的意见》（试行），国发〔2012〕8号另有规定")],
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    titles(paragraph).filter_map(|title| gap_behind(paragraph, title)).map(|gap| CHECK.fixable(gap, vec![Edit::delete(gap)])).collect()
}

/// Blanks and one mark between a title and the bracket of its number.
fn gap_behind(paragraph: &Paragraph, title: Span) -> Option<Span> {
    let behind = &paragraph.text[title.end..];
    let bracket = behind.trim_start_matches(is_gap);
    let gap = Span::new(title.end, paragraph.text.len() - bracket.len());
    let open = bracket.chars().next().filter(|c| opens(*c))?;
    let number_at = gap.end + open.len_utf8();
    let is_of_number = paragraph.numbers.iter().any(|number| number.span.start == number_at);
    (!gap.is_empty() && is_of_number).then_some(gap)
}
