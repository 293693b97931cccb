use super::quote::letters;
use crate::domain::checks::{Check, Clause, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::Element;
use crate::domain::notice::title::{kind, normalise};
use crate::domain::notice::upstream::{ForwardedParagraph, Role};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Draft(run) };

static CHECK: Check = Check {
    id: "cite-title-vs-forwarded",
    element: Element::UpstreamTitle,
    severity: Severity::Error,
    clause: Clause::Regulation("第二十条（四）"),
    title: "来文标题栏与所附来文的标题不一致",
    why: "通知里引的标题出自这一栏，必须与所附原文相同。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Compared { wrong: |case| { case.set(Element::UpstreamTitle, "全国总工会关于做好防讯工作的通知"); case.draft.forwarded.paragraphs = [title_line("全国总工会关于"), title_line("做好防汛工作的通知")].into(); }, right: |case| { case.set(Element::UpstreamTitle, "全国总工会关于做好防汛工作的通知"); case.draft.forwarded.paragraphs = [title_line("全国总工会关于"), title_line("做好防汛工作的通知")].into(); } }, Example::Compared { wrong: |case| { case.set(Element::UpstreamTitle, "安徽省总工会关于做好防汛工作的意见"); case.draft.forwarded.paragraphs = [title_line("安徽省总工会关于做好防汛工作的通知")].into(); }, right: |case| { case.set(Element::UpstreamTitle, "安徽省总工会关于做好防汛工作的通知"); case.draft.forwarded.paragraphs = [title_line("安徽省总工会关于做好防汛工作的通知")].into(); } }, Example::NearCase(|case| { case.set(Element::UpstreamTitle, "安徽省总工会关于转发《防汛通知》的通知"); case.draft.forwarded.paragraphs = [title_line("安徽省总工会关于"), title_line("转发《防汛通知》的通知")].into(); }),
        Example::NearCase(|case| {
            case.set(Element::UpstreamTitle, "某省公共图书馆管理办法");
            case.draft.forwarded.paragraphs = [title_line("某省人民政府令")].into();
        })],
};

/// The issuer may stand in the field only: a text below its red head names none in its title.
fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let field = subject.text(Element::UpstreamTitle);
    let paragraphs = &subject.draft.forwarded.paragraphs;
    let lines = paragraphs.iter().skip_while(|paragraph| paragraph.role != Role::Title);
    let printed: String = lines.take_while(|paragraph| paragraph.role == Role::Title).map(|line| &*line.text).collect();
    let printed = normalise(&printed);
    let (of_field, of_print) = (letters(field), letters(&printed));
    // An order publishes what it is not called by.
    let is_order = kind(&printed).is_some_and(|kind| matches!(kind.word, "令" | "命令"));
    if is_order || of_field.is_empty() || of_print.is_empty() || of_field.ends_with(&of_print) || of_print.ends_with(&of_field) {
        return Vec::new();
    }
    let place = Span::new(0, field.len());
    let finding = CHECK.fixable(place, vec![Edit::replace(place, printed.as_str())]);
    vec![finding.noting(format!("所附来文的标题是《{printed}》。"))]
}

/// A line of the attached text's title, for the examples.
fn title_line(text: &str) -> ForwardedParagraph {
    ForwardedParagraph { role: Role::Title, text: text.into() }
}
