use super::quote::{next_mark, opens, titles};
use crate::domain::checks::{Check, Clause, Example, Finding, Needs, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::Element;
use crate::domain::notice::number_finder::FoundNumber;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(true, Needs::Nothing, run) };

static CHECK: Check = Check {
    id: "cite-order",
    element: Element::Body,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "引用公文时文号写在了标题前面",
    why: "习惯上先引标题，后在圆括号内注明发文字号。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "根据国发〔2012〕8号《关于加强管理的意见》要求", right: "根据《关于加强管理的意见》（国发〔2012〕8号）要求" },
        Example::Fixed { wrong: "根据国发〔2012〕8号文件《关于加强管理的意见》要求", right: "根据《关于加强管理的意见》（国发〔2012〕8号）要求" }, Example::Near("根据国发〔2012〕8号和《关于加强管理的意见》（国办发〔2012〕9号）要求")],
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    paragraph.numbers.iter().filter(|number| number.reading.valid).filter_map(|number| finding(paragraph, number)).collect()
}

fn finding(paragraph: &Paragraph, number: &FoundNumber) -> Option<Finding> {
    let text = &*paragraph.text;
    let behind = &text[number.span.end..];
    let words = behind.strip_prefix("文件").or_else(|| behind.strip_prefix('文')).unwrap_or(behind);
    let title_at = text.len() - words.trim_start_matches(is_blank).len();
    let title = titles(paragraph).find(|title| title.start == title_at)?;
    // A number in brackets belongs to the title before it; a title with its own number is another document.
    let is_of_other = text[..number.span.start].ends_with(opens) || next_mark(text, title.end).is_some_and(|(_, c)| opens(c));
    let edits = vec![
        Edit::delete(number.span.start..title_at),
        Edit::insert(title.end, format!("（{}）", number.span.of(text))),
    ];
    (!is_of_other).then(|| CHECK.fixable(Span::new(number.span.start, title.end), edits))
}
