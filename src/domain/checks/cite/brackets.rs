use super::quote::{Quote, closes, next_mark, opens, quotes};
use crate::domain::checks::{Check, Clause, Example, Finding, Needs, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::Element;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(true, Needs::Letters("《"), run) };

static CHECK: Check = Check {
    id: "cite-brackets",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::GbT15834("4.9"),
    title: "标题后的发文字号一般用全角圆括号括入",
    why: "半角括号和其他括号与文中的全角标点不一致，也会与年份的六角括号相混。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "《关于加强管理的意见》(国发〔2012〕8号)要求", right: "《关于加强管理的意见》（国发〔2012〕8号）要求" },
        Example::Fixed { wrong: "《关于加强管理的意见》【国发〔2012〕8号】要求", right: "《关于加强管理的意见》（国发〔2012〕8号）要求" },
        Example::Fixed { wrong: "《关于加强管理的意见》(国发〔2012〕8号，以下简称《意见》)按照《意见》", right: "《关于加强管理的意见》（国发〔2012〕8号，以下简称《意见》）按照《意见》" }, Example::Near("《关于加强管理的意见》（试行）和(附件)一并执行")],
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    quotes(paragraph).filter_map(|quote| finding(&paragraph.text, &quote)).collect()
}

fn finding(text: &str, quote: &Quote<'_>) -> Option<Finding> {
    let number = quote.number?;
    let (open_at, open) = next_mark(text, quote.title.end)?;
    let (close_at, close) = closing(text, number.span.end)?;
    let mut edits = Vec::new();
    if open != '（' {
        edits.push(Edit::replace(open_at..open_at + open.len_utf8(), "（"));
    }
    if close != '）' {
        edits.push(Edit::replace(close_at..close_at + close.len_utf8(), "）"));
    }
    (!edits.is_empty()).then(|| CHECK.fixable(Span::new(open_at, close_at + close.len_utf8()), edits))
}

/// The bracket that closes behind a number: at once, or after 以下简称《…》.
fn closing(text: &str, at: usize) -> Option<(usize, char)> {
    const FARTHEST: usize = 40;
    let (offset, close) = text[at..].char_indices().take(FARTHEST).find(|(_, c)| closes(*c) || opens(*c) || *c == '。')?;
    let between = &text[at..at + offset];
    (closes(close) && (between.is_empty() || between.contains("简称"))).then_some((at + offset, close))
}
